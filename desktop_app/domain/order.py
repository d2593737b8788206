"""Things that stand in another order than before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


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
