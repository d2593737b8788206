"""Who contradicts whom: actors whose means are on opposite sides of the same targets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.said import StanceTaken
from desktop_app.domain.shifts import Opponents, Opposition
from desktop_app.domain.shown import Basis
from desktop_app.domain.statement import Target, TargetKind

MOST = 1_000
"""So many pairs are told, those opposed on the most targets; two thousand actors can make two million."""

_ROUNDED = 1e-9  # a mean that is 0 but for rounding is on no side

Names = Mapping[TargetKind, Mapping[str, str]]
Taken = Mapping[Target, Sequence[StanceTaken]]
Signs = NDArray[np.float32]


def opponents(
    stances: Iterable[StanceTaken], names: Names, *, most: int = MOST, basis: Basis | None = None
) -> Opposition:
    """Count for each two actors the targets towards which their means have opposite, and the same, signs.

    A mean of 0 is on neither side. Pairs that are opposed on no target are left out. The most opposed come
    first, of these the least agreed, then by name; each with the statements on the targets that divide it.
    """
    taken: defaultdict[str, dict[Target, list[StanceTaken]]] = defaultdict(dict)
    for each in stances:
        taken[each.speaker].setdefault(each.target, []).append(each)
    called = names.get(TargetKind.ACTOR, {})
    actors = sorted(taken, key=lambda id_: (called.get(id_, id_).casefold(), id_))
    targets = tuple(dict.fromkeys(target for of in taken.values() for target in of))
    signs = _signs([taken[actor] for actor in actors], targets)
    opposed, agreed = _counts(signs)
    places, total = _first(opposed, agreed, most)
    # Of an actor in many pairs the same statements are told again and again.
    behind = {
        (actor, target): [each.statement_id for each in some]
        for actor, of in taken.items()
        for target, some in of.items()
    }
    pairs = []
    for a, b in places:
        divide = [targets[place] for place in np.flatnonzero(signs[a] * signs[b] < 0)]
        rests_on = (behind[of, target] for target in divide for of in (actors[a], actors[b]))
        pairs.append(
            Opponents(
                actors[a],
                actors[b],
                int(opposed[a, b]),
                int(agreed[a, b]),
                tuple(names.get(target.kind, {}).get(target.id, target.id) for target in divide),
                tuple(dict.fromkeys(chain.from_iterable(rests_on))),
            )
        )
    return Opposition(basis or Basis(), tuple(pairs), total, dict(called))


def _signs(taken: Sequence[Taken], targets: Sequence[Target]) -> Signs:
    """The sign of each actor's mean towards each target, 0 where there is none."""
    column = {target: place for place, target in enumerate(targets)}
    signs = np.zeros((len(taken), len(targets)), dtype=np.float32)
    for row, of in enumerate(taken):
        for target, some in of.items():
            total = sum(each.value for each in some)
            if abs(total) > _ROUNDED:
                signs[row, column[target]] = 1 if total > 0 else -1
    return signs


def _counts(signs: Signs) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """On how many targets each two are opposed, and on how many they agree.

    Of the targets on which both have a side, the signs' products tell agreed less opposed.
    """
    sided = np.abs(signs)
    both, more = sided @ sided.T, signs @ signs.T
    return ((both - more) / 2).astype(np.int64), ((both + more) / 2).astype(np.int64)


def _first(
    opposed: NDArray[np.int64], agreed: NDArray[np.int64], most: int
) -> tuple[list[tuple[int, int]], int]:
    """The places of the first pairs in order, and how many there are in all."""
    one, other = np.nonzero(np.triu(opposed, 1))
    worse = int(agreed.max(initial=0)) + 1
    # One number by which pairs are in order; equal ones stand by place, which is by name.
    rank = (agreed[one, other] - opposed[one, other] * worse) * len(opposed) ** 2 + one * len(opposed) + other
    some = np.argpartition(rank, most)[:most] if len(rank) > most else np.arange(len(rank))
    some = some[np.argsort(rank[some])]
    return list(zip(one[some].tolist(), other[some].tolist(), strict=True)), len(rank)
