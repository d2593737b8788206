"""What can be read of a damaged project, written to a new one that is sound."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.rescued import Rescued
from desktop_app.store.check import kept_findings
from desktop_app.store.faults import told
from desktop_app.store.journal import Stamp
from desktop_app.store.place import placed
from desktop_app.store.salvage import counted, rows, salvaging
from desktop_app.store.signature import sign_all
from desktop_app.store.tables import OTHER_TABLES, TABLES, Table
from desktop_app.store.upgrade import make_tables

_JOURNAL = ("steps", "changes", "events")
_KEPT = ("texts", *(table.name for table in TABLES), *_JOURNAL)
# What others belong to is made anew under its id, so that they need not go with it.
_NAMED_ANEW = (
    "INSERT OR IGNORE INTO codebooks (id, name, language, version)"
    " SELECT DISTINCT codebook_id, codebook_id, '', 1 FROM (SELECT codebook_id FROM codes"
    " UNION SELECT codebook_id FROM annotation_sets)",
    "INSERT OR IGNORE INTO annotators (id, name)"
    " SELECT DISTINCT annotator_id, annotator_id FROM annotation_sets"
    " UNION SELECT 'rescued', 'rescued' FROM statements WHERE NOT EXISTS (SELECT 1 FROM annotators)",
    "INSERT OR IGNORE INTO annotation_sets (id, name, annotator_id, codebook_id, kind)"
    " SELECT DISTINCT set_id, set_id, (SELECT min(id) FROM annotators),"
    " (SELECT min(id) FROM codebooks), 'manual' FROM statements WHERE EXISTS (SELECT 1 FROM codebooks)",
    "INSERT OR IGNORE INTO actors"
    " (id, name, kind, aliases, affiliations, colour, wikidata, notes, attributes)"
    " SELECT id, id, '', '[]', '[]', '', '', '', '{}' FROM (SELECT speaker AS id FROM statements"
    " UNION SELECT speaks_for FROM statements UNION SELECT addressee FROM statements"
    " UNION SELECT target_id FROM stances WHERE target_kind = 'actor') WHERE id IS NOT NULL",
    "UPDATE statements SET within = NULL WHERE within NOT IN (SELECT id FROM statements)",
    "UPDATE reviews SET statement_id = NULL WHERE statement_id NOT IN (SELECT id FROM statements)",
)
_DANGLING = {
    "documents": "text_id NOT IN (SELECT hash FROM texts)",
    "annotation_sets": "codebook_id NOT IN (SELECT id FROM codebooks)",
    "statements": "document_id NOT IN (SELECT id FROM documents)"
    " OR set_id NOT IN (SELECT id FROM annotation_sets)"
    " OR id NOT IN (SELECT statement_id FROM anchors WHERE role = 'content')",
    "anchors": "statement_id NOT IN (SELECT id FROM statements)",
    "claims": "statement_id NOT IN (SELECT id FROM statements)",
    "stances": "statement_id NOT IN (SELECT id FROM statements)",
    "reviews": "document_id NOT IN (SELECT id FROM documents)",
    "codes": "codebook_id NOT IN (SELECT id FROM codebooks)",
    "fields": "codebook_id NOT IN (SELECT id FROM codebooks)",
}
_OF_KIND = {"claim": "claims", "stance": "stances", "statement": "statements", "document": "documents"}


def rescued(
    damaged: Path, target: Path, stamp: Stamp, tell: Callable[[int, int], None]
) -> tuple[Rescued, ...]:
    """Write what can be read of the project at ``damaged`` to a new one at ``target``; what, table by table.

    Rows that cannot be read are taken from the history, where that tells of them. Rows that belong to lost
    ones go, so that the new project has no faults. The history comes along where it
    and all that it tells of was read; else the new project has one step, of ``stamp``. The damaged file is
    left as it is. ``tell`` hears of the tables, and may raise to end it. Problem DAMAGED_PROJECT where no
    article can be read, and as for making a project.
    """
    if not damaged.is_file():
        raise Problem(Wrong.NO_FILE, file=str(damaged))
    with told(target), placed(target) as made, salvaging(damaged) as source:
        make_tables(made)
        with closing(sqlite3.connect(made, isolation_level=None)) as new:
            new.row_factory = sqlite3.Row
            new.execute("PRAGMA foreign_keys = OFF")
            new.execute("BEGIN IMMEDIATE")
            read = {}
            for number, name in enumerate(_KEPT):
                tell(number, len(_KEPT))
                read[name] = _copied(source, new, name)
            for table in TABLES:
                if read[table.name][1] != 0:
                    _from_history(new, table)
            found = _made_sound(new, read)
            if not new.execute("SELECT 1 FROM documents LIMIT 1").fetchone():
                raise Problem(Wrong.DAMAGED_PROJECT, file=str(damaged), detail="no article in it can be read")
            if not all(each.is_whole for each in found):
                _begin_history(new, stamp)
            sign_all(new)
            new.execute("INSERT INTO texts_fts (texts_fts) VALUES ('rebuild')")
            new.execute("COMMIT")
            new.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return found


def _copied(source: sqlite3.Connection, new: sqlite3.Connection, table: str) -> tuple[int, int | None]:
    """How many rows of a table were read and kept, and how many were not, None where nobody knows."""
    # A file of an older version has not all of them.
    has = {f'"{row[1]}"' for row in source.execute(f"PRAGMA table_info({table})")}
    columns = tuple(column for column in _columns(table) if column in has)
    if not columns:
        return 0, 0
    there = counted(source, table)
    marks = ", ".join("?" * (len(columns) + 1))
    insert = f"INSERT OR IGNORE INTO {table} (rowid, {', '.join(columns)}) VALUES ({marks})"
    kept = sum(new.execute(insert, row).rowcount for row in rows(source, table, columns))
    return kept, None if there is None else max(0, there - kept)


def _from_history(new: sqlite3.Connection, table: Table) -> None:
    """Put rows of a table back that could not be read, as the last step that stands left them."""
    last = new.execute(
        "SELECT after, max(changes.number) FROM changes JOIN steps ON steps.number = step"
        f" WHERE table_name = ? AND state = 'done' AND row_id NOT IN (SELECT id FROM {table.name})"
        " GROUP BY row_id ORDER BY 2",
        (table.name,),
    ).fetchall()
    marks = ", ".join("?" * (len(table.columns) + 1))
    insert = f"INSERT OR IGNORE INTO {table.name} (rowid, {', '.join(_columns(table.name))}) VALUES ({marks})"
    for after, _ in last:
        if after is not None:
            row = table.whole(json.loads(after))
            # Under its rowid: it says in which order things came.
            new.execute(insert, (row.get("rowid"), *(row.get(column) for column in table.columns)))


def _columns(table: str) -> tuple[str, ...]:
    named = {each.name: tuple(each.columns) for each in TABLES} | OTHER_TABLES
    return tuple(f'"{column}"' for column in named[table])


def _made_sound(new: sqlite3.Connection, read: dict[str, tuple[int, int | None]]) -> tuple[Rescued, ...]:
    """Let go of what belongs to nothing, until all that is left belongs somewhere; what that is."""
    for sql in _NAMED_ANEW:
        new.execute(sql)
    while _let_go(new):
        for sql in _NAMED_ANEW:
            new.execute(sql)
    new.execute(
        "INSERT OR IGNORE INTO settings (id, value)"
        " SELECT 'codebook', min(id) FROM codebooks HAVING count(*) > 0"
    )
    found = []
    for table, (kept, lost) in read.items():
        (left,) = new.execute(f"SELECT count(*) FROM {table}").fetchone()
        # What was put back from the history, or named anew, is lost no longer.
        still = None if lost is None else max(0, lost - max(0, left - kept))
        found.append(Rescued(table, left, still, max(0, kept - left)))
    return tuple(found)


def _let_go(new: sqlite3.Connection) -> int:
    gone = sum(
        new.execute(f"DELETE FROM {table} WHERE {which}").rowcount for table, which in _DANGLING.items()
    )
    for fault in tuple(kept_findings(new)):
        if fault.kind in _OF_KIND:
            gone += new.execute(f"DELETE FROM {_OF_KIND[fault.kind]} WHERE id = ?", (fault.id,)).rowcount
    return gone


def _begin_history(new: sqlite3.Connection, stamp: Stamp) -> None:
    for name in reversed(_JOURNAL):
        new.execute(f"DELETE FROM {name}")
    (number,) = new.execute(
        "INSERT INTO steps (id, name, annotator, time, state) VALUES (?, 'Repair', ?, ?, 'done')"
        " RETURNING number",
        (stamp.id, stamp.annotator, stamp.time),
    ).fetchone()
    # The step brought all there is: the history tells of every row.
    for table in TABLES:
        for row in new.execute(f"SELECT rowid, * FROM {table.name}").fetchall():
            told = json.dumps(dict(row), ensure_ascii=False)
            new.execute(
                "INSERT INTO changes (step, table_name, row_id, owner, after) VALUES (?, ?, ?, ?, ?)",
                (number, table.name, row["id"], row[table.owner], told),
            )
    new.execute(
        "INSERT INTO events (step, what, annotator, time) VALUES (?, 'do', ?, ?)",
        (number, stamp.annotator, stamp.time),
    )
