"""The tables of a project file, made and upgraded step by step."""

from __future__ import annotations

from sqlite_utils import Database
from sqlite_utils.db import ForeignKey
from sqlite_utils.migrations import Migrations

from desktop_app.store.signature import SIGNED, sign_all
from desktop_app.store.tables import BY_NAME, TABLES, Table

migrations = Migrations("standpunt")
_LATER = ("reviews", "fields", "codebook_versions")


@migrations(name="001-first")
def first(db: Database) -> None:
    """Everything of the first version."""
    for table in TABLES:
        if table.name not in _LATER:
            _journaled(db, table)
    for name, columns in (
        ("anchors", ["document_id", "start"]),
        ("anchors", ["statement_id"]),
        ("claims", ["statement_id"]),
        ("stances", ["statement_id"]),
        ("statements", ["document_id"]),
        ("statements", ["set_id"]),
        ("codes", ["codebook_id"]),
        ("documents", ["text_id"]),
    ):
        db.table(name).create_index(columns)
    for column in ("speaker", "speaks_for", "addressee", "within"):
        # Most statements have none of the last three, and need not be written into their indexes.
        db.execute(
            f"CREATE INDEX idx_statements_{column} ON statements ({column}) WHERE {column} IS NOT NULL"
        )
    _texts(db)
    _journal(db)


@migrations(name="002-suggestions")
def second(db: Database) -> None:
    """What was found in each document, what was decided on it, and what was learned from that."""
    _journaled(db, BY_NAME["reviews"])
    db.table("reviews").create_index(["document_id"])
    db.execute("CREATE INDEX idx_reviews_statement_id ON reviews (statement_id) WHERE statement_id NOT NULL")
    # No references out of these: what can be found again must not stand in the way of any undo.
    db.table("searches").create(
        {"document_id": str, "text_id": str, "key": str, "time": str, "unreviewed": int},
        pk="document_id",
        not_null={"text_id", "key", "time", "unreviewed"},
        strict=True,
    )
    db.table("proposals").create(
        {"id": str, "document_id": str, "start": int, "end": int, "reviewed": int, "quotation": str},
        pk="id",
        not_null={"document_id", "start", "end", "reviewed", "quotation"},
        strict=True,
    )
    db.table("proposals").create_index(["document_id", "start", "end", "reviewed"])
    db.table("models").create(
        {"language": str, "time": str, "data": bytes}
        | dict.fromkeys(("documents", "accepted", "corrected", "rejected"), int)
        | {"quiet": str},
        pk="language",
        not_null={"time", "data", "documents", "accepted", "corrected", "rejected", "quiet"},
        strict=True,
    )


@migrations(name="003-fields")
def third(db: Database) -> None:
    """Fields of the coder's own, the state of documents, anchors without a place, kept codebooks."""
    for name in ("fields", "codebook_versions"):
        _journaled(db, BY_NAME[name])
        db.table(name).create_index(["codebook_id"])
    for table in TABLES:
        for column, value in table.later.items():
            kind, default = ("INTEGER", value) if table.columns[column] is int else ("TEXT", f"'{value}'")
            db.execute(f"ALTER TABLE {table.name} ADD COLUMN {column} {kind} NOT NULL DEFAULT {default}")
    db.execute("CREATE INDEX idx_anchors_unplaced ON anchors (document_id) WHERE NOT placed")


@migrations(name="004-signatures")
def fourth(db: Database) -> None:
    """The journal's own words are signed."""
    for table in SIGNED:
        db.execute(f"ALTER TABLE {table} ADD COLUMN signature TEXT NOT NULL DEFAULT ''")
    sign_all(db.conn)


def _journaled(db: Database, table: Table) -> None:
    columns = {name: kind for name, kind in table.columns.items() if name not in table.later}
    db.table(table.name).create(
        columns,
        pk="id",
        not_null=set(columns) - set(table.optional) - {"id"},
        foreign_keys=[ForeignKey(table.name, column, other, "id") for column, other in table.refers.items()],
        strict=True,
    )


def _texts(db: Database) -> None:
    # Texts are kept once each, by their hash, and never changed: the journal need not repeat them.
    texts = db.table("texts")
    texts.create(
        {"number": int, "hash": str, "text": str}, pk="number", not_null={"hash", "text"}, strict=True
    )
    texts.create_index(["hash"], unique=True)
    # Without triggers: FTS5 writes out what it holds after every statement that fires one, so that many texts
    # would take four times as long as when they are indexed together, at the end of their step.
    texts.enable_fts(["text"], create_triggers=False, tokenize="unicode61 remove_diacritics 2")


def _journal(db: Database) -> None:
    db.table("steps").create(
        {"number": int, "id": str, "name": str, "annotator": str, "time": str, "state": str},
        pk="number",
        not_null={"id", "name", "annotator", "time", "state"},
        strict=True,
    )
    db.table("steps").create_index(["state", "number"])
    db.table("changes").create(
        {"number": int, "step": int}
        | dict.fromkeys(("table_name", "row_id", "owner", "before", "after"), str),
        pk="number",
        not_null={"step", "table_name", "row_id", "owner"},
        foreign_keys=[ForeignKey("changes", "step", "steps", "number")],
        strict=True,
    )
    db.table("changes").create_index(["step"])
    db.table("events").create(
        {"number": int, "step": int, "what": str, "annotator": str, "time": str},
        pk="number",
        not_null={"step", "what", "annotator", "time"},
        foreign_keys=[ForeignKey("events", "step", "steps", "number")],
        strict=True,
    )
