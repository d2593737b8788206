"""The rows of a step put as they stood on its other side."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.store.recorder import Told, exchange, same, unpacked, write

_A_TIME = 500

_Change = tuple[str, str, str | None, str | None]
"""Table, id, and the row as it is and as it is to be."""


def flip(connection: sqlite3.Connection, step: int, told: Told, *, back: bool) -> None:
    """Have all rows that a step changed as they were before it, or as after it.

    Problem CHANGED_ELSEWHERE when a row is not as it was left.
    """
    here, there, order = ("after", "before", "DESC") if back else ("before", "after", "ASC")
    cursor = connection.cursor()
    cursor.row_factory = None
    cursor.execute(
        f"SELECT table_name, row_id, {here}, {there} FROM changes WHERE step = ? ORDER BY number {order}",
        (step,),
    )
    done = 0
    while some := cursor.fetchmany(_A_TIME):
        for (table, *_), alike in groupby(some, _sort):
            changes = list(alike)
            # One after another where the same row changed more than once.
            once = len({change[1] for change in changes}) == len(changes)
            for together in [changes] if once else [[change] for change in changes]:
                _turn(connection, table, together)
        done += len(some)
        told(done)


def _sort(change: _Change) -> tuple[str, bool, bool]:
    table, _, here, there = change
    return table, here is None, there is None


def _turn(connection: sqlite3.Connection, table: str, changes: Sequence[_Change]) -> None:
    """Turn changes of one sort, each of another row: all come, all go or all are to be otherwise."""
    marks = ", ".join("?" * len(changes))
    ids = [row_id for _, row_id, _, _ in changes]
    found = connection.execute(f"SELECT rowid, * FROM {table} WHERE id IN ({marks})", ids)
    rows: dict[str, dict[str, Any]] = {row["id"]: dict(row) for row in found}
    pairs: list[tuple[Mapping[str, Any], Mapping[str, Any]]] = []
    for _, row_id, here, there in changes:
        was, will, row = unpacked(table, here), unpacked(table, there), rows.get(row_id)
        if not same(row, was):
            raise Problem(Wrong.CHANGED_ELSEWHERE, subject=f"{table} {row_id}")
        if row is not None and will is not None:
            pairs.append((row, will))
        elif will is not None:
            write(connection, table, will)
    if pairs:
        exchange(connection, table, pairs)
    elif rows:
        connection.executemany(f"DELETE FROM {table} WHERE id = ?", [(row_id,) for row_id in ids])
