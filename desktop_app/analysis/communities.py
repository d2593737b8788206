"""Which nodes of a network belong together: more strongly joined with one another than with the rest.

Source: Blondel, Guillaume, Lambiotte and Lefebvre, "Fast Unfolding of Communities in Large Networks", Journal
of Statistical Mechanics (2008), known as the Louvain method; modularity by Newman, "Analysis of Weighted
Networks", Physical Review E 70 (2004).
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

import numpy as np

from desktop_app.analysis.ties import Figures, Places, Ties, both_ways, sums

_SEED = 1
_GAIN = 1e-12
_AT_ONCE = 256
"""Nodes looked at in one go: a few milliseconds where each has a thousand neighbours."""


@dataclass(frozen=True, slots=True)
class Communities:
    """``of`` is the number of each node's community, 1 for the largest, 0 for nodes without a tie."""

    of: Places
    modularity: float


def communities(ties: Ties, seed: int = _SEED) -> Generator[tuple[int, int], None, Communities]:
    """Divide the nodes so that modularity is as large as can be found, the same each time.

    How many rounds it takes is known at the end only: yields 0 of 1 meanwhile, so that it can be given up.

    ``Q = sum_c (w_c / 2m - (s_c / 2m) ** 2)`` with ``w_c`` the weights of the ties inside a community, in
    both directions, ``s_c`` the sum of its nodes' strengths, and ``2m`` that of all.
    """
    total = float(ties.weight.sum())
    if not total:
        return Communities(np.zeros(ties.size, dtype=np.int64), 0.0)
    random = np.random.default_rng(seed)
    of = np.arange(ties.size)
    level, inside = ties, np.zeros(ties.size)
    while True:
        moved = yield from _moved(level, inside, total, random)
        if moved is None:
            break
        names, own = np.unique(moved, return_inverse=True)
        of = own[of]
        one, other = own[level.source], own[level.target]
        within = one == other
        inside = sums(own, inside, len(names)) + sums(one[within], level.weight[within], len(names))
        up = one < other
        level = both_ways(len(names), one[up], other[up], level.weight[up])
    return Communities(_numbered(of, ties), _modularity(of, ties, total))


def _moved(
    ties: Ties, inside: Figures, total: float, random: np.random.Generator
) -> Generator[tuple[int, int], None, Places | None]:
    """The community of each node after each went where modularity grows most; None where none did."""
    strength = sums(ties.source, ties.weight, ties.size) + inside
    community = np.arange(ties.size)
    whole = strength.copy()
    order = random.permutation(ties.size).tolist()
    starts = ties.starts.tolist()
    ever, moving = False, True
    while moving:
        moving = False
        for at, node in enumerate(order):
            if not at % _AT_ONCE:
                yield 0, 1
            begin, end = starts[node], starts[node + 1]
            if begin == end:
                continue
            own = int(community[node])
            near = community[ties.target[begin:end]]
            joined = np.bincount(near, ties.weight[begin:end], own + 1)
            whole[own] -= strength[node]
            gain = joined - whole[: len(joined)] * (strength[node] / total)
            gain[joined == 0] = -np.inf
            gain[own] = joined[own] - whole[own] * (strength[node] / total)
            best = int(gain.argmax())
            if gain[best] <= gain[own] + _GAIN:
                best = own
            whole[best] += strength[node]
            if best != own:
                community[node] = best
                moving = ever = True
    return community if ever else None


def _numbered(of: Places, ties: Ties) -> Places:
    """Numbers by size, then by the first node; 0 for a node alone."""
    alone = np.diff(ties.starts) == 0
    names, first, counts = np.unique(of[~alone], return_index=True, return_counts=True)
    order = np.lexsort((first, -counts))
    number = np.zeros(int(of.max()) + 1, dtype=np.int64)
    number[names[order]] = np.arange(1, len(names) + 1)
    return np.where(alone, 0, number[of])


def _modularity(of: Places, ties: Ties, total: float) -> float:
    within = of[ties.source] == of[ties.target]
    strength = np.bincount(of[ties.source], ties.weight)
    return float(ties.weight[within].sum() / total - ((strength / total) ** 2).sum())
