"""What speaks for and against a candidate."""

from __future__ import annotations

from bisect import bisect, bisect_right
from collections.abc import Sequence

from desktop_app.analysis.learning.labels import CONTENT, CUE, FIRST, INSIDE, NEXT, SOURCE, covered
from desktop_app.analysis.learning.linking import TAGGER
from desktop_app.analysis.learning.reading import Prepared
from desktop_app.analysis.learning.tagger import Reading
from desktop_app.domain.findings import Quotation
from desktop_app.domain.overlap import length
from desktop_app.domain.text import Span

_SHARES = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.96, 0.99)
_LENGTHS = (15, 30, 60, 100, 160, 250)


class Scale:
    """How likely the tagger holds a stretch of the text to be content, and to begin and end where it does."""

    def __init__(self, paragraphs: Sequence[Prepared], readings: Sequence[Reading]) -> None:
        self._paragraphs, self._readings = paragraphs, readings
        self._starts = [one.start for one in paragraphs]

    def of(self, span: Span, role: str) -> tuple[float, float, float]:
        """The mean share over the words, the share of a beginning at the first, of an end behind the last."""
        at = max(bisect_right(self._starts, span.start) - 1, 0)
        mean, first, last = [], 0.0, 0.0
        while at < len(self._paragraphs) and self._starts[at] < span.end:
            reading, tokens = self._readings[at], self._paragraphs[at].paragraph.tokens
            within = covered(tokens, span)
            if within:
                mean += [reading.share(token, role) for token in within]
                begun = reading.likely[within[0]]
                first = first or begun.get(FIRST + role, 0.0) + begun.get(NEXT + role, 0.0)
                behind = within[-1] + 1
                last = 1.0
                if behind < len(tokens):
                    last = 1.0 - reading.likely[behind].get(INSIDE + role, 0.0)
            at += 1
        return (sum(mean) / len(mean) if mean else 0.0), first, last


def evidence_of(
    quotation: Quotation, rules: Quotation | None, tagger: Quotation | None, scale: Scale
) -> dict[str, float]:
    """Features of a candidate, given the rules' and the tagger's proposals with the same words."""
    scales = [scale.of(span, CONTENT) for span in quotation.content]
    mean = sum(one[0] * len(span) for one, span in zip(scales, quotation.content, strict=True)) / length(
        quotation.content
    )
    first, last = scales[0][1], scales[-1][2]
    by = _edges(rules, quotation) + _edges(tagger, quotation)
    told = {
        f"by={bool(rules)}{bool(tagger)}": 1.0,
        f"by={bool(rules)}{bool(tagger)}|{quotation.kind}": 1.0,
        f"edges={by}": 1.0,
        f"kind={quotation.kind}": 1.0,
        f"n={bisect(_LENGTHS, length(quotation.content))}": 1.0,
        f"n={bisect(_LENGTHS, length(quotation.content))}|{quotation.kind}": 1.0,
        f"parts={min(len(quotation.content), 3)}": 1.0,
        f"linked={bool(quotation.source)}{bool(quotation.cue)}": 1.0,
        f"m={bisect(_SHARES, mean)}": 1.0,
        f"m={bisect(_SHARES, mean)}|{quotation.kind}": 1.0,
        f"b={bisect(_SHARES, first)}": 1.0,
        f"e={bisect(_SHARES, last)}": 1.0,
        "mean": mean,
        "first": first,
        "last": last,
        "all": mean * first * last,
    }
    if rules:
        told[f"frame={rules.why.frame}"] = 1.0
        told[f"frame={rules.why.frame}|{rules.kind}"] = 1.0
        told[f"cue={rules.why.cue}"] = 1.0
        told[f"frame={rules.why.frame}|{rules.why.cue}"] = 1.0
        told[f"sure={rules.confidence}"] = 1.0
    for name, spans in ((SOURCE, quotation.source), (CUE, quotation.cue)):
        if spans:
            told[name] = scale.of(spans[0], name)[0]
            told[f"{name}={bisect(_SHARES, told[name])}"] = 1.0
    if quotation.why.frame == TAGGER:
        told[f"tagger's cue={quotation.why.cue}"] = 1.0
    return told


def _edges(one: Quotation | None, quotation: Quotation) -> str:
    """Whether a finder says so, and with the same edges."""
    return "-" if one is None else "=" if one.content == quotation.content else "~"
