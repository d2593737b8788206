"""How far the judge is believed, and what makes a candidate be proposed, or be of high confidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.analysis.learning.candidates import Candidate
from desktop_app.analysis.learning.judge import Judged, chosen, likely_right, train_judge, weighed
from desktop_app.analysis.learning.tagger import Tagger

PRIORS = (400, 120, 40)
"""What the belief before learning may weigh, in quotations: the first leaves the rules nearly as they are."""
LEAST = (0.4, 0.35, 0.3, 0.25)
"""How likely a candidate may have to be in order to be proposed."""
HIGH = (0.7, 0.75, 0.8, 0.85, 0.9, 0.95)
"""How likely one that rules and tagger agree on may have to be for high confidence."""
CHANCE = 0.2
"""So much of F1, over the root of the number of quotations, is taken for chance."""
PRECISION = 0.9
"""The share of those of high confidence that is to be right."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """The values chosen; ``seen`` is the number of quotations that the judge learned from."""

    seen: int
    prior: int = PRIORS[0]
    least: float = LEAST[0]
    high: float = HIGH[-1]


@dataclass(frozen=True, slots=True)
class Unseen:
    """The candidates of an article, by a tagger that did not see it; which are right; how many were kept."""

    fold: int
    candidates: Sequence[Candidate]
    right: Sequence[bool]
    kept: int


def calibrated(articles: Sequence[Unseen]) -> Calibration:
    """The values that are best for articles that neither tagger nor judge saw; of equals the cautious."""
    seen = sum(article.kept for article in articles)
    likely = _unseen_likelihoods(articles)
    best, score, first = Calibration(seen), -1.0, True
    for prior in PRIORS:
        judged = [
            weighed(article.candidates, told, seen, prior)
            for article, told in zip(articles, likely, strict=True)
        ]
        for least in LEAST:
            taken = [chosen(one, least) for one in judged]
            reached = _f1(articles, taken)
            if reached > score:
                best, score = Calibration(seen, prior, least, _high(articles, taken)), reached
                if first:  # the rules nearly as they are; better has to be more than chance
                    score, first = reached + CHANCE / max(seen, 1) ** 0.5, False
    return best


def _unseen_likelihoods(articles: Sequence[Unseen]) -> list[list[float]]:
    told: dict[int, Tagger] = {}
    for fold in sorted({article.fold for article in articles}):
        others = [article for article in articles if article.fold != fold]
        told[fold] = Tagger(judge_of(others))
    return [likely_right(article.candidates, told[article.fold]) for article in articles]


def judge_of(articles: Sequence[Unseen]) -> bytes:
    """A judge trained on the candidates of these articles."""
    return train_judge(
        [one for article in articles for one in article.candidates],
        [right for article in articles for right in article.right],
    )


def _right(article: Unseen, taken: Sequence[Judged]) -> list[bool]:
    known = {id(one): right for one, right in zip(article.candidates, article.right, strict=True)}
    return [known[id(one.candidate)] for one in taken]


def _f1(articles: Sequence[Unseen], taken: Sequence[Sequence[Judged]]) -> float:
    right = sum(sum(_right(article, told)) for article, told in zip(articles, taken, strict=True))
    whole = sum(map(len, taken)) + sum(article.kept for article in articles)
    return 2 * right / max(whole, 1)


def _high(articles: Sequence[Unseen], taken: Sequence[Sequence[Judged]]) -> float:
    agreed = [
        (one.sure, right)
        for article, told in zip(articles, taken, strict=True)
        for one, right in zip(told, _right(article, told), strict=True)
        if one.candidate.agreed
    ]
    for least in HIGH:
        those = [right for likely, right in agreed if likely >= least]
        if those and sum(those) >= PRECISION * len(those):
            return least
    return HIGH[-1]
