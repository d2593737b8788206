"""Whether every row is as the history left it, and every text as it came."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from hashlib import sha256
from typing import NamedTuple

from desktop_app.domain.findings import Finding
from desktop_app.store.recorder import unpacked
from desktop_app.store.signature import SIGNED, signature
from desktop_app.store.tables import TABLES, Table

Tell = Callable[[int, int], None]
"""Given how many rows of how many are looked at; what it raises ends the work."""

_A_TIME = 1000
# Of each row the last change among the steps that stand: one undone stands no longer. In the order of tables
# and ids, as the rows themselves are read, so that the one is held beside the other and neither is kept.
_LAST = (
    "SELECT changes.table_name, changes.row_id, after FROM"
    " (SELECT max(changes.number) AS last FROM changes JOIN steps ON steps.number = step"
    " WHERE state = 'done' GROUP BY table_name, row_id) JOIN changes ON changes.number = last"
    " ORDER BY changes.table_name, changes.row_id"
)
_BY_NAME = sorted(TABLES, key=lambda table: table.name)


class _Last(NamedTuple):
    table: str
    row_id: str
    after: str | None


def history_findings(connection: sqlite3.Connection, tell: Tell) -> Iterator[Finding]:
    """Rows that no step left as they are, rows that are gone though no step took them, and changed texts.

    What SQLite cannot see, a byte that is another one in a title or in a text, is seen so: all is kept twice,
    or signed.
    """
    names = ("texts", *SIGNED, *(table.name for table in _BY_NAME))
    counts = [connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names]
    pace = _Pace(tell, sum(counts))
    yield from _changed_texts(connection, pace)
    yield from _wrongly_signed(connection, pace)
    last = _Ahead(connection)
    for table in _BY_NAME:
        yield from _otherwise(connection, table, last, pace)


def _changed_texts(connection: sqlite3.Connection, pace: _Pace) -> Iterator[Finding]:
    for digest, text in connection.execute("SELECT hash, text FROM texts"):
        pace.one()
        if sha256(text.encode()).hexdigest() != digest:
            yield Finding("text", digest, "not the text that was kept under this hash")


def _wrongly_signed(connection: sqlite3.Connection, pace: _Pace) -> Iterator[Finding]:
    for name, columns in SIGNED.items():
        query = f"SELECT number, signature, {', '.join(columns)} FROM {name}"
        for number, signed, *words in map(tuple, connection.execute(query)):
            pace.one()
            if signature(*words) != signed:
                yield Finding(name.removesuffix("s"), str(number), "not told as it was when it was signed")


def _otherwise(connection: sqlite3.Connection, table: Table, last: _Ahead, pace: _Pace) -> Iterator[Finding]:
    """The rows of a table, and what the history tells of them, both by id."""
    columns = tuple(table.columns)
    cursor = connection.cursor()
    cursor.row_factory = None
    for values in cursor.execute(f"SELECT {_quoted(columns)} FROM {table.name} ORDER BY id"):
        pace.one()
        row = dict(zip(columns, values, strict=True))
        yield from _missing(table, last.until(table.name, row["id"]))
        told = unpacked(table.name, last.take(table.name, row["id"]))
        # Where a row came in the order, and a column that came with a later version, are no matter.
        if told is None or any(row[name] != told[name] for name in told.keys() & row.keys()):
            yield Finding(table.kind, row["id"], f"not as the history left it, in {table.name}")
    yield from _missing(table, last.until(table.name, None))


def _missing(table: Table, passed: Iterator[_Last]) -> Iterator[Finding]:
    for each in passed:
        if each.after is not None:
            yield Finding(table.kind, each.row_id, f"in the history, but not in {table.name}")


def _quoted(columns: tuple[str, ...]) -> str:
    return ", ".join(f'"{column}"' for column in columns)


class _Ahead:
    """What the history tells of rows, one of it read ahead."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        cursor = connection.cursor()
        cursor.row_factory = None
        self._found = map(_Last._make, cursor.execute(_LAST))
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


class _Pace:
    """Tells every so many rows."""

    def __init__(self, tell: Tell, total: int) -> None:
        self._tell, self._total, self._done = tell, total, 0

    def one(self) -> None:
        """One row more is looked at."""
        self._done += 1
        if not self._done % _A_TIME:
            self._tell(self._done, self._total)
