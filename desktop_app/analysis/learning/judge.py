"""Which candidates are kept, learned from those of articles that the tagger had not seen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_app.analysis.learning.candidates import Candidate
from desktop_app.analysis.learning.tagger import Tagger, train
from desktop_app.domain.findings import Confidence, Quotation
from desktop_app.domain.overlap import length, same_words, shared

GOOD, BAD = "Y", "N"
BELIEF = 40


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate, how likely it is right for being proposed, and how likely for being relied on: 0 to 1."""

    candidate: Candidate
    likely: float
    sure: float


def weighed(candidates: Sequence[Candidate], likely: Sequence[float], seen: int, prior: int) -> list[Judged]:
    """The candidates with how likely the model holds them, which counts for as much as it has ``seen``.

    What is believed without having learned anything counts for as much as ``prior`` where it is asked
    whether to propose, and as BELIEF where it is asked whether to rely on it; all in quotations.
    """
    return [
        Judged(one, _mean(learned, seen, believed(one), prior), _mean(learned, seen, believed(one), BELIEF))
        for one, learned in zip(candidates, likely, strict=True)
    ]


def _mean(one: float, times: int, other: float, other_times: int) -> float:
    return (times * one + other_times * other) / (times + other_times)


def likely_right(candidates: Sequence[Candidate], model: Tagger) -> list[float]:
    """How likely the model holds each to be right, 0 to 1."""
    return [model.likely([dict(one.features)], GOOD) for one in candidates]


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


def chosen(judged: Iterable[Judged], least: float) -> list[Judged]:
    """The likeliest of those that share words, down to ``least``, the likeliest first."""
    taken: list[Judged] = []
    for one in sorted(judged, key=lambda one: -one.likely):
        if one.likely < least:
            break
        if not any(_clash(one.candidate, other.candidate) for other in taken):
            taken.append(one)
    return taken


def _clash(one: Candidate, other: Candidate) -> bool:
    if one.rules and other.rules and one.rules != other.rules:
        return False  # the rules mean both: words quoted within a longer report
    ours, theirs = one.quotation.content, other.quotation.content
    common = shared(ours, theirs)
    return common > 0 and 4 * common >= min(length(ours), length(theirs))
