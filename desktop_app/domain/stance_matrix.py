"""Who stands where: the mean stance of each actor towards each target."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.domain.shown import Basis
from desktop_app.domain.statement import TargetKind
from desktop_app.domain.view_table import Cell, ViewRow, ViewTable


class Order(StrEnum):
    """In what order actors and targets stand."""

    COUNT = "count"
    NAME = "name"
    MEAN = "mean"
    AGAINST = "against"
    CLUSTER = "cluster"


@dataclass(frozen=True, slots=True)
class Heading:
    """An actor who speaks, or an actor or a topic that is spoken of; ``count`` stances, ``mean`` of all.

    ``group`` is what it is put under, empty for none.
    """

    id: str
    name: str
    kind: TargetKind
    count: int
    mean: float
    group: str = ""


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """The stances of one actor towards one target; ``mean`` from -1 (most against) to 1.

    ``statements`` are the ids of those that they are taken in, in the order of reading.
    """

    mean: float
    count: int
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StanceMatrix:
    """Actors down, targets across; most cells of a large one are empty, so only the others are kept.

    ``keys`` are the places of those, ascending: row times columns plus column. ``means`` and ``counts`` go
    with them; the statements of the k-th are ``behind[starts[k] : starts[k + 1]]``.
    """

    basis: Basis = field(default_factory=Basis)
    rows: tuple[Heading, ...] = ()
    columns: tuple[Heading, ...] = ()
    keys: tuple[int, ...] = ()
    means: tuple[float, ...] = ()
    counts: tuple[int, ...] = ()
    starts: tuple[int, ...] = (0,)
    behind: tuple[str, ...] = ()
    grouped_by: str = ""
    """By what actors were to be grouped, empty for nothing."""

    def cell(self, row: int, column: int) -> MatrixCell | None:
        """What stands at a place; None where nobody took a stance."""
        place = self._place(row, column)
        return None if place is None else self._cell(place)

    def figures(self, row: int, column: int) -> tuple[float, int] | None:
        """Mean and count at a place, without the statements behind them; None where nobody took a stance."""
        place = self._place(row, column)
        return None if place is None else (self.means[place], self.counts[place])

    def table(self) -> ViewTable:
        """A row for each cell in which there is a stance."""
        grouped = any(heading.group for heading in self.rows)
        names = ("actor", "group", "target", "target_kind", "mean", "count")
        rows = []
        for place, key in enumerate(self.keys):
            actor, target = self.rows[key // len(self.columns)], self.columns[key % len(self.columns)]
            cell = self._cell(place)
            group: tuple[Cell, ...] = (actor.group,) if grouped else ()
            told = (actor.name, *group, target.name, target.kind.value, cell.mean, cell.count)
            rows.append(ViewRow(told, cell.statements))
        columns = names if grouped else (names[0], *names[2:])
        return ViewTable(columns, tuple(rows), {"mean": "-1 to 1", "count": "stances"})

    def _place(self, row: int, column: int) -> int | None:
        key = row * len(self.columns) + column
        place = bisect_left(self.keys, key)
        return place if place < len(self.keys) and self.keys[place] == key else None

    def _cell(self, place: int) -> MatrixCell:
        statements = self.behind[self.starts[place] : self.starts[place + 1]]
        return MatrixCell(self.means[place], self.counts[place], tuple(dict.fromkeys(statements)))
