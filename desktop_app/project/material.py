"""The articles of a project that its readers went through, as the finder learns from them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop_app.analysis.learning.examples import Example
from desktop_app.analysis.quotations.paragraphs import paragraphs
from desktop_app.domain.annotation_set import SetKind
from desktop_app.domain.document import Document
from desktop_app.domain.findings import Quotation
from desktop_app.domain.overlap import same_words
from desktop_app.domain.statement import Kind, Statement
from desktop_app.domain.suggestion import Decision, Review
from desktop_app.domain.text import Anchor, Span
from desktop_app.store.store import Store

Rules = Callable[[Document], tuple[Quotation, ...]]
"""What the rules alone find in a document."""


@dataclass(frozen=True, slots=True)
class Material:
    """An example, and how many were accepted as they were, corrected, rejected, coded by hand."""

    example: Example
    accepted: int
    corrected: int
    rejected: int
    coded: int


def material(store: Store, document: Document, rules: Rules) -> Material | None:
    """What a document teaches; None where nothing in it was reviewed or coded.

    All of its text counts where it was searched and every suggestion decided on; else only the paragraphs
    with a statement or a rejected suggestion in them, and no open one.
    """
    statements = _statements(store, document.id)
    reviews = store.reviews(document.id)
    rejected = [review.proposed for review in reviews if review.decision is Decision.REJECTED]
    if not statements and not rejected:
        return None
    accepted = [review for review in reviews if review.statement_id in statements]
    unchanged = sum(_stands(review, statements[review.statement_id]) for review in accepted)
    kept = _distinct([_quotation(statement) for statement in statements.values()])
    example = Example(
        document.text,
        kept,
        rules(document),
        _reviewed(store, document, kept, rejected),
        tuple(review.proposed for review in accepted),
        tuple(rejected),
    )
    by_hand = len(statements.keys() - {review.statement_id for review in accepted})
    return Material(example, unchanged, len(accepted) - unchanged, len(rejected), by_hand)


def _statements(store: Store, document_id: str) -> dict[str, Statement]:
    """What was kept of what others say; the journalist's own voice is nobody's quotation."""
    sets = {one.id for one in store.annotation_sets() if one.kind is not SetKind.SUGGESTED}
    return {
        one.id: one
        for one in store.statements(document_id)
        # What lost its words when the text was corrected shows no more where they begin and end.
        if one.set_id in sets and one.kind is not Kind.AUTHORIAL and all(each.placed for each in one.content)
    }


def _reviewed(
    store: Store, document: Document, kept: Sequence[Quotation], rejected: Sequence[Quotation]
) -> tuple[Span, ...] | None:
    open_ones = [one.quotation for one in store.suggestions(document.id)]
    if store.searched(document.id) and not open_ones:
        return None
    decided = (*kept, *rejected)
    spans = (Span(start, end) for start, end in paragraphs(document.text))
    return tuple(span for span in spans if _touched(span, decided) and not _touched(span, open_ones))


def _touched(paragraph: Span, quotations: Sequence[Quotation]) -> bool:
    return any(span.overlaps(paragraph) for one in quotations for span in one.content)


def _stands(review: Review, statement: Statement) -> bool:
    """Whether a proposal was accepted as it was."""
    proposed = review.proposed
    return _spans(statement.content) == proposed.content and (
        _spans(statement.source),
        _spans(statement.cue),
        statement.kind,
    ) == (proposed.source, proposed.cue, proposed.kind)


def _quotation(statement: Statement) -> Quotation:
    return Quotation(
        _spans(statement.content), statement.kind, _spans(statement.source), _spans(statement.cue)
    )


def _spans(anchors: Sequence[Anchor]) -> tuple[Span, ...]:
    return tuple(anchor.span for anchor in anchors if anchor.placed)


def _distinct(quotations: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """Of those that several annotators made of the same words the first."""
    told: list[Quotation] = []
    for one in quotations:
        if not any(same_words(one.content, other.content) for other in told):
            told.append(one)
    return tuple(told)
