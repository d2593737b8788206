"""Which word of a paragraph belongs to the content, source or cue of a quotation, as labels and back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.analysis.learning.tokens import Paragraph, Token
from desktop_app.domain.findings import Quotation
from desktop_app.domain.text import Span

OUTSIDE = "O"
CONTENT, SOURCE, CUE = "content", "source", "cue"
FIRST, NEXT, INSIDE = "B-", "J-", "I-"
"""How a label begins: the first word of a part, of a later stretch of the same content, any other word."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of tokens with one role; ``later`` where it goes on with the content before it."""

    role: str
    first: int
    last: int
    later: bool = False

    def span(self, tokens: Sequence[Token]) -> Span:
        """The code points it covers."""
        return Span(tokens[self.first].start, tokens[self.last].end)


def labels_of(paragraph: Paragraph, quotations: Sequence[Quotation]) -> list[str]:
    """A label for every token; where quotations nest the outer content counts, and a source before a cue."""
    tokens = paragraph.tokens
    labels = [OUTSIDE] * len(tokens)
    for quotation in quotations:
        for role, spans in ((CUE, quotation.cue), (SOURCE, quotation.source)):
            for span in spans:
                _label(labels, tokens, span, role, FIRST)
    for quotation in sorted(quotations, key=lambda one: sum(map(len, one.content))):
        for number, span in enumerate(quotation.content):
            goes_on = number or span.start < tokens[0].start
            _label(labels, tokens, span, CONTENT, NEXT if goes_on else FIRST)
    return labels


def segments(labels: Sequence[str]) -> list[Segment]:
    """The runs that the labels tell; a run that nothing began begins at its first word."""
    found: list[Segment] = []
    for at, label in enumerate(labels):
        begun, _, role = label.partition("-")
        if not role:
            continue
        if begun == INSIDE[0] and found and found[-1].role == role and found[-1].last == at - 1:
            found[-1] = Segment(role, found[-1].first, at, found[-1].later)
        else:
            found.append(Segment(role, at, at, begun == NEXT[0]))
    return found


def _label(labels: list[str], tokens: Sequence[Token], span: Span, role: str, first: str) -> None:
    begun = False
    for at in covered(tokens, span):
        labels[at] = (INSIDE if begun else first) + role
        begun = True


def covered(tokens: Sequence[Token], span: Span) -> range:
    """The tokens of which the span covers a half at least."""
    low, high = 0, len(tokens)
    while low < high:
        middle = (low + high) // 2
        if tokens[middle].end <= span.start:
            low = middle + 1
        else:
            high = middle
    end = low
    while end < len(tokens) and tokens[end].start < span.end:
        end += 1
    chosen = [
        at
        for at in range(low, end)
        if 2 * (min(tokens[at].end, span.end) - max(tokens[at].start, span.start))
        >= tokens[at].end - tokens[at].start
    ]
    return range(chosen[0], chosen[-1] + 1) if chosen else range(0)
