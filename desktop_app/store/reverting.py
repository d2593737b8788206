"""Steps taken back although others were done since: what they changed, and nothing else, as it was before."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.store.check import unsound
from desktop_app.store.recorder import Recorder, batches, same, unpacked
from desktop_app.store.rows import Columns

_A_TIME = 500
_BETWEEN = (
    "SELECT min(changes.number) AS first, max(changes.number) AS last FROM changes"
    " JOIN steps ON steps.number = step WHERE step BETWEEN ? AND ? AND state = 'done'"
    " GROUP BY table_name, row_id"
)
_NET = (
    "SELECT one.table_name AS name, one.row_id, one.before, other.after FROM"
    f" ({_BETWEEN}) JOIN changes AS one ON one.number = first JOIN changes AS other ON other.number = last"
    " ORDER BY name, other.after IS NULL, one.before IS NULL"
)


class Net(NamedTuple):
    """A row as it was before some steps, and as they left it; None where it was or is not there."""

    table: str
    row_id: str
    before: Columns | None
    after: Columns | None


def net(connection: sqlite3.Connection, first: int, last: int) -> Iterator[tuple[Net, ...]]:
    """What the steps from ``first`` to ``last`` that stand came to, some at a time, of one table and sort."""
    cursor = connection.cursor()
    cursor.row_factory = None
    cursor.execute(_NET, (first, last))
    while some := cursor.fetchmany(_A_TIME):
        changes = (
            Net(name, id_, unpacked(name, one), unpacked(name, other)) for name, id_, one, other in some
        )
        told = (change for change in changes if not same(change.before, change.after))
        for _, alike in groupby(told, lambda each: (each.table, each.after is None, each.before is None)):
            yield tuple(alike)


def altered(connection: sqlite3.Connection, step: int, limit: int) -> tuple[tuple[Net, ...], bool]:
    """What the first so many changes of a step came to, whether it stands or not, and whether that is all."""
    found = connection.execute(
        "SELECT table_name, row_id, before, after FROM changes WHERE step = ? ORDER BY number LIMIT ?",
        (step, limit + 1),
    ).fetchall()
    rows: dict[tuple[str, str], Net] = {}
    for table, row_id, before, after in found[:limit]:
        was = rows.get((table, row_id))
        one = unpacked(table, before) if was is None else was.before
        rows[table, row_id] = Net(table, row_id, one, unpacked(table, after))
    return tuple(row for row in rows.values() if not same(row.before, row.after)), len(found) <= limit


def revert(connection: sqlite3.Connection, recorder: Recorder, first: int, last: int) -> None:
    """Have what the steps from ``first`` to ``last`` changed as it was before them.

    Of a row that is there before and after, only the columns that they changed. Problem CHANGED_SINCE where a
    later step changed one of these, too, or needs what would go.
    """
    documents: set[str] = set()
    for changes in net(connection, first, last):
        table = changes[0].table
        rows = rows_at(connection, table, [change.row_id for change in changes])
        pairs = []
        for change in changes:
            row = rows.get(change.row_id)
            back = _back(connection, last, change, row)
            if not same(row, back):
                pairs.append((row, back))
        if table == "documents":
            documents.update(row["id"] for _, row in pairs if row is not None)
        recorder.bring_back(table, [back for row, back in pairs if row is None and back is not None])
        recorder.take_away(table, [row for row, back in pairs if row is not None and back is None])
        recorder.exchange(table, [(row, back) for row, back in pairs if row is not None and back is not None])
    require_sound(connection, sorted(documents))


def _back(connection: sqlite3.Connection, last: int, change: Net, row: Columns | None) -> Columns | None:
    """What a row is to be, that is ``row`` now; Problem where that would undo what came later."""
    if change.before is None or change.after is None:
        if row is None or same(row, change.after):
            return change.before
        if same(row, change.before):
            return row
    elif row is not None:
        return {**row, **_columns(connection, last, change, row)}
    raise _changed(connection, last, change)


def row_last(connection: sqlite3.Connection, table: str, row_id: str) -> Columns:
    """A row as it is or, gone, as it was last; empty where it never was."""
    there = rows_at(connection, table, [row_id]).get(row_id)
    if there is not None:
        return there
    found = connection.execute(
        "SELECT coalesce(after, before) FROM changes WHERE table_name = ? AND row_id = ?"
        " ORDER BY number DESC LIMIT 1",
        (table, row_id),
    ).fetchone()
    return {} if found is None else unpacked(table, found[0]) or {}


def _columns(connection: sqlite3.Connection, last: int, change: Net, row: Columns) -> Columns:
    """The columns that were changed, as they were; Problem where one of them is another by now."""
    before, after = change.before or {}, change.after or {}
    back = {name: value for name, value in before.items() if value != after[name] and name != "rowid"}
    if any(row[name] not in (after[name], value) for name, value in back.items()):
        raise _changed(connection, last, change)
    return back


def _changed(connection: sqlite3.Connection, last: int, change: Net) -> Problem:
    """That a row was changed since, and by which step."""
    found = connection.execute(
        "SELECT steps.number, steps.name FROM changes JOIN steps ON steps.number = step"
        " WHERE step > ? AND table_name = ? AND row_id = ? AND state = 'done' ORDER BY step DESC LIMIT 1",
        (last, change.table, change.row_id),
    ).fetchone()
    told = "" if found is None else f"step {found[0]} (“{found[1]}”) changed the same"
    return Problem(Wrong.CHANGED_SINCE, detail=told or f"another program changed {change.table}")


def rows_at(connection: sqlite3.Connection, table: str, ids: Sequence[str]) -> dict[str, dict[str, Any]]:
    """The rows of a table with these ids that are there, by id, each with its rowid."""
    found: dict[str, dict[str, Any]] = {}
    for some in batches(ids):
        marks = ", ".join("?" * len(some))
        rows = connection.execute(f"SELECT rowid, * FROM {table} WHERE id IN ({marks})", some)
        found.update((row["id"], dict(row)) for row in rows)
    return found


def require_sound(connection: sqlite3.Connection, documents: Iterable[str]) -> None:
    """Problem where what was taken back left something without what it needs."""
    for finding in unsound(connection, documents):
        raise Problem(Wrong.CHANGED_SINCE, detail=f"a {finding.kind.rstrip('s')} of later {finding.fault}")
