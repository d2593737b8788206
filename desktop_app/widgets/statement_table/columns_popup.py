"""A small list in which the columns of the table are chosen and put in order."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.statement_table.columns import Arrangement, Column

_ID = Qt.ItemDataRole.UserRole
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOST = 18


class ColumnsPopup(QFrame):
    """Space or a click shows and hides one, Ctrl+Up and Ctrl+Down move it, Enter sorts by it, Esc closes.

    What is chosen holds at once. The last column that is shown stays.
    """

    arranged = Signal(object)
    """The arrangement that is asked for."""

    sort_requested = Signal(str)
    """The table is to be sorted by the column with this id."""

    def __init__(self, columns: tuple[Column, ...], now: Arrangement, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "popup")
        self.setAccessibleName(self.tr("Columns"))
        self._now = now
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Columns; Space shows or hides one"))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusProxy(self._list)
        there = {column.id: column for column in columns}
        wanted = [id_ for id_ in now.shown if id_ in there]
        for id_ in (*wanted, *(column.id for column in columns if column.id not in wanted)):
            item = QListWidgetItem(there[id_].title, self._list)
            item.setData(_ID, id_)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if id_ in wanted else Qt.CheckState.Unchecked)
        self._elsewhere = tuple(id_ for id_ in now.shown if id_ not in there)
        self._list.setCurrentRow(0)
        self._list.itemChanged.connect(self._changed)
        self._list.installEventFilter(self)
        told = QLabel(self.tr("Space shows or hides · Ctrl+↑ ↓ moves · Enter sorts"), self)
        told.setProperty("role", "muted")
        column = QVBoxLayout(self)
        side = gap(self.font(), 0.3)
        column.setContentsMargins(side, side, side, side)
        column.addWidget(self._list)
        column.addWidget(told)
        rows = min(self._list.count(), _MOST)
        self._list.setFixedHeight(rows * max(1, self._list.sizeHintForRow(0)) + 2 * side)

    def open(self, place: QPoint) -> None:
        """Open at a place of the screen, with the keyboard."""
        self.adjustSize()
        room = self.screen().availableGeometry()
        x = max(room.left(), min(place.x(), room.right() - self.width()))
        y = max(room.top(), min(place.y(), room.bottom() - self.height()))
        self.move(x, y)
        self.show()
        self._list.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: object, event: object) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QKeyEvent.Type.KeyPress:
            return False
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(1 if event.key() == Qt.Key.Key_Down else -1)
            return True
        if event.key() in _ENTER and not event.isAutoRepeat():
            item = self._list.currentItem()
            if item is not None:
                self.sort_requested.emit(str(item.data(_ID)))
            return True
        return False

    def _move(self, by: int) -> None:
        row = self._list.currentRow()
        if not 0 <= row + by < self._list.count():
            return
        self._list.blockSignals(True)
        item = self._list.takeItem(row)
        self._list.insertItem(row + by, item)
        self._list.setCurrentRow(row + by)
        self._list.blockSignals(False)
        self._changed()

    def _changed(self) -> None:
        items = [self._list.item(row) for row in range(self._list.count())]
        shown = [str(item.data(_ID)) for item in items if item.checkState() == Qt.CheckState.Checked]
        if not shown:
            self._list.currentItem().setCheckState(Qt.CheckState.Checked)
            return
        # A column that comes takes room from the others, so the widths are shared out anew.
        kept = self._now.widths if set(shown) <= set(self._now.shown) else {}
        self._now = Arrangement((*shown, *self._elsewhere), kept)
        self.arranged.emit(self._now)
