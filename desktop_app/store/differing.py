"""In what two project files differ, whatever versions wrote them."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from desktop_app.domain.differences import KINDS, Difference
from desktop_app.store.faults import told
from desktop_app.store.file import open_file
from desktop_app.store.tables import TABLES

_NAMED = {
    "document": "SELECT id, title FROM documents",
    "statement": "SELECT statement_id, exact FROM anchors WHERE role = 'content' AND ordinal = 0",
    "actor": "SELECT id, name FROM actors",
    "codebook": "SELECT id, name FROM codebooks",
    "annotation_set": "SELECT id, name FROM annotation_sets",
}


def differing(project: Path, backup: Path, tell: Callable[[int, int], None]) -> tuple[Difference, ...]:
    """What would change in the project if the backup took its place, for each kind of which anything would.

    Both are read whole; ``tell`` hears how many of how many tables are read, and may raise to end it. Problem
    as for opening either.
    """
    wanted = [table for table in TABLES if table.kind in KINDS]
    done = 0

    def read(path: Path) -> tuple[dict[str, dict[str, int]], dict[str, dict[str, str]]]:
        nonlocal done
        with told(path), closing(open_file(path, write=False)) as connection:
            connection.execute("BEGIN")
            held: defaultdict[str, dict[str, int]] = defaultdict(dict)
            for table in wanted:
                tell(done, 2 * len(wanted))
                done += 1
                _take(connection, table.name, table.owner, held[table.kind])
            return held, {kind: dict(map(tuple, connection.execute(sql))) for kind, sql in _NAMED.items()}

    (now, names_now), (then, names_then) = read(project), read(backup)
    found = []
    for kind in KINDS:
        mine, theirs = now[kind], then[kind]
        named = {**names_then.get(kind, {}), **names_now.get(kind, {})}

        def called(ids: list[str], named: dict[str, str] = named) -> tuple[str, ...]:
            return tuple(sorted(named.get(id_, "") or id_ for id_ in ids))

        found.append(
            Difference(
                kind,
                called([id_ for id_ in theirs if id_ not in mine]),
                called([id_ for id_ in mine if id_ not in theirs]),
                called([id_ for id_, rows in theirs.items() if id_ in mine and mine[id_] != rows]),
            )
        )
    return tuple(filter(None, found))


def _take(connection: sqlite3.Connection, table: str, owner: str, held: dict[str, int]) -> None:
    """Add the rows of a table to what is known of their owners; the order in which they stand is nothing."""
    for row in connection.execute(f"SELECT {owner}, * FROM {table}"):
        held[row[0]] = held.get(row[0], 0) ^ hash((table, *row))
