"""What the actions do with articles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.main_window.verbs import importing, projects
from desktop_app.project.commands.documents import DeleteDocument, DescribeDocument
from desktop_app.widgets.common.keyed import keyed

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow


def import_documents(window: MainWindow) -> None:
    """Ask for files of articles and take them in."""
    importing.ask_for_files(window)


def import_files(window: MainWindow, names: list[str]) -> None:
    """Take in files and folders."""
    importing.take_in(window, [Path(name) for name in names])


def import_into_new(window: MainWindow, names: list[str] | None = None) -> None:
    """Make a project, asking where, and take files into it, asking which."""
    before = window.desk.project
    projects.new_project(window)
    if window.desk.project is None or window.desk.project is before:
        return
    if names:
        import_files(window, names)
    else:
        import_documents(window)


def describe_document(window: MainWindow, field: str = "") -> None:
    """Ask for what is known of the article, beginning with a field of the codebook where one is given."""
    from desktop_app.main_window.dialogs.describe import DescribeDialog

    document = window.desk.focus.document
    if document is None or not window.desk.may_write():
        return
    dialog = DescribeDialog(document, window, field)
    if dialog.exec() and (dialog.values() or dialog.own_values()):
        command = DescribeDocument(document.id, dialog.values(), dialog.own_values())
        window.desk.writing.after(lambda: window.desk.do(command))
    dialog.deleteLater()


def delete_document(window: MainWindow) -> None:
    """Take the article out; undo brings it back whole."""
    document = window.desk.focus.document
    if document is not None and window.desk.do(DeleteDocument(document.id)):
        window.desk.deed_told.emit(
            keyed(window.tr("Deleted “%1”. {edit.undo|Ctrl+Z} brings it back.")).replace("%1", document.title)
        )


def search(window: MainWindow) -> None:
    """Go to the search field of the library."""
    window.reveal(window.library)
    window.library.focus_search()
