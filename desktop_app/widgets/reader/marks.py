"""Everything that is marked on a page: statements, and quotations that nobody has coded yet."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

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
        # Sorted by place, kept so by insertion: one statement more costs a look-up, not a sort.
        self._order: list[tuple[int, str]] = []
        self._found_order: list[tuple[int, str]] = []

    def set_highlights(self, highlights: Iterable[Highlight]) -> None:
        """Mark these statements and no others."""
        self._highlights = {}
        self._content, self._parts = SpanIndex(), SpanIndex()
        self._order = []
        self.put_all(highlights)

    def put_all(self, highlights: Iterable[Highlight]) -> None:
        """Mark these statements too, or anew."""
        for highlight in highlights:
            self.put(highlight)

    def put(self, highlight: Highlight) -> None:
        """Mark a statement, or mark it anew."""
        self.remove(highlight.id)
        self._highlights[highlight.id] = highlight
        insort(self._order, (highlight.content[0].start, highlight.id))
        self._content.put(highlight.id, highlight.content)
        self._parts.put(highlight.id, (*highlight.source, *highlight.cue))

    def remove(self, statement_id: str) -> None:
        """Unmark a statement, if it is marked."""
        gone = self._highlights.pop(statement_id, None)
        if gone is not None:
            del self._order[bisect_left(self._order, (gone.content[0].start, statement_id))]
        self._content.remove(statement_id)
        self._parts.remove(statement_id)

    def set_found(self, quotations: Iterable[tuple[Span, ...]]) -> None:
        """Mark these quotations as found, and no others."""
        self._found = {str(number): spans for number, spans in enumerate(quotations)}
        self._found_index = SpanIndex()
        for name, spans in self._found.items():
            self._found_index.put(name, spans)
        self._found_order = sorted((spans[0].start, name) for name, spans in self._found.items())

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

    def place(self, statement_id: str) -> tuple[int, int]:
        """Which of the statements one is, by place and from 1 (0: none), and how many there are."""
        highlight = self._highlights.get(statement_id)
        if highlight is None:
            return 0, len(self._order)
        return bisect_left(self._order, (highlight.content[0].start, statement_id)) + 1, len(self._order)

    def step(self, at: Chosen, place: int, direction: int, *, found_only: bool = False) -> Chosen | None:
        """The next mark after the one that the reader is at, or before it for a negative direction.

        ``place`` is where the reader is in the text. Marks that begin at one place follow each other, the
        statements first, so that stepping comes by each once.
        """
        here = _Here(place, *self._rank(at))
        forward = direction > 0
        coded = [] if found_only else list(islice(here.beyond(self._order, _CODED, forward=forward), 1))
        found = (
            entry
            for entry in here.beyond(self._found_order, _FOUND, forward=forward)
            if not self._taken(self._found[entry[1]])
        )
        beyond = [(start, _CODED, name) for start, name in coded]
        beyond += [(start, _FOUND, name) for start, name in islice(found, 1)]
        if not beyond:
            return None
        _, rank, name = min(beyond) if forward else max(beyond)
        return Chosen(found=self._found[name]) if rank == _FOUND else Chosen(statement=name)

    def _rank(self, at: Chosen) -> tuple[int, str]:
        if at.statement in self._highlights:
            return _CODED, at.statement
        found = next((name for name, spans in self._found.items() if at.found and spans == at.found), "")
        return (_FOUND, found) if found else (_NOWHERE, "")


_NOWHERE, _CODED, _FOUND = -1, 0, 1
_LAST = "\U0010ffff"


@dataclass(frozen=True)
class _Here:
    """A place in the order of all marks: by start, statements before found quotations, then by name."""

    place: int
    rank: int
    name: str

    def beyond(self, order: list[tuple[int, str]], rank: int, *, forward: bool) -> Iterator[tuple[int, str]]:
        """The marks of one rank, sorted by start and name, that lie beyond here, the nearest first."""
        if self.rank == rank:
            cut = (bisect_right if forward else bisect_left)(order, (self.place, self.name))
        elif self.rank > rank:
            cut = bisect_right(order, (self.place, _LAST))
        else:
            cut = bisect_left(order, (self.place, ""))
        return islice(order, cut, None) if forward else iter(order[:cut][::-1])
