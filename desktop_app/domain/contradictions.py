"""Actors who say of the same thing now this and now that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from typing import NamedTuple

from desktop_app.domain.codebook import Side
from desktop_app.domain.said import StanceTaken
from desktop_app.domain.shown import Basis
from desktop_app.domain.statement import Target
from desktop_app.domain.view_table import Cell, ViewRow, ViewTable


class Pair(NamedTuple):
    """Two stances on opposite sides, the earlier one first; a date that is not told is the earliest."""

    earlier: StanceTaken
    later: StanceTaken

    @property
    def distance(self) -> float:
        """How far apart they are on the scale, up to 2."""
        return abs(self.earlier.value - self.later.value)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One actor's stances towards one target, of which some are against and some for, in order of time.

    ``speaker`` is the actor's id. Only stances of one annotation set can contradict each other: two
    annotators who judge the same words differently disagree with each other, and the speaker with nobody.
    """

    speaker: str
    name: str
    target: Target
    target_name: str
    stances: tuple[StanceTaken, ...]

    @property
    def count(self) -> int:
        """How many pairs there are."""
        sides = Counter((each.set_id, each.side) for each in self.stances)
        return sum(many * sides[one, Side.FOR] for (one, side), many in sides.items() if side is Side.AGAINST)

    @property
    def distance(self) -> float:
        """How far those are apart that are the farthest apart."""
        return max(max(levels) - min(levels) for levels in self._levels().values())

    @property
    def statements(self) -> tuple[str, ...]:
        """The statements behind it, each once, in order of time."""
        return tuple(dict.fromkeys(each.statement_id for each in self.stances))

    def pairs(self) -> Iterator[Pair]:
        """All pairs, one at a time: the farthest apart first, then by the later date, then by the earlier.

        Their number grows with the square of the stances; take as many as are wanted.
        """
        partners: dict[float, dict[float, float]] = {}
        values = sorted({each.value for each in self.stances})
        for low, high in product(values, values):
            if low < 0 < high:
                partners.setdefault(round(high - low, 9), {}).update({low: high, high: low})
        for distance in sorted(partners, reverse=True):
            yield from self._pairs_of(partners[distance])

    def _pairs_of(self, partners: Mapping[float, float]) -> Iterator[Pair]:
        before: dict[tuple[str, float], list[StanceTaken]] = {}
        for each in self.stances:
            if each.value in partners:
                for earlier in before.get((each.set_id, partners[each.value]), ()):
                    yield Pair(earlier, each)
                before.setdefault((each.set_id, each.value), []).append(each)

    def _levels(self) -> dict[str, set[float]]:
        levels: dict[str, set[float]] = {}
        for each in self.stances:
            levels.setdefault(each.set_id, set()).add(each.value)
        return levels


class Quoted(NamedTuple):
    """The words of a statement, and the title of its article."""

    words: str
    title: str


class ShownPair(NamedTuple):
    """A pair with its words; ``number`` says which of its contradiction it is, from 1."""

    of: Contradiction
    number: int
    pair: Pair
    earlier: Quoted
    later: Quoted


@dataclass(frozen=True, slots=True)
class Contradictions:
    """Actors and targets, those whose stances are the farthest apart first, then by their last date.

    ``shown`` are the first pairs of the first of them; where ``paired``, these are the rows of the table.
    """

    basis: Basis = field(default_factory=Basis)
    found: tuple[Contradiction, ...] = ()
    shown: tuple[ShownPair, ...] = ()
    paired: bool = False

    def table(self) -> ViewTable:
        """A row for each actor and target, or for each pair that is shown."""
        return self._pairs() if self.paired else self._actors()

    def _pairs(self) -> ViewTable:
        sides = (f"{which}_{what}" for which in ("earlier", "later") for what in _OF_EACH)
        names = ("actor", "target", "target_kind", "distance", *sides)
        rows = (
            ViewRow(
                (
                    *(each.of.name, each.of.target_name, each.of.target.kind.value, each.pair.distance),
                    *_told(each.pair.earlier, each.earlier),
                    *_told(each.pair.later, each.later),
                ),
                (each.pair.earlier.statement_id, each.pair.later.statement_id),
            )
            for each in self.shown
        )
        units = {"distance": "0 to 2"} | dict.fromkeys(("earlier_stance", "later_stance"), "-1 to 1")
        return ViewTable(names, tuple(rows), units)

    def _actors(self) -> ViewTable:
        rows = (
            ViewRow(
                (
                    each.name,
                    each.target_name,
                    each.target.kind.value,
                    each.count,
                    sum(stance.value < 0 for stance in each.stances),
                    sum(stance.value > 0 for stance in each.stances),
                    each.distance,
                    each.stances[0].date or None,
                    each.stances[-1].date or None,
                ),
                each.statements,
            )
            for each in self.found
        )
        names = ("actor", "target", "target_kind", "pairs", "against", "for", "distance", "first", "last")
        units = {"pairs": "pairs", "against": "stances", "for": "stances", "distance": "0 to 2"}
        return ViewTable(names, tuple(rows), units | {"first": "date", "last": "date"})


_OF_EACH = ("date", "outlet", "title", "stance", "words")


def _told(stance: StanceTaken, quoted: Quoted) -> tuple[Cell, ...]:
    return (stance.date or None, stance.outlet, quoted.title, stance.value, quoted.words)
