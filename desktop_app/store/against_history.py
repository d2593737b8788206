"""Every row held against what the history tells of it, and neither of the two kept in memory."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from desktop_app.store.recorder import unpacked
from desktop_app.store.tables import TABLES, Table

Tell = Callable[[int, int], None]
"""Given how many rows of how many are looked at; what it raises ends the work."""

BY_NAME = tuple(sorted(TABLES, key=lambda table: table.name))

_A_TIME = 1000
# Of each row the last change among the steps that stand: one undone stands no longer. In the order of tables
# and ids, as the rows themselves are read, so that the one is held beside the other.
_LAST = (
    "SELECT changes.table_name, changes.row_id, after FROM"
    " (SELECT max(changes.number) AS last FROM changes JOIN steps ON steps.number = step"
    " WHERE state = 'done' AND step != ? GROUP BY table_name, row_id) JOIN changes ON changes.number = last"
    " ORDER BY changes.table_name, changes.row_id"
)
_NO_STEP = 0


class Differing(NamedTuple):
    """A row as it is, and as the steps that stand left it; None where it is not there."""

    table: Table
    row_id: str
    now: dict[str, Any] | None
    told: dict[str, Any] | None


class Pace:
    """Tells every so many rows."""

    def __init__(self, tell: Tell, total: int) -> None:
        self._tell, self._total, self._done = tell, total, 0

    def one(self) -> None:
        """One row more is looked at."""
        self._done += 1
        if not self._done % _A_TIME:
            self._tell(self._done, self._total)


def differing(connection: sqlite3.Connection, pace: Pace, step: int = _NO_STEP) -> Iterator[Differing]:
    """The rows that no step left as they are; what is told by ``step``, which is at work, is passed over.

    Where a row came in the order, and a column that came with a later version, are no matter.
    """
    last = _Ahead(connection, step)
    for table in BY_NAME:
        columns = ("rowid", *table.columns)
        cursor = connection.cursor()
        cursor.row_factory = None
        quoted = ", ".join(f'"{column}"' for column in columns)
        for values in cursor.execute(f"SELECT {quoted} FROM {table.name} ORDER BY id"):
            pace.one()
            row = dict(zip(columns, values, strict=True))
            yield from _missing(table, last.until(table.name, row["id"]))
            told = unpacked(table.name, last.take(table.name, row["id"]))
            if told is None or any(row[name] != told[name] for name in told.keys() & set(table.columns)):
                yield Differing(table, row["id"], row, told)
        yield from _missing(table, last.until(table.name, None))


def _missing(table: Table, passed: Iterator[_Last]) -> Iterator[Differing]:
    for each in passed:
        if each.after is not None:
            yield Differing(table, each.row_id, None, unpacked(table.name, each.after))


class _Last(NamedTuple):
    table: str
    row_id: str
    after: str | None


class _Ahead:
    """What the history tells of rows, one of it read ahead."""

    def __init__(self, connection: sqlite3.Connection, step: int) -> None:
        cursor = connection.cursor()
        cursor.row_factory = None
        self._found = map(_Last._make, cursor.execute(_LAST, (step,)))
        self._next = next(self._found, None)

    def until(self, table: str, row_id: str | None) -> Iterator[_Last]:
        """What is told of the rows of a table with smaller ids, of all its rows for None."""
        while self._next is not None and self._is_before(self._next, table, row_id):
            passed, self._next = self._next, next(self._found, None)
            if passed.table == table:
                yield passed

    def take(self, table: str, row_id: str) -> str | None:
        """The row as it was left, where that is told next; None where it is not told."""
        each = self._next
        if each is None or (each.table, each.row_id) != (table, row_id):
            return None
        self._next = next(self._found, None)
        return each.after

    @staticmethod
    def _is_before(each: _Last, table: str, row_id: str | None) -> bool:
        if each.table != table:
            return each.table < table
        return row_id is None or each.row_id < row_id
