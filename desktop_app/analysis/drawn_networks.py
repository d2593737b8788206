"""Discourse networks counted and laid out to be drawn: as many of the strongest ties as can be told apart."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence

import numpy as np

from desktop_app.analysis.communities import communities
from desktop_app.analysis.network_layout import Layout, network_layout
from desktop_app.analysis.networks import Relation
from desktop_app.analysis.ties import Places, both_ways
from desktop_app.analysis.woven import Woven
from desktop_app.domain.drawn_network import DrawnNetwork, PlacedNode
from desktop_app.domain.network import Network, Node, Tie


def drawn(
    woven: Woven, most: int, *, isolates: bool = False
) -> Generator[tuple[int, int], None, DrawnNetwork]:
    """Draw the ``most`` strongest ties and what they join; yields how many rounds of how many are done.

    Of ties equally strong those are drawn that come first in the order of their nodes. ``isolates`` are nodes
    with no tie at all, drawn or not. A network of conflict has no communities: its ties join opponents. The
    basis is still to be told.
    """
    strongest = _strongest(woven, most)
    size = len(woven.nodes)
    apart = woven.source != woven.target  # who speaks of themselves is joined with nobody by that
    ties = both_ways(size, woven.source[apart], woven.target[apart], np.abs(woven.weight[apart]))
    degree = np.diff(ties.starts)
    shown = degree == 0 if isolates else np.zeros(size, dtype=bool)
    shown[woven.source[strongest]] = shown[woven.target[strongest]] = True
    opposed = woven.relation is Relation.CONFLICT
    of = np.zeros(size, dtype=np.int64) if opposed else _communities(woven)
    behind = behind_nodes(woven)
    drawn_ties = _ties(woven, strongest)
    some = [woven.nodes[at] for at in np.flatnonzero(shown).tolist()]
    layout = _spread((yield from network_layout(Network(tuple(some), drawn_ties, woven.directed))))
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


def _spread(layout: Layout) -> Layout:
    """The same order across and down, half by place and half by rank: a crowd in the middle gets room."""
    if not layout:
        return {}
    places = np.array(list(layout.values())).round(9)
    for axis in (0, 1):
        ordered = np.sort(places[:, axis])
        ranks = ordered.searchsorted(places[:, axis]) + ordered.searchsorted(places[:, axis], "right")
        low, high = ordered[0], ordered[-1]
        wide = ranks.max() - ranks.min()
        by_rank = (ranks - ranks.min()) / wide if wide else np.zeros(len(ranks))
        places[:, axis] = (places[:, axis] + low + by_rank * (high - low)) / 2
    return {id_: (x, y) for id_, (x, y) in zip(layout, places.tolist(), strict=True)}


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


def _communities(woven: Woven) -> Places:
    positive = woven.weight > 0
    ends = woven.source[positive], woven.target[positive]
    apart = ends[0] != ends[1]
    ties = both_ways(len(woven.nodes), ends[0][apart], ends[1][apart], woven.weight[positive][apart])
    return communities(ties).of


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
    sorted_cells = cells[order]
    actor = {node: at for at, node in enumerate(woven.of_actor.tolist())}
    topic = {node: at for at, node in enumerate(woven.of_topic.tolist())}
    often = table.counts.sum(axis=2) > 0 if woven.relation is not None else None

    def behind(a: int, t: int) -> list[str]:
        cell = a * len(table.topics) + t
        start, end = np.searchsorted(sorted_cells, (cell, cell + 1))
        return [table.kept[place].statement_id for place in order[start:end].tolist()]

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
