"""The stance matrix: who stands where, a cell for every actor and target."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.shown import Shown
from desktop_app.domain.stance_matrix import StanceMatrix
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.plots.figures import number
from desktop_app.widgets.plots.mark import Mark
from desktop_app.widgets.plots.matrix_heads import MatrixHead, begins_group
from desktop_app.widgets.plots.matrix_measures import Measures, measures
from desktop_app.widgets.plots.matrix_model import MatrixModel
from desktop_app.widgets.plots.matrix_painter import MatrixPainter
from desktop_app.widgets.plots.plot import Painted, Plot

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PICTURE = QSize(900, 600)
"""The room that a matrix is laid out in where it is only drawn."""
_LARGEST = 6_000
"""Pixels of a picture's side; of a larger matrix the first rows and columns are drawn."""


class MatrixPlot(Plot):
    """Virtual: only cells in view are painted, however many there are. + and − make them larger, smaller."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = MatrixModel(self)
        self._size, self._room = 0, _PICTURE
        self.table = _Cells(self)
        self.table.setModel(self._model)
        self._across = MatrixHead(Qt.Orientation.Horizontal, self.table)
        self._down = MatrixHead(Qt.Orientation.Vertical, self.table)
        self.table.setHorizontalHeader(self._across)
        self.table.setVerticalHeader(self._down)
        self._delegate = _CellPainter(self)
        self.table.setItemDelegate(self._delegate)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._come_to())
        self.table.plot = self
        self.setFocusProxy(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self._dress()

    def told(self) -> str:
        matrix = self._model.matrix
        if matrix.grouped_by == "affiliation" and not any(row.group for row in matrix.rows):
            return self.tr("no actor has an affiliation to be grouped by: the actors dialog gives them")
        return ""

    def show_view(self, shown: Shown) -> None:
        if not isinstance(shown, StanceMatrix):
            raise TypeError("no stance matrix")
        was = self._key()
        self._model.set_matrix(shown)
        self._dress()
        self._return_to(was)

    @property
    def mark(self) -> Mark | None:
        index = self.table.currentIndex()
        if not index.isValid():
            return None
        matrix = self._model.matrix
        who, whom = matrix.rows[index.row()], matrix.columns[index.column()]
        cell = matrix.cell(index.row(), index.column())
        title = f"{who.name} → {whom.name}"
        key = (who.id, whom.kind.value, whom.id)
        if cell is None:
            return Mark(key, title, "·")
        return Mark(key, title, mean=cell.mean, statements=cell.statements)

    def zoom(self, by: int) -> None:
        """Have larger cells, or smaller ones."""
        self._size = max(-1, min(1, (self._size or (1 if self._measures().roomy else -1)) + 2 * by))
        self._dress()

    def picture_size(self) -> QSize:
        _, right, bottom = self._pictured()
        return QSize(right, bottom)

    def pictured(self) -> Painted:
        matrix, (told, right, bottom) = self._model.matrix, self._pictured()
        width, height, side, head = told.cell_width, told.cell_height, told.side, told.head
        brush = MatrixPainter(self.look, self.font(), roomy=told.roomy)

        def paint(painter: QPainter) -> None:
            for column in range((right - side) // width):
                place = QRect(side + column * width, 0, width, head)
                brush.head(painter, place, matrix.columns[column], current=False)
            for row in range((bottom - head) // height):
                place = QRect(0, head + row * height, side, height)
                first = begins_group(matrix.rows, row)
                brush.side(painter, place, matrix.rows[row], first=first, current=False)
                for column in range((right - side) // width):
                    place = QRect(side + column * width, head + row * height, width, height)
                    brush.cell(painter, place, matrix.figures(row, column), current=False)

        return paint

    def picture_note(self) -> str:
        matrix, (told, right, bottom) = self._model.matrix, self._pictured()
        rows, columns = (bottom - told.head) // told.cell_height, (right - told.side) // told.cell_width
        if (rows, columns) == (len(matrix.rows), len(matrix.columns)):
            return ""
        note = self.tr("The first %1 of %2 actors and %3 of %4 targets.")
        counts = (rows, len(matrix.rows), columns, len(matrix.columns))
        for place, count in enumerate(counts, start=1):
            note = note.replace(f"%{place}", number(count))
        return note

    def _pictured(self) -> tuple[Measures, int, int]:
        """The measures of a picture, and how far it reaches: whole cells, as many as there is room for."""
        matrix, told = self._model.matrix, self._measures()
        columns = min(len(matrix.columns), (_LARGEST - told.side) // told.cell_width)
        rows = min(len(matrix.rows), (_LARGEST - told.head) // told.cell_height)
        return told, told.side + columns * told.cell_width, told.head + rows * told.cell_height

    def _measures(self) -> Measures:
        return measures(self._model.matrix, self.font(), self._room, self._size)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        before = self._measures()
        self._room = self.size() - QSize(self.table.verticalScrollBar().sizeHint().width(), 0)
        if self._measures() != before:
            self._dress()

    def _dress(self) -> None:
        if not hasattr(self, "look"):
            return
        told, matrix = self._measures(), self._model.matrix
        painter = MatrixPainter(self.look, self.font(), roomy=told.roomy)
        self._delegate.use(matrix, painter)
        self._across.show_matrix(matrix, painter, told.cell_width, told.head)
        self._down.show_matrix(matrix, painter, told.cell_height, told.side)
        self.table.viewport().update()

    def _key(self) -> tuple[str, ...]:
        marked = self.mark
        return () if marked is None else marked.key

    def _return_to(self, key: tuple[str, ...]) -> None:
        """Be at the cell of the same actor and target, if both are still there; else at the first cell."""
        matrix = self._model.matrix
        rows = (n for n, row in enumerate(matrix.rows) if key and row.id == key[0])
        across = ((column.kind.value, column.id) for column in matrix.columns)
        columns = (n for n, column in enumerate(across) if key and column == key[1:])
        index = self._model.index(next(rows, 0), next(columns, 0))
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag.NoUpdate
            self.table.selectionModel().setCurrentIndex(index, flags)
        self._come_to()

    def _come_to(self) -> None:
        for head in (self._across, self._down):
            head.viewport().update()
        self.marked.emit(self.mark)


class _Cells(QTableView):
    plot: MatrixPlot

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("matrix")
        self.setAccessibleName(self.tr("Stance matrix: arrows go from cell to cell, Enter to the statements"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(lambda _: self.plot.entered.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.isAutoRepeat():
            self.plot.entered.emit()
        elif event.text() in ("+", "-"):
            self.plot.zoom(1 if event.text() == "+" else -1)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.plot.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)


class _CellPainter(QStyledItemDelegate):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._matrix = StanceMatrix()
        self._painter: MatrixPainter | None = None

    def use(self, matrix: StanceMatrix, painter: MatrixPainter) -> None:
        """Paint the cells of this one."""
        self._matrix, self._painter = matrix, painter

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if self._painter is None:
            return
        view = option.widget
        current = isinstance(view, QTableView) and view.currentIndex() == index
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        figures = self._matrix.figures(index.row(), index.column())
        self._painter.cell(painter, option.rect, figures, current=current)
        painter.restore()
