"""Where the nodes of a network stand in a drawing: near those that they are joined with, the same each time.

Each part that hangs together is first laid out by steps from a few nodes (Brandes and Pich, "Eigensolver
Methods for Progressive Multidimensional Scaling of Large Data", Graph Drawing 2006), then by forces
(Fruchterman and Reingold, "Graph Drawing by Force-Directed Placement", Software: Practice and Experience 21,
1991); the parts are put beside one another, the largest first.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.analysis.ties import Figures, Places, Ties, both_ways, parts_of, sums, ties_of
from desktop_app.domain.network import Network

Layout = dict[str, tuple[float, float]]

_SEED = 1
_PIVOTS = 30
_ROUNDS = 300
_WORK = 2e8
"""So many pairs of nodes are looked at in all: a network of 2,000 nodes gets 50 rounds."""
_LEAST_ROUNDS = 20
_ROWS = 256  # at a time: what is worked on stays near
_REACH = 1e-6
_CALM = 0.1
"""Nodes that stood somewhere take so much smaller steps."""
_GAP = 0.3  # between two parts, as a part of the side of one node's place


def network_layout(
    network: Network, seed: int = _SEED, start: Layout | None = None
) -> Generator[tuple[int, int], None, Layout]:
    """A place in the unit square for each node, by its id; yields how many of how many rounds are done.

    In a directed network all ties draw; else those below 0, which join opponents, draw nobody. Nodes that are
    strongly joined stand nearer; each node is drawn as much in all, however many it is joined with. ``y``
    grows downwards. Where at least half of the nodes that hang together stood somewhere at the ``start``,
    they move from there, and but a little.
    """
    ties = ties_of(network, positive=not network.directed)
    part = parts_of(ties)
    parts = [np.flatnonzero(part == first) for first in np.unique(part).tolist()]
    parts.sort(key=lambda nodes: (-len(nodes), int(nodes[0])))
    rounds = [_rounds(len(nodes)) for nodes in parts]
    done, places = 0, []
    stood = np.array([(start or {}).get(node.id, (np.nan, np.nan)) for node in network.nodes])
    for nodes, many in zip(parts, rounds, strict=True):
        job = _part(_within(ties, nodes), many, np.random.default_rng(seed), stood[nodes])
        while True:
            try:
                yield done + next(job), sum(rounds)
            except StopIteration as end:
                places.append(end.value)
                break
        done += many
    at = np.zeros((ties.size, 2))
    for nodes, own in zip(parts, _beside(places), strict=True):
        at[nodes] = own
    return {node.id: (x, y) for node, (x, y) in zip(network.nodes, at.tolist(), strict=True)}


def _rounds(size: int) -> int:
    if size < 3:
        return 0
    return int(min(_ROUNDS, max(_LEAST_ROUNDS, _WORK / size**2)))


def _within(ties: Ties, nodes: Places) -> Ties:
    """The ties among some nodes, which are numbered anew."""
    new = np.full(ties.size, -1)
    new[nodes] = np.arange(len(nodes))
    own = (new[ties.source] >= 0) & (ties.source < ties.target)
    return both_ways(len(nodes), new[ties.source[own]], new[ties.target[own]], ties.weight[own])


def _part(
    ties: Ties, rounds: int, random: np.random.Generator, stood: Figures
) -> Generator[int, None, Figures]:
    """Places of the nodes of one part, in its own measure: nodes about 1 apart, the middle at 0.

    ``stood`` are places in any measure, nan where a node stood nowhere.
    """
    size = ties.size
    if size < 3:
        return np.array([[float(place), 0.0] for place in range(size)]) - (size - 1) / 2 * np.array(
            [1.0, 0.0]
        )
    strength = sums(ties.source, ties.weight, size)
    pull = ties.weight / np.sqrt(strength[ties.source] * strength[ties.target])
    known = ~np.isnan(stood[:, 0])
    step = size**0.5 / 5
    if 2 * known.sum() < size:
        at = _by_steps(ties, random) * size**0.5
    else:
        at, step = _from_where_they_stood(ties, pull, stood, known, random), step * _CALM
    for done in range(rounds):
        yield done
        force = _apart(at)
        towards = (at[ties.target] - at[ties.source]) * pull[:, None]
        for axis in (0, 1):
            force[:, axis] += sums(ties.source, towards[:, axis], size)
        length = np.linalg.norm(force, axis=1, keepdims=True)
        most = step * (1 - done / rounds)  # ever smaller steps
        at = at + force / np.maximum(length, _REACH) * np.minimum(length, most)
    return np.asarray(at - (at.max(axis=0) + at.min(axis=0)) / 2)


def _from_where_they_stood(
    ties: Ties, pull: Figures, stood: Figures, known: NDArray[np.bool_], random: np.random.Generator
) -> Figures:
    """Those places, what stood nowhere among its neighbours, in the measure in which forces even out.

    In a measure ``s`` times as large, ties draw ``s ** 2`` times as much along the way to one another, and
    each pair of nodes is driven apart as before.
    """
    at = np.where(known[:, None], stood - stood[known].mean(axis=0), 0.0)
    seen = known[ties.target] & ~known[ties.source]
    many = np.maximum(sums(ties.source[seen], np.ones(int(seen.sum())), ties.size), 1)
    for axis in (0, 1):
        at[:, axis] += sums(ties.source[seen], at[ties.target[seen], axis], ties.size) / many
    at += random.uniform(-1, 1, at.shape) * np.where(known, 1e-6, 0.02)[:, None] * np.ptp(at, axis=0).max()
    drawn = float((pull * ((at[ties.source] - at[ties.target]) ** 2).sum(axis=1)).sum())
    return np.asarray(at * (ties.size * (ties.size - 1) / max(drawn, _REACH)) ** 0.5)


def _apart(at: Figures) -> Figures:
    """The force that drives each node away from all others: 1 divided by how far they are apart."""
    force = np.empty_like(at)
    x, y = np.ascontiguousarray(at[:, 0], np.float32), np.ascontiguousarray(at[:, 1], np.float32)
    for start in range(0, len(at), _ROWS):
        rows = slice(start, start + _ROWS)
        across, down = x[rows, None] - x, y[rows, None] - y
        near = np.maximum(across * across + down * down, np.float32(_REACH))
        force[rows, 0] = (across / near).sum(axis=1)
        force[rows, 1] = (down / near).sum(axis=1)
    return force


def _by_steps(ties: Ties, random: np.random.Generator) -> Figures:
    """A first place for each node within about -1 to 1, by how many steps it is from a few nodes."""
    steps = np.array([_steps(ties, pivot) for pivot in _pivots(ties)]) ** 2
    centred = steps - steps.mean(axis=0) - steps.mean(axis=1, keepdims=True) + steps.mean()
    _, _, axes = np.linalg.svd(centred, full_matrices=False)
    at = np.zeros((ties.size, 2))
    for axis, row in enumerate(axes[:2]):
        # The sign of an axis is nobody's choice: the node that is farthest out stands on the right, below.
        at[:, axis] = row * np.sign(row[np.abs(row).argmax()]) / max(float(np.abs(row).max()), _REACH)
    # Nodes as many steps from everywhere stand in the same place, and must be told apart to be driven apart.
    return at + random.uniform(-0.1, 0.1, at.shape)


def _pivots(ties: Ties) -> list[int]:
    """Nodes far from one another, the most joined one first."""
    pivots = [int(np.diff(ties.starts).argmax())]
    near = _steps(ties, pivots[0])
    while len(pivots) < min(_PIVOTS, ties.size):
        pivots.append(int(near.argmax()))
        near = np.minimum(near, _steps(ties, pivots[-1]))
    return pivots


def _steps(ties: Ties, first: int) -> Figures:
    """How many steps each node is from one of them."""
    steps = np.full(ties.size, np.inf)
    steps[first] = far = 0
    while True:
        reached = ties.target[steps[ties.source] == far]
        new = reached[np.isinf(steps[reached])]
        if not len(new):
            return steps
        far += 1
        steps[new] = far


@dataclass(slots=True)
class _Shelf:
    """Parts beside one another, from ``left`` on; the next one below begins at ``bottom``."""

    left: float
    top: float
    bottom: float


def _beside(places: Sequence[Figures]) -> list[Figures]:
    """The parts on shelves one below the other, all of it in the middle of the unit square."""
    sizes = [own.max(axis=0) - own.min(axis=0) + 1 for own in places]
    wide = max((float(sum(size.prod() for size in sizes)) ** 0.5 * 1.1, *(float(size[0]) for size in sizes)))
    shelf = _Shelf(0.0, 0.0, 0.0)
    moved = []
    for own, size in zip(places, sizes, strict=True):
        if shelf.left > 0 and shelf.left + size[0] > wide + _REACH:
            shelf = _Shelf(0.0, shelf.bottom, shelf.bottom)
        moved.append(own + size / 2 + (shelf.left, shelf.top))
        shelf.left += float(size[0]) + _GAP
        shelf.bottom = max(shelf.bottom, shelf.top + float(size[1]) + _GAP)
    if not moved:
        return []
    together = np.concatenate(moved)
    low, high = together.min(axis=0), together.max(axis=0)
    side = max(float((high - low).max()), 1.0)
    return [(own - (low + high) / 2) / side + 0.5 for own in moved]
