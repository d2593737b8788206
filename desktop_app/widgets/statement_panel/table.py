"""All statements of a document, a line each."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QStackedLayout, QVBoxLayout, QWidget

from desktop_app.widgets.common.faces import gap, reading, scaled
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.statement_panel.row import StatementRow
from desktop_app.widgets.statement_panel.rows import Rows
from desktop_app.widgets.statement_panel.table_view import TableView


class StatementTable(QWidget):
    """Sorted by place in the text until a heading is clicked; a third click on it goes back to that."""

    statement_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statement-table")
        self._chosen = self._reached = ""
        self._quiet = False
        self._count, self._left = QLabel(self), QLabel(self)
        for label in (self._count, self._left):
            label.setProperty("role", "section")
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._filter = QLineEdit(self)
        self._filter.setProperty("role", "slim")
        self._filter.setPlaceholderText(self.tr("Narrow to words…"))
        self._filter.setAccessibleName(self.tr("Narrow the statements to words"))
        self._filter.setClearButtonEnabled(True)
        self._filter.textChanged.connect(self._narrow)
        self._filter.installEventFilter(self)
        titles = (
            self.tr("Words"),
            self.tr("Speaker"),
            self.tr("Claims"),
            self.tr("Stances"),
            self.tr("Kind"),
        )
        self._rows = Rows(titles, self)
        self._view = TableView(self._rows, self)
        self._view.setAccessibleName(self.tr("Statements of this article"))
        self._view.selectionModel().currentRowChanged.connect(self._current_changed)
        self._view.clicked.connect(lambda index: self._choose(index.row()))
        self._view.installEventFilter(self)
        self._nothing = QLabel(self)
        self._nothing.setProperty("role", "empty")
        self._nothing.setWordWrap(True)
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nothing.setContentsMargins(0, gap(self.font()), 0, 0)
        self._arrange()
        self._tell()

    def set_look(self, look: Look) -> None:
        """Paint with the colours and the reading face of this theme."""
        self._view.set_look(look)
        self._rows.set_faces(reading(self.font(), look.reading, 0.9), scaled(self.font(), 0.85))

    def set_statements(self, rows: tuple[StatementRow, ...]) -> None:
        """Show these statements and no others."""
        self._reached = ""
        with self._quietly():
            self._rows.set_rows(rows)

    def put_rows(self, rows: tuple[StatementRow, ...]) -> None:
        """Show these statements too, or as they are now."""
        with self._quietly():
            self._rows.put_rows(rows)

    def remove_rows(self, ids: tuple[str, ...]) -> None:
        """Show these statements no longer."""
        with self._quietly():
            self._rows.remove_rows(ids)

    def select(self, statement_id: str | None) -> None:
        """Mark the line of this statement, none when it is not shown; scroll to it if it is another."""
        if (statement_id or "") != self._chosen:
            self._chosen = statement_id or ""
            with self._quietly():
                pass

    def show_left(self, left: int | None) -> None:
        """Say how many suggestions nobody has reviewed in this document; None while none were looked for."""
        if left is None:
            text = ""
        elif left:
            many = self.tr("%1 suggestions left").replace("%1", self.locale().toString(left))
            text = self.tr("1 suggestion left") if left == 1 else many
        else:
            text = self.tr("✓ All reviewed")
        self._left.setText(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if watched is self._filter:
            return self._key_in_filter(event)
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self._choose(self._view.currentIndex().row())
            return True
        if event.matches(QKeySequence.StandardKey.Find) or event.text() == "/":
            self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._filter.selectAll()
            return True
        return False

    def _key_in_filter(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape and self._filter.text():
            self._filter.clear()
        elif event.key() == Qt.Key.Key_Down:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            return False
        return True

    def _narrow(self, typed: str) -> None:
        self._reached = ""
        with self._quietly():
            self._rows.narrow(typed)

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        """Change what is shown; the view's own moves are not the coder's. Then mark the chosen line."""
        self._quiet = True
        try:
            yield
            self._mark()
        finally:
            self._quiet = False
        self._tell()

    def _mark(self) -> None:
        place = self._rows.place(self._chosen) if self._chosen else -1
        selection = self._view.selectionModel()
        if place < 0:
            self._reached = ""
            selection.clear()
            return
        index = self._rows.index(place, max(0, self._view.currentIndex().column()))
        if self._view.currentIndex().row() != place or not selection.isRowSelected(place, QModelIndex()):
            whole = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            selection.setCurrentIndex(index, whole)
        # Somebody may have scrolled on to look at other lines.
        if self._reached != self._chosen:
            self._view.scrollTo(index)
            self._reached = self._chosen

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if not self._quiet and current.isValid() and self._view.hasFocus():
            self._choose(current.row())

    def _choose(self, place: int) -> None:
        if place < 0:
            return
        row = self._rows.row_at(place)
        if row.id != self._chosen:
            self._chosen = row.id
            self.statement_chosen.emit(row.id)

    def _copy(self) -> None:
        places = sorted(index.row() for index in self._view.selectionModel().selectedRows())
        lines = ("\t".join(map(_cell, self._rows.row_at(place).cells)) for place in places)
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _tell(self) -> None:
        total, shown = self._rows.total, self._rows.rowCount()
        if shown == total:
            text = self.tr("1 statement") if total == 1 else self.tr("%n statements", "", total)
        else:
            text = self.tr("%1 of %2").replace("%1", str(shown)).replace("%2", str(total))
        self._count.setText(text if total else self.tr("In this article"))
        self._filter.setVisible(bool(total))
        self._nothing.setText(
            self.tr("No statement has these words.")
            if total
            else self.tr("No statements yet. Select words in the text and press Enter.")
        )
        self._pages.setCurrentIndex(0 if shown else 1)

    def _arrange(self) -> None:
        side = gap(self.font(), 0.9)
        head = QHBoxLayout()
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._left)
        pages = QWidget(self)
        self._pages = QStackedLayout(pages)
        self._pages.addWidget(self._view)
        self._pages.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, gap(self.font(), 0.6), side, gap(self.font(), 0.4))
        column.setSpacing(gap(self.font(), 0.4))
        column.addLayout(head)
        column.addWidget(self._filter)
        column.addWidget(pages, 1)


def _cell(text: str) -> str:
    """A cell that cannot break the table it is pasted into."""
    return " ".join(text.split())
