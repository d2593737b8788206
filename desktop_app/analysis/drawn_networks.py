"""Discourse networks counted and laid out to be drawn: as many of the strongest ties as can be told apart."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from functools import cache

import numpy as np

from desktop_app.analysis.communities import communities
from desktop_app.analysis.network_arrays import NetworkArrays
from desktop_app.analysis.network_layout import Layout, network_layout
from desktop_app.analysis.networks import Relation
from desktop_app.analysis.ties import Places, Ties, both_ways
from desktop_app.domain.drawn_network import DrawnNetwork, PlacedNode
from desktop_app.domain.network import Network, Node, Tie


def drawn(
    arrays: NetworkArrays, most: int, *, isolates: bool = False, start: Layout | None = None
) -> Generator[tuple[int, int], None, DrawnNetwork]:
    """Draw the ``most`` strongest ties and what they join; yields how many rounds of how many are done.

    Of ties equally strong those are drawn that come first in the order of their nodes. ``isolates`` are nodes
    with no tie at all, drawn or not. Nodes that stood somewhere at the ``start`` stay near. A network of
    conflict has no communities: its ties join opponents. The basis is still to be told.
    """
    strongest = _strongest(arrays, most)
    size = len(arrays.nodes)
    degree = _degrees(arrays)
    shown = degree == 0 if isolates else np.zeros(size, dtype=bool)
    shown[arrays.source[strongest]] = shown[arrays.target[strongest]] = True
    opposed = arrays.relation is Relation.CONFLICT
    of = np.zeros(size, dtype=np.int64) if opposed else (yield from _communities(arrays))
    behind = behind_nodes(arrays)
    drawn_ties = _ties(arrays, strongest)
    some = [arrays.nodes[at] for at in np.flatnonzero(shown).tolist()]
    layout = yield from network_layout(Network(tuple(some), drawn_ties, arrays.directed), start=start)
    nodes = [
        PlacedNode(node, *layout[node.id], int(degree[at]), int(of[at]), behind(at))
        for at, node in enumerate(arrays.nodes)
        if shown[at]
    ]
    nodes.sort(key=lambda placed: (-placed.node.count, _alphabetic(placed.node)))
    return DrawnNetwork(
        nodes=tuple(nodes),
        ties=drawn_ties,
        directed=arrays.directed,
        signed=arrays.relation in (None, Relation.SUBTRACT),
        opposed=opposed,
        all_nodes=size,
        all_ties=len(arrays.weight),
    )


def _strongest(arrays: NetworkArrays, most: int) -> list[int]:
    """The places of the ties with the largest weights, their signs aside, the largest first, then by name."""
    strength = np.abs(arrays.weight)
    if len(strength) > most:
        least = np.partition(strength, -most)[-most]
        above = np.flatnonzero(strength > least)
        places = np.concatenate((above, np.flatnonzero(strength == least)[: most - len(above)]))
    else:
        places = np.arange(len(strength))
    names = [_alphabetic(node) for node in arrays.nodes]
    source, target = arrays.source, arrays.target
    return sorted(places.tolist(), key=lambda at: (-strength[at], names[source[at]], names[target[at]]))


def _degrees(arrays: NetworkArrays) -> Places:
    """With how many others each node is joined, to and fro counting once."""
    size = len(arrays.nodes)
    apart = arrays.source != arrays.target
    one, other = arrays.source[apart], arrays.target[apart]
    if arrays.relation is None:
        pairs = np.unique(np.minimum(one, other) * size + np.maximum(one, other))
        one, other = pairs // max(size, 1), pairs % max(size, 1)
    return np.bincount(one, minlength=size) + np.bincount(other, minlength=size)


def _communities(arrays: NetworkArrays) -> Generator[tuple[int, int], None, Places]:
    yield 0, 1
    some = (arrays.weight > 0) & (arrays.source != arrays.target)
    size, one, other = len(arrays.nodes), arrays.source[some], arrays.target[some]
    if arrays.relation is None:
        return (yield from communities(both_ways(size, one, other, arrays.weight[some]))).of
    # Nearly all actors may be joined: there a matrix sorts a million ties at once.
    matrix = np.zeros((size, size))
    matrix[one, other] = arrays.weight[some]
    matrix += matrix.T
    source, target = np.nonzero(matrix)
    starts = np.searchsorted(source, np.arange(size + 1))
    return (yield from communities(Ties(size, source, target, matrix[source, target], starts))).of


def behind_nodes(arrays: NetworkArrays) -> Callable[[int], tuple[str, ...]]:
    """What tells the statements behind a node, by its place."""
    table = arrays.table
    ends = [arrays.of_actor[table.of_actor]]
    if len(arrays.of_topic):
        ends.append(arrays.of_topic[table.of_topic])
    nodes = np.concatenate(ends)
    order = np.argsort(nodes, kind="stable")
    starts = np.searchsorted(nodes[order], np.arange(len(arrays.nodes) + 1))
    many = len(table.kept)

    def behind(at: int) -> tuple[str, ...]:
        places = sorted(place % many for place in order[starts[at] : starts[at + 1]].tolist())
        return tuple(dict.fromkeys(table.kept[place].statement_id for place in places))

    return behind


def _ties(arrays: NetworkArrays, some: Sequence[int]) -> tuple[Tie, ...]:
    """The ties at these places, with the statements that each rests on."""
    table = arrays.table
    cells = table.of_actor * len(table.topics) + table.of_topic
    order = np.argsort(cells, kind="stable")
    starts = np.searchsorted(cells[order], np.arange(len(table.actors) * len(table.topics) + 1))
    actor = {node: at for at, node in enumerate(arrays.of_actor.tolist())}
    topic = {node: at for at, node in enumerate(arrays.of_topic.tolist())}
    often = table.counts.sum(axis=2) > 0 if arrays.relation is not None else None

    @cache
    def behind(a: int, t: int) -> list[str]:
        cell = a * len(table.topics) + t
        return [table.kept[place].statement_id for place in order[starts[cell] : starts[cell + 1]].tolist()]

    def rests_on(source: int, target: int) -> tuple[str, ...]:
        if often is None:
            return tuple(dict.fromkeys(behind(actor[source], topic[target])))
        one, other = actor[source], actor[target]
        shared = np.flatnonzero(often[one] & often[other]).tolist()
        return tuple(dict.fromkeys(id_ for t in shared for id_ in (*behind(one, t), *behind(other, t))))

    made = []
    for at in some:
        one, two = int(arrays.source[at]), int(arrays.target[at])
        if not arrays.directed and _alphabetic(arrays.nodes[two]) < _alphabetic(arrays.nodes[one]):
            one, two = two, one
        ids = arrays.nodes[one].id, arrays.nodes[two].id
        made.append(Tie(*ids, float(arrays.weight[at]), rests_on(one, two)))
    return tuple(made)


def _alphabetic(node: Node) -> tuple[str, str]:
    return node.name.casefold(), node.id
