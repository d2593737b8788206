"""Which candidates are kept, learned from those of articles that the tagger had not seen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_app.analysis.learning.candidates import Candidate
from desktop_app.analysis.learning.tagger import Tagger, train
from desktop_app.domain.findings import Confidence, Quotation
from desktop_app.domain.overlap import length, same_words, shared

GOOD, BAD = "Y", "N"
LEAST, MOST = 0.25, 0.45
"""Between these lies how likely a candidate has to be in order to be proposed."""
HIGH = 0.8
"""One that rules and tagger agree on, and that is this likely, is of high confidence."""
_PRIOR = 40
"""What is believed before anything was learned weighs as much as so many quotations of the reader."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate and how likely it is right, 0 to 1."""

    candidate: Candidate
    likely: float

    @property
    def confidence(self) -> Confidence:
        """High where rules and tagger agree and the judge has nothing against it."""
        agreed = self.candidate.rules and self.candidate.tagger
        return Confidence.HIGH if agreed and self.likely >= HIGH else Confidence.POSSIBLE


class Judge:
    """How likely candidates are right: by a maximum-entropy model and, at first, by belief."""

    def __init__(self, data: bytes, seen: int) -> None:
        self._model, self._seen = Tagger(data), seen

    def judged(self, candidates: Iterable[Candidate]) -> list[Judged]:
        """Every candidate with its likelihood."""
        whole = self._seen + _PRIOR
        return [
            Judged(
                one,
                (self._seen * self._model.likely([dict(one.features)], GOOD) + _PRIOR * believed(one))
                / whole,
            )
            for one in candidates
        ]


def believed(one: Candidate) -> float:
    """How likely a candidate is thought right by what proposes it alone: the rules know more at first."""
    if one.rules is None:
        return 0.15 if one.tagger and one.tagger.content == one.quotation.content else 0.05
    if one.rules.content != one.quotation.content:
        return 0.2
    if one.rules.confidence is Confidence.HIGH:
        return 0.9 if one.tagger else 0.8
    return 0.7 if one.tagger else 0.5


def right_ones(candidates: Sequence[Candidate], kept: Sequence[Quotation]) -> list[bool]:
    """For each candidate whether the reader kept the same words."""
    return [any(same_words(one.quotation.content, gold.content) for gold in kept) for one in candidates]


def train_judge(candidates: Sequence[Candidate], right: Sequence[bool]) -> bytes:
    """A maximum-entropy model of which candidates are right."""
    return train(
        (
            ([dict(one.features)], [GOOD if good else BAD])
            for one, good in zip(candidates, right, strict=True)
        ),
        sparse=0.05,
        smooth=2.0,
        iterations=200,
    )


def least_of(found: int, kept: int, right: int) -> float:
    """How likely a candidate has to be: half of the F1 that is reached, where keeping and dropping weigh the same.

    The rules' own F1 stands for it: ``found`` they proposed and ``kept`` the reader, ``right`` were the same.
    """
    return min(max(right / max(found + kept, 1), LEAST), MOST)


def chosen(judged: Iterable[Judged], least: float) -> list[Judged]:
    """The likeliest of those that share words, down to ``least``, the likeliest first."""
    taken: list[Judged] = []
    for one in sorted(judged, key=lambda one: -one.likely):
        if one.likely < least:
            break
        if not any(_clash(one.candidate.quotation, other.candidate.quotation) for other in taken):
            taken.append(one)
    return taken


def _clash(one: Quotation, other: Quotation) -> bool:
    common = shared(one.content, other.content)
    return common > 0 and 4 * common >= min(length(one.content), length(other.content))
