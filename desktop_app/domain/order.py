"""In what order things stand: by names with numbers in them, and what stands in another than before."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

_DIGITS = re.compile(r"([0-9]+)")


def numbered(name: str) -> tuple[tuple[int, int, str], ...]:
    """A key by which names stand by their letters, and numbers in them by how much they are: 2 before 10."""
    parts = ((at % 2, part) for at, part in enumerate(_DIGITS.split(name.casefold())) if part)
    return tuple(
        (0, len(part.lstrip("0")), part.lstrip("0")) if number else (1, 0, part) for number, part in parts
    )


def out_of_order(before: Sequence[str], after: Sequence[str]) -> frozenset[str]:
    """The fewest of ``after`` without which the others stand in the order of ``before``.

    Both hold the same, each once.
    """
    places = {each: place for place, each in enumerate(before)}
    # The longest rising run of places: for each length the run that ends lowest, and what came before.
    ends: list[int] = []
    runs: list[str] = []
    ahead: dict[str, str] = {}
    for each in after:
        length = bisect_left(ends, places[each])
        ends[length:] = [places[each], *ends[length + 1 :]]
        runs[length:] = [each, *runs[length + 1 :]]
        if length:
            ahead[each] = runs[length - 1]
    stayed: set[str] = set()
    at = runs[-1] if runs else None
    while at is not None:
        stayed.add(at)
        at = ahead.get(at)
    return frozenset(after) - stayed
