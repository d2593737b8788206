"""How central the nodes of a network are, and which of them belong together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from desktop_app.domain.network import Node
from desktop_app.domain.shown import Basis
from desktop_app.domain.view_table import ViewRow, ViewTable


class Measured(NamedTuple):
    """A node and its measures; see ``analysis.network_measures`` for what they are.

    ``community`` counts from 1, the largest first; 0 is in none. ``statements`` are those that its ties rest
    on, each once.
    """

    node: Node
    degree: int
    strength: float
    betweenness: float
    closeness: float
    eigenvector: float
    community: int
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NetworkMeasures:
    """The nodes in the order of their ids; ``modularity`` is that of the communities."""

    basis: Basis = field(default_factory=Basis)
    nodes: tuple[Measured, ...] = ()
    modularity: float = 0.0

    def table(self) -> ViewTable:
        """A row for each node, the strongest first."""
        order = sorted(self.nodes, key=lambda each: (-each.strength, each.node.name.casefold(), each.node.id))
        names = ("degree", "strength", "betweenness", "closeness", "eigenvector", "community")
        rows = (
            ViewRow((each.node.name, each.node.mode.value, each.node.count, *each[1:7]), each.statements)
            for each in order
        )
        units = dict.fromkeys(("betweenness", "closeness", "eigenvector"), "0 to 1")
        units |= {"count": "stances", "degree": "nodes", "strength": "sum of weights", "community": "number"}
        return ViewTable(("name", "mode", "count", *names), tuple(rows), units)
