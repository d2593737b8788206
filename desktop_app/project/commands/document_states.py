"""How far documents are, who codes them, what they are sorted by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from desktop_app.domain.document import DocumentStatus
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.store.document_state import DocumentState
from desktop_app.store.store import Store


@dataclass(frozen=True)
class SetDocumentStatus:
    """Say how far the coding of documents has come."""

    document_ids: tuple[str, ...]
    status: DocumentStatus

    @property
    def name(self) -> str:
        """Mark so many documents."""
        return f"Mark {_many(self.document_ids)} {self.status.value.replace('-', ' ')}"

    def apply(self, store: Store) -> None:
        """Put the status; Problem when one of the documents is not there."""
        _change(store, self.document_ids, lambda state: replace(state, status=self.status))


@dataclass(frozen=True)
class AssignDocuments:
    """Say who is to code documents; nobody for an empty name."""

    document_ids: tuple[str, ...]
    annotator: str

    @property
    def name(self) -> str:
        """Assign so many documents."""
        return f"Assign {_many(self.document_ids)} to {_one_line(self.annotator) or 'nobody'}"

    def apply(self, store: Store) -> None:
        """Put the name; Problem when one of the documents is not there."""
        annotator = _one_line(self.annotator)
        _change(store, self.document_ids, lambda state: replace(state, assigned=annotator))


@dataclass(frozen=True)
class TagDocuments:
    """Add tags to documents and take others off; a tag is a word or several, on one line."""

    document_ids: tuple[str, ...]
    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Tag so many documents, or take tags off them."""
        many = _many(self.document_ids)
        return f"Tag {many} {', '.join(self.add)}" if self.add else f"Untag {many} {', '.join(self.remove)}"

    def apply(self, store: Store) -> None:
        """Put the tags, each once, new ones last; Problem BAD_VALUE for one without words."""
        add = tuple(map(_one_line, self.add))
        remove = set(map(_one_line, self.remove))
        if "" in add:
            raise Problem(Wrong.BAD_VALUE, subject="tag", detail="")

        def tagged(state: DocumentState) -> DocumentState:
            kept = (tag for tag in state.tags if tag not in remove)
            return replace(state, tags=tuple(dict.fromkeys((*kept, *add))))

        _change(store, self.document_ids, tagged)


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _many(document_ids: tuple[str, ...]) -> str:
    return "document" if len(document_ids) == 1 else f"{len(document_ids)} documents"


def _change(
    store: Store, document_ids: tuple[str, ...], change: Callable[[DocumentState], DocumentState]
) -> None:
    found = store.change_documents(document_ids, change)
    for document_id in document_ids:
        if document_id not in found:
            raise Problem(Wrong.NOT_FOUND, subject=f"document {document_id}")
