"""The statements of an article, or of all articles, a line each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from desktop_app.widgets.common.faces import gap, reading, scaled
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.statement_table import copying
from desktop_app.widgets.statement_table.columns import Arrangement, Column
from desktop_app.widgets.statement_table.columns_popup import ColumnsPopup
from desktop_app.widgets.statement_table.head import Head
from desktop_app.widgets.statement_table.narrowing import Narrowing
from desktop_app.widgets.statement_table.row import TableRow
from desktop_app.widgets.statement_table.rows import Rows
from desktop_app.widgets.statement_table.selecting import Selecting
from desktop_app.widgets.statement_table.view import TableView

_PAUSE = 120
"""Milliseconds at a line of another article after which its place is shown."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class StatementTable(QWidget):
    """Sorted by place in the text until a heading is clicked; a third click on it goes back to that.

    Use: ``set_columns``, then ``set_rows`` with a cell for each column. What is typed to narrow it is a
    query: its words are looked for in all cells, for the rest ``among_requested`` is answered with
    ``set_among``.
    """

    statement_chosen = Signal(str, str)
    """The document and the statement of the line that somebody has come to."""

    entered = Signal()
    """The keyboard is to go to the text."""

    among_requested = Signal(object)
    scope_requested = Signal(bool)
    change_requested = Signal()
    deletion_requested = Signal(tuple)
    arranged = Signal()
    menu_requested = Signal(QPoint)

    def __init__(self, usual: Arrangement, *, wide: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statement-table")
        self._everywhere = self._loading = False
        self.head = Head(wide=wide, parent=self)
        self._rows = Rows(self)
        self.view = TableView(self._rows, usual, self)
        self._selecting = Selecting(self.view, self._rows)
        self._narrowing = Narrowing(self.head.field, self._rows, self._quietly)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._show)
        self._nothing = QLabel(self)
        self._nothing.setProperty("role", "empty")
        self._nothing.setWordWrap(True)
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nothing.setContentsMargins(0, gap(self.font()), 0, 0)
        self._arrange()
        self._connect()
        self.show_scope(everywhere=False)

    def set_look(self, look: Look) -> None:
        """Paint with the colours and the reading face of this theme."""
        self.view.set_look(look)
        self.head.set_look(look)
        self._rows.set_faces(reading(self.font(), look.reading, 0.9), scaled(self.font(), 0.85))

    def set_columns(self, columns: tuple[Column, ...]) -> None:
        """Have these columns; the rows go, unless they are the columns that there are."""
        if columns != self._rows.columns:
            self.view.set_columns(columns)
            self._tell()

    def show_scope(self, *, everywhere: bool) -> None:
        """Say whether the lines are those of all articles, or of the one shown."""
        self._everywhere = everywhere
        self.head.show_scope(everywhere=everywhere)
        self.view.setAccessibleName(
            self.tr("Statements of all articles") if everywhere else self.tr("Statements of this article")
        )
        self._tell()

    def begin(self) -> None:
        """Show no lines: others are being read."""
        self._loading = True
        self.set_rows((), more=True)

    def tell_progress(self, part: float) -> None:
        """Say how far the reading is, 0 to 1, while there is nothing to show."""
        if self._loading and part:
            reading = self.tr("Reading… %1 %").replace("%1", str(round(100 * part)))
            self._nothing.setText(reading)

    def set_rows(self, rows: tuple[TableRow, ...], *, more: bool = False) -> None:
        """Show these statements and no others; ``more``: they are still being read."""
        self._loading = more
        self._selecting.forget_place()
        self._quietly(lambda: self._rows.set_rows(rows))
        if rows and self.view.hasFocus() and not self.selected:
            self._selecting.begin()

    def put_rows(self, rows: tuple[TableRow, ...]) -> None:
        """Show these statements too, or as they are now."""
        self._quietly(lambda: self._rows.put_rows(rows))

    def remove_rows(self, ids: tuple[str, ...]) -> None:
        """Show these statements no longer."""
        self._quietly(lambda: self._rows.remove_rows(ids))

    def set_among(self, ids: frozenset[str]) -> None:
        """Narrow to these statements, for which ``among_requested`` asked."""
        self._narrowing.set_among(ids)

    def ask_again(self) -> None:
        """Something has changed: ask once more which statements are those asked for."""
        self._narrowing.ask_again()

    def select(self, statement_id: str | None) -> None:
        """Mark the line of this statement, none when it is not shown; scroll to it if it is another."""
        if (statement_id or "") != self._selecting.chosen:
            self._selecting.chosen = statement_id or ""
            self._quietly(lambda: None)

    @property
    def selected(self) -> tuple[str, ...]:
        """The ids of the statements selected, in the order shown."""
        return tuple(row.id for row in self._selecting.rows())

    @property
    def shown(self) -> tuple[str, ...]:
        """The ids of all statements shown, in their order."""
        return tuple(row.id for row in self._rows.shown)

    @property
    def total(self) -> int:
        """How many statements there are to be shown, narrowed or not."""
        return self._rows.total

    def show_left(self, left: int | None) -> None:
        """Say how many suggestions nobody has reviewed in this document; None while none were looked for."""
        if left is None:
            text = ""
        elif left:
            many = self.tr("%1 suggestions left").replace("%1", self.locale().toString(left))
            text = self.tr("1 suggestion left") if left == 1 else many
        else:
            text = self.tr("✓ All reviewed")
        self.head.tell_left(text)

    def copy(self, *, as_text: bool = False) -> None:
        """Put the lines selected on the clipboard, with the columns that are shown, as a table or as text."""
        places = [column.id for column in self._rows.columns]
        shown = [places.index(id_) for id_ in self.view.arrangement.shown if id_ in places]
        titles = [self._rows.columns[place].title for place in shown]
        lines = [[row.cells[place] for place in shown] for row in self._selecting.rows()]
        if lines:
            (copying.copy_text if as_text else copying.copy_table)(titles, lines)

    def choose_columns(self, place: QPoint | None = None) -> None:
        """Open the list of the columns, at a place of the screen or below the headings."""
        across = self.view.horizontalHeader()
        popup = ColumnsPopup(self._rows.columns, self.view.arrangement, self)
        popup.arranged.connect(self._arranged)
        popup.sort_requested.connect(self.view.sort_next)
        popup.open(place or across.mapToGlobal(across.rect().bottomLeft()))

    def take_keyboard(self) -> None:
        """Have the keyboard in the lines, at the first where none is current."""
        # A focus proxy would do, but Tab then passes over what stands before it.
        self._selecting.begin()

    def enter(self) -> None:
        """Show the place of the current line, and ask for the keyboard to go there."""
        if self.view.currentIndex().isValid():
            self._pause.stop()
            self._choose(self.view.currentIndex().row())
            self.entered.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in _ENTER:
            if not event.isAutoRepeat():
                self.enter()
        elif event.key() == Qt.Key.Key_Delete and not event.modifiers():
            if self.selected and not event.isAutoRepeat():
                self.deletion_requested.emit(self.selected)
        elif event.matches(QKeySequence.StandardKey.Find) or event.text() == "/":
            self.head.open_field()
        else:
            return False
        return True

    def _arranged(self, arrangement: Arrangement) -> None:
        # What is sorted by is not chosen where columns are.
        now = self.view.arrangement
        self.view.arrange(replace(arrangement, by=now.by, falling=now.falling))
        self.arranged.emit()

    def _typed(self) -> None:
        self._selecting.forget_place()
        self._narrowing.typed()

    def _quietly(self, change: Callable[[], None]) -> None:
        """Change what is shown; the view's own moves are not the coder's."""
        with self._selecting.kept():
            change()
        self._tell()

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if self._selecting.quiet or self.view.arriving or not current.isValid() or not self.view.hasFocus():
            return
        if self._everywhere:
            self._pause.start()
        else:
            self._choose(current.row())

    def _selected(self) -> None:
        if not self._selecting.quiet:
            self._tell()

    def _show(self) -> None:
        self._pause.stop()
        # Who is selecting several lines reads on; articles that come and go would be in the way.
        if len(self._selecting.rows()) <= 1:
            self._choose(self.view.currentIndex().row())

    def _choose(self, place: int) -> None:
        if place < 0:
            return
        row = self._rows.row_at(place)
        if row.id != self._selecting.chosen:
            self._selecting.chosen = row.id
            self.statement_chosen.emit(row.document_id, row.id)

    def _tell(self) -> None:
        total, shown, selected = self._rows.total, self._rows.rowCount(), len(self._selecting.rows())
        number = self.locale().toString
        if shown == total:
            text = (
                self.tr("1 statement")
                if total == 1
                else self.tr("%1 statements").replace("%1", number(total))
            )
        else:
            text = self.tr("%1 of %2").replace("%1", number(shown)).replace("%2", number(total))
        if selected > 1:
            text += self.tr(" · %1 selected").replace("%1", number(selected))
        empty = self.tr("In all articles") if self._everywhere else self.tr("In this article")
        self.head.tell(text if total else empty)
        self.head.offer(narrowing=bool(total))
        if total:
            self._nothing.setText(self.tr("No statement is what is asked for."))
        elif self._loading:
            self._nothing.setText("")
        else:
            self._nothing.setText(self.tr("No statements yet. Select words in the text and press Enter."))
        self._pages.setCurrentIndex(0 if shown else 1)

    def _connect(self) -> None:
        self.head.typed.connect(self._typed)
        self._narrowing.among_requested.connect(self.among_requested)
        self.head.left.connect(self._selecting.begin)
        self.head.scope_requested.connect(self.scope_requested)
        self.head.columns_requested.connect(self.choose_columns)
        self.head.change_requested.connect(self.change_requested)
        selection = self.view.selectionModel()
        selection.currentRowChanged.connect(self._current_changed)
        selection.selectionChanged.connect(self._selected)
        self.view.clicked.connect(lambda _: self._show())
        self.view.arranged.connect(self.arranged)
        self.view.columns_requested.connect(self.choose_columns)
        self.view.menu_requested.connect(self.menu_requested)
        self.view.installEventFilter(self)

    def _arrange(self) -> None:
        side = gap(self.font(), 0.9)
        pages = QWidget(self)
        self._pages = QStackedLayout(pages)
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, gap(self.font(), 0.6), side, gap(self.font(), 0.4))
        column.setSpacing(gap(self.font(), 0.4))
        column.addWidget(self.head)
        column.addWidget(pages, 1)
