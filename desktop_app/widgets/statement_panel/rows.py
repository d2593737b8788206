"""Statements in the order asked for, narrowed to those with the words asked for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from desktop_app.widgets.common.proposals import fold
from desktop_app.widgets.statement_panel.row import StatementRow

AnyIndex = QModelIndex | QPersistentModelIndex
Key = tuple[str, int, str]
_NOWHERE = QModelIndex()
_PLACE = -1  # no column: the order of the text
_SLICE = 200  # more than this at once is quicker sorted anew


class _Falling:
    """A key that comes before the lesser ones."""

    def __init__(self, key: Key) -> None:
        self._key = key

    def __lt__(self, other: _Falling) -> bool:
        return other._key < self._key


class Rows(QAbstractTableModel):
    """Sorts and filters by itself, so that a changed row costs a search by halves and no more."""

    def __init__(self, titles: tuple[str, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._titles = titles
        self._rows: dict[str, StatementRow] = {}
        self._shown: list[StatementRow] = []
        self._words: tuple[str, ...] = ()
        self._column = _PLACE
        self._order = Qt.SortOrder.AscendingOrder
        self._reading = self._heading = QFont()

    def set_faces(self, reading: QFont, heading: QFont) -> None:
        """Show the words of statements in one face, the headings of columns in another."""
        self._reading, self._heading = reading, heading
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, 0))

    def set_rows(self, rows: Iterable[StatementRow]) -> None:
        """Show these rows and no others."""
        self.beginResetModel()
        self._rows = {row.id: row for row in rows}
        self._arrange()
        self.endResetModel()

    def put_rows(self, rows: tuple[StatementRow, ...]) -> None:
        """Show these rows too, or instead of the ones with their ids."""
        if len(rows) > _SLICE:
            self.set_rows((self._rows | {row.id: row for row in rows}).values())
            return
        for row in rows:
            self._put(row)

    def remove_rows(self, ids: tuple[str, ...]) -> None:
        """Show the rows with these ids no longer; ids that are not there are passed over."""
        for id_ in ids:
            place = self.place(id_)
            self._rows.pop(id_, None)
            if place >= 0:
                self.beginRemoveRows(QModelIndex(), place, place)
                del self._shown[place]
                self.endRemoveRows()

    def narrow(self, typed: str) -> None:
        """Show only the rows in which each word that is typed stands somewhere."""
        words = tuple(fold(typed).split())
        if words != self._words:
            self.beginResetModel()
            self._words = words
            self._arrange()
            self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 is the order of the text."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self._shown[index.row()].id for index in before]
        self._column, self._order = column, order
        self._arrange()
        places = {row.id: place for place, row in enumerate(self._shown)} if ids else {}
        self.changePersistentIndexList(
            before,
            [self.index(places[id_], index.column()) for id_, index in zip(ids, before, strict=True)],
        )
        self.layoutChanged.emit()

    def row_at(self, place: int) -> StatementRow:
        """The row shown there."""
        return self._shown[place]

    def place(self, id_: str) -> int:
        """Where the row with this id is shown, -1 when it is not."""
        row = self._rows.get(id_)
        if row is None or not self._fits(row):
            return -1
        return self._find(self._key(row))

    @property
    def total(self) -> int:
        """How many rows there are, shown or not."""
        return len(self._rows)

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._shown[index.row()].cells[index.column()].replace("\n", " ")
        if role == Qt.ItemDataRole.FontRole and index.column() == 0:
            return self._reading
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        across = orientation is Qt.Orientation.Horizontal
        if across and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if across and role == Qt.ItemDataRole.FontRole:
            return self._heading
        if across and role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _put(self, row: StatementRow) -> None:
        before = self._rows.get(row.id)
        if (
            before is not None
            and self._fits(before)
            and self._fits(row)
            and self._key(before) == self._key(row)
        ):
            place = self.place(row.id)
            self._rows[row.id] = self._shown[place] = row
            self.dataChanged.emit(self.index(place, 0), self.index(place, len(self._titles) - 1))
            return
        self.remove_rows((row.id,))
        self._rows[row.id] = row
        if self._fits(row):
            place = self._find(self._key(row))
            self.beginInsertRows(QModelIndex(), place, place)
            self._shown.insert(place, row)
            self.endInsertRows()

    def _arrange(self) -> None:
        self._shown = [row for row in self._rows.values() if self._fits(row)]
        self._shown.sort(key=self._key, reverse=self._backwards)

    def _find(self, key: Key) -> int:
        """The place of the row with this key, or where it belongs."""
        if self._backwards:
            return bisect_left(self._shown, _Falling(key), key=lambda row: _Falling(self._key(row)))
        return bisect_left(self._shown, key, key=self._key)

    def _key(self, row: StatementRow) -> Key:
        text = "" if self._column == _PLACE else row.cells[self._column].casefold()
        return text, row.start, row.id

    @property
    def _backwards(self) -> bool:
        return self._order is Qt.SortOrder.DescendingOrder and self._column != _PLACE

    def _fits(self, row: StatementRow) -> bool:
        if not self._words:
            return True
        text = fold(" ".join(row.cells))
        return all(word in text for word in self._words)
