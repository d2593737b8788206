"""A stance matrix as a table of Qt's, so that arrows, screen readers and scrolling work as in any."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.domain.stance_matrix import StanceMatrix
from desktop_app.widgets.plots.figures import mean_figure, number

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class MatrixModel(QAbstractTableModel):
    """Cells in words; the painter asks the matrix itself."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.matrix = StanceMatrix()

    def set_matrix(self, matrix: StanceMatrix) -> None:
        """Hold this one."""
        self.beginResetModel()
        self.matrix = matrix
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.matrix.rows)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.matrix.columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._said(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            figures = self.matrix.figures(index.row(), index.column())
            return "" if figures is None else mean_figure(figures[0])
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        across = orientation == Qt.Orientation.Horizontal
        heading = (self.matrix.columns if across else self.matrix.rows)[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return heading.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            told = self.tr("%1: mean %2 of %3 stances").replace("%2", mean_figure(heading.mean))
            return told.replace("%3", number(heading.count)).replace("%1", heading.name)
        return None

    def _said(self, row: int, column: int) -> str:
        who, whom = self.matrix.rows[row].name, self.matrix.columns[column].name
        figures = self.matrix.figures(row, column)
        if figures is None:
            return self.tr("%1 towards %2: no stance").replace("%2", whom).replace("%1", who)
        one = self.tr("%1 towards %2: mean %3 of 1 stance")
        told = one if figures[1] == 1 else self.tr("%1 towards %2: mean %3 of %4 stances")
        told = told.replace("%3", mean_figure(figures[0])).replace("%4", number(figures[1]))
        return told.replace("%2", whom).replace("%1", who)
