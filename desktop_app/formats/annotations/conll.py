"""CoNLL-U Plus with IOB columns: a token in each line, for those who train taggers."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import BinaryIO

from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.domain.document import Document
from desktop_app.domain.statement import Kind, Statement
from desktop_app.domain.text import Anchor, Span
from desktop_app.formats.annotations.seen_statement import Label, Role, labels_of
from desktop_app.formats.format import Format
from desktop_app.formats.json_text import encoded
from desktop_app.formats.outgoing import Article, Exchanged, Place, articles_of
from desktop_app.formats.placed import placed, without_place

COLUMNS = ("ID", "FORM", "START", "END", "CONTENT", "SOURCE", "CUE", "CLAIM", "TOPIC", "STANCE")

_OWN = "STANDPUNT:"
_HEAD = "# global.columns = "
_OUTSIDE = "O"
_SAID = COLUMNS[4:]
_NOTHING = "\t".join([_OUTSIDE] * len(_SAID))
# Words with what joins them, marks one by one.
_TOKEN = re.compile(r"\w[\w\u0300-\u036f]*(?:[-'’.]\w[\w\u0300-\u036f]*)*|\S")
_ENDS = frozenset(".!?…。！？")
_CLOSERS = frozenset("\"'’”»›)]」』")
_ALMOST_CERTAIN = 0.9
_COLUMNS = {Role.CLAIM_TYPE: "CLAIM", Role.TOPIC: "TOPIC", Role.LEVEL: "STANCE"}
_Said = tuple[Mapping[str, str], ...]
_PARTS: Mapping[str, _Said] = {
    column: tuple({column: f"{mark}-{column.lower()}"} for mark in "BI") for column in ("SOURCE", "CUE")
}
_BLANKS = re.compile(r"\s+")


def sniff(head: bytes) -> float:
    """CoNLL-U Plus with our columns."""
    return _ALMOST_CERTAIN if head.startswith(_head().encode()) else 0.0


def write(exchanged: Exchanged, out: BinaryIO) -> tuple[Loss, ...]:
    """Write a line for each token, with its place in code points, and what it is part of as B-, I- or O.

    Source: Universal Dependencies, "CoNLL-U Plus". Where statements overlap, the one that begins first has
    the columns, of two the longer; the losses name the others, and those cut within a token or in
    several stretches. Problem BAD_CONTENT for an unsound bundle.
    """
    articles = articles_of(exchanged)
    out.write(encoded(_head()))
    unplaced: list[Loss] = []
    losses: list[Loss] = []
    for lines, nowhere, lost in articles.told(_telling):
        out.write(lines)
        unplaced += nowhere
        losses += lost
    return (*unplaced, *losses)


_Told = tuple[bytes, tuple[Loss, ...], list[Loss]]
"""The lines of an article, the losses of words without a place, and other losses."""


def _telling(_around: Bundle) -> Callable[[Article, Place], _Told]:
    return _told


def _told(article: Article, _place: Place) -> _Told:
    document, statements = article
    table = _Table(document.text)
    losses: list[Loss] = []
    for statement in sorted(placed(statements), key=_first_and_longest):
        losses += table.add(statement)
    return encoded("".join(_lines(document, table))), tuple(without_place(statements)), losses


def _head() -> str:
    return _HEAD + " ".join((*COLUMNS[:2], *(_OWN + name for name in COLUMNS[2:]))) + "\n"


def _first_and_longest(statement: Statement) -> tuple[int, int, str]:
    return statement.extent.start, -statement.extent.end, statement.id


class _Table:
    """The tokens of a text, and what stands beside each, by column."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = [found.span() for found in _TOKEN.finditer(text)]
        self._starts, self._ends = map(list, zip(*self.tokens, strict=True)) if self.tokens else ([], [])
        self.beside: dict[int, Mapping[str, str]] = {}
        """Of each token that anything is said of, what stands in which column; tokens may share a mapping."""

    def add(self, statement: Statement) -> Iterator[Loss]:
        """Put a statement into the columns; what they could not say of it."""
        content = self._within(statement.content)
        if self._taken("CONTENT", content):
            yield Loss("statement", statement.id, "stands where another has the columns, or has no token")
            return
        self._put(_labelled(statement.kind, labels_of(statement)), content)
        anchors = statement.content
        for column, told in (("SOURCE", statement.source), ("CUE", statement.cue)):
            if not told:
                continue
            places = self._within(told)
            # Two statements may well have one speaker, who is named once.
            if not self._taken(column, places):
                self._put(_PARTS[column], places)
                anchors += told
            elif not self._said(column, places):
                yield Loss("statement", statement.id, f"has a {column.lower()} where another's is")
        if len(statement.content) > 1:
            yield Loss("statement", statement.id, f"stands as {len(statement.content)} separate stretches")
        if any(self._cut(anchor.span) for anchor in anchors):
            yield Loss("statement", statement.id, "does not begin and end where a token does")

    def _taken(self, column: str, places: Sequence[range]) -> bool:
        every = [at for place in places for at in place]
        held = self.beside
        return (
            not every or len(set(every)) < len(every) or any(column in held[at] for at in every if at in held)
        )

    def _said(self, column: str, places: Sequence[range]) -> bool:
        """Whether just these stretches stand there already."""
        for place in places:
            if not place or not self._at(column, place[0]).startswith("B"):
                return False
            if not all(self._at(column, at).startswith("I") for at in place[1:]):
                return False
        return True

    def _at(self, column: str, at: int) -> str:
        return self.beside.get(at, {}).get(column, "")

    def _put(self, said: _Said, places: Iterable[range]) -> None:
        beside = self.beside
        for place in places:
            told, inside = said
            for at in place:
                beside[at] = {**beside[at], **told} if at in beside else told
                told = inside

    def _within(self, anchors: Iterable[Anchor]) -> list[range]:
        return [self._tokens_in(anchor.span) for anchor in anchors]

    def _tokens_in(self, span: Span) -> range:
        return range(bisect_right(self._ends, span.start), bisect_left(self._starts, span.end))

    def _cut(self, span: Span) -> bool:
        place = self._tokens_in(span)
        if not place:
            return True
        return (self._starts[place[0]], self._ends[place[-1]]) != (span.start, span.end)


@lru_cache(maxsize=4096)
def _labelled(kind: Kind, labels: tuple[Label, ...]) -> _Said:
    """What stands beside the first token of a content coded so, and beside its others."""
    said: dict[str, list[str]] = {}
    for label in labels:
        if label.role in _COLUMNS:
            said.setdefault(_COLUMNS[label.role], []).append(_word(label.id))
    words = {"CONTENT": kind.value or "statement", **{name: "|".join(held) for name, held in said.items()}}
    return tuple(MappingProxyType({name: f"{mark}-{word}" for name, word in words.items()}) for mark in "BI")


def _lines(document: Document, table: _Table) -> list[str]:
    lines = [f"# newdoc id = {_word(document.id)}\n"]
    text, beside = table.text, table.beside
    number = last = 0
    ended = False
    said = _NOTHING
    before: Mapping[str, str] | None = None
    for at, (start, end) in enumerate(table.tokens):
        # Nearly always there is one space before it, and no end: then no sentence begins.
        perhaps = (ended or start - last > 1 or text[last] == "\n") and number
        if perhaps and _begins(text, last, start, ended=ended):
            lines.append("\n")
            number = 0
        number += 1
        told = beside.get(at)
        if told is None:
            said = _NOTHING
        elif told is not before:  # else it says what it said of the token before
            said = "\t".join([told.get(column, _OUTSIDE) for column in _SAID])
        before = told
        lines.append(f"{number}\t{text[start:end]}\t{start}\t{end}\t{said}\n")
        # A mark stands alone, so what is longer is no mark.
        if end - start > 1:
            ended = False
        elif text[start] not in _CLOSERS or not at:
            ended = text[start] in _ENDS
        last = end
    lines.append("\n")
    return lines


def _begins(text: str, last: int, start: int, *, ended: bool) -> bool:
    """Whether a sentence begins with a token: after a line end, or an end mark and what closes behind it."""
    if last == start:
        return False
    if ended and not text[start].islower():
        return True
    return "\n" in text[last:start]


def _word(id: str) -> str:
    return _BLANKS.sub("_", id)


FORMAT = Format(
    name="conll",
    title="CoNLL-U Plus with IOB columns",
    suffixes=(".conllup",),
    loses="Of statements that overlap only one; which stretches belong together; speakers, claims' and "
    "stances' own words, memos, and whatever is not in the text.",
    sniff=sniff,
    read=None,
    write=write,
)
