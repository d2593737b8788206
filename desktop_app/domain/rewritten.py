"""A text and what became of it, told in one reading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.domain.sameness import same_stretches


@dataclass(frozen=True, slots=True)
class Change:
    """``same``, as both texts have it, and then ``out``, in place of which ``put`` stands in the new one.

    Either of these may be empty, both at the end only.
    """

    same: str
    out: str = ""
    put: str = ""


def changes(old: str, new: str) -> tuple[Change, ...]:
    """What was changed between two texts, by whole words, with all that stands between."""
    told: list[Change] = []
    at = 0
    for a, b, c, d in _by_words(old, new):
        told.append(Change(old[at:a], old[a:b], new[c:d]))
        at = b
    return (*told, Change(old[at:])) if at < len(old) or not told else tuple(told)


def _by_words(old: str, new: str) -> list[tuple[int, int, int, int]]:
    """From where to where the one text and the other differ, grown to words and joined where they meet."""
    joined: list[tuple[int, int, int, int]] = []
    for each in _differing(old, new):
        a, b, c, d = _grown(old, new, each)
        if joined and a <= joined[-1][1]:
            joined[-1] = (joined[-1][0], b, joined[-1][2], d)
        else:
            joined.append((a, b, c, d))
    return joined


def _differing(old: str, new: str) -> Iterator[tuple[int, int, int, int]]:
    a = c = 0
    for each in same_stretches(old, new):
        if a < each.old or c < each.new:
            yield a, each.old, c, each.new
        a, c = each.old + each.length, each.new + each.length
    if a < len(old) or c < len(new):
        yield a, len(old), c, len(new)


def _grown(old: str, new: str, place: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
    a, b, c, d = place
    while a and c and (_cuts(old, a) or _cuts(new, c)) and old[a - 1] == new[c - 1]:
        a, c = a - 1, c - 1
    while b < len(old) and d < len(new) and (_cuts(old, b) or _cuts(new, d)) and old[b] == new[d]:
        b, d = b + 1, d + 1
    return a, b, c, d


def _cuts(text: str, place: int) -> bool:
    """Whether a word runs across a place."""
    return 0 < place < len(text) and text[place - 1].isalnum() and text[place].isalnum()
