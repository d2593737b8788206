"""The lines of a concordance, in the order that somebody chose."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from desktop_app.domain.concordance import Line

AnyIndex = QModelIndex | QPersistentModelIndex
BEFORE, WORDS, AFTER, ARTICLE, DATE = range(5)
EDGES = {BEFORE: Qt.AlignmentFlag.AlignRight, WORDS: Qt.AlignmentFlag.AlignHCenter}
"""What does not stand at the left of its column."""
_NOWHERE = QModelIndex()
_KEYS: dict[int, Callable[[Line], Any]] = {
    BEFORE: lambda line: line.by_before,
    WORDS: lambda line: line.by_words,
    AFTER: lambda line: line.by_after,
    ARTICLE: lambda line: (line.title.casefold(), line.document_id, line.span),
    DATE: lambda line: (line.date, line.document_id, line.span),
}


class Lines(QAbstractTableModel):
    """Before, the words, after, the article, its date; as they came until a heading is clicked."""

    def __init__(self, titles: tuple[str, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._titles = titles
        self._came: list[Line] = []
        self._lines: list[Line] = []
        self._by = -1
        self._down = False
        self._faces: dict[int, QFont] = {}

    def set_faces(self, words: QFont, found: QFont, rest: QFont) -> None:
        """The faces of the words about, of the words found, and of the rest."""
        self._faces = {BEFORE: words, WORDS: found, AFTER: words, ARTICLE: rest, DATE: rest}
        self.layoutChanged.emit()

    def clear(self) -> None:
        """Show none."""
        self.beginResetModel()
        self._came, self._lines = [], []
        self.endResetModel()

    def add(self, lines: Iterable[Line]) -> None:
        """Show these too, behind the others until all are there."""
        new = list(lines)
        if not new:
            return
        self.beginInsertRows(_NOWHERE, len(self._lines), len(self._lines) + len(new) - 1)
        self._came += new
        self._lines += new
        self.endInsertRows()

    def end(self) -> None:
        """All are there: put them in order."""
        if self._by >= 0:
            self._arrange()

    def line(self, row: int) -> Line:
        """The line shown there."""
        return self._lines[row]

    @property
    def lines(self) -> list[Line]:
        """All lines in the order shown."""
        return list(self._lines)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._by, self._down = column, order == Qt.SortOrder.DescendingOrder
        self._arrange()

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return int(EDGES.get(section, Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (line.before, line.words, line.after, line.title, line.date[:10])[index.column()]
        if role == Qt.ItemDataRole.FontRole:
            return self._faces.get(index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line.before}{line.words}{line.after}, {line.title}"
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == ARTICLE:
            return line.title
        return None

    def _arrange(self) -> None:
        self.layoutAboutToBeChanged.emit()
        held = [(index, self._lines[index.row()]) for index in self.persistentIndexList()]
        self._lines = (
            sorted(self._came, key=_KEYS[self._by], reverse=self._down)
            if self._by in _KEYS
            else list(self._came)
        )
        rows = {id(line): row for row, line in enumerate(self._lines)}
        for index, line in held:
            self.changePersistentIndex(index, self.index(rows[id(line)], index.column()))
        self.layoutChanged.emit()
