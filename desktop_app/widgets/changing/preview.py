"""What a change would do, a line for each statement that it would change."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from desktop_app.domain.changes import Changed
from desktop_app.widgets.common.faces import gap, scaled

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_SHARES = (0.5, 0.25, 0.25)
_NOTHING = "–"
_TOLD = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
)


class _Lines(QAbstractTableModel):
    def __init__(self, titles: tuple[str, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._titles = titles
        self._lines: tuple[Changed, ...] = ()

    def set_lines(self, lines: tuple[Changed, ...]) -> None:
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self._lines[index.row()]
        text = (line.words, line.before or _NOTHING, line.after or _NOTHING)[index.column()]
        if role in _TOLD:
            return " ".join(text.split())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        return None


class Preview(QTableView):
    """The words, what is said of them now, what would be."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines = _Lines((self.tr("Words"), self.tr("Now"), self.tr("Then")), self)
        self.setModel(self._lines)
        self.setAccessibleName(self.tr("Statements that would change"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFont(scaled(self.font(), 0.92))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        down = self.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(self.fontMetrics().height() + 2 * gap(self.font(), 0.3))
        self.horizontalHeader().setHighlightSections(False)

    def show_changes(self, lines: tuple[Changed, ...]) -> None:
        """Show these and no others."""
        self._lines.set_lines(lines)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for column, share in enumerate(_SHARES):
            self.horizontalHeader().resizeSection(column, int(self.viewport().width() * share))
