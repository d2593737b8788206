"""Small networks made of ties, and the same as networkx has them."""

from __future__ import annotations

from random import Random

import networkx as nx

from desktop_app.domain.network import Mode, Network, Node, Tie

Told = tuple[str, str, float]


def network(nodes: str, *ties: Told, directed: bool = False) -> Network:
    """A network of nodes that are a letter each; the statements of a tie are named after its ends."""
    return Network(
        tuple(Node(each, each.upper(), Mode.ACTOR) for each in nodes),
        tuple(Tie(one, other, weight, (f"{one}{other}",)) for one, other, weight in ties),
        directed,
    )


def any_network(seed: int, nodes: int = 24, part: float = 0.12) -> Network:
    """Some of all possible ties, some of them below 0; the fewer, the more parts."""
    random = Random(seed)
    names = "abcdefghijklmnopqrstuvwxyz"[:nodes]
    ties = [
        (one, other, random.choice((-1.0, 0.5, 1.0, 2.5)))
        for one in names
        for other in names
        if one < other and random.random() < part
    ]
    return network(names, *ties)


def graph(told: Network, *, positive: bool = False) -> nx.Graph[str]:
    """Its ties without direction and sign, those of the same two added; ties below 0 left out on wish."""
    made: nx.Graph[str] = nx.Graph()
    made.add_nodes_from(node.id for node in told.nodes)
    for tie in told.ties:
        if tie.source != tie.target and not (positive and tie.weight < 0):
            before = made.get_edge_data(tie.source, tie.target, {"weight": 0.0})["weight"]
            made.add_edge(tie.source, tie.target, weight=before + abs(tie.weight))
    return made
