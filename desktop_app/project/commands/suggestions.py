"""Suggestions accepted as statements, or rejected for good."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.statement import Statement
from desktop_app.domain.suggestion import Decision, Review, Suggestion
from desktop_app.project import lookup
from desktop_app.project.identity import new_id
from desktop_app.store.store import Store


@dataclass(frozen=True)
class AcceptSuggestion:
    """Make a suggestion a statement in the manual set of ``annotator``; a new speaker becomes an actor."""

    suggestion_id: str
    annotator: str
    id: str = field(default_factory=new_id)

    @property
    def name(self) -> str:
        """Accept suggestion."""
        return "Accept suggestion"

    def apply(self, store: Store) -> None:
        """Put the statement and the review; Problem for a suggestion that is not there, or decided on."""
        _accept(store, _suggestion(store, self.suggestion_id), self.annotator, self.id)


@dataclass(frozen=True)
class AcceptSuggestions:
    """Make several suggestions statements in the manual set of ``annotator``."""

    suggestion_ids: tuple[str, ...]
    annotator: str

    @property
    def name(self) -> str:
        """Accept so many suggestions."""
        many = len(self.suggestion_ids)
        return "Accept suggestion" if many == 1 else f"Accept {many} suggestions"

    def apply(self, store: Store) -> None:
        """Put the statements and the reviews; Problem as for one, and then none is accepted."""
        for suggestion_id in dict.fromkeys(self.suggestion_ids):
            _accept(store, _suggestion(store, suggestion_id), self.annotator, new_id())


@dataclass(frozen=True)
class RejectSuggestion:
    """Decide that a suggestion is no statement: its words are not proposed again."""

    suggestion_id: str

    @property
    def name(self) -> str:
        """Reject suggestion."""
        return "Reject suggestion"

    def apply(self, store: Store) -> None:
        """Put the review; Problem for a suggestion that is not there, or decided on."""
        suggestion = _suggestion(store, self.suggestion_id)
        store.put(Review(new_id(), suggestion.document_id, Decision.REJECTED, suggestion.quotation))


def _suggestion(store: Store, suggestion_id: str) -> Suggestion:
    found = store.suggestion(suggestion_id)
    if found is None:
        raise Problem(Wrong.NOT_FOUND, subject=f"suggestion {suggestion_id}")
    return found


def _accept(store: Store, suggestion: Suggestion, annotator: str, statement_id: str) -> None:
    proposed = suggestion.quotation
    text = lookup.document(store, suggestion.document_id).text
    store.put(
        Statement(
            statement_id,
            lookup.annotation_set(store, annotator),
            suggestion.document_id,
            lookup.anchors(text, proposed.content),
            lookup.anchors(text, proposed.source),
            lookup.anchors(text, proposed.cue),
            proposed.kind,
            lookup.actor(store, proposed.speaker),
            lookup.actor(store, proposed.speaks_for),
        )
    )
    store.put(Review(new_id(), suggestion.document_id, Decision.ACCEPTED, proposed, statement_id))
