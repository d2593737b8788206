"""How the words of a draft reach the reader, and how far it can be relied on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from desktop_app.analysis.quotations.drafts import Draft
from desktop_app.analysis.quotations.marks import Stretch
from desktop_app.domain.findings import Confidence, Quotation, Why
from desktop_app.domain.statement import Kind
from desktop_app.domain.text import Span


def quotation_of(draft: Draft, said: Sequence[Stretch]) -> Quotation:
    """A draft as a quotation: direct when all of it stands between marks, mixed when some of it does."""
    confidence = Confidence.HIGH if draft.sure else Confidence.POSSIBLE
    why = Why(draft.frame, draft.name)
    return Quotation(
        draft.content,
        _kind_of(draft, said),
        draft.source,
        draft.cue,
        why=why,
        confidence=confidence,
    )


def _kind_of(draft: Draft, said: Sequence[Stretch]) -> Kind:
    if draft.spoken:
        return Kind.DIRECT
    return Kind.MIXED if draft.partly else _kind(draft.content, said)


def _kind(content: Sequence[Span], said: Sequence[Stretch]) -> Kind:
    marked, inside = False, []
    for span in content:
        stretches = _within(span, said)
        inside.append(
            len(stretches) == 1
            and stretches[0].span.start <= span.start
            and span.end <= stretches[0].span.end + 1
        )
        marked = marked or bool(stretches)
    if not marked:
        return Kind.INDIRECT
    return Kind.DIRECT if all(inside) else Kind.MIXED


def _within(span: Span, said: Sequence[Stretch]) -> list[Stretch]:
    at = bisect_left(said, span.start, key=lambda stretch: stretch.span.start)
    found = []
    while at < len(said) and said[at].span.start < span.end:
        found.append(said[at])
        at += 1
    return found
