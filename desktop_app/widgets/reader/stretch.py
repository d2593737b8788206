"""A stretch of a statement: of its content, its source or its cue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop_app.domain.text import Span
from desktop_app.widgets.reader.highlight import Highlight
from desktop_app.widgets.reader.text_steps import Edge

PARTS = ("content", "source", "cue")


@dataclass(frozen=True)
class Stretch:
    """Which stretch: ``part`` is content, source or cue, ``ordinal`` counts them from 0 in text order."""

    part: str = PARTS[0]
    ordinal: int = 0


def spans_of(mark: Highlight, part: str) -> tuple[Span, ...]:
    """The stretches of a part of a statement."""
    return {"content": mark.content, "source": mark.source, "cue": mark.cue}[part]


def stretches(mark: Highlight) -> Iterator[tuple[Stretch, Span]]:
    """Every stretch of a statement, content first."""
    for part in PARTS:
        for ordinal, span in enumerate(spans_of(mark, part)):
            yield Stretch(part, ordinal), span


def moved(mark: Highlight, stretch: Stretch, edge: Edge, point: int, length: int) -> Highlight:
    """The statement with one boundary at another place, as far as text and neighbouring stretches allow."""
    spans = list(spans_of(mark, stretch.part))
    span = spans[stretch.ordinal]
    least = spans[stretch.ordinal - 1].end if stretch.ordinal else 0
    most = spans[stretch.ordinal + 1].start if stretch.ordinal + 1 < len(spans) else length
    if edge is Edge.START:
        spans[stretch.ordinal] = Span(max(least, min(point, span.end - 1)), span.end)
    else:
        spans[stretch.ordinal] = Span(span.start, min(most, max(point, span.start + 1)))
    if stretch.part == "content":
        return replace(mark, content=tuple(spans))
    return replace(mark, source=tuple(spans)) if stretch.part == "source" else replace(mark, cue=tuple(spans))
