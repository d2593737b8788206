"""Patterns of the rules that a reader rejects whenever they are proposed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from desktop_app.analysis.learning.examples import Example
from desktop_app.analysis.learning.linking import TAGGER
from desktop_app.domain.findings import Quotation
from desktop_app.domain.overlap import same_words

OFTEN = 4
"""So many rejections, and nothing accepted, silence a pattern."""


def pattern(quotation: Quotation) -> str:
    """``frame/cue`` of a proposal, "verb-that/hopen"; empty where it has no cue or is the tagger's own.

    A frame without a cue is too wide to be silenced, and the tagger learns by itself.
    """
    why = quotation.why
    return f"{why.frame}/{why.cue}" if why.cue and why.frame and why.frame != TAGGER else ""


def quiet_patterns(examples: Sequence[Example]) -> tuple[str, ...]:
    """The patterns that were rejected OFTEN or more and of which nothing was ever kept, by their letters."""
    rejected, kept = Counter[str](), set[str]()
    for example in examples:
        rejected.update(pattern(one) for one in example.rejected)
        kept.update(pattern(one) for one in example.accepted)
        kept.update(
            pattern(one)
            for one in example.found
            if any(same_words(one.content, statement.content) for statement in example.kept)
        )
    return tuple(
        sorted(name for name, times in rejected.items() if name and times >= OFTEN and name not in kept)
    )
