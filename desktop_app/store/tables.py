"""Which tables hold the field's nouns, and what each row is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

APPLICATION_ID = 0x5374506B
"""``StPk`` in the file's header: how a project is told from other SQLite files."""

SCHEMA_VERSION = 4
"""Kept in the header as ``user_version``; a file with a higher one is a newer version's."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of journaled rows; every one has a text ``id``.

    ``kind`` is the noun a row belongs to and ``owner`` the column that holds that noun's id;
    ``optional`` columns may be NULL, ``refers`` maps a column to the table it points into. ``later`` are the
    last of the columns, which came with version 3, and what stands in them where a row is older.
    """

    name: str
    kind: str
    columns: Mapping[str, type]
    owner: str = "id"
    optional: tuple[str, ...] = ()
    refers: Mapping[str, str] = field(default_factory=dict)
    later: Mapping[str, str | int] = field(default_factory=dict)

    def whole(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """A row recorded by any version, with every column of this one."""
        return {**self.later, **row}


def _texts(*names: str) -> dict[str, type]:
    return dict.fromkeys(names, str)


TABLES = (
    Table("annotators", "annotator", _texts("id", "name")),
    Table("codebooks", "codebook", _texts("id", "name", "language") | {"version": int}),
    Table(
        "codes",
        "codebook",
        _texts("id", "codebook_id", "tree", "code")
        | {"ordinal": int}
        | _texts("name", "parent", "definition", "example", "counter_example", "colour", "key")
        | {"value": float},
        owner="codebook_id",
        optional=("value",),
        refers={"codebook_id": "codebooks"},
    ),
    Table(
        "fields",
        "codebook",
        _texts("id", "codebook_id", "field")
        | {"ordinal": int}
        | _texts("name", "owner", "kind")
        | {"required": int}
        | _texts("options", "definition", "example", "key"),
        owner="codebook_id",
        refers={"codebook_id": "codebooks"},
    ),
    Table(
        "codebook_versions",
        "codebook_version",
        _texts("id", "codebook_id") | {"version": int} | _texts("annotator", "time", "note", "codebook"),
    ),
    Table(
        "annotation_sets",
        "annotation_set",
        _texts("id", "name", "annotator_id", "codebook_id", "kind"),
        refers={"annotator_id": "annotators", "codebook_id": "codebooks"},
    ),
    Table(
        "documents",
        "document",
        _texts("id", "text_id")
        | {"length": int}
        | _texts("title", "outlet", "byline", "date", "section", "address", "language", "notes", "fields")
        | _texts("status", "assigned", "tags"),
        later={"status": "new", "assigned": "", "tags": "[]"},
    ),
    Table(
        "actors",
        "actor",
        _texts("id", "name", "kind", "aliases", "affiliations", "colour", "wikidata", "notes", "attributes"),
    ),
    Table(
        "statements",
        "statement",
        _texts(
            "id",
            "set_id",
            "document_id",
            "kind",
            "speaker",
            "speaks_for",
            "addressee",
            "within",
            "memo",
            "status",
            "fields",
        ),
        optional=("speaker", "speaks_for", "addressee", "within"),
        refers={
            "set_id": "annotation_sets",
            "document_id": "documents",
            "speaker": "actors",
            "speaks_for": "actors",
            "addressee": "actors",
            "within": "statements",
        },
        later={"fields": "{}"},
    ),
    Table(
        "anchors",
        "statement",
        _texts("id", "statement_id", "document_id", "role")
        | dict.fromkeys(("ordinal", "start", "end"), int)
        | _texts("exact", "prefix", "suffix")
        | {"placed": int},
        owner="statement_id",
        refers={"statement_id": "statements", "document_id": "documents"},
        later={"placed": 1},
    ),
    Table(
        "claims",
        "statement",
        _texts("id", "statement_id")
        | {"ordinal": int}
        | _texts("claim_type", "topic", "paraphrase")
        | {"check_worthy": int}
        | _texts("verdict", "memo", "fields"),
        owner="statement_id",
        optional=("check_worthy",),
        refers={"statement_id": "statements"},
        later={"fields": "{}"},
    ),
    Table(
        "stances",
        "statement",
        _texts("id", "statement_id")
        | {"ordinal": int}
        | _texts("target_kind", "target_id", "level", "memo", "fields"),
        owner="statement_id",
        refers={"statement_id": "statements"},
        later={"fields": "{}"},
    ),
    Table("settings", "setting", _texts("id", "value")),
    Table("past_steps", "past_step", _texts("id", "name", "annotator", "time")),
    Table(
        "reviews",
        "review",
        _texts("id", "document_id", "decision", "statement_id")
        | dict.fromkeys(("start", "end"), int)
        | _texts("proposed"),
        optional=("statement_id",),
        refers={"document_id": "documents", "statement_id": "statements"},
    ),
)

BY_NAME = {table.name: table for table in TABLES}

OTHER_TABLES = {
    "texts": ("number", "hash", "text"),
    "texts_fts": ("text",),
    "steps": ("number", "id", "name", "annotator", "time", "state", "signature"),
    "changes": ("number", "step", "table_name", "row_id", "owner", "before", "after"),
    "events": ("number", "step", "what", "annotator", "time", "signature"),
    "searches": ("document_id", "text_id", "key", "time", "unreviewed"),
    "proposals": ("id", "document_id", "start", "end", "reviewed", "quotation"),
    "models": ("language", "time", "data", "documents", "accepted", "corrected", "rejected", "quiet"),
}
"""Tables that are not journaled, and their columns.

The texts, which never change; the journal itself; and what can be made again: what was found in each text,
and what was learned.
"""
