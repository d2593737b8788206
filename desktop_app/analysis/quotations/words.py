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
_INVERTED = re.compile(
    r"(?P<verb>[^\W\d_]+)-(?:t-)?(?P<pronoun>ils?|elles?|on|je|tu|nous|vous)", re.IGNORECASE
)
_NO_PART = Part(0)
_VERBAL = Part.VERB | Part.MODAL | Part.HAVE | Part.PASSIVE | Part.REPORTED


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
    at = start
    while match := _TOKEN.search(text, at, end):
        at = match.end()
        first = match[0][0]
        if not (first.isalnum() or first == "_"):
            sort = Sort.DASH if match[0][:2] == "--" else _SORTS.get(first, Sort.OTHER)
            found.append(Word(match.start(), at, sort, match[0]))
            continue
        if lexicon.elisions:
            if elided := _ELIDED.match(text, match.start(), at):
                at = elided.end()
            elif inverted := _INVERTED.fullmatch(text, match.start(), at):
                found.append(_word(text, *inverted.span("verb"), lexicon))
                found.append(_word(text, *inverted.span("pronoun"), lexicon))
                continue
        found.append(_word(text, match.start(), at, lexicon))


def _word(text: str, start: int, end: int, lexicon: Lexicon) -> Word:
    form = text[start:end].lower().replace("’", "'")
    capital = form[0] != text[start]
    parts, verbs = lexicon.parts.get(form, _NO_PART), lexicon.forms.get(form, ())
    if capital and lexicon.noun_capitals:
        parts, verbs = parts & ~_VERBAL, ()
    return Word(start, end, Sort.NUMBER if form[0].isdigit() else Sort.WORD, form, capital, parts, verbs)
