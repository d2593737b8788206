"""The ties of a network as arrays, each in both directions, for whatever walks along them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.network import Network

Places = NDArray[np.int64]
Figures = NDArray[np.float64]

_DENSE = 0.005
"""From this part of all possible ties on a product of matrices is quicker than going along the ties."""


@dataclass(frozen=True, slots=True)
class Ties:
    """``source[i]`` is joined with ``target[i]`` by ``weight[i]``, sources ascending, each tie both ways.

    The ties of node ``n`` are those from ``starts[n]`` to before ``starts[n + 1]``.
    """

    size: int
    source: Places
    target: Places
    weight: Figures
    starts: Places

    def summed(self, values: Figures) -> Figures:
        """For each node the sum over its neighbours of their ``values`` times the weight of the tie."""
        return sums(self.source, self.weight * values[self.target], self.size)

    def unweighted(self) -> Ties:
        """The same ties, each of weight 1."""
        return Ties(self.size, self.source, self.target, np.ones(len(self.weight)), self.starts)

    def matrix(self) -> Figures:
        """The weights, a row and a column for each node."""
        matrix = np.zeros((self.size, self.size))
        matrix[self.source, self.target] = self.weight
        return matrix

    @property
    def dense(self) -> bool:
        """Whether so much is joined that a matrix serves better."""
        return len(self.source) > _DENSE * self.size**2


def sums(places: Places, figures: Figures, size: int) -> Figures:
    """For each place from 0 to before ``size`` the sum of the figures that go with it."""
    return np.bincount(places, figures, size).astype(float, copy=False)


def ties_of(network: Network, *, positive: bool = False) -> Ties:
    """The ties without their direction: of two that join the same nodes the weights are added.

    Weights count without their sign; with ``positive`` ties below 0 are left out. So are ties of a node with
    itself.
    """
    place = {node.id: at for at, node in enumerate(network.nodes)}
    some = [
        (place[tie.source], place[tie.target], abs(tie.weight))
        for tie in network.ties
        if tie.source != tie.target and (tie.weight > 0 or (tie.weight < 0 and not positive))
    ]
    one = np.array([each[0] for each in some], dtype=np.int64)
    other = np.array([each[1] for each in some], dtype=np.int64)
    weight = np.array([each[2] for each in some], dtype=float)
    return both_ways(len(network.nodes), one, other, weight)


def both_ways(size: int, one: Places, other: Places, weight: Figures) -> Ties:
    """The ties that join ``one`` and ``other``, none with itself, those of the same two added."""
    keys = np.concatenate((one * size + other, other * size + one))
    found, which = np.unique(keys, return_inverse=True)
    weights = sums(which, np.concatenate((weight, weight)), len(found))
    source, target = found // max(size, 1), found % max(size, 1)
    return Ties(size, source, target, weights, np.searchsorted(source, np.arange(size + 1)))


def parts_of(ties: Ties) -> Places:
    """For each node the least place among those that it hangs together with."""
    part = np.arange(ties.size)
    while True:
        least = part.copy()
        np.minimum.at(least, ties.source, part[ties.target])
        least = least[least]
        if (least == part).all():
            return part
        part = least
