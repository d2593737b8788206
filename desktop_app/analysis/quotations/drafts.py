"""What the frames propose, before they are weighed against each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.analysis.quotations.words import Sort, Word
from desktop_app.domain.text import Span


@dataclass(frozen=True, slots=True)
class Draft:
    """A quotation that a frame recognised; spans in code points.

    ``weight`` orders drafts that claim the same words; ``sure`` when the frame alone can be relied on,
    ``goes_on`` is the draft of which this is another half, ``spoken`` a line of dialogue behind a dash.
    """

    content: tuple[Span, ...]
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    frame: str
    name: str = ""
    weight: int = 0
    sure: bool = False
    goes_on: Draft | None = None
    partly: bool = False
    spoken: bool = False

    @property
    def length(self) -> int:
        """The code points of the content."""
        return sum(span.end - span.start for span in self.content)


_TRIMMED = (Sort.COMMA, Sort.SEMICOLON, Sort.COLON, Sort.STOP, Sort.DASH, Sort.OTHER)


def span_of(words: Sequence[Word], start: int, end: int) -> tuple[Span, ...]:
    """The words from ``start`` to before ``end``, less punctuation at the ends; none if nothing is left."""
    while start < end and words[start].sort in _TRIMMED:
        start += 1
    while end > start and words[end - 1].sort in _TRIMMED:
        end -= 1
    return (Span(words[start].start, words[end - 1].end),) if start < end else ()


def spans_of(words: Sequence[Word], places: Sequence[int]) -> tuple[Span, ...]:
    """The stretches of single words, neighbours joined."""
    spans: list[Span] = []
    before = -2
    for place in places:
        if place == before + 1:
            spans[-1] = Span(spans[-1].start, words[place].end)
        else:
            spans.append(Span(words[place].start, words[place].end))
        before = place
    return tuple(spans)
