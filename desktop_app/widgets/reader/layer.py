"""Marks of one sort, found by place and by name."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Generic, Protocol, TypeVar

from desktop_app.domain.text import Span
from desktop_app.widgets.reader.span_index import SpanIndex

_LAST = "\U0010ffff"


class Mark(Protocol):
    """What a layer holds: a name, and the stretches of content, source and cue."""

    @property
    def id(self) -> str: ...
    @property
    def content(self) -> tuple[Span, ...]: ...
    @property
    def source(self) -> tuple[Span, ...]: ...
    @property
    def cue(self) -> tuple[Span, ...]: ...


M = TypeVar("M", bound=Mark)


class Layer(Generic[M]):
    """Every call costs by what it is asked for, not by how many marks there are.

    ``touched`` is told of each mark that came or goes, None when all go; and which of the two it was.
    """

    def __init__(self, touched: Callable[[M | None, bool], None] = lambda _mark, _came: None) -> None:
        self._touched = touched
        self._marks: dict[str, M] = {}
        self._content = SpanIndex()
        self._parts = SpanIndex()
        # Sorted by place, kept so by insertion: one mark more costs a look-up, not a sort.
        self._order: list[tuple[int, str]] = []

    def clear(self) -> None:
        """Mark nothing."""
        self._marks = {}
        self._content, self._parts = SpanIndex(), SpanIndex()
        self._order = []
        self._touched(None, False)

    def put(self, marks: Iterable[M]) -> None:
        """Mark these too, or anew; what has no content in the text cannot be marked in it."""
        for mark in marks:
            self.remove(mark.id)
            if not mark.content:
                continue
            self._marks[mark.id] = mark
            insort(self._order, (mark.content[0].start, mark.id))
            self._content.put(mark.id, mark.content)
            self._parts.put(mark.id, (*mark.source, *mark.cue))
            self._touched(mark, True)

    def remove(self, name: str) -> None:
        """Unmark one, if it is marked."""
        gone = self._marks.get(name)
        if gone is None:
            return
        self._touched(gone, False)
        del self._marks[name]
        del self._order[bisect_left(self._order, (gone.content[0].start, name))]
        self._content.remove(name)
        self._parts.remove(name)

    def __len__(self) -> int:
        return len(self._marks)

    def get(self, name: str) -> M | None:
        """The mark of that name."""
        return self._marks.get(name)

    def by_place(self) -> list[M]:
        """All marks in the order of the text; costs by their number."""
        return [self._marks[name] for _, name in self._order]

    def all(self) -> Iterable[M]:
        """All marks."""
        return self._marks.values()

    def last_of_parts(self, parts: int, length: int) -> list[M]:
        """Of each of so many equal parts of a text the mark that begins last in it, in order."""
        cuts = (bisect_left(self._order, (length * part // parts, "")) for part in range(1, parts))
        ends = sorted({cut for cut in (*cuts, len(self._order)) if cut})
        return [self._marks[self._order[end - 1][1]] for end in ends]

    def content_between(self, start: int, end: int) -> list[M]:
        """The marks whose content overlaps a stretch, in the order of the text."""
        return [self._marks[name] for name in self._content.overlapping(start, end)]

    def parts_between(self, start: int, end: int) -> list[M]:
        """The marks whose source or cue overlaps a stretch."""
        return [self._marks[name] for name in self._parts.overlapping(start, end)]

    def place(self, name: str) -> tuple[int, int]:
        """Which of the marks one is, by place and from 1 (0: none), and how many there are."""
        mark = self._marks.get(name)
        if mark is None:
            return 0, len(self._order)
        return bisect_left(self._order, (mark.content[0].start, name)) + 1, len(self._order)

    def after(self, place: int, name: str | None) -> Iterator[tuple[int, str]]:
        """Start and name of the marks from a place on, those at the place itself only beyond ``name``.

        ``name`` None for none of those at the place, empty for all of them.
        """
        key = (place, _LAST if name is None else name)
        return islice(self._order, bisect_right(self._order, key), None)

    def before(self, place: int, name: str | None) -> Iterator[tuple[int, str]]:
        """Start and name of the marks before a place, the nearest first; of those at it the ones before
        ``name``, all for None, none when it is empty."""
        key = (place, _LAST if name is None else name)
        cut = bisect_left(self._order, key)
        return (self._order[number] for number in range(cut - 1, -1, -1))
