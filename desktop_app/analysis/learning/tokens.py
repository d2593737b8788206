"""A text cut into paragraphs, sentences and words, with what stands between quotation marks as one word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.analysis.quotations.marks import Stretch, stretches
from desktop_app.analysis.quotations.paragraphs import paragraphs

_WORD = re.compile(r"[^\W_]+(?:[-'’.&/@_][^\W_]+)*|\S")
_ENDS = frozenset(".!?…:")
_CLOSING = "\"'”’»›“‘)"


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a sign, or a whole stretch between quotation marks; half-open, in code points."""

    start: int
    end: int
    words: str
    quoted: Stretch | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The tokens of a paragraph and, for each, the index of the first token of its sentence."""

    tokens: tuple[Token, ...]
    sentences: tuple[tuple[int, int], ...]
    """Half-open ranges of tokens, one a sentence."""


def paragraphs_of(text: str) -> Iterator[Paragraph]:
    """Every paragraph that has a token, in order; in time linear in the length of ``text``."""
    outer = [stretch for stretch in stretches(text) if not stretch.depth]
    at = 0
    for start, end in paragraphs(text):
        inside = []
        while at < len(outer) and outer[at].span.start < end:
            inside.append(outer[at])
            at += 1
        tokens = tuple(_tokens(text, start, end, inside))
        if tokens:
            yield Paragraph(tokens, tuple(_sentences(text, tokens)))


def _tokens(text: str, start: int, end: int, quoted: Sequence[Stretch]) -> Iterator[Token]:
    for stretch in quoted:
        yield from _words(text, start, stretch.span.start)
        yield Token(stretch.span.start, stretch.span.end, stretch.span.words(text), stretch)
        start = stretch.span.end
    yield from _words(text, start, end)


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    for found in _WORD.finditer(text, start, end):
        yield Token(found.start(), found.end(), found[0])


def _sentences(text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    start = 0
    for at in range(1, len(tokens)):
        if _ends(tokens, at - 1, start) and _begins(text, tokens[at]):
            yield start, at
            start = at
    yield start, len(tokens)


def _ends(tokens: Sequence[Token], at: int, start: int) -> bool:
    token = tokens[at]
    if token.quoted:
        return token.words.rstrip(_CLOSING)[-1:] in _ENDS
    if token.words not in _ENDS or token.words == ":":
        return False
    # One letter with a full stop is an initial, as long as something else stands before it.
    return token.words != "." or at == start or len(tokens[at - 1].words) > 1


def _begins(text: str, token: Token) -> bool:
    if token.quoted:
        return not token.quoted.inner.words(text)[:1].islower()
    return not token.words[0].islower() and token.words[0] not in ",;:)-–"
