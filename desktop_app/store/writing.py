"""What is put into a project file and taken out of it, inside a step."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from desktop_app.domain.actors import Actor
from desktop_app.domain.annotation_set import AnnotationSet, Annotator
from desktop_app.domain.bundle import PastStep
from desktop_app.domain.codebook import Codebook, CodebookVersion
from desktop_app.domain.document import Document
from desktop_app.domain.statement import Statement
from desktop_app.domain.suggestion import Review
from desktop_app.domain.text import Anchor
from desktop_app.store import rows
from desktop_app.store.contents import Contents
from desktop_app.store.document_state import DocumentState, state_columns, state_of
from desktop_app.store.recorder import Recorder, batches
from desktop_app.store.rewriting import move, rewrite

Storable = (
    Document | Actor | Codebook | CodebookVersion | Statement | Annotator | AnnotationSet | PastStep | Review
)

_PARTS = {
    "statements": (("anchors", "statement_id"), ("claims", "statement_id"), ("stances", "statement_id")),
    "codebooks": (("codes", "codebook_id"), ("fields", "codebook_id")),
}


class Writing(Contents):
    """The writing side of one file; every method works inside a step only."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        super().__init__(path, connection)
        self._recorder: Recorder | None = None

    def put(self, value: Storable) -> None:
        """Keep a value in place of the one with its id, writing only the rows that differ."""
        recorder = self._writing()
        if isinstance(value, Document):
            (text,) = recorder.keep_texts((value.text,))
            recorder.put(rows.document_row(value, text))
            return
        wanted = rows.rows_of(value)
        head = wanted[0]
        kept = {(row.table, row.columns["id"]) for row in wanted}
        for table, row_id in self._parts(head.table, head.columns["id"]):
            if (table, row_id) not in kept:
                recorder.remove(table, row_id)
        for row in wanted:
            recorder.put(row)

    def put_documents(self, documents: Sequence[Document]) -> None:
        """Keep many documents as ``put`` does each, in a part of the time."""
        recorder = self._writing()
        for some in batches(documents):
            texts = recorder.keep_texts(document.text for document in some)
            told = zip(some, texts, strict=True)
            recorder.put_all("documents", [rows.document_row(one, text).columns for one, text in told])

    def remove(self, table: str, row_id: str) -> None:
        """Take away a row of ``table`` and the rows that are part of it."""
        recorder = self._writing()
        for part, part_id in self._parts(table, row_id):
            recorder.remove(part, part_id)
        recorder.remove(table, row_id)

    def remove_statements(self, statement_ids: Iterable[str]) -> frozenset[str]:
        """Take many statements away, and the reviews that made them; the ids of those that were there.

        What they report stays, reported by nobody.
        """
        recorder, gone = self._writing(), frozenset(statement_ids)

        def freed(row: rows.Columns) -> rows.Columns:
            return {} if row["id"] in gone else {"within": None}

        there: set[str] = set()
        for some in batches(sorted(gone)):
            marks = f"IN ({', '.join('?' * len(some))})"
            recorder.change_where("statements", f"within {marks}", some, freed)
            for table in ("reviews", *(part for part, _ in _PARTS["statements"])):
                recorder.remove_where(table, f"statement_id {marks}", some)
            there |= recorder.remove_where("statements", f"id {marks}", some)
        return frozenset(there)

    def set_setting(self, key: str, value: str) -> None:
        """Keep a setting of the project."""
        self._writing().put(rows.Row("settings", {"id": key, "value": value}))

    def change_documents(
        self, document_ids: Iterable[str], change: Callable[[DocumentState], DocumentState]
    ) -> frozenset[str]:
        """Change the state of many documents, their texts untouched; the ids of those that are there."""

        def changed(row: rows.Columns) -> rows.Columns:
            return state_columns(change(state_of(row)))

        return self._writing().change("documents", "id", tuple(dict.fromkeys(document_ids)), changed)

    def change_statements(
        self, statement_ids: Iterable[str], change: Callable[[Statement], Statement]
    ) -> frozenset[str]:
        """Change many statements, writing only the rows that differ; the ids of those that are there."""
        recorder = self._writing()
        seen: set[str] = set()
        for some in batches(tuple(dict.fromkeys(statement_ids))):
            before = self.statements_by_id(some)
            seen.update(one.id for one in before)
            rewrite(recorder, ((one, change(one)) for one in before))
        return frozenset(seen)

    def move_anchors(
        self, document_id: str, moved: Callable[[tuple[Anchor, ...]], tuple[Anchor, ...]]
    ) -> None:
        """Have the stretches of a document's statements elsewhere, those of a part together; see ``move``."""
        found = self._connection.execute(
            "SELECT rowid, * FROM anchors WHERE document_id = ? ORDER BY statement_id, role, ordinal",
            (document_id,),
        )
        move(self._writing(), found.fetchall(), moved)

    def _writing(self) -> Recorder:
        if self._recorder is None:
            raise RuntimeError("a write outside a step")
        return self._recorder

    def _parts(self, table: str, row_id: str) -> list[tuple[str, str]]:
        return [
            (part, row[0])
            for part, column in _PARTS.get(table, ())
            for row in self._connection.execute(f"SELECT id FROM {part} WHERE {column} = ?", (row_id,))
        ]
