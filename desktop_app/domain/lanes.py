"""Which of the lines under words a mark has, where marks overlap."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from desktop_app.domain.text import Span


class Laned(Protocol):
    """What has a lane: a name and stretches of content."""

    @property
    def id(self) -> str: ...
    @property
    def content(self) -> tuple[Span, ...]: ...


class Lane(NamedTuple):
    """``number`` counts from the words downward, ``depth`` is how many lanes there are thereabouts."""

    number: int = 0
    depth: int = 1


def laned(marks: Sequence[Laned]) -> dict[str, Lane]:
    """The lanes of marks that hang together by overlapping, by their ids.

    The shorter a mark, the nearer to the words its line: so what is nested lies inside what holds it. A mark
    has one lane on all of its lines. Greedy colouring of intervals by length.
    """
    if len(marks) == 1:
        return {marks[0].id: Lane()}
    taken: list[list[tuple[int, int]]] = []
    numbers: dict[str, int] = {}
    for mark in sorted(marks, key=lambda m: (sum(map(len, m.content)), m.content[0].start, m.id)):
        free = next((n for n, lane in enumerate(taken) if not _collide(mark.content, lane)), len(taken))
        if free == len(taken):
            taken.append([])
        for span in mark.content:
            insort(taken[free], (span.start, span.end))
        numbers[mark.id] = free
    return {name: Lane(number, len(taken)) for name, number in numbers.items()}


def lanes_of(marks: Iterable[Laned]) -> dict[str, Lane]:
    """The lanes of all marks of a text, by their ids; those that do not overlap do not count."""
    found: dict[str, Lane] = {}
    for together in _chains(marks):
        found |= laned(together)
    return found


def _chains(marks: Iterable[Laned]) -> Iterator[list[Laned]]:
    """Marks in groups whose extents meet; stretches far apart join what lies between them."""
    chain: list[Laned] = []
    end = 0
    for mark in sorted(marks, key=lambda m: min(span.start for span in m.content)):
        start = min(span.start for span in mark.content)
        if chain and start >= end:
            yield chain
            chain = []
        chain.append(mark)
        end = max(end, *(span.end for span in mark.content))
    if chain:
        yield chain


def _collide(spans: Iterable[Span], lane: list[tuple[int, int]]) -> bool:
    """Whether one of the spans meets what is in a lane: stretches in the order of the text."""
    for span in spans:
        at = bisect_left(lane, (span.start,))
        if (at and lane[at - 1][1] > span.start) or (at < len(lane) and lane[at][0] < span.end):
            return True
    return False
