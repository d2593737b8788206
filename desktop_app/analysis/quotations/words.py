"""The words of a paragraph, each quoted stretch standing as one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.analysis.quotations.lexicon import Form, Lexicon, Part, Verb
from desktop_app.analysis.quotations.marks import Stretch


class Sort(StrEnum):
    """What a word is by its letters."""

    WORD = "word"
    NUMBER = "number"
    QUOTED = "quoted"
    COMMA = ","
    COLON = ":"
    SEMICOLON = ";"
    STOP = "."
    DASH = "-"
    OPENING = "("
    CLOSING = ")"
    OTHER = ""


_SORTS = {
    ",": Sort.COMMA, "،": Sort.COMMA, "、": Sort.COMMA, ":": Sort.COLON, "：": Sort.COLON,
    ";": Sort.SEMICOLON,    ".": Sort.STOP, "!": Sort.STOP, "?": Sort.STOP, "…": Sort.STOP, "。": Sort.STOP, "！": Sort.STOP,
    "？": Sort.STOP, "؟": Sort.STOP, "–": Sort.DASH, "—": Sort.DASH, "(": Sort.OPENING, "[": Sort.OPENING,
    ")": Sort.CLOSING, "]": Sort.CLOSING,
}  # fmt: skip
_TOKEN = re.compile(r"\w+(?:['’.&/-]\w+)*|[.!?…]+|--+|[^\w\s]")
_ELIDED = re.compile(r"(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)['’](?=\w)", re.IGNORECASE)
_NO_PART = Part(0)


@dataclass(frozen=True, slots=True)
class Word:
    """A word, a mark of punctuation, or a whole quoted stretch; ``start`` and ``end`` in code points.

    ``form`` is the word in small letters, ``parts`` what the lexicon says of it, ``verbs`` the verbs of
    saying that it may be a form of.
    """

    start: int
    end: int
    sort: Sort
    form: str = ""
    capital: bool = False
    parts: Part = _NO_PART
    verbs: tuple[tuple[Verb, Form], ...] = ()
    stretch: Stretch | None = None


def words_of(
    text: str, start: int, end: int, quoted: Sequence[Stretch], lexicon: Lexicon
) -> tuple[Word, ...]:
    """The words of ``text[start:end]``; ``quoted`` are all outermost stretches of the text, in order."""
    found: list[Word] = []
    at = start
    first = bisect_left(quoted, start, key=lambda stretch: stretch.span.start)
    for stretch in quoted[first:]:
        if stretch.span.start >= end:
            break
        _plain(text, at, stretch.span.start, lexicon, found)
        found.append(Word(stretch.span.start, stretch.span.end, Sort.QUOTED, stretch=stretch))
        at = stretch.span.end
    _plain(text, at, end, lexicon, found)
    return tuple(found)


def _plain(text: str, start: int, end: int, lexicon: Lexicon, found: list[Word]) -> None:
    parts, forms = lexicon.parts, lexicon.forms
    at = start
    while match := _TOKEN.search(text, at, end):
        elided = _ELIDED.match(text, match.start(), match.end()) if lexicon.elisions else None
        match = elided or match
        at = match.end()
        token = match[0]
        first = token[0]
        if first.isalnum() or first == "_":
            form = token.casefold() if len(token) != match.end() - match.start() else token.lower()
            form = form.replace("’", "'")
            sort = Sort.NUMBER if first.isdigit() else Sort.WORD
            found.append(
                Word(
                    match.start(),
                    at,
                    sort,
                    form,
                    first.isupper(),
                    parts.get(form, _NO_PART),
                    forms.get(form, ()),
                )
            )
        else:
            found.append(
                Word(
                    match.start(),
                    at,
                    Sort.DASH if token[:2] == "--" else _SORTS.get(first, Sort.OTHER),
                    token,
                )
            )
