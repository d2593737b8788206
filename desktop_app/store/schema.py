"""The tables of a project file, made and upgraded step by step."""

from __future__ import annotations

from sqlite_utils import Database
from sqlite_utils.db import ForeignKey
from sqlite_utils.migrations import Migrations

from desktop_app.store.tables import TABLES

migrations = Migrations("standpunt")


@migrations(name="001-first")
def first(db: Database) -> None:
    """Everything of the first version."""
    for table in TABLES:
        db.table(table.name).create(
            dict(table.columns),
            pk="id",
            not_null=set(table.columns) - set(table.optional) - {"id"},
            foreign_keys=[
                ForeignKey(table.name, column, other, "id") for column, other in table.refers.items()
            ],
            strict=True,
        )
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
