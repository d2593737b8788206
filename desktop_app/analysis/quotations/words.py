"""The words of a paragraph, each quoted stretch standing as one."""

from __future__ import annotations

import re
import unicodedata
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
    ";": Sort.SEMICOLON, ".": Sort.STOP, "!": Sort.STOP, "?": Sort.STOP, "…": Sort.STOP, "。": Sort.STOP,
    "！": Sort.STOP, "？": Sort.STOP, "؟": Sort.STOP, "–": Sort.DASH, "—": Sort.DASH, "―": Sort.DASH,
    "(": Sort.OPENING, "[": Sort.OPENING, ")": Sort.CLOSING, "]": Sort.CLOSING,
}  # fmt: skip
_TOKEN = re.compile(
    r"(?<=\s)['’][a-z](?!\w)|\w[\w\u0300-\u036f]*(?:['’.&/-]\w[\w\u0300-\u036f]*)*|[.!?…]+|--+|[^\w\s]"
)
_ELIDED = re.compile(r"(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)['’](?=\w)", re.IGNORECASE)
_INVERTED = re.compile(
    r"(?P<verb>[^\W\d_]+)-(?:t-)?(?P<pronoun>ils?|elles?|on|je|tu|nous|vous)", re.IGNORECASE
)
_PICTURES = "SCM"
"""Categories of Unicode whose signs stand between words without being any: an emoji parts nothing."""
_CAPITAL_INSIDE = re.compile(r"[a-z]{1,2}['’][^\W\d_a-z]")
"""A name that begins small: d’Hondt, al’Amar."""
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
        elided = _ELIDED.match(text, match.start(), match.end()) if lexicon.elisions else None
        token = elided[0] if elided else match[0]
        first, at = match.start(), match.start() + len(token)
        if not (token[-1].isalnum() or token[0].isalnum() or token[0] == "_"):
            if unicodedata.category(token[0])[0] not in _PICTURES:
                found.append(Word(first, at, _sort(text, first, token), token))
            continue
        inverted = _INVERTED.fullmatch(token) if lexicon.elisions else None
        if inverted:
            for name in ("verb", "pronoun"):
                left, right = inverted.span(name)
                found.append(_word(inverted[name], first + left, first + right, lexicon))
            continue
        cut = _clitic(token, lexicon)
        if cut:
            found.append(_word(token[:cut], first, first + cut, lexicon))
            first, token = first + cut, token[cut:]
        elif text.startswith(".", at, end) and (
            is_short(token, lexicon) or _is_ordinal(text, token, at, end, lexicon)
        ):
            at += 1
        found.append(_word(token, first, at, lexicon))


def _word(token: str, start: int, end: int, lexicon: Lexicon) -> Word:
    form = token.lower().replace("’", "'")
    sort = Sort.NUMBER if token[0].isdigit() else Sort.WORD
    parts, verbs = lexicon.parts.get(form, _NO_PART), lexicon.forms.get(form, ())
    capital = token[0].isupper() or _CAPITAL_INSIDE.match(token) is not None
    if not parts and lexicon.openings and form.startswith(lexicon.openings) and form.endswith("n"):
        parts = Part.TO
    if capital and lexicon.noun_capitals:
        parts, verbs = parts & ~_VERBAL, ()
    return Word(start, end, sort, form, capital, parts, verbs)


def _sort(text: str, start: int, mark: str) -> Sort:
    if mark == "-" and text[start - 1 : start].isspace() and text[start + 1 : start + 2].isspace():
        return Sort.DASH
    return Sort.DASH if mark[:2] == "--" else _SORTS.get(mark[0], Sort.OTHER)


def _clitic(token: str, lexicon: Lexicon) -> int:
    """Where a pronoun ends to which a verb is written ("she's", "they'll"), 0 for any other word."""
    form = token.lower().replace("’", "'")
    cut = form.rfind("'")
    if cut < 1 or form in lexicon.parts or not lexicon.parts.get(form[:cut], _NO_PART) & Part.PRONOUN:
        return 0
    return cut if lexicon.parts.get(form[cut:], _NO_PART) & (Part.HAVE | Part.MODAL) else 0


def _is_ordinal(text: str, number: str, stop: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a full stop makes a number an ordinal: "am 3. Mai", "der 2. Entwurf"."""
    if not lexicon.noun_capitals or len(number) > 2 or not number.isdigit():
        return False
    following = _TOKEN.match(text, stop + 2, end) if text.startswith(" ", stop + 1) else None
    if not following or not following[0][0].isalpha():
        return False
    return following[0][0].islower() or not lexicon.parts.get(following[0].lower(), _NO_PART) & ~Part.TIME


def is_short(token: str, lexicon: Lexicon) -> bool:
    """Whether a full stop behind the word is part of it: an abbreviation, an initial."""
    return token.lower() in lexicon.abbreviations or (
        token[0].isupper() and (len(token) == 1 or (len(token) <= 3 and "." in token))
    )
