"""A plot of rows: up and down go from one to the next, left and right through the parts of one."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.shown import Shown
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.plots.mark import Mark
from desktop_app.widgets.plots.plot import Plot
from desktop_app.widgets.plots.rows import WHOLE, Rows

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PICTURE = 1_100
_HIGHEST = 12_000
"""Pixels of a picture's height; of more rows the first are drawn."""


class RowsPlot(Plot):
    """Virtual: only rows in view are painted. ``made`` makes rows of what the view shows."""

    def __init__(self, made: Callable[[Shown], Rows], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._made = made
        self.head, self.list = _Head(self), RowsList(self)
        self.list.come_to.connect(lambda: self.marked.emit(self.mark))
        self.list.entered_mark.connect(self.entered)
        self.setFocusProxy(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.list)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self._dress()

    def show_view(self, shown: Shown) -> None:
        before = self.list.rows
        row = self.list.currentIndex().row()
        key = before.key(row) if before is not None and 0 <= row < before.count else ()
        rows = self._made(shown)
        self.list.setAccessibleName(rows.title)
        self.list.show_rows(rows)
        self._dress()
        # Of very many rows another one is looked for among the first only.
        again = (n for n in range(min(rows.count, 20_000)) if key and rows.key(n) == key)
        self.list.go_to(next(again, 0), self.list.part)

    @property
    def mark(self) -> Mark | None:
        row, rows = self.list.currentIndex().row(), self.list.rows
        return rows.mark(row, self.list.part) if rows is not None and row >= 0 else None

    def told(self) -> str:
        return self.list.rows.told() if self.list.rows is not None else ""

    def picture_size(self) -> QSize:
        return QSize(_PICTURE, self._pictured()[-1])

    def paint_picture(self, painter: QPainter) -> None:
        rows = self.list.rows
        if rows is None:
            return
        tops = self._pictured()
        rows.paint_head(painter, QRect(0, 0, _PICTURE, tops[0]))
        for row, (top, bottom) in enumerate(pairwise(tops)):
            rows.paint(painter, QRect(0, top, _PICTURE, bottom - top), row, None)

    def _pictured(self) -> list[int]:
        """Where the rows of a picture begin, and where the last ends."""
        rows = self.list.rows
        tops = [rows.head_height(_PICTURE) if rows is not None else 0]
        for row in range(rows.count if rows is not None else 0):
            bottom = tops[-1] + (rows.height(row, _PICTURE) if rows is not None else 0)
            if bottom > _HIGHEST:
                break
            tops.append(bottom)
        return tops

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._dress()

    def _dress(self) -> None:
        rows = self.list.rows
        if rows is not None and hasattr(self, "look"):
            rows.dress(self.look, self.font(), self.layoutDirection())
            self.head.updateGeometry()
            self.head.update()
            self.list.doItemsLayout()
            self.list.viewport().update()


class RowsList(QListView):
    """Rows as a list of Qt's, so that scrolling and screen readers work as in any."""

    come_to = Signal()
    entered_mark = Signal()

    def __init__(self, plot: RowsPlot) -> None:
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
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
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


class _Head(QWidget):
    def __init__(self, plot: RowsPlot) -> None:
        super().__init__(plot)
        self._plot = plot
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = self._plot.list.rows
        return rows.head_height(width) if rows is not None and hasattr(rows, "look") else 0

    def sizeHint(self) -> QSize:
        return QSize(_PICTURE, self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        rows = self._plot.list.rows
        if rows is not None and hasattr(rows, "look"):
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rows.paint_head(painter, self.rect())
