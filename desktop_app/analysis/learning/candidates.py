"""What may be a quotation of a text: the rules' proposals, and those that the tagger reads."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_app.analysis.learning.evidence import Scale, evidence_of
from desktop_app.analysis.learning.linking import quotations_of
from desktop_app.analysis.learning.reading import Prepared
from desktop_app.analysis.learning.tagger import Reading
from desktop_app.domain.findings import Quotation
from desktop_app.domain.overlap import length, same_words, shared
from desktop_app.domain.text import Span

DARING = 0.3
"""A role that is this likely is enough for a candidate."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A quotation that may be one: which of the three finders say so, and what the judge sees of it."""

    quotation: Quotation
    rules: Quotation | None
    """The rules' proposal with the same words."""
    tagger: Quotation | None
    """The tagger's, where its likeliest reading has the same words."""
    features: Mapping[str, float]

    @property
    def agreed(self) -> bool:
        """Whether the rules and the tagger found it independently."""
        return self.rules is not None and self.tagger is not None


def candidates_of(
    found: Sequence[Quotation], paragraphs: Sequence[Prepared], readings: Sequence[Reading]
) -> list[Candidate]:
    """Every candidate of a text once, the rules' first."""
    sure = quotations_of(
        [(one.paragraph, reading.labels) for one, reading in zip(paragraphs, readings, strict=True)]
    )
    daring = quotations_of(
        [(one.paragraph, reading.daring(DARING)) for one, reading in zip(paragraphs, readings, strict=True)]
    )
    seen: set[tuple[Span, ...]] = set()
    told: list[Candidate] = []
    scale = Scale(paragraphs, readings)
    by_rules, by_tagger = _Nearby(found), _Nearby(sure)
    for quotation in (*found, *sure, *daring):
        if quotation.content in seen:
            continue
        seen.add(quotation.content)
        rules, tagger = by_rules.same(quotation), by_tagger.same(quotation)
        features = evidence_of(quotation, rules, tagger, scale)
        if rules is None and by_rules.touches(quotation):
            features["conflict"] = 1.0
        told.append(Candidate(quotation, rules, tagger, features))
    return told


class _Nearby:
    """Quotations that can be asked for by place."""

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        self._all = sorted(quotations, key=lambda one: one.content[0].start)
        self._starts = [one.content[0].start for one in self._all]
        self._longest = max((one.content[-1].end - one.content[0].start for one in self._all), default=0)

    def around(self, quotation: Quotation) -> Sequence[Quotation]:
        first = bisect(self._starts, quotation.content[0].start - self._longest)
        return self._all[max(first - 1, 0) : bisect(self._starts, quotation.content[-1].end)]

    def same(self, quotation: Quotation) -> Quotation | None:
        alike = [one for one in self.around(quotation) if same_words(one.content, quotation.content)]
        return max(
            alike,
            key=lambda one: (
                shared(one.content, quotation.content) / max(length(one.content), length(quotation.content))
            ),
            default=None,
        )

    def touches(self, quotation: Quotation) -> bool:
        return any(shared(one.content, quotation.content) for one in self.around(quotation))
