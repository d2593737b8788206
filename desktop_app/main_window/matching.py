"""How well a title answers what is typed, and which of its letters do."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True)
class Match:
    """``rank`` is the better the smaller; ``letters`` are the places in the title, in code points."""

    rank: tuple[int, int]
    letters: tuple[int, ...] = ()


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """The text without letter case and accents, a letter for a letter."""
    if text.isascii():
        return text.lower()
    return "".join(_plain_letter(letter) for letter in text)


def _plain_letter(letter: str) -> str:
    # A letter that would become two stays as it is, so that places hold.
    bare = unicodedata.normalize("NFKD", letter)[0].casefold()
    return bare if len(bare) == 1 else letter


def match(title: str, typed: str, *, loosely: bool = True) -> Match | None:
    """All words typed, in any order: each at the head of the title, of a word, within, or by its letters.

    ``title`` and ``typed`` are plain; ``loosely`` allows the last of these.
    """
    rank, place = 0, 0
    letters: set[int] = set()
    for number, word in enumerate(typed.split()):
        found = _word(title, word, loosely=loosely)
        if found is None:
            return None
        rank = max(rank, found.rank[0])
        place = found.rank[1] if number == 0 else place
        letters.update(found.letters)
    return Match((rank, place), tuple(sorted(letters)))


def _word(title: str, word: str, *, loosely: bool) -> Match | None:
    if title.startswith(word):
        return Match((0, len(title)), tuple(range(len(word))))
    place = title.find(f" {word}")
    if place >= 0:
        return Match((1, place), tuple(range(place + 1, place + 1 + len(word))))
    place = title.find(word)
    if place >= 0:
        return Match((2, place), tuple(range(place, place + len(word))))
    return _scattered(title, word) if loosely else None


def _scattered(title: str, word: str) -> Match | None:
    """The letters in their order, at the head of a word where there is one; the first at such a head."""
    letters: list[int] = []
    place = -1
    for letter in word:
        head = title.find(f" {letter}", max(place, 0))
        following = title.find(letter, place + 1)
        if following < 0:
            return None
        place = head + 1 if head >= 0 and following != place + 1 else following
        letters.append(place)
    spread = letters[-1] - letters[0] + 1
    return Match((3, spread), tuple(letters))
