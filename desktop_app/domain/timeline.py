"""Stances over the time in which the articles came out."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.domain.period import Grain
from desktop_app.domain.shown import Basis
from desktop_app.domain.view_table import ViewRow, ViewTable


class Spread(StrEnum):
    """How it is told how far stances lie apart."""

    DEVIATION = "deviation"
    QUARTILES = "quartiles"


@dataclass(frozen=True, slots=True)
class Period:
    """A day, week, month or year from its ``first`` day to its ``last`` (ISO 8601), both included.

    ``against``, ``neutral`` and ``favour`` count its stances. ``mean`` (from -1 to 1), ``low`` and ``high``
    are those of its moving window, None where that has no stance. ``statements`` are ids, in the order of
    reading.
    """

    first: str
    last: str
    against: int = 0
    neutral: int = 0
    favour: int = 0
    mean: float | None = None
    low: float | None = None
    high: float | None = None
    statements: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How many stances it has."""
        return self.against + self.neutral + self.favour


@dataclass(frozen=True, slots=True)
class Timeline:
    """Every period from the first with a stance to the last, also those without.

    ``window`` is how many periods, the one itself in the middle, a mean is of. ``undated`` are the ids of
    statements in articles whose date is not as exact as the grain.
    """

    basis: Basis = field(default_factory=Basis)
    grain: Grain = Grain.DAY
    window: int = 1
    spread: Spread = Spread.DEVIATION
    periods: tuple[Period, ...] = ()
    undated: tuple[str, ...] = ()

    def table(self) -> ViewTable:
        """A row for each period, those without a stance too; the undated statements in a last one."""
        columns = ("from", "to", "against", "neutral", "for", "mean", "low", "high")
        rows = [
            ViewRow(
                (
                    *(each.first, each.last, each.against, each.neutral, each.favour),
                    *(each.mean, each.low, each.high),
                ),
                each.statements,
            )
            for each in self.periods
        ]
        if self.undated:
            rows.append(ViewRow(("undated", *(None,) * (len(columns) - 1)), self.undated))
        told = "mean less and plus standard deviation" if self.spread is Spread.DEVIATION else "quartile"
        units = dict.fromkeys(("against", "neutral", "for"), "stances") | {"mean": "-1 to 1"}
        return ViewTable(columns, tuple(rows), units | {"low": told, "high": told})
