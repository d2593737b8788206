"""The figures of a view as a table: beside the plot, or in its place."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from desktop_app.domain.view_table import Cell, ViewRow, ViewTable
from desktop_app.widgets.common.faces import gap, scaled
from desktop_app.widgets.plots.figures import mean_figure, number
from desktop_app.widgets.plots.mark import Mark

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MEASURED = 200
"""So many rows are looked at for how wide a column has to be."""


class FiguresTable(QTableView):
    """A heading sorts; the statements of the row that is come to stand beside, Enter goes there."""

    marked = Signal(object)
    entered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "table")
        self.setAccessibleName(self.tr("The view in figures; Enter goes to the statements"))
        self._rows = _Rows(self)
        self.setModel(self._rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        down, across = self.verticalHeader(), self.horizontalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(self.fontMetrics().height() + 2 * gap(self.font(), 0.3))
        across.setFont(scaled(self.font(), 0.88))
        across.setHighlightSections(False)
        across.setSortIndicatorClearable(True)
        across.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.selectionModel().currentRowChanged.connect(lambda *_: self.marked.emit(self.mark))
        self.doubleClicked.connect(lambda _: self.entered.emit())

    def show_table(self, table: ViewTable) -> None:
        """Show these figures."""
        again = table.columns == self._rows.table.columns
        self._rows.set_table(table)
        if not again:
            self._share()

    @property
    def mark(self) -> Mark | None:
        """The row that is come to."""
        row = self.currentIndex().row()
        if row < 0:
            return None
        shown = self._rows.rows[row]
        words = [cell for cell in shown.cells if isinstance(cell, str) and cell]
        means = [
            cell
            for column, cell in zip(self._rows.table.columns, shown.cells, strict=True)
            if column == "mean" and isinstance(cell, int | float)
        ]
        title = " → ".join(words[:2])
        return Mark(("row", *words), title, mean=means[0] if means else None, statements=shown.statements)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.isAutoRepeat():
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def _share(self) -> None:
        letters = self.fontMetrics()
        for column, name in enumerate(self._rows.table.columns):
            told = (
                str(self._rows.data(self._rows.index(row, column)))
                for row in range(min(_MEASURED, self._rows.rowCount()))
            )
            widest = max(map(letters.horizontalAdvance, (*told, f"{name}___")), default=0)
            self.setColumnWidth(column, min(widest, 40 * letters.averageCharWidth()) + gap(self.font(), 2.4))


class _Rows(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.table = ViewTable(())
        self.rows: tuple[ViewRow, ...] = ()
        self._by, self._down = -1, False

    def set_table(self, table: ViewTable) -> None:
        self.beginResetModel()
        self.table = table
        if self._by >= len(table.columns):
            self._by = -1
        self.rows = self._sorted()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._by, self._down = column, order == Qt.SortOrder.DescendingOrder
        self.beginResetModel()
        self.rows = self._sorted()
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.table.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        name = self.table.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return name.replace("_", " ")
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.table.units.get(name, "")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(numeric=self._is_numeric(section))
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell, column = self.rows[index.row()].cells[index.column()], self.table.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _told(cell, signed=self.table.has_sides(column))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = _told(cell, signed=self.table.has_sides(column)) or "–"
            return f"{column.replace('_', ' ')}: {told}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(numeric=isinstance(cell, int | float))
        return None

    def _is_numeric(self, column: int) -> bool:
        return any(isinstance(row.cells[column], int | float) for row in self.rows[:20])

    def _sorted(self) -> tuple[ViewRow, ...]:
        if self._by < 0:
            return self.table.rows
        return tuple(sorted(self.table.rows, key=lambda row: _key(row.cells[self._by]), reverse=self._down))


def _key(cell: Cell) -> tuple[int, float, str]:
    if cell is None:
        return 2, 0, ""
    return (1, 0, cell.casefold()) if isinstance(cell, str) else (0, cell, "")


def _told(cell: Cell, *, signed: bool) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    return mean_figure(cell) if signed else number(cell)


def _aligned(*, numeric: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignTrailing if numeric else Qt.AlignmentFlag.AlignLeading
    return side | Qt.AlignmentFlag.AlignVCenter
