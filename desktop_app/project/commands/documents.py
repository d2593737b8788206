"""Articles brought in, described, taken out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from desktop_app.domain.document import Document
from desktop_app.domain.fields import FieldOwner
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.project import lookup
from desktop_app.project.commands.fields import SetField, told_in
from desktop_app.store.store import Store


@dataclass(frozen=True)
class ImportDocuments:
    """Add documents."""

    documents: tuple[Document, ...]

    @property
    def name(self) -> str:
        """Import one by its title, several by their number."""
        if len(self.documents) == 1:
            return f"Import “{self.documents[0].title}”"
        return f"Import {len(self.documents)} documents"

    def apply(self, store: Store) -> None:
        """Put them; Problem when one has the id of a document with another text."""
        known = set(store.document_ids())
        for document in self.documents:
            if document.id in known and lookup.document(store, document.id).text != document.text:
                raise Problem(Wrong.DIFFERS, subject=f"document {document.id}")
        store.put_documents(self.documents)


class DocumentField(StrEnum):
    """What can be said of a document beyond its text."""

    TITLE = "title"
    OUTLET = "outlet"
    BYLINE = "byline"
    DATE = "date"
    SECTION = "section"
    ADDRESS = "address"
    LANGUAGE = "language"
    NOTES = "notes"


@dataclass(frozen=True)
class DescribeDocument:
    """Change what is known of a document, the fields given and no others.

    ``own`` are fields of the codebook with their values, as ``SetField`` takes them.
    """

    document_id: str
    values: tuple[tuple[DocumentField, str], ...]
    own: tuple[tuple[str, str], ...] = ()

    @property
    def name(self) -> str:
        """Describe document."""
        return "Describe document"

    def apply(self, store: Store) -> None:
        """Put the document with its new fields; Problem as for ``SetField``."""
        document = lookup.document(store, self.document_id)
        changed: dict[str, Any] = {field.value: value for field, value in self.values}
        told = document.fields
        for field, value in self.own:
            asked = SetField(FieldOwner.DOCUMENT, self.document_id, field, value)
            told = told_in(store, asked, lookup.codebook(store), told)
        store.put(replace(document, **changed, fields=told))


@dataclass(frozen=True)
class DeleteDocument:
    """Take a document out, with its statements and the reviews of its suggestions."""

    document_id: str

    @property
    def name(self) -> str:
        """Delete document."""
        return "Delete document"

    def apply(self, store: Store) -> None:
        """Remove its reviews and statements, then itself."""
        lookup.document(store, self.document_id)
        for review in store.reviews(self.document_id):
            store.remove("reviews", review.id)
        statements = store.statements(self.document_id)
        own = {statement.id for statement in statements}
        for statement in statements:
            for report_id in store.reports_of(statement.id):
                if report_id not in own:
                    store.put(replace(lookup.statement(store, report_id), within=""))
            store.remove("statements", statement.id)
        store.remove("documents", self.document_id)
