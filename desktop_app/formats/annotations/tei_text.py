"""A text with elements about its stretches; where two cross, one of them is written in parts."""

from __future__ import annotations

import heapq
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from desktop_app.domain.text import Span
from desktop_app.formats.annotations.tei_tag import ID, Tag


@dataclass(frozen=True, slots=True)
class Stretch:
    """What an element is to stand about: its tag and attributes, and whose ``parts`` it is one of.

    The parts of one thing are named after it, ``whose-1`` and so on, and point to one another.
    """

    span: Span
    tag: str
    attributes: tuple[tuple[str, str], ...]
    whose: str


@dataclass(slots=True)
class _Node:
    span: Span
    stretch: Stretch | None = None
    inside: list[_Node] = field(default_factory=list)


def paragraphs(text: str, stretches: Iterable[Stretch]) -> tuple[list[Tag], dict[str, tuple[str, ...]]]:
    """A ``p`` for every line that has words, and the names of the parts of each thing, in their order.

    A thing whose stretches hold no letter of any line has no part.
    """
    lines = list(_lines(text))
    starts = [line.start for line in lines]
    of_line: defaultdict[int, list[Stretch]] = defaultdict(list)
    for stretch in stretches:
        at = max(0, _before(starts, stretch.span.start))
        while at < len(lines) and lines[at].start < stretch.span.end:
            if lines[at].overlaps(stretch.span):
                of_line[at].append(_within(stretch, lines[at]))
            at += 1
    made: defaultdict[str, list[Tag]] = defaultdict(list)
    written = [_element(text, _nested(line, of_line[at]), made) for at, line in enumerate(lines)]
    return written, {whose: _named(whose, elements) for whose, elements in made.items()}


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield Span(start, start + len(line))
        start += len(line) + 1


def _before(starts: list[int], point: int) -> int:
    return bisect_right(starts, point) - 1


def _within(stretch: Stretch, line: Span) -> Stretch:
    inside = Span(max(stretch.span.start, line.start), min(stretch.span.end, line.end))
    return Stretch(inside, stretch.tag, stretch.attributes, stretch.whose)


def _nested(line: Span, stretches: Iterable[Stretch]) -> _Node:
    """The line as a tree: what crosses the end of what holds it goes on behind that as a part of its own."""
    root = _Node(line)
    waiting = [(one.span.start, -one.span.end, order, one) for order, one in enumerate(stretches)]
    heapq.heapify(waiting)
    open_ = [root]
    while waiting:
        start, end, order, stretch = heapq.heappop(waiting)
        while open_[-1].span.end <= start:
            open_.pop()
        last = min(-end, open_[-1].span.end)
        if last < -end:
            heapq.heappush(waiting, (last, end, order, stretch))
        node = _Node(Span(start, last), stretch)
        open_[-1].inside.append(node)
        open_.append(node)
    return root


def _element(text: str, node: _Node, made: dict[str, list[Tag]]) -> Tag:
    stretch = node.stretch
    element = Tag(stretch.tag if stretch else "p")
    if stretch:
        for name, value in stretch.attributes:
            element.set(name, value)
        made[stretch.whose].append(element)
    at = node.span.start
    for inner in node.inside:
        element.say(text[at : inner.span.start])
        element.append(_element(text, inner, made))
        at = inner.span.end
    element.say(text[at : node.span.end])
    return element


def _named(whose: str, elements: list[Tag]) -> tuple[str, ...]:
    names = tuple(f"{whose}-{number}" for number in range(1, len(elements) + 1))
    for name, element in zip(names, elements, strict=True):
        element.set(ID, name)
    for (name, element), (other_name, other) in pairwise(zip(names, elements, strict=True)):
        element.set("next", f"#{other_name}")
        other.set("prev", f"#{name}")
    return names
