"""How what actors say of the same thing changes from one time to the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from desktop_app.domain.shown import Basis
from desktop_app.domain.statement import Target
from desktop_app.domain.view_table import ViewRow, ViewTable


@dataclass(frozen=True, slots=True)
class Step:
    """The stances of one time: their mean (-1 to 1), how many, and how far the mean is from the one before.

    ``change`` is None in the first time. Times without a stance are no steps.
    """

    time: str
    mean: float
    count: int
    change: float | None
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shift:
    """One actor's stances towards one target in two or more times; ``speaker`` is the actor's id."""

    speaker: str
    name: str
    target: Target
    target_name: str
    steps: tuple[Step, ...]

    @property
    def largest(self) -> float:
        """The largest change from one time to the next, with its sign."""
        return max((step.change or 0.0 for step in self.steps), key=abs)


@dataclass(frozen=True, slots=True)
class Shifts:
    """The largest changes first; ``grain`` says how long a time is."""

    grain: str
    basis: Basis = field(default_factory=Basis)
    shifts: tuple[Shift, ...] = ()

    def table(self) -> ViewTable:
        """A row for each time of each actor and target."""
        rows = (
            ViewRow(
                (
                    shift.name,
                    shift.target_name,
                    shift.target.kind.value,
                    step.time,
                    step.mean,
                    step.count,
                    step.change,
                ),
                step.statements,
            )
            for shift in self.shifts
            for step in shift.steps
        )
        units = {"mean": "-1 to 1", "count": "stances", "change": "-2 to 2"}
        names = ("actor", "target", "target_kind", self.grain, "mean", "count", "change")
        return ViewTable(names, tuple(rows), units)


class Opponents(NamedTuple):
    """Two actors (ids), and towards how many targets they stand on opposite sides, and on the same one.

    ``one`` comes first by name; ``opposed_on`` are the names of the targets of the first number.
    """

    one: str
    other: str
    opposed: int
    agreed: int
    opposed_on: tuple[str, ...]
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Opposition:
    """Who contradicts whom, the most opposed first; of ``total`` pairs the first ones are told."""

    basis: Basis = field(default_factory=Basis)
    pairs: tuple[Opponents, ...] = ()
    total: int = 0
    names: Mapping[str, str] = field(default_factory=dict, hash=False)

    def name(self, id_: str) -> str:
        """What an actor is called."""
        return self.names.get(id_, id_)

    def table(self) -> ViewTable:
        """A row for each pair."""
        rows = (
            ViewRow(
                (
                    self.name(each.one),
                    self.name(each.other),
                    each.opposed,
                    each.agreed,
                    "; ".join(each.opposed_on),
                ),
                each.statements,
            )
            for each in self.pairs
        )
        names = ("actor", "opponent", "opposed", "agreed", "opposed_on")
        return ViewTable(names, tuple(rows), {"opposed": "targets", "agreed": "targets"})
