"""The list of a plot in rows: keys and clicks come to parts, only what is seen is painted."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.widgets.plots.rows import WHOLE, Rows

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RowsList(QListView):
    """Rows as a list of Qt's, so that scrolling and screen readers work as in any."""

    come_to = Signal()
    entered_mark = Signal()

    def __init__(self, plot: QWidget) -> None:
        super().__init__(plot)
        self.setObjectName("rows")
        self.rows: Rows | None = None
        self.part = WHOLE
        self._model = _Model(self)
        self.setModel(self._model)
        self.setItemDelegate(_Painter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.doubleClicked.connect(lambda _: self.entered_mark.emit())
        self.selectionModel().currentChanged.connect(lambda *_: self._arrive())

    def show_rows(self, rows: Rows) -> None:
        """Show these and no others."""
        self.rows = rows
        self.setUniformItemSizes(rows.even)
        self._model.show_again()

    def go_to(self, row: int, part: int) -> None:
        """Be at a place, or as near to it as there is one."""
        if self.rows is None:
            return
        self.part = part
        if row == self.currentIndex().row() or not 0 <= row < self.rows.count:
            self._arrive()
        else:
            self.setCurrentIndex(self._model.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = event.key(), self.currentIndex().row()
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if key in _ENTER:
            if not event.isAutoRepeat():
                self.entered_mark.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self.rows is not None and row >= 0:
            parts = self.rows.parts(row)
            on = (key == Qt.Key.Key_Right) is not backwards
            place = parts.index(self.part) + (1 if on else -1)
            if 0 <= place < len(parts):
                self.part = parts[place]
                self._arrive()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        index = self.indexAt(point)
        if self.rows is not None and index.isValid():
            self.go_to(index.row(), self.rows.part_at(self.visualRect(index), index.row(), point))
        super().mousePressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            self._model.pointed = self._pointed()
        return super().viewportEvent(event)

    def _pointed(self) -> int:
        point = self.viewport().mapFromGlobal(self.cursor().pos())
        index = self.indexAt(point)
        if self.rows is None or not index.isValid():
            return WHOLE
        return self.rows.part_at(self.visualRect(index), index.row(), point)

    def _arrive(self) -> None:
        row = self.currentIndex().row()
        if self.rows is not None and 0 <= row < self.rows.count:
            parts = self.rows.parts(row)
            if self.part not in parts:
                self.part = max((part for part in parts if part < self.part), default=WHOLE)
            self.update(self.currentIndex())
            event = QAccessibleEvent(self, QAccessible.Event.NameChanged)
            event.setChild(row)
            QAccessible.updateAccessibility(event)
        self.come_to.emit()


class _Model(QAbstractListModel):
    def __init__(self, parent: RowsList) -> None:
        super().__init__(parent)
        self._list = parent
        self.pointed = WHOLE

    def show_again(self) -> None:
        self.beginResetModel()
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() or self._list.rows is None else self._list.rows.count

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        rows = self._list.rows
        if rows is None:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            here = index.row() == self._list.currentIndex().row()
            return rows.said(index.row(), self._list.part if here else WHOLE)
        if role == Qt.ItemDataRole.ToolTipRole:
            return rows.said(index.row(), self.pointed)
        if role == Qt.ItemDataRole.DisplayRole:
            return rows.mark(index.row(), WHOLE).title
        return None


class _Painter(QStyledItemDelegate):
    def __init__(self, parent: RowsList) -> None:
        super().__init__(parent)
        self._list = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        rows, width = self._list.rows, self._list.viewport().width()
        ready = rows is not None and hasattr(rows, "look")
        return QSize(width, rows.height(index.row(), width) if rows is not None and ready else 20)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        rows = self._list.rows
        if rows is None or not hasattr(rows, "look"):
            return
        here = index.row() == self._list.currentIndex().row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rows.paint(painter, option.rect, index.row(), self._list.part if here else None)
        painter.restore()
