"""What a reader means to select, of what the hand selected."""

from __future__ import annotations

import re
import unicodedata

from desktop_app.domain.text import Span

_SHED = frozenset(" \t\n\u00a0,;:.")
_INSIDE = frozenset("'’-\u2010\u2011\u00ad\u05f3\u05f4")
# Kana and ideographs, then Thai, Lao, Myanmar, Khmer and their neighbours: words without spaces between them.
_UNSPACED = re.compile(
    "[\u3040-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u19ff\u1a20-\u1aaf\ua9e0-\ua9ff\uaa60-\uaadf]"
)
_JOINER = "\u200d"
# Joiners, Thai and Lao am, skin tones, tags of regional flags; combining marks go by their category.
_TRAILING = re.compile("[\u200c\u200d\u0e33\u0eb3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
# What stands after these is written below what stands before them.
_STACKING = frozenset("\u1039\u17d2\u1a60")


def snapped(text: str, span: Span) -> Span | None:
    """The span grown to whole words and shed of stray spaces and closing commas, colons and full stops.

    None when nothing but those is left. Quotation marks, brackets, ``!`` and ``?`` belong to what is
    said and stay; so does the full stop inside a closing quotation mark. Where words are written without
    spaces the hand is taken at its word, but no character is cut: neither a mark from its letter nor an
    emoji into its parts (the main rules of UAX #29).
    """
    start, end = span.start, min(span.end, len(text))
    while start < end and text[start] in _SHED:
        start += 1
    while end > start and text[end - 1] in _SHED:
        end -= 1
    if start >= end:
        return None
    while start > 0 and _joined(text, start):
        start -= 1
    while end < len(text) and _joined(text, end):
        end += 1
    return Span(start, end)


def _joined(text: str, place: int) -> bool:
    """Whether a word or a character runs across the boundary before the code point at ``place``."""
    return _one_character(text, place) or _one_word(text, place)


def _one_character(text: str, place: int) -> bool:
    before, after = text[place - 1], text[place]
    if _trailing(after):
        return _bears(before)
    if before in _STACKING:
        return after.isalnum()
    if before == _JOINER:
        return _pictorial(after) and _pictorial(text[_base(text, place - 1)])
    return _indicator(before) and _indicator(after) and _indicators_until(text, place) % 2 == 1


def _one_word(text: str, place: int) -> bool:
    before, after = text[place - 1], text[place]
    if before in _INSIDE:
        return place >= 2 and _letter(text, place - 2) and _letter(text, place)
    if after in _INSIDE:
        return place + 1 < len(text) and _letter(text, place - 1) and _letter(text, place + 1)
    return _letter(text, place) and _letter(text, place - 1)


def _letter(text: str, place: int) -> bool:
    """Whether a letter or digit of a spaced script stands at ``place``, or a mark on one."""
    character = text[_base(text, place)]
    return (character.isalnum() or _trailing(character)) and not _UNSPACED.match(character)


def _base(text: str, place: int) -> int:
    """Where the character begins whose marks and joiners stand at ``place``."""
    while place > 0 and _trailing(text[place]) and _bears(text[place - 1]):
        place -= 1
    return place


def _trailing(character: str) -> bool:
    return unicodedata.category(character)[0] == "M" or _TRAILING.match(character) is not None


def _bears(character: str) -> bool:
    return not (character.isspace() or character in _SHED or unicodedata.category(character) == "Cc")


def _pictorial(character: str) -> bool:
    return unicodedata.category(character)[0] == "S"


def _indicator(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _indicators_until(text: str, place: int) -> int:
    start = place
    while start > 0 and _indicator(text[start - 1]):
        start -= 1
    return place - start
