"""What the actions do with the tables of statements and with many statements at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from desktop_app.project.commands.changing import ChangeStatements

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from desktop_app.main_window.window import MainWindow

_IN_MENU = (
    "table.open",
    "statement.change-many",
    "table.copy",
    "table.copy-text",
    "table.merge",
    "table.delete",
    "table.columns",
)


def show(window: MainWindow) -> None:
    """Open the table below the article."""
    table, _ = window.tables.below
    window.drawer.show_page(table)
    table.take_keyboard()


def switch_scope(window: MainWindow) -> None:
    """Show the statements of all articles below the article, or of this one where those are shown."""
    table, presenter = window.tables.below
    presenter.show_scope(everywhere=not (presenter.everywhere and table.isVisible()))
    window.drawer.show_page(table)
    table.take_keyboard()


def choose_columns(window: MainWindow) -> None:
    """Open the list of the columns of the table in use."""
    table = window.tables.used
    window.reveal(window.side if table is window.table else window.drawer)
    table.choose_columns()


def open_line(window: MainWindow) -> None:
    """Go to the statement of the line that is current in the table in use."""
    window.tables.used.enter()


def copy(window: MainWindow, *, as_text: bool = False) -> None:
    """Copy the lines selected in the table in use."""
    window.tables.used.copy(as_text=as_text)


def delete_many(window: MainWindow) -> None:
    """Delete the statements selected in the table in use."""
    table = window.tables.used
    if table.selected:
        table.deletion_requested.emit(table.selected)


def change_many(window: MainWindow, ids: tuple[str, ...] = ()) -> None:
    """Ask what is to be changed in many statements, show what that would do, and do it.

    Without ``ids``: in those found, where the search has the keyboard, else in those selected in the table
    in use where there are several, else in all that it shows.
    """
    from desktop_app.main_window.dialogs.change_many import ChangeManyDialog

    project = window.desk.project
    wanted = ids or _meant(window)
    if project is None or not wanted:
        window.desk.hint_told.emit(window.tr("There are no statements to change."))
        return
    window.desk.change_coming.emit()
    if not window.desk.may_write():
        return
    dialog = ChangeManyDialog(project.path, wanted, window.desk.known, window)
    dialog.form.set_look(window.look)
    foreseen = dialog.foreseen if dialog.exec() else None
    dialog.finish()
    dialog.deleteLater()
    if foreseen is None or not foreseen.ids:
        return
    called = window.desk.known.field(foreseen.change.field)
    command = ChangeStatements(foreseen.ids, foreseen.change, called)
    window.desk.writing.after(lambda: window.desk.do_many(command, len(command.statement_ids)))


def show_menu(window: MainWindow, place: QPoint) -> None:
    """What can be done with the lines selected in the table in use."""
    menu = QMenu(window)
    for id_ in _IN_MENU:
        menu.addAction(window.actions_by_id[id_])
    menu.exec(place)
    menu.deleteLater()


def _meant(window: MainWindow) -> tuple[str, ...]:
    focused = window.focusWidget()
    if focused is not None and window.drawer.isAncestorOf(focused):
        found = window.finding.found_statements()
        if found:
            return found
    table = window.tables.used
    return table.selected if len(table.selected) > 1 else table.shown
