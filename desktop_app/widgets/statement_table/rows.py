"""Statements in the order asked for, narrowed to those asked for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from desktop_app.domain.folding import folded
from desktop_app.domain.query import Query, fits_words
from desktop_app.widgets.statement_table.columns import WORDS, Column
from desktop_app.widgets.statement_table.row import TableRow

AnyIndex = QModelIndex | QPersistentModelIndex
Key = tuple[str | float, tuple[int, int], str]
_NOWHERE = QModelIndex()
_PLACE = -1  # no column: the order of the text
_SLICE = 200  # more than this at once is quicker sorted anew
_LETTERS = 80  # by so many of them words are sorted
_LAST = float("inf")


class _Falling:
    """A key that comes before the lesser ones."""

    def __init__(self, key: Key) -> None:
        self._key = key

    def __lt__(self, other: _Falling) -> bool:
        return other._key < self._key


class Rows(QAbstractTableModel):
    """Sorts and filters by itself, so that a changed row costs a search by halves and no more."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._columns: tuple[Column, ...] = ()
        self._rows: dict[str, TableRow] = {}
        self._shown: list[TableRow] = []
        self._query = Query()
        self._among: frozenset[str] | None = None
        self._column = _PLACE
        self._order = Qt.SortOrder.AscendingOrder
        self._reading = self._heading = QFont()

    def set_columns(self, columns: tuple[Column, ...]) -> None:
        """Have these columns, and no rows."""
        self.beginResetModel()
        self._columns, self._column = columns, _PLACE
        self._rows, self._shown = {}, []
        self.endResetModel()

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns, shown or not."""
        return self._columns

    def set_faces(self, reading: QFont, heading: QFont) -> None:
        """Show the words of statements in one face, the headings of columns in another."""
        self._reading, self._heading = reading, heading
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, len(self._columns) - 1))

    def set_rows(self, rows: Iterable[TableRow]) -> None:
        """Show these rows and no others."""
        self.beginResetModel()
        self._rows = {row.id: row for row in rows}
        self._arrange()
        self.endResetModel()

    def put_rows(self, rows: tuple[TableRow, ...]) -> None:
        """Show these rows too, or instead of the ones with their ids."""
        if len(rows) > _SLICE:
            self.set_rows((self._rows | {row.id: row for row in rows}).values())
            return
        for row in rows:
            self._put(row)

    def remove_rows(self, ids: tuple[str, ...]) -> None:
        """Show the rows with these ids no longer; ids that are not there are passed over."""
        if len(ids) > _SLICE:
            gone = frozenset(ids)
            self.set_rows([row for id_, row in self._rows.items() if id_ not in gone])
            return
        for id_ in ids:
            place = self.place(id_)
            self._rows.pop(id_, None)
            if place >= 0:
                self.beginRemoveRows(QModelIndex(), place, place)
                del self._shown[place]
                self.endRemoveRows()

    def narrow(self, query: Query, among: frozenset[str] | None) -> None:
        """Show only the rows that have the words of ``query``, in whatever column, of those ``among`` some.

        What the query asks beside words is for whoever tells among which; None for among all.
        """
        if (query.words, among) == (self._query.words, self._among):
            return
        self.beginResetModel()
        self._query, self._among = query, among
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

    def row_at(self, place: int) -> TableRow:
        """The row shown there."""
        return self._shown[place]

    def place(self, id_: str) -> int:
        """Where the row with this id is shown, -1 when it is not."""
        row = self._rows.get(id_)
        if row is None or not self._fits(row):
            return -1
        return self._find(self._key(row))

    def rows_at(self, places: Sequence[int]) -> tuple[TableRow, ...]:
        """The rows shown at those places."""
        return tuple(self._shown[place] for place in places)

    @property
    def shown(self) -> tuple[TableRow, ...]:
        """The rows shown, in their order."""
        return tuple(self._shown)

    @property
    def total(self) -> int:
        """How many rows there are, shown or not."""
        return len(self._rows)

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._shown[index.row()].cells[index.column()].replace("\n", " ")
        if role == Qt.ItemDataRole.FontRole and self._columns[index.column()].id == WORDS:
            return self._reading
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        across = orientation is Qt.Orientation.Horizontal
        if across and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if across and role == Qt.ItemDataRole.FontRole:
            return self._heading
        if across and role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _put(self, row: TableRow) -> None:
        before = self._rows.get(row.id)
        if (
            before is not None
            and self._fits(before)
            and self._fits(row)
            and self._key(before) == self._key(row)
        ):
            place = self.place(row.id)
            self._rows[row.id] = self._shown[place] = row
            self.dataChanged.emit(self.index(place, 0), self.index(place, len(self._columns) - 1))
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

    def _key(self, row: TableRow) -> Key:
        if self._column == _PLACE:
            return "", row.place, row.id
        cell, column = row.cells[self._column], self._columns[self._column]
        if column.numeric:
            return _number(cell), row.place, row.id
        if column.id == WORDS:
            return row.text[:_LETTERS], row.place, row.id  # of which they are the beginning
        return cell.casefold() if column.signs else _letters(cell[:_LETTERS]), row.place, row.id

    @property
    def _backwards(self) -> bool:
        return self._order is Qt.SortOrder.DescendingOrder and self._column != _PLACE

    def _fits(self, row: TableRow) -> bool:
        if self._among is not None and row.id not in self._among:
            return False
        return not self._query.words or fits_words(self._query, row.text)


@lru_cache(maxsize=1 << 17)
def _letters(cell: str) -> str:
    """Letters as they are read, without case, accents and quotation marks."""
    return folded(cell)


def _number(cell: str) -> float:
    try:
        return float(cell)
    except ValueError:
        return _LAST
