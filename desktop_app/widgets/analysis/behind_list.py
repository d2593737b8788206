"""The words behind a mark: gone through, and opened where they stand."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from desktop_app.widgets.analysis.behind_painter import BEHIND, BehindPainter
from desktop_app.widgets.analysis.behind_row import BehindRow
from desktop_app.widgets.common.look import Look

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_AT_ONCE = 100
"""So many rows are laid out, and as many again when their end is scrolled to."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BehindList(QListView):
    """Enter, a double click or a click on “open” shows the place in the text."""

    opened = Signal(str, str)
    """A document and a statement in it, by their ids."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "list")
        self.setAccessibleName(self.tr("Statements behind the mark; Enter opens one in the text"))
        self._rows, self._painter = _Rows(self), BehindPainter(self)
        self.setModel(self._rows)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(lambda index: self._open(index.row()))

    def set_look(self, look: Look) -> None:
        """Paint with the colours and the reading face of this theme."""
        self._painter.look = look
        self.doItemsLayout()
        self.viewport().update()

    def show_rows(self, rows: tuple[BehindRow, ...]) -> None:
        """Show these and no others; nothing moves where they are shown already."""
        if rows == self._rows.rows:
            return
        self._rows.set_rows(rows)
        self.scrollToTop()

    @property
    def rows(self) -> tuple[BehindRow, ...]:
        """All that are shown."""
        return self._rows.rows

    def begin(self) -> None:
        """Take the keyboard, at the first statement if at none."""
        if not self.currentIndex().isValid() and self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(0))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            if not event.isAutoRepeat():
                self._open(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if index.isValid() and self._painter.opens(self.visualRect(index), place, self):
            self._open(index.row())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        index = self.indexAt(place)
        on = index.isValid() and self._painter.opens(self.visualRect(index), place, self)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if on else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # How high a row is depends on how wide it is.
        self.doItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.doItemsLayout()

    def _open(self, row: int) -> None:
        if 0 <= row < len(self._rows.rows):
            shown = self._rows.rows[row]
            self.opened.emit(shown.document_id, shown.statement_id)


class _Rows(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[BehindRow, ...] = ()
        self._laid = 0

    def set_rows(self, rows: tuple[BehindRow, ...]) -> None:
        self.beginResetModel()
        self.rows, self._laid = rows, min(len(rows), _AT_ONCE)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._laid

    def canFetchMore(self, parent: AnyIndex) -> bool:
        return not parent.isValid() and self._laid < len(self.rows)

    def fetchMore(self, parent: AnyIndex) -> None:
        more = min(len(self.rows), self._laid + _AT_ONCE)
        self.beginInsertRows(_NOWHERE, self._laid, more - 1)
        self._laid = more
        self.endInsertRows()

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == BEHIND:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = (row.speaker, row.words, row.said, *(told for _, told in row.stances), row.where)
            return ", ".join(part for part in told if part)
        return None
