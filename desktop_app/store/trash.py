"""The documents and actors that were taken away, brought back with what went with them: from the journal."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Container, Iterator

from desktop_app.domain.history import Gone, Step
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.store.recorder import Recorder, unpacked
from desktop_app.store.reverting import Net, net, require_sound, rows_at
from desktop_app.store.rows import Columns, pairs_of
from desktop_app.store.tables import BY_NAME
from desktop_app.store.uses import FIELD_COLUMNS

GOING = {"document": "documents", "actor": "actors"}
"""What can be brought back when it is gone, and the table in which it stands."""

_OF_FIELDS = {column for _, column in FIELD_COLUMNS}


def bring_back(connection: sqlite3.Connection, recorder: Recorder, table: str, row_id: str) -> None:
    """Have a document or an actor that was deleted or merged as it was, with all that went with it.

    What named it before the step that took it away names it again, unless it names another by now; an actor
    that was merged comes back with those that were merged with it, and the one that they became is as it was.
    Problem NOT_FOUND where it was not deleted, or is there again.
    """
    step = _deleted_in(connection, table, row_id)
    if step is None or rows_at(connection, table, [row_id]):
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
            elif change.row_id in became or any(_names(*told, ids) for told in change.before.items()):
                changed.append(change)
    for name, rows in gone.items():
        there = rows_at(connection, name, [row["id"] for row in rows])
        some = [row for row in rows if row["id"] not in there]
        if table == "actors" and name == "stances":
            taken = rows_at(connection, "statements", [row["statement_id"] for row in some])
            some = [row for row in some if row["statement_id"] in taken]
        recorder.bring_back(name, some)
    for change in changed:
        row = rows_at(connection, change.table, [change.row_id]).get(change.row_id)
        if row is not None:
            whole = change.table == "actors" and change.row_id in became
            back_again = {
                name: value
                for name, value in _untouched(change, row).items()
                if whole or _names(name, value, ids)
            }
            recorder.exchange(change.table, [(row, {**row, **back_again})] if back_again else [])
    require_sound(connection, [row_id] if table == "documents" else [])


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


def _names(column: str, value: object, ids: Container[str]) -> bool:
    """Whether a column holds one of these ids, by itself or as the value of a field."""
    if column in _OF_FIELDS:
        return any(each in ids for each in pairs_of(str(value)).values())
    return isinstance(value, str) and value in ids


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
        if row is None or step is None or rows_at(connection, table, [row_id]):
            continue
        name = row["title" if table == "documents" else "name"]
        yield Gone(BY_NAME[table].kind, row_id, name, step, many.get((number, row_id), 0))


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


def _untouched(change: Net, row: Columns) -> Columns:
    """The columns that were changed and are still as they were left, as they were before."""
    before, after = change.before or {}, change.after or {}
    return {
        name: value
        for name, value in before.items()
        if value != after[name] and row[name] == after[name] and name != "rowid"
    }
