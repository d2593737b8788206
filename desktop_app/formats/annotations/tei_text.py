"""A text with elements about its stretches; where two cross, one of them is written in parts."""

from __future__ import annotations

import heapq
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from desktop_app.domain.text import Span
from desktop_app.formats.annotations.tei_tag import ID
from desktop_app.formats.xml_text import as_content


class Stretch(NamedTuple):
    """What an element is to stand about: its tag, its attributes as XML, and whose ``parts`` it is one of.

    The parts of one thing are named after it, ``whose-1`` and so on, and point to one another.
    """

    span: Span
    tag: str
    attributes: str
    whose: str


class _Node(NamedTuple):
    """A part of a stretch, the ``number``th of its thing, with the parts that stand in it."""

    start: int
    end: int
    stretch: Stretch
    number: int
    inside: list[_Node]


def paragraphs(text: str, stretches: Iterable[Stretch]) -> tuple[list[str], dict[str, tuple[str, ...]]]:
    """A ``p`` for every line that has words, as XML, and the names of each thing's parts, in their order.

    A thing whose stretches hold no letter of any line has no part.
    """
    lines = list(_lines(text))
    starts = [start for start, _ in lines]
    of_line: defaultdict[int, list[tuple[int, int, Stretch]]] = defaultdict(list)
    for stretch in stretches:
        start, end = stretch.span.start, stretch.span.end
        at = max(0, bisect_right(starts, start) - 1)
        while at < len(lines) and lines[at][0] < end:
            first, last = lines[at]
            if start < last:
                of_line[at].append((max(start, first), min(end, last), stretch))
            at += 1
    many: Counter[str] = Counter()
    trees = [_nested(last, of_line.get(at, ()), many) for at, (_, last) in enumerate(lines)]
    written = []
    for (start, end), tree in zip(lines, trees, strict=True):
        said = ["<p>"]
        _tell(text, (start, end), tree, many, said)
        said.append("</p>")
        written.append("".join(said))
    names = {whose: tuple(f"{whose}-{part}" for part in range(1, n + 1)) for whose, n in many.items()}
    return written, names


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def _nested(end: int, stretches: Iterable[tuple[int, int, Stretch]], many: Counter[str]) -> list[_Node]:
    """A line's stretches as trees: what crosses the end of what holds it goes on behind that as a part more.

    ``end`` is that of the line; ``many`` counts the parts of each thing.
    """
    waiting = [(first, -last, order, one) for order, (first, last, one) in enumerate(stretches)]
    heapq.heapify(waiting)
    roots: list[_Node] = []
    open_ = [(end, roots)]
    while waiting:
        first, minus, order, stretch = heapq.heappop(waiting)
        while open_[-1][0] <= first:
            open_.pop()
        border, beside = open_[-1]
        last = -minus
        if last > border:
            last = border
            heapq.heappush(waiting, (last, minus, order, stretch))
        many[stretch.whose] += 1
        node = _Node(first, last, stretch, many[stretch.whose], [])
        beside.append(node)
        open_.append((last, node.inside))
    return roots


def _tell(text: str, place: tuple[int, int], nodes: list[_Node], many: Counter[str], said: list[str]) -> None:
    """Put the words between two places, and the elements about them, behind what is said."""
    start, end = place
    for first, last, (_, tag, attributes, whose), number, inside in nodes:
        if start < first:
            said.append(as_content(text[start:first]))
        before = f' prev="#{whose}-{number - 1}"' if number > 1 else ""
        behind = f' next="#{whose}-{number + 1}"' if number < many[whose] else ""
        said.append(f'<{tag}{attributes} {ID}="{whose}-{number}"{before}{behind}>')
        _tell(text, (first, last), inside, many, said)
        said.append(f"</{tag}>")
        start = last
    if start < end:
        said.append(as_content(text[start:end]))
