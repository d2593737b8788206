"""Discourse networks counted and laid out to be drawn: as many of the strongest ties as can be told apart."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from functools import cache

import numpy as np

from desktop_app.analysis.communities import communities
from desktop_app.analysis.network_layout import Layout, network_layout
from desktop_app.analysis.networks import Relation
from desktop_app.analysis.ties import Places, Ties, both_ways
from desktop_app.analysis.woven import Woven
from desktop_app.domain.drawn_network import DrawnNetwork, PlacedNode
from desktop_app.domain.network import Network, Node, Tie


def drawn(
    woven: Woven, most: int, *, isolates: bool = False, start: Layout | None = None
) -> Generator[tuple[int, int], None, DrawnNetwork]:
    """Draw the ``most`` strongest ties and what they join; yields how many rounds of how many are done.

    Of ties equally strong those are drawn that come first in the order of their nodes. ``isolates`` are nodes
    with no tie at all, drawn or not. Nodes that stood somewhere at the ``start`` stay near. A network of
    conflict has no communities: its ties join opponents. The basis is still to be told.
    """
    strongest = _strongest(woven, most)
    size = len(woven.nodes)
    degree = _degrees(woven)
    shown = degree == 0 if isolates else np.zeros(size, dtype=bool)
    shown[woven.source[strongest]] = shown[woven.target[strongest]] = True
    opposed = woven.relation is Relation.CONFLICT
    yield 0, 1
    of = np.zeros(size, dtype=np.int64) if opposed else _communities(woven)
    behind = behind_nodes(woven)
    drawn_ties = _ties(woven, strongest)
    some = [woven.nodes[at] for at in np.flatnonzero(shown).tolist()]
    layout = yield from network_layout(Network(tuple(some), drawn_ties, woven.directed), start=start)
    nodes = [
        PlacedNode(node, *layout[node.id], int(degree[at]), int(of[at]), behind(at))
        for at, node in enumerate(woven.nodes)
        if shown[at]
    ]
    nodes.sort(key=lambda placed: (-placed.node.count, _alphabetic(placed.node)))
    return DrawnNetwork(
        nodes=tuple(nodes),
        ties=drawn_ties,
        directed=woven.directed,
        signed=woven.relation in (None, Relation.SUBTRACT),
        opposed=opposed,
        all_nodes=size,
        all_ties=len(woven.weight),
    )


def _strongest(woven: Woven, most: int) -> list[int]:
    """The places of the ties with the largest weights, their signs aside, the largest first, then by name."""
    strength = np.abs(woven.weight)
    if len(strength) > most:
        least = np.partition(strength, -most)[-most]
        above = np.flatnonzero(strength > least)
        places = np.concatenate((above, np.flatnonzero(strength == least)[: most - len(above)]))
    else:
        places = np.arange(len(strength))
    names = [_alphabetic(node) for node in woven.nodes]
    source, target = woven.source, woven.target
    return sorted(places.tolist(), key=lambda at: (-strength[at], names[source[at]], names[target[at]]))


def _degrees(woven: Woven) -> Places:
    """With how many others each node is joined, to and fro counting once."""
    size = len(woven.nodes)
    apart = woven.source != woven.target
    one, other = woven.source[apart], woven.target[apart]
    if woven.relation is None:
        pairs = np.unique(np.minimum(one, other) * size + np.maximum(one, other))
        one, other = pairs // max(size, 1), pairs % max(size, 1)
    return np.bincount(one, minlength=size) + np.bincount(other, minlength=size)


def _communities(woven: Woven) -> Places:
    some = (woven.weight > 0) & (woven.source != woven.target)
    size, one, other = len(woven.nodes), woven.source[some], woven.target[some]
    if woven.relation is None:
        return communities(both_ways(size, one, other, woven.weight[some])).of
    # Nearly all actors may be joined: there a matrix sorts a million ties at once.
    matrix = np.zeros((size, size))
    matrix[one, other] = woven.weight[some]
    matrix += matrix.T
    source, target = np.nonzero(matrix)
    starts = np.searchsorted(source, np.arange(size + 1))
    return communities(Ties(size, source, target, matrix[source, target], starts)).of


def behind_nodes(woven: Woven) -> Callable[[int], tuple[str, ...]]:
    """What tells the statements behind a node, by its place."""
    table = woven.table
    ends = [woven.of_actor[table.of_actor]]
    if len(woven.of_topic):
        ends.append(woven.of_topic[table.of_topic])
    nodes = np.concatenate(ends)
    order = np.argsort(nodes, kind="stable")
    starts = np.searchsorted(nodes[order], np.arange(len(woven.nodes) + 1))
    many = len(table.kept)

    def behind(at: int) -> tuple[str, ...]:
        places = sorted(place % many for place in order[starts[at] : starts[at + 1]].tolist())
        return tuple(dict.fromkeys(table.kept[place].statement_id for place in places))

    return behind


def _ties(woven: Woven, some: Sequence[int]) -> tuple[Tie, ...]:
    """The ties at these places, with the statements that each rests on."""
    table = woven.table
    cells = table.of_actor * len(table.topics) + table.of_topic
    order = np.argsort(cells, kind="stable")
    starts = np.searchsorted(cells[order], np.arange(len(table.actors) * len(table.topics) + 1))
    actor = {node: at for at, node in enumerate(woven.of_actor.tolist())}
    topic = {node: at for at, node in enumerate(woven.of_topic.tolist())}
    often = table.counts.sum(axis=2) > 0 if woven.relation is not None else None

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
        one, two = int(woven.source[at]), int(woven.target[at])
        if not woven.directed and _alphabetic(woven.nodes[two]) < _alphabetic(woven.nodes[one]):
            one, two = two, one
        ids = woven.nodes[one].id, woven.nodes[two].id
        made.append(Tie(*ids, float(woven.weight[at]), rests_on(one, two)))
    return tuple(made)


def _alphabetic(node: Node) -> tuple[str, str]:
    return node.name.casefold(), node.id
