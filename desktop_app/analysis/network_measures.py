"""How central each node of a network is; direction and sign of ties aside.

Degree and betweenness: Freeman, "Centrality in Social Networks: Conceptual Clarification", Social Networks 1
(1979), betweenness as computed by Brandes, "A Faster Algorithm for Betweenness Centrality", Journal of
Mathematical Sociology 25 (2001). Strength: Barrat, Barthélemy, Pastor-Satorras and Vespignani, "The
Architecture of Complex Weighted Networks", PNAS 101 (2004). Closeness: Wasserman and Faust, "Social Network
Analysis" (1994), for networks that do not hang together. Eigenvector: Bonacich, "Power and Centrality",
American Journal of Sociology 92 (1987).
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence

import numpy as np
from numpy.typing import NDArray

from desktop_app.analysis.communities import communities
from desktop_app.analysis.ties import Figures, Places, Ties, parts_of, sums
from desktop_app.domain.network import Node
from desktop_app.domain.network_measures import Measured, NetworkMeasures
from desktop_app.domain.shown import Basis

Marks = NDArray[np.bool_]

_BATCH = 128
_ROUNDS = 5_000
_AT_ONCE = 5
"""Rounds in one go: a tenth of a second where two thousand nodes are all joined."""
_STILL = 1e-12


Behind = Callable[[int], tuple[str, ...]]
"""Tells the statements that stand behind a node, by its place."""


def measures(
    nodes: Sequence[Node], ties: Ties, positive: Ties, behind: Behind, basis: Basis | None = None
) -> Generator[tuple[int, int], None, NetworkMeasures]:
    """Measure each node; yields how many of how many nodes shortest paths were followed from.

    Communities, which come first, and eigenvectors, which come last, yield no figures of their own.

    - degree: how many other nodes it is joined with
    - strength: the sum of the weights of its ties, their signs aside
    - betweenness: the sum over all other two nodes of the part of their shortest paths that lead through it,
      divided by how many such pairs there are; each tie is one step, whatever its weight
    - closeness: how many other nodes can be reached, divided by the sum of the steps to them, times the part
      of all other nodes that can be reached
    - eigenvector: its place in the first eigenvector of the matrix of weights, of length 1; 0 in parts of the
      network that hang less together than the one in which the eigenvalue is largest
    - community: see ``communities``; only ``positive`` ties, those above 0, join anybody
    """
    found = yield from communities(positive)
    between, close = yield from _along_paths(ties)
    central = yield from _eigenvector(ties)
    strength = sums(ties.source, ties.weight, ties.size)
    columns = (np.diff(ties.starts), strength, between, close, central, found.of)
    measured = tuple(
        Measured._make((node, *figures, behind(place)))
        for place, (node, *figures) in enumerate(
            zip(nodes, *(column.tolist() for column in columns), strict=True)
        )
    )
    return NetworkMeasures(basis or Basis(), measured, found.modularity)


def _along_paths(ties: Ties) -> Generator[tuple[int, int], None, tuple[Figures, Figures]]:
    """Betweenness and closeness, by Brandes' algorithm for many sources at a time."""
    size = ties.size
    steps = _Steps(ties)
    part = parts_of(ties)
    together = np.bincount(part, minlength=size)[part]
    between, far = np.zeros(size), np.zeros(size)
    for start in range(0, size, _BATCH):
        yield start, size
        sources = np.arange(start, min(start + _BATCH, size))
        paths, levels, far[sources] = _forth(steps, sources, together[sources])
        between += _back(steps, paths, levels)
    others = together - 1
    close = np.divide(others * (others / max(size - 1, 1)), far, out=np.zeros(size), where=far > 0)
    return between / max((size - 1) * (size - 2), 1), close


class _Steps:
    """One step along the ties, for many walks at a time, by whichever way is quicker."""

    def __init__(self, ties: Ties) -> None:
        self.size = ties.size
        self._ties = ties
        self._matrix = ties.unweighted().matrix() if ties.dense else None
        self._joined = np.flatnonzero(np.diff(ties.starts))

    def __call__(self, values: Figures, here: Marks, there: Marks) -> Figures:
        """For each node (rows) the sum of its neighbours' values, in each column.

        Only from where anything is ``here`` to where anything is ``there``: where actors stand at one end of
        each tie and topics at the other, that is a small part of the matrix.
        """
        summed = np.zeros_like(values)
        if self._matrix is None:
            starts = self._ties.starts[self._joined]
            summed[self._joined] = np.add.reduceat(values[self._ties.target], starts, axis=0)
        else:
            rows, columns = np.flatnonzero(there.any(axis=1)), np.flatnonzero(here.any(axis=1))
            summed[rows] = self._matrix[np.ix_(rows, columns)] @ values[columns]
        return summed


def _forth(steps: _Steps, sources: Places, reachable: Places) -> tuple[Figures, list[Marks], Figures]:
    """How many shortest paths lead to each node, which nodes are how far away, and the sum of the steps.

    ``reachable`` is how many nodes each source hangs together with, itself among them.
    """
    paths = np.zeros((steps.size, len(sources)))
    paths[sources, np.arange(len(sources))] = 1
    levels = [paths > 0]
    seen = levels[0].copy()
    far = np.zeros(len(sources))
    while (seen.sum(axis=0) < reachable).any():
        found = steps(paths * levels[-1], levels[-1], ~seen)
        new = (found > 0) & ~seen
        paths[new] = found[new]
        far += new.sum(axis=0) * len(levels)
        seen |= new
        levels.append(new)
    return paths, levels, far


def _back(steps: _Steps, paths: Figures, levels: list[Marks]) -> Figures:
    """For each node the part of all these shortest paths that leads through it, summed over their ends."""
    through = np.zeros_like(paths)
    # Not back to where they begin: no path leads through there.
    for nearer, further in zip(reversed(levels[1:-1]), reversed(levels[2:]), strict=True):
        shares = np.divide(1 + through, paths, out=np.zeros_like(paths), where=further)
        through += np.where(nearer, paths * steps(shares, further, nearer), 0)
    return np.asarray(through.sum(axis=1))


def _eigenvector(ties: Ties) -> Generator[tuple[int, int], None, Figures]:
    """The first eigenvector of the part of the network in which its eigenvalue is largest."""
    part = parts_of(ties)
    best, most = np.zeros(ties.size), 0.0
    for first in np.unique(part[ties.source]).tolist():
        vector = (part == first).astype(float)
        vector /= np.linalg.norm(vector)
        # To add the vector itself keeps it from going to and fro where there are two sorts of nodes.
        shift = float(ties.weight.sum() / len(part))
        for done in range(_ROUNDS):
            if not done % _AT_ONCE:
                yield ties.size, ties.size
            moved = ties.summed(vector) + shift * vector
            moved /= np.linalg.norm(moved)
            still = np.abs(moved - vector).max() < _STILL
            vector = moved
            if still:
                break
        value = float(vector @ ties.summed(vector))
        if value > most * (1 + 1e-9):
            best, most = vector, value
    return best
