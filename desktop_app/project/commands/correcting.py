"""Texts corrected, and what lost its place by it placed again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from desktop_app.domain.correction import Correction
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.statement import Statement
from desktop_app.domain.suggestion import Review
from desktop_app.domain.text import Anchor, Span, normalise
from desktop_app.project import lookup
from desktop_app.project.commands.statements import Part
from desktop_app.store.store import Store


@dataclass(frozen=True)
class CorrectText:
    """Give a document another text, and have its statements and reviews move with their words.

    ``was``, if known, is the text that was corrected. Anchors whose words stand nowhere any more are kept
    unplaced; what was decided on words that are gone goes with them.
    """

    document_id: str
    text: str
    was: str | None = None

    @property
    def name(self) -> str:
        """Correct text."""
        return "Correct text"

    def apply(self, store: Store) -> None:
        """Put the document, move anchors and reviews.

        Problem EMPTY_TEXT for a text without words, CHANGED_ELSEWHERE when somebody else corrected it
        meanwhile.
        """
        document = lookup.document(store, self.document_id)
        text = normalise(self.text)
        if not text.strip():
            raise Problem(Wrong.EMPTY_TEXT)
        if self.was is not None and document.text not in (self.was, text):
            raise Problem(Wrong.CHANGED_ELSEWHERE, subject="the text")
        if text == document.text:
            return
        store.put(replace(document, text=text))
        correction = Correction(document.text, text)
        store.move_anchors(document.id, correction.moved_all)
        for review in store.reviews(document.id):
            _move(store, review, correction)


def _move(store: Store, review: Review, correction: Correction) -> None:
    proposed = review.proposed
    content = correction.spans(proposed.content)
    if not content:
        store.remove("reviews", review.id)
        return
    source, cue = correction.spans(proposed.source), correction.spans(proposed.cue)
    store.put(replace(review, proposed=replace(proposed, content=content, source=source, cue=cue)))


@dataclass(frozen=True)
class PlaceAnchor:
    """Say where words of a statement stand that lost their place when the text was corrected.

    ``ordinal`` counts the stretches of the part from 0.
    """

    statement_id: str
    part: Part
    ordinal: int
    span: Span

    @property
    def name(self) -> str:
        """Place the part."""
        return f"Place {self.part.value}"

    def apply(self, store: Store) -> None:
        """Put the statement; Problem for a span outside the text, or a stretch that is placed by now."""
        statement, others = _without_lost(store, self.statement_id, self.part, self.ordinal)
        text = lookup.document(store, statement.document_id).text
        placed = lookup.anchors(text, (self.span, *(one.span for one in others if one.placed)))
        unplaced = (one for one in others if not one.placed)
        changed: dict[str, Any] = {self.part.value: tuple(sorted((*placed, *unplaced)))}
        store.put(replace(statement, **changed))


@dataclass(frozen=True)
class LetGoOfAnchor:
    """Take words from a statement that lost their place, because they are in the text no more.

    ``ordinal`` counts the stretches of the part from 0.
    """

    statement_id: str
    part: Part
    ordinal: int

    @property
    def name(self) -> str:
        """Take out lost words."""
        return "Take out lost words"

    def apply(self, store: Store) -> None:
        """Put the statement; Problem for a stretch that is placed by now, or the last of the content."""
        statement, others = _without_lost(store, self.statement_id, self.part, self.ordinal)
        if self.part is Part.CONTENT and not others:
            raise Problem(Wrong.LAST_WORDS)
        changed: dict[str, Any] = {self.part.value: others}
        store.put(replace(statement, **changed))


def _without_lost(
    store: Store, statement_id: str, part: Part, ordinal: int
) -> tuple[Statement, tuple[Anchor, ...]]:
    """A statement, and the stretches of a part of it but for one that has no place."""
    statement = lookup.statement(store, statement_id)
    anchors: tuple[Anchor, ...] = getattr(statement, part.value)
    if not (0 <= ordinal < len(anchors)) or anchors[ordinal].placed:
        raise Problem(Wrong.CHANGED_ELSEWHERE, subject=f"the {part.value}")
    return statement, (*anchors[:ordinal], *anchors[ordinal + 1 :])
