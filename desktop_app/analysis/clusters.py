"""Rows of figures put in an order in which those that are alike stand next to each other."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Figures = NDArray[np.float64]


def clustered(rows: Figures) -> list[int]:
    """The places of the rows in such an order; the same rows always give the same.

    Average linkage on Euclidean distances, found by chains of nearest neighbours (F. Murtagh, "A survey of
    recent advances in hierarchical clustering algorithms", The Computer Journal 26, 1983): n steps over n
    rows. Two clusters are joined where their ends are nearest (G. Gruvaeus and H. Wainer, "Two additions to
    hierarchical cluster analysis", British Journal of Mathematical and Statistical Psychology 25, 1972).
    """
    if len(rows) < 3:
        return list(range(len(rows)))
    apart = _distances(rows)
    ends = apart.copy()  # between rows, whatever becomes of the clusters
    np.fill_diagonal(apart, np.inf)
    sizes = np.ones(len(rows))
    leaves = {place: [place] for place in range(len(rows))}
    chain: list[int] = []
    while len(leaves) > 1:
        if not chain:
            chain.append(next(iter(leaves)))
        here = chain[-1]
        nearest = int(np.argmin(apart[here]))
        before = chain[-2] if len(chain) > 1 else -1
        # Of equally near ones the one that the chain came from: else it would go round for ever.
        if before >= 0 and apart[here, before] <= apart[here, nearest]:
            del chain[-2:]
            one, other = sorted((here, before))
            _merge(apart, sizes, one, other)
            leaves[one] = _joined(leaves.pop(one), leaves.pop(other), ends)
        else:
            chain.append(nearest)
    return next(iter(leaves.values()))


def _distances(rows: Figures) -> Figures:
    squares = (rows * rows).sum(axis=1)
    apart: Figures = np.sqrt(np.maximum(squares[:, None] + squares[None, :] - 2 * rows @ rows.T, 0))
    return np.asarray((apart + apart.T) / 2)


def _merge(apart: Figures, sizes: Figures, one: int, other: int) -> None:
    """Have ``one`` stand for both: as far from any as the two are on average."""
    total = sizes[one] + sizes[other]
    mean = (sizes[one] * apart[one] + sizes[other] * apart[other]) / total
    mean[[one, other]] = np.inf
    apart[one, :] = apart[:, one] = mean
    apart[other, :] = apart[:, other] = np.inf
    sizes[one] = total


def _joined(left: list[int], right: list[int], ends: Figures) -> list[int]:
    """Both in one list, turned so that its two nearest ends meet."""
    ways = (
        (ends[left[-1], right[0]], left, right),
        (ends[left[-1], right[-1]], left, right[::-1]),
        (ends[left[0], right[0]], left[::-1], right),
        (ends[left[0], right[-1]], left[::-1], right[::-1]),
    )
    _, first, second = min(ways, key=lambda way: float(way[0]))
    return [*first, *second]
