"""How central the nodes of a network are, and which of them belong together."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
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


class By(StrEnum):
    """By which measure nodes are in order."""

    STRENGTH = "strength"
    DEGREE = "degree"
    BETWEENNESS = "betweenness"
    CLOSENESS = "closeness"
    EIGENVECTOR = "eigenvector"


@dataclass(frozen=True, slots=True)
class NetworkMeasures:
    """Nodes and their measures; ``modularity`` is that of the communities, ``by`` what they are asked for."""

    basis: Basis = field(default_factory=Basis)
    nodes: tuple[Measured, ...] = ()
    modularity: float = 0.0
    by: By = By.STRENGTH

    @property
    def in_order(self) -> tuple[Measured, ...]:
        """The most central first, then by name."""
        name = self.by.value
        return tuple(sorted(self.nodes, key=lambda m: (-getattr(m, name), m.node.name.casefold(), m.node.id)))

    def table(self) -> ViewTable:
        """A row for each node, in order."""
        names = ("degree", "strength", "betweenness", "closeness", "eigenvector", "community")
        rows = (
            ViewRow((each.node.name, each.node.mode.value, each.node.count, *each[1:7]), each.statements)
            for each in self.in_order
        )
        units = dict.fromkeys(("betweenness", "closeness", "eigenvector"), "0 to 1")
        units |= {"count": "stances", "degree": "nodes", "strength": "sum of weights", "community": "number"}
        return ViewTable(("name", "mode", "count", *names), tuple(rows), units)
