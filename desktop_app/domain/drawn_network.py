"""A discourse network as it is drawn: nodes where they stand, and of many ties the strongest."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop_app.domain.network import Node, Tie
from desktop_app.domain.shown import Basis
from desktop_app.domain.view_table import ViewRow, ViewTable


@dataclass(frozen=True, slots=True)
class PlacedNode:
    """A node, and where it stands; ``x`` and ``y`` are comparable within one network only.

    ``degree`` is how many other nodes it is joined with, by ties that are not drawn too; ``community`` the
    number of the one that it belongs to, 1 for the largest, 0 for none. ``statements`` are the ids of those
    behind it, in the order of reading.
    """

    node: Node
    x: float = 0.0
    y: float = 0.0
    degree: int = 0
    community: int = 0
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DrawnNetwork:
    """``nodes`` by how often they occur, ``ties`` by their weight, its sign aside, the most first.

    ``all_nodes`` and ``all_ties`` are how many there are, drawn or not. In a ``directed`` network a tie goes
    from its source to its target, else from the name that comes first in the alphabet; ``signed`` ties below
    0 are against, ``opposed`` ones all are, whatever their weight.
    """

    basis: Basis = field(default_factory=Basis)
    nodes: tuple[PlacedNode, ...] = ()
    ties: tuple[Tie, ...] = ()
    directed: bool = False
    signed: bool = False
    opposed: bool = False
    all_nodes: int = 0
    all_ties: int = 0

    def against(self, tie: Tie) -> bool:
        """Whether a tie joins what is opposed."""
        return self.opposed or tie.weight < 0

    def table(self) -> ViewTable:
        """A row for each tie that is drawn."""
        placed = {each.node.id: each for each in self.nodes}
        rows = []
        for tie in self.ties:
            source, target = placed[tie.source], placed[tie.target]
            told = (
                *(source.node.name, source.node.mode.value, source.community or None),
                *(target.node.name, target.node.mode.value, target.community or None),
                *(tie.weight, len(tie.statements)),
            )
            rows.append(ViewRow(told, tie.statements))
        columns = (
            *("source", "source_kind", "source_community", "target", "target_kind", "target_community"),
            *("weight", "count"),
        )
        return ViewTable(columns, tuple(rows), {"count": "statements"})
