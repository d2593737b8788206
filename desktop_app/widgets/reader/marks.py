"""Everything that is marked on a page: statements, and quotations that nobody has coded yet."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.domain.text import Span
from desktop_app.widgets.reader.highlight import Highlight
from desktop_app.widgets.reader.span_index import SpanIndex


@dataclass(frozen=True)
class Chosen:
    """What the reader is at: a statement, or a quotation that is none yet, or neither."""

    statement: str = ""
    found: tuple[Span, ...] = ()


class Marks:
    """The marks of one page, by place."""

    def __init__(self) -> None:
        self._highlights: dict[str, Highlight] = {}
        self._content = SpanIndex()
        self._parts = SpanIndex()
        self._found: dict[str, tuple[Span, ...]] = {}
        self._found_index = SpanIndex()
        self._order: list[tuple[int, int, str]] | None = None

    def set_highlights(self, highlights: Iterable[Highlight]) -> None:
        """Mark these statements and no others."""
        self._highlights = {}
        self._content, self._parts = SpanIndex(), SpanIndex()
        for highlight in highlights:
            self.put(highlight)

    def put(self, highlight: Highlight) -> None:
        """Mark a statement, or mark it anew."""
        self._highlights[highlight.id] = highlight
        self._content.put(highlight.id, highlight.content)
        self._parts.put(highlight.id, (*highlight.source, *highlight.cue))
        self._order = None

    def remove(self, statement_id: str) -> None:
        """Unmark a statement, if it is marked."""
        self._highlights.pop(statement_id, None)
        self._content.remove(statement_id)
        self._parts.remove(statement_id)
        self._order = None

    def set_found(self, quotations: Iterable[tuple[Span, ...]]) -> None:
        """Mark these quotations as found, and no others."""
        self._found = {str(number): spans for number, spans in enumerate(quotations)}
        self._found_index = SpanIndex()
        for name, spans in self._found.items():
            self._found_index.put(name, spans)
        self._order = None

    def highlight(self, statement_id: str) -> Highlight | None:
        """A marked statement."""
        return self._highlights.get(statement_id)

    def highlights(self) -> Iterable[Highlight]:
        """All marked statements."""
        return self._highlights.values()

    def content_between(self, start: int, end: int) -> list[Highlight]:
        """The statements whose content overlaps a stretch, in the order of the text."""
        return [self._highlights[name] for name in self._content.overlapping(start, end)]

    def parts_between(self, start: int, end: int) -> list[Highlight]:
        """The statements whose source or cue overlaps a stretch."""
        return [self._highlights[name] for name in self._parts.overlapping(start, end)]

    def found_between(self, start: int, end: int) -> list[tuple[Span, ...]]:
        """The quotations in a stretch that no statement has taken."""
        names = self._found_index.overlapping(start, end)
        return [self._found[name] for name in names if not self._taken(self._found[name])]

    def found(self) -> list[tuple[Span, ...]]:
        """All quotations that no statement has taken."""
        return [spans for spans in self._found.values() if not self._taken(spans)]

    def _taken(self, spans: tuple[Span, ...]) -> bool:
        # Coded without its marks, or with a word more, it is still the same quotation.
        return all(
            any(
                2 * (min(part.end, span.end) - max(part.start, span.start)) > len(span)
                for name in self._content.overlapping(span.start, span.end)
                for part in self._highlights[name].content
            )
            for span in spans
        )

    def step(self, place: int, direction: int, *, found_only: bool = False) -> Chosen | None:
        """The next mark after a place of the text, or before it for a negative direction."""
        if self._order is None:
            self._order = sorted(
                [(mark.content[0].start, 0, mark.id) for mark in self._highlights.values()]
                + [(spans[0].start, 1, name) for name, spans in self._found.items() if not self._taken(spans)]
            )
        order = [entry for entry in self._order if entry[1] == 1] if found_only else self._order
        if direction > 0:
            at = bisect_right(order, (place, 2, ""))
        else:
            at = bisect_left(order, (place, -1, "")) - 1
        if not 0 <= at < len(order):
            return None
        _, is_found, name = order[at]
        return Chosen(found=self._found[name]) if is_found else Chosen(statement=name)
