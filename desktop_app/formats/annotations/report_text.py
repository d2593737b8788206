"""The text of an article as HTML, what is said marked in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from desktop_app.domain.lanes import Lane, lanes_of
from desktop_app.domain.statement import Kind, Statement
from desktop_app.domain.text import Span
from desktop_app.formats.annotations.report_names import ReportNames
from desktop_app.formats.annotations.report_words import html_text

PARAGRAPH = '<p dir="auto">'
_STEP = 4
"""Pixels from one line under the words to the next."""


class _Mark(NamedTuple):
    """A statement's content in the text; ``id`` is its number, as a word."""

    id: str
    content: tuple[Span, ...]
    classes: str
    style: str
    title: str


@dataclass(slots=True)
class _Edges:
    """What begins and ends at a place of the text."""

    marks: list[tuple[_Mark, bool]] = field(default_factory=list)
    parts: list[tuple[str, bool]] = field(default_factory=list)


_NO_EDGES = _Edges()


class _Piece(NamedTuple):
    """A stretch of the text: the numbers of what begins with it, what is opened before it, closed behind."""

    numbers: str
    opened: str
    words: str
    closed: str


def marked_text(text: str, anchor: str, statements: Iterable[Statement], names: ReportNames) -> str:
    """The paragraphs of a text; ``anchor`` is the id of its article, its statements are counted from 1.

    Where statements overlap each has a line of its own under the words, the shortest nearest to them.
    """
    listed = list(statements)
    marks = [_mark(number, one, names) for number, one in enumerate(listed, start=1)]
    lanes = lanes_of(mark for mark in marks if mark.content)
    edges: dict[int, _Edges] = {}
    for mark in marks:
        for span in mark.content:
            edges.setdefault(span.start, _Edges()).marks.append((mark, True))
            edges.setdefault(span.end, _Edges()).marks.append((mark, False))
    for one in listed:
        for part, anchors in (("so", one.source), ("cu", one.cue)):
            for each in anchors:
                if each.placed:
                    edges.setdefault(each.span.start, _Edges()).parts.append((part, True))
                    edges.setdefault(each.span.end, _Edges()).parts.append((part, False))
    places = sorted({0, len(text), *edges})
    pieces = _pieces(text, anchor, places, edges, lanes)
    return "".join(_paragraphs(pieces))


def _pieces(
    text: str, anchor: str, places: list[int], edges: dict[int, _Edges], lanes: dict[str, Lane]
) -> Iterator[_Piece]:
    """The text from each edge to the next."""
    running: dict[str, _Mark] = {}
    parts = {"so": 0, "cu": 0}
    numbered: set[str] = set()
    for start, end in zip(places, [*places[1:], len(text)], strict=True):
        here = edges.get(start, _NO_EDGES)
        for mark, begins in here.marks:
            if not begins:
                running.pop(mark.id, None)
        # What begins where it ends itself, as two stretches side by side do, goes on.
        running.update({mark.id: mark for mark, begins in here.marks if begins})
        for part, begins in here.parts:
            parts[part] += 1 if begins else -1
        if start == end:
            continue
        within = [part for part, depth in parts.items() if depth]
        if not running and not within:
            yield _Piece("", "", text[start:end], "")
            continue
        # What a mark says is told once, where it begins.
        told: dict[str, str] = {}
        refs = ""
        for id, mark in running.items():
            if id not in numbered:
                numbered.add(id)
                told[id] = f' title="{mark.title}"'
                refs += f'<sup><a id="{anchor}t{id}" href="#{anchor}s{id}"{told[id]}>{id}</a></sup>'
        layers = list(running.values())
        if len(layers) > 1:  # the outermost has the lowest line
            layers.sort(key=lambda mark: -lanes[mark.id].number)
        opened = "".join(
            [
                f'<span class="{mark.classes}" style="{mark.style};--n:{lanes[mark.id].number * _STEP}px"'
                f"{told.get(mark.id, '')}>"
                for mark in layers
            ]
        )
        opened += "".join([f'<span class="{part}">' for part in within])
        yield _Piece(refs, opened, text[start:end], "</span>" * (len(layers) + len(within)))


def _paragraphs(pieces: Iterable[_Piece]) -> Iterator[str]:
    begun, numbers = False, ""
    for piece in pieces:
        # What begins on an empty line has its number where the next words stand.
        numbers += piece.numbers
        for count, line in enumerate(piece.words.split("\n")):
            if count and begun:
                yield "</p>\n"
                begun = False
            if not line.strip() and not begun:
                continue
            head = "" if begun else PARAGRAPH
            yield f"{head}{numbers}{piece.opened}{html_text(line)}{piece.closed}"
            begun, numbers = True, ""
    if numbers and not begun:
        yield PARAGRAPH + numbers
    if begun or numbers:
        yield "</p>\n"


def _mark(number: int, statement: Statement, names: ReportNames) -> _Mark:
    classes = ["m"]
    if statement.kind in (Kind.DIRECT, Kind.MIXED):
        classes.append("f")
    if names.suggested(statement):
        classes.append("u")
    if names.curated(statement):
        classes.append("k")
    said = filter(None, [names.claim(statement, claim) for claim in statement.claims])
    stances = [names.stance(statement, stance) for stance in statement.stances]
    title = _title(names.actor(statement.speaker) or "no speaker told", *said, *stances)
    return _Mark(
        str(number),
        tuple([anchor.span for anchor in statement.content if anchor.placed]),
        " ".join(classes),
        names.style(statement.speaker),
        title,
    )


@lru_cache(maxsize=4096)
def _title(*told: str) -> str:
    return html_text(" ".join(" · ".join(told).split()))
