"""The names beside and above a stance matrix, painted as far as they are in view."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QTableView

from desktop_app.domain.stance_matrix import Heading, StanceMatrix
from desktop_app.widgets.plots.matrix_painter import MatrixPainter


class MatrixHead(QHeaderView):
    """One of the two; the name of the current cell's row or column stands out."""

    def __init__(self, orientation: Qt.Orientation, parent: QTableView) -> None:
        super().__init__(orientation, parent)
        self._table = parent
        self._painter: MatrixPainter | None = None
        self._matrix = StanceMatrix()
        self._size = 0
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(8)

    def show_matrix(self, matrix: StanceMatrix, painter: MatrixPainter, section: int, size: int) -> None:
        """Show its names, each ``section`` pixels apart and ``size`` pixels long."""
        self._matrix, self._painter, self._size = matrix, painter, size
        self.setDefaultSectionSize(section)
        self.updateGeometry()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        if self._painter is None or not rect.isValid():
            return
        painter.save()
        current = self._table.currentIndex()
        if self.orientation() == Qt.Orientation.Horizontal:
            heading = self._matrix.columns[logicalIndex]
            self._painter.head(painter, rect, heading, current=current.column() == logicalIndex)
        else:
            heading = self._matrix.rows[logicalIndex]
            first = begins_group(self._matrix.rows, logicalIndex)
            self._painter.side(painter, rect, heading, first=first, current=current.row() == logicalIndex)
        painter.restore()


def begins_group(rows: tuple[Heading, ...], row: int) -> bool:
    """Whether a row is the first of its group."""
    return row == 0 or rows[row].group != rows[row - 1].group
