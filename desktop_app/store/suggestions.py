"""What a project file keeps of quotations found, decided on and learned from, read as the field's values."""

from __future__ import annotations

import sqlite3

from desktop_app.domain.findings import Quotation
from desktop_app.domain.learned import Model
from desktop_app.domain.suggestion import Review, Suggestion
from desktop_app.store import quotation_rows as rows
from desktop_app.store.faults import telling
from desktop_app.store.searches import Searches

# What was found in a text that the document no longer has, or in a document that is gone, is not told.
_FOUND = (
    "FROM searches JOIN documents ON documents.id = searches.document_id"
    " AND documents.text_id = searches.text_id"
)


class Suggestions(Searches):
    """The suggestions and reviews in one file; every method raises Problem where it cannot be read."""

    @telling
    def suggestions(self, document_id: str) -> tuple[Suggestion, ...]:
        """What was found in a document and nobody has decided on, in the order of the text."""
        found = self._connection.execute(
            f"SELECT proposals.* {_FOUND} JOIN proposals ON proposals.document_id = searches.document_id"
            " WHERE searches.document_id = ? AND NOT reviewed ORDER BY start, end, proposals.id",
            (document_id,),
        )
        return tuple(rows.suggestion_of(row) for row in found)

    @telling
    def found(self, document_id: str) -> tuple[Quotation, ...]:
        """All that was found in a document, decided on or not, in the order of the text."""
        found = self._connection.execute(
            f"SELECT quotation {_FOUND} JOIN proposals ON proposals.document_id = searches.document_id"
            " WHERE searches.document_id = ? ORDER BY start, end, proposals.id",
            (document_id,),
        )
        return tuple(rows.quotation_of(row["quotation"]) for row in found)

    @telling
    def suggestion(self, suggestion_id: str) -> Suggestion | None:
        """The suggestion with that id, None when there is none or it was decided on."""
        row = self._connection.execute(
            f"SELECT proposals.* {_FOUND} JOIN proposals ON proposals.document_id = searches.document_id"
            " WHERE proposals.id = ? AND NOT reviewed",
            (suggestion_id,),
        ).fetchone()
        return None if row is None else rows.suggestion_of(row)

    @telling
    def unreviewed(self, document_id: str = "") -> int:
        """How many suggestions of a document, or of all, nobody has decided on."""
        where, values = ("WHERE documents.id = ?", (document_id,)) if document_id else ("", ())
        row = self._one(f"SELECT coalesce(sum(unreviewed), 0) {_FOUND} {where}", *values)
        return 0 if row is None else int(row[0])

    @telling
    def unsearched(self) -> int:
        """In how many documents nobody has looked for quotations, as their text is now."""
        row = self._one(f"SELECT (SELECT count(*) FROM documents) - count(*) {_FOUND}")
        return 0 if row is None else int(row[0])

    @telling
    def searched(self, document_id: str) -> str:
        """The key under which what was found in the text that a document has now was kept, or nothing."""
        row = self._one(f"SELECT key {_FOUND} WHERE documents.id = ?", document_id)
        return "" if row is None else str(row[0])

    @telling
    def text_and_language(self, document_id: str) -> tuple[str, str] | None:
        """The hash of a document's text and its language, without reading the text."""
        row = self._one("SELECT text_id, language FROM documents WHERE id = ?", document_id)
        return None if row is None else (row[0], row[1])

    @telling
    def reviews(self, document_id: str = "") -> tuple[Review, ...]:
        """What was decided on the suggestions of a document, or of all, in the order in which it was."""
        where, values = ("WHERE document_id = ?", (document_id,)) if document_id else ("", ())
        found = self._connection.execute(f"SELECT * FROM reviews {where} ORDER BY rowid", values)
        return tuple(rows.review_of(row) for row in found)

    @telling
    def model(self, language: str) -> Model | None:
        """What was learned for a language."""
        row = self._one("SELECT * FROM models WHERE language = ?", language)
        return None if row is None else rows.model_of(dict(row))

    @telling
    def models(self) -> tuple[Model, ...]:
        """All that was learned, by language."""
        found = self._connection.execute("SELECT * FROM models ORDER BY language")
        return tuple(rows.model_of(row) for row in found)

    @telling
    def model_time(self, language: str) -> str:
        """When the model for a language was trained, or nothing."""
        row = self._one("SELECT time FROM models WHERE language = ?", language)
        return "" if row is None else str(row[0])

    def _one(self, query: str, *values: str) -> sqlite3.Row | None:
        found: sqlite3.Row | None = self._connection.execute(query, values).fetchone()
        return found
