"""CoNLL-U Plus with IOB columns: a token in each line, for those who train taggers."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO

from desktop_app.domain.bundle import Loss
from desktop_app.domain.document import Document
from desktop_app.domain.statement import Statement
from desktop_app.domain.text import Anchor, Span
from desktop_app.formats.annotations.seen_statement import Role, labels_of
from desktop_app.formats.format import Format
from desktop_app.formats.json_text import encoded
from desktop_app.formats.outgoing import Exchanged, articles_of
from desktop_app.formats.placed import placed, without_place

COLUMNS = ("ID", "FORM", "START", "END", "CONTENT", "SOURCE", "CUE", "CLAIM", "TOPIC", "STANCE")

_OWN = "STANDPUNT:"
_HEAD = "# global.columns = "
_OUTSIDE = "O"
# Words with what joins them, marks one by one.
_TOKEN = re.compile(r"\w[\w\u0300-\u036f]*(?:[-'’.]\w[\w\u0300-\u036f]*)*|\S")
_ENDS = frozenset(".!?…。！？")
_CLOSERS = frozenset("\"'’”»›)]」』")
_ALMOST_CERTAIN = 0.9
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
    for document, statements in articles:
        table = _Table(document.text)
        for statement in sorted(placed(statements), key=_first_and_longest):
            losses += table.add(statement)
        unplaced += without_place(statements)
        out.write(encoded("".join(_lines(document, table))))
    return (*unplaced, *losses)


def _head() -> str:
    return _HEAD + " ".join((*COLUMNS[:2], *(_OWN + name for name in COLUMNS[2:]))) + "\n"


def _first_and_longest(statement: Statement) -> tuple[int, int, str]:
    return statement.extent.start, -statement.extent.end, statement.id


@dataclass(slots=True)
class _Table:
    """The tokens of a text, and what stands beside each, by column."""

    text: str
    tokens: list[Span] = field(init=False)
    beside: list[dict[str, str]] = field(init=False)

    def __post_init__(self) -> None:
        self.tokens = [Span(*found.span()) for found in _TOKEN.finditer(self.text)]
        self.beside = [{} for _ in self.tokens]

    def add(self, statement: Statement) -> Iterator[Loss]:
        """Put a statement into the columns; what they could not say of it."""
        if self._taken("CONTENT", statement.content):
            yield Loss("statement", statement.id, "stands where another has the columns, or has no token")
            return
        parts = {"CONTENT": (statement.kind.value or "statement", statement.content)}
        parts |= {column: (label, statement.content) for column, label in _labels(statement).items()}
        for column, anchors in (("SOURCE", statement.source), ("CUE", statement.cue)):
            # Two statements may well have one speaker, who is named once.
            if anchors and not self._taken(column, anchors):
                parts[column] = (column.lower(), anchors)
            elif anchors and not self._said(column, anchors):
                yield Loss("statement", statement.id, f"has a {column.lower()} where another's is")
        for column, (label, anchors) in parts.items():
            for anchor in anchors:
                self._put(column, label, anchor)
        if len(statement.content) > 1:
            yield Loss("statement", statement.id, f"stands as {len(statement.content)} separate stretches")
        if any(self._cut(anchor.span) for _, anchors in parts.values() for anchor in anchors):
            yield Loss("statement", statement.id, "does not begin and end where a token does")

    def _taken(self, column: str, anchors: Sequence[Anchor]) -> bool:
        places = [at for anchor in anchors for at in self._within(anchor.span)]
        return not places or len(set(places)) < len(places) or any(column in self.beside[at] for at in places)

    def _said(self, column: str, anchors: Sequence[Anchor]) -> bool:
        """Whether just these stretches stand there already."""
        for anchor in anchors:
            first, *others = self._within(anchor.span) or [-1]
            if first < 0 or not self.beside[first].get(column, "").startswith("B"):
                return False
            if not all(self.beside[at].get(column, "").startswith("I") for at in others):
                return False
        return True

    def _put(self, column: str, label: str, anchor: Anchor) -> None:
        for count, at in enumerate(self._within(anchor.span)):
            self.beside[at][column] = f"{'I' if count else 'B'}-{label}"

    def _within(self, span: Span) -> list[int]:
        first = bisect_right(self.tokens, span.start, key=lambda token: token.end)
        last = bisect_left(self.tokens, span.end, key=lambda token: token.start)
        return list(range(first, last))

    def _cut(self, span: Span) -> bool:
        places = self._within(span)
        return not places or Span(self.tokens[places[0]].start, self.tokens[places[-1]].end) != span


def _labels(statement: Statement) -> Mapping[str, str]:
    columns = {Role.CLAIM_TYPE: "CLAIM", Role.TOPIC: "TOPIC", Role.LEVEL: "STANCE"}
    said: dict[str, list[str]] = {}
    for label in labels_of(statement):
        if label.role in columns:
            said.setdefault(columns[label.role], []).append(_word(label.id))
    return {column: "|".join(words) for column, words in said.items()}


def _lines(document: Document, table: _Table) -> Iterator[str]:
    yield f"# newdoc id = {_word(document.id)}\n"
    number = 0
    for at, token in enumerate(table.tokens):
        if number and _begins(table, at):
            yield "\n"
            number = 0
        number += 1
        beside = (table.beside[at].get(column, _OUTSIDE) for column in COLUMNS[4:])
        form = token.words(table.text)
        yield "\t".join((str(number), form, str(token.start), str(token.end), *beside)) + "\n"
    yield "\n"


def _begins(table: _Table, at: int) -> bool:
    """Whether a sentence begins with a token: after a line end, or an end mark and what closes behind it."""
    text, token = table.text, table.tokens[at]
    before = at - 1
    gap = text[table.tokens[before].end : token.start]
    if "\n" in gap:
        return True
    while before > 0 and text[table.tokens[before].start] in _CLOSERS:
        before -= 1
    ended = text[table.tokens[before].start] in _ENDS
    return ended and bool(gap) and not text[token.start].islower()


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
