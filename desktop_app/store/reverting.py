"""Steps taken back although others were done since: what they changed, and nothing else, as it was before."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from desktop_app.domain.history import Gone, Step
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.store.check import unsound
from desktop_app.store.recorder import Recorder, batches, same, unpacked
from desktop_app.store.rows import Columns
from desktop_app.store.tables import BY_NAME

GOING = {"document": "documents", "actor": "actors"}
"""What can be brought back when it is gone, and the table in which it stands."""

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
        rows = _rows(connection, table, [change.row_id for change in changes])
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
    _sound(connection, sorted(documents))


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


def bring_back(connection: sqlite3.Connection, recorder: Recorder, table: str, row_id: str) -> None:
    """Have a document or an actor that was deleted or merged as it was, with all that went with it.

    What named it before the step that took it away names it again, unless it names another by now; an actor
    that was merged comes back with those that were merged with it, and the one that they became is as it was.
    Problem NOT_FOUND where it was not deleted, or is there again.
    """
    step = _deleted_in(connection, table, row_id)
    if step is None or _rows(connection, table, [row_id]):
        raise Problem(Wrong.NOT_FOUND, subject=f"deleted {BY_NAME[table].kind} {row_id}")
    ids, became = _went_with(connection, step, row_id)
    gone: dict[str, list[Columns]] = {}
    changed: list[Net] = []
    # Of a step that took away a hundred thousand documents only what belongs to this one is kept in mind.
    for changes in net(connection, step, step):
        for change in changes:
            if change.before is None:
                continue
            if change.after is None:
                # A statement that went with an actor is not the actor's: a stance that was said twice is.
                if _belongs(change.table, change.before, ids) and (
                    table == "documents" or change.table in ("actors", "stances")
                ):
                    gone.setdefault(change.table, []).append(change.before)
            elif change.row_id in became or any(_names(value, ids) for value in change.before.values()):
                changed.append(change)
    for name, rows in gone.items():
        there = _rows(connection, name, [row["id"] for row in rows])
        some = [row for row in rows if row["id"] not in there]
        if table == "actors" and name == "stances":
            taken = _rows(connection, "statements", [row["statement_id"] for row in some])
            some = [row for row in some if row["statement_id"] in taken]
        recorder.bring_back(name, some)
    for change in changed:
        row = _rows(connection, change.table, [change.row_id]).get(change.row_id)
        if row is not None:
            whole = change.table == "actors" and change.row_id in became
            back_again = {
                name: value for name, value in _untouched(change, row).items() if whole or _names(value, ids)
            }
            recorder.exchange(change.table, [(row, {**row, **back_again})] if back_again else [])
    _sound(connection, [row_id] if table == "documents" else [])


def _went_with(connection: sqlite3.Connection, step: int, row_id: str) -> tuple[set[str], set[str]]:
    """The ids of what a step took away with a document or an actor, and of the actors that it became.

    With a document its statements, with an actor those that were merged with it.
    """
    ids, became = {row_id}, set()
    actors: list[Columns] = []
    changed: list[Net] = []
    for changes in net(connection, step, step):
        if changes[0].table == "actors":
            actors += (change.before for change in changes if change.before and change.after is None)
            changed += (change for change in changes if change.before and change.after)
        elif changes[0].table == "statements":
            ids.update(
                change.row_id
                for change in changes
                if change.before and change.after is None and change.before["document_id"] == row_id
            )
    names = {row["id"]: row["name"].casefold() for row in actors}
    for change in changed:
        new = _aliases(change.after or {}) - _aliases(change.before or {})
        if names.get(row_id) in new:
            became.add(change.row_id)
            ids |= {id_ for id_, name in names.items() if name in new}
    return ids, became


def _aliases(row: Columns) -> set[str]:
    return {name.casefold() for name in json.loads(row.get("aliases", "[]"))}


def _names(value: object, ids: Container[str]) -> bool:
    """Whether a column holds one of these ids, by itself or among the values of fields."""
    if not isinstance(value, str):
        return False
    if value in ids:
        return True
    return value.startswith("{") and any(each in ids for each in json.loads(value).values())


def gone(connection: sqlite3.Connection, step_at: Callable[[int], Step | None]) -> Iterator[Gone]:
    """Documents and actors that are gone, the last of them first."""
    found = connection.execute(
        "SELECT table_name, row_id, before, max(step) AS last FROM changes"
        " JOIN steps ON steps.number = step WHERE table_name IN ('documents', 'actors') AND after IS NULL"
        " AND state = 'done' GROUP BY table_name, row_id ORDER BY last DESC, changes.number DESC"
    ).fetchall()
    many = {
        (step, document): count
        for step, document, count in connection.execute(
            "SELECT step, json_extract(before, '$.document_id') AS document, count(*) FROM changes"
            " WHERE table_name = 'statements' AND after IS NULL GROUP BY step, document"
        )
    }
    for table, row_id, before, number in found:
        row, step = unpacked(table, before), step_at(number)
        if row is None or step is None or _rows(connection, table, [row_id]):
            continue
        name = row["title" if table == "documents" else "name"]
        yield Gone(BY_NAME[table].kind, row_id, name, step, many.get((number, row_id), 0))


def row_last(connection: sqlite3.Connection, table: str, row_id: str) -> Columns:
    """A row as it is or, gone, as it was last; empty where it never was."""
    there = _rows(connection, table, [row_id]).get(row_id)
    if there is not None:
        return there
    found = connection.execute(
        "SELECT coalesce(after, before) FROM changes WHERE table_name = ? AND row_id = ?"
        " ORDER BY number DESC LIMIT 1",
        (table, row_id),
    ).fetchone()
    return {} if found is None else unpacked(table, found[0]) or {}


def _deleted_in(connection: sqlite3.Connection, table: str, row_id: str) -> int | None:
    (step,) = connection.execute(
        "SELECT max(step) FROM changes JOIN steps ON steps.number = step"
        " WHERE table_name = ? AND row_id = ? AND after IS NULL AND state = 'done'",
        (table, row_id),
    ).fetchone()
    return None if step is None else int(step)


def _belongs(table: str, row: Columns, ids: Container[str]) -> bool:
    """Whether a row has one of these ids, or refers to it."""
    columns = ("id", *BY_NAME[table].refers, *(("target_id",) if table == "stances" else ()))
    return any(row[column] in ids for column in columns)


def _columns(connection: sqlite3.Connection, last: int, change: Net, row: Columns) -> Columns:
    """The columns that were changed, as they were; Problem where one of them is another by now."""
    before, after = change.before or {}, change.after or {}
    back = {name: value for name, value in before.items() if value != after[name] and name != "rowid"}
    if any(row[name] not in (after[name], value) for name, value in back.items()):
        raise _changed(connection, last, change)
    return back


def _untouched(change: Net, row: Columns) -> Columns:
    """The columns that were changed and are still as they were left, as they were before."""
    before, after = change.before or {}, change.after or {}
    return {
        name: value
        for name, value in before.items()
        if value != after[name] and row[name] == after[name] and name != "rowid"
    }


def _changed(connection: sqlite3.Connection, last: int, change: Net) -> Problem:
    """That a row was changed since, and by which step."""
    found = connection.execute(
        "SELECT steps.number, steps.name FROM changes JOIN steps ON steps.number = step"
        " WHERE step > ? AND table_name = ? AND row_id = ? AND state = 'done' ORDER BY step DESC LIMIT 1",
        (last, change.table, change.row_id),
    ).fetchone()
    told = "" if found is None else f"step {found[0]} (“{found[1]}”) changed the same"
    return Problem(Wrong.CHANGED_SINCE, detail=told or f"another program changed {change.table}")


def _rows(connection: sqlite3.Connection, table: str, ids: Sequence[str]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for some in batches(ids):
        marks = ", ".join("?" * len(some))
        rows = connection.execute(f"SELECT rowid, * FROM {table} WHERE id IN ({marks})", some)
        found.update((row["id"], dict(row)) for row in rows)
    return found


def _sound(connection: sqlite3.Connection, documents: Iterable[str]) -> None:
    """Problem where what was taken back left something without what it needs."""
    for finding in unsound(connection, documents):
        raise Problem(Wrong.CHANGED_SINCE, detail=f"a {finding.kind.rstrip('s')} of later {finding.fault}")
