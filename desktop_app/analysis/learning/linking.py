"""Contents that the tagger found joined with their sources and cues."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from desktop_app.analysis.learning.labels import CONTENT, CUE, SOURCE, Segment, segments
from desktop_app.analysis.learning.tokens import Paragraph
from desktop_app.domain.findings import Quotation, Why
from desktop_app.domain.statement import Kind
from desktop_app.domain.text import Span

TAGGER = "tagger"
"""Why: the trained tagger found it."""

_SENTENCE = 50
"""A sentence between two segments weighs as many words."""
_REACH = {CUE: 40, SOURCE: 80}
"""No cue and no source farther away than this belongs to a content."""


def quotations_of(read: Sequence[tuple[Paragraph, Sequence[str]]]) -> list[Quotation]:
    """The quotations that the labels of all paragraphs of a text tell, in its order."""
    found: list[Quotation] = []
    running = False
    for paragraph, labels in read:
        told = segments(labels)
        groups: list[list[Segment]] = []
        for segment in told:
            if segment.role != CONTENT:
                continue
            if segment.later and groups:
                groups[-1].append(segment)
            else:
                groups.append([segment])
        for number, group in enumerate(groups):
            quotation = _quotation(paragraph, group, told)
            if running and not number and group[0].later and group[0].first == 0:
                found[-1] = _joined(found[-1], quotation)
            else:
                found.append(quotation)
        running = bool(groups) and groups[-1][-1].last >= len(paragraph.tokens) - 2
    return found


def kind_of(paragraph: Paragraph, group: Sequence[Segment]) -> Kind:
    """Direct where next to all letters stand between marks, indirect where none do."""
    quoted = plain = 0
    for segment in group:
        for token in paragraph.tokens[segment.first : segment.last + 1]:
            letters = sum(map(str.isalnum, token.words))
            if token.quoted:
                quoted += letters
            else:
                plain += letters
    if not quoted:
        return Kind.INDIRECT
    return Kind.MIXED if plain else Kind.DIRECT


def _quotation(paragraph: Paragraph, group: Sequence[Segment], told: Sequence[Segment]) -> Quotation:
    source, cue = (_nearest(paragraph, group, told, role) for role in (SOURCE, CUE))
    word = (
        " ".join(paragraph.tokens[at].words.lower() for at in range(cue.first, cue.last + 1)) if cue else ""
    )
    return Quotation(
        tuple(segment.span(paragraph.tokens) for segment in group),
        kind_of(paragraph, group),
        (source.span(paragraph.tokens),) if source else (),
        (cue.span(paragraph.tokens),) if cue else (),
        why=Why(TAGGER, word),
    )


def _nearest(
    paragraph: Paragraph, group: Sequence[Segment], told: Sequence[Segment], role: str
) -> Segment | None:
    starts = [start for start, _ in paragraph.sentences]

    def sentence(at: int) -> int:
        return bisect_right(starts, at)

    def distance(segment: Segment) -> int:
        return min(
            min(abs(part.first - segment.last), abs(segment.first - part.last))
            + _SENTENCE
            * min(
                abs(sentence(segment.first) - sentence(part.first)),
                abs(sentence(segment.first) - sentence(part.last)),
            )
            for part in group
        )

    near = min((segment for segment in told if segment.role == role), key=distance, default=None)
    return near if near and distance(near) <= _REACH[role] else None


def _joined(first: Quotation, second: Quotation) -> Quotation:
    kinds = {first.kind, second.kind}
    return Quotation(
        (*first.content, *second.content),
        first.kind if len(kinds) == 1 else Kind.MIXED,
        first.source or second.source,
        first.cue or second.cue,
        why=first.why if first.cue else second.why,
    )


def spans_of(quotation: Quotation) -> tuple[Span, ...]:
    """Every stretch of the quotation: content, source and cue."""
    return (*quotation.content, *quotation.source, *quotation.cue)
