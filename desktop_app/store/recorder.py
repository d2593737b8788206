"""The only writes: every row that changes is recorded, old and new, in the step that changes it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any, TypeVar

from desktop_app.store.faults import of_row
from desktop_app.store.rows import Columns, Row
from desktop_app.store.tables import BY_NAME

T = TypeVar("T")
Told = Callable[[int], None]
"""Given how many rows have been changed; what it raises ends the work."""

_BATCH = 500
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
"""Made once: of a text of a megabyte, tens of thousands of rows may move."""


class Recorder:
    """Writes rows inside one step and records what stood there."""

    def __init__(self, connection: sqlite3.Connection, step: int, told: Told) -> None:
        self._connection = connection
        self.step = step
        self._told = told
        self._last_text: int | None = None
        self.changed = 0

    def put(self, row: Row) -> None:
        """Keep a row in place of the one with its id; nothing is written if it is the same."""
        before = row_at(self._connection, row.table, row.columns["id"])
        owner = BY_NAME[row.table].owner
        if before is not None and before[owner] != row.columns[owner]:
            raise ValueError(f"{row.table} {row.columns['id']} belongs to {before[owner]}")
        if not same(before, row.columns):
            rowid = write(self._connection, row.table, row.columns | {"rowid": None})
            after = row.columns | {"rowid": rowid if before is None else before["rowid"]}
            self.note(row.table, [(before, after)])

    def put_all(self, table: str, columns: Sequence[Columns]) -> None:
        """Keep many rows of a table, as ``put`` does each; those that are new are written together."""
        for some in batches(columns):
            marks = ", ".join("?" * len(some))
            ids = [row["id"] for row in some]
            found = self._connection.execute(f"SELECT id FROM {table} WHERE id IN ({marks})", ids)
            known = {row["id"] for row in found}
            new: dict[str, Columns] = {}
            for row in some:
                if row["id"] not in known:
                    new.setdefault(row["id"], row)
            self._add(table, tuple(new.values()))
            for row in some:
                if new.get(row["id"]) is not row:
                    self.put(Row(table, dict(row)))

    def _add(self, table: str, columns: Sequence[Columns]) -> None:
        (last,) = self._connection.execute(f"SELECT coalesce(max(rowid), 0) FROM {table}").fetchone()
        added = [{**row, "rowid": rowid} for rowid, row in enumerate(columns, last + 1)]
        self._connection.executemany(_UPSERTS[table], added)
        self.note(table, [(None, row) for row in added])

    def remove(self, table: str, row_id: str) -> None:
        """Take a row away, if it is there."""
        before = row_at(self._connection, table, row_id)
        if before is not None:
            self._connection.execute(f"DELETE FROM {table} WHERE id = ?", (row_id,))
            self.note(table, [(before, None)])

    def bring_back(self, table: str, rows: Sequence[Columns]) -> None:
        """Keep rows that were there before, each where it stood in the order if nothing stands there now."""
        for some in batches(rows):
            pairs = []
            for row in some:
                rowid = write(self._connection, table, row)
                pairs.append((None, {**row, "rowid": rowid}))
            self.note(table, pairs)

    def take_away(self, table: str, rows: Sequence[Columns]) -> None:
        """Take away rows that are there."""
        for some in batches(rows):
            self._connection.executemany(f"DELETE FROM {table} WHERE id = :id", some)
            self.note(table, [(row, None) for row in some])

    def change(
        self, table: str, column: str, values: Sequence[str], changed: Callable[[Columns], Columns]
    ) -> frozenset[str]:
        """Change many rows at once: those of a table that have one of ``values`` in a column.

        ``changed`` tells of each row which columns it will have otherwise, ``id`` and the owner's never among
        them. The ids of the rows looked at.
        """
        seen: set[str] = set()
        for some in batches(values):
            seen |= self.change_where(table, f"{column} IN ({', '.join('?' * len(some))})", some, changed)
        return frozenset(seen)

    def change_where(
        self, table: str, where: str, values: Sequence[str], changed: Callable[[Columns], Columns]
    ) -> frozenset[str]:
        """Change many rows at once, those for which ``where`` holds; otherwise as ``change``."""
        found = self._connection.execute(f"SELECT rowid, * FROM {table} WHERE {where}", values).fetchall()
        pairs = [(before, {**before, **changed(before)}) for before in map(dict, found)]
        self.exchange(table, [(before, after) for before, after in pairs if before != after])
        return frozenset(before["id"] for before, _ in pairs)

    def remove_where(self, table: str, where: str, values: Sequence[str]) -> frozenset[str]:
        """Take many rows away at once, those for which ``where`` holds; their ids."""
        found = self._connection.execute(f"SELECT rowid, * FROM {table} WHERE {where}", values).fetchall()
        for some in batches(found):
            self._connection.executemany(f"DELETE FROM {table} WHERE id = ?", [(row["id"],) for row in some])
            self.note(table, [(dict(row), None) for row in some])
        return frozenset(row["id"] for row in found)

    def exchange(self, table: str, pairs: Sequence[tuple[Columns, Columns]]) -> None:
        """Keep the second row of each pair in place of the first, which stands there, with its rowid."""
        for some in batches(pairs):
            exchange(self._connection, table, some)
            self.note(table, some)

    def keep_texts(self, texts: Iterable[str]) -> list[str]:
        """Keep texts for good and return their hashes; equal ones are kept once, and none is ever changed."""
        kept = [(sha256(text.encode()).hexdigest(), text) for text in texts]
        if self._last_text is None:
            (self._last_text,) = self._connection.execute(
                "SELECT coalesce(max(number), 0) FROM texts"
            ).fetchone()
        self._connection.executemany("INSERT OR IGNORE INTO texts (hash, text) VALUES (?, ?)", kept)
        return [digest for digest, _ in kept]

    def index_texts(self) -> None:
        """Have the new texts found by search: once, after all the step's texts are kept."""
        if self._last_text is not None:
            self._connection.execute(
                "INSERT INTO texts_fts (rowid, text) SELECT number, text FROM texts WHERE number > ?",
                (self._last_text,),
            )

    def note(self, table: str, pairs: Sequence[tuple[Columns | None, Columns | None]]) -> None:
        self.changed += len(pairs)
        owner = BY_NAME[table].owner
        self._connection.executemany(
            "INSERT INTO changes (step, table_name, row_id, owner, before, after) VALUES (?, ?, ?, ?, ?, ?)",
            [
                (self.step, table, row["id"], row[owner], _packed(before), _packed(after))
                for before, after in pairs
                if (row := after or before)
            ],
        )
        self._told(self.changed)


def row_at(connection: sqlite3.Connection, table: str, row_id: str) -> dict[str, Any] | None:
    """The row of a table with that id, its rowid with it."""
    row = connection.execute(f"SELECT rowid, * FROM {table} WHERE id = ?", (row_id,)).fetchone()
    return None if row is None else dict(row)


def same(row: Mapping[str, Any] | None, other: Mapping[str, Any] | None) -> bool:
    """Whether both say the same, or neither is there."""
    # The rowid says in which order things came; SQLite may count anew, and that is no change.
    if row is None or other is None:
        return row is other
    return {**row, "rowid": None} == {**other, "rowid": None}


def write(connection: sqlite3.Connection, table: str, columns: Mapping[str, Any]) -> int | None:
    """Keep the row, a new one under its rowid if that is free; the rowid of a new one."""
    return connection.execute(_UPSERTS[table], columns).lastrowid


def exchange(connection: sqlite3.Connection, table: str, pairs: Sequence[tuple[Columns, Columns]]) -> None:
    """Have the rows, which are as the first of each pair, as the second; only what differs is written.

    A column that is written as it was has its indexes written all the same.
    """
    # Where a row came in the order, is no matter of what it says.
    names = {name for before, after in pairs for name, value in after.items() if before[name] != value}
    sets = ", ".join(f'"{name}" = :{name}' for name in sorted(names - {"rowid"}))
    if sets:
        connection.executemany(f"UPDATE {table} SET {sets} WHERE id = :id", [after for _, after in pairs])


def batches(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """Values in portions of which SQL takes each at once."""
    return (values[start : start + _BATCH] for start in range(0, len(values), _BATCH))


def _packed(row: Mapping[str, Any] | None) -> str | None:
    return None if row is None else _JSON.encode(row)


@of_row
def unpacked(table: str, packed: str | None) -> dict[str, Any] | None:
    """A row of a table as it was recorded, by this version or one before."""
    return None if packed is None else BY_NAME[table].whole(json.loads(packed))


def _upsert(table: str) -> str:
    names = tuple(BY_NAME[table].columns)
    columns = ", ".join(f'"{name}"' for name in names)
    values = ", ".join(f":{name}" for name in names)
    others = ", ".join(f'"{name}" = excluded."{name}"' for name in names if name != "id")
    free = f"CASE WHEN EXISTS (SELECT 1 FROM {table} WHERE rowid = :rowid) THEN NULL ELSE :rowid END"
    return (
        f"INSERT INTO {table} (rowid, {columns}) VALUES ({free}, {values})"
        f" ON CONFLICT (id) DO UPDATE SET {others}"
    )


_UPSERTS = {name: _upsert(name) for name in BY_NAME}
