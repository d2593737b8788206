"""The content of a project file as its journal tells it, step by step, worked out without the store."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from desktop_app.store.tables import BY_NAME, TABLES
from tests.project.sample import Content

Rows = dict[str, dict[str, tuple[Any, ...]]]


def replayed(path: Path) -> Iterator[tuple[int, Content]]:
    """Each event of the file, from the first, with the content that stands after it."""
    held: Rows = {table.name: {} for table in TABLES}
    with closing(sqlite3.connect(path)) as connection:
        events = connection.execute("SELECT number, step, what FROM events ORDER BY number").fetchall()
        for number, step, what in events:
            changes = connection.execute(
                "SELECT table_name, row_id, before, after FROM changes WHERE step = ? ORDER BY number",
                (step,),
            ).fetchall()
            if what == "undo":
                changes = [(table, row, after, before) for table, row, before, after in reversed(changes)]
            for table, row_id, before, after in changes:
                _replace(held, table, row_id, before, after)
            yield number, {table: tuple(sorted(rows.values())) for table, rows in held.items()}


def _replace(held: Rows, table: str, row_id: str, before: str | None, after: str | None) -> None:
    rows = held[table]
    assert rows.pop(row_id, None) == _row(table, before), f"{table} {row_id} was not what the step found"
    new = _row(table, after)
    if new is not None:
        rows[row_id] = new


def _row(table: str, packed: str | None) -> tuple[Any, ...] | None:
    if packed is None:
        return None
    columns = json.loads(packed)
    return tuple(columns[name] for name in ("rowid", *BY_NAME[table].columns))
