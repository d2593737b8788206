"""Who gets the word against something and who for it, and how even that is."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from desktop_app.domain.codebook import Side
from desktop_app.domain.shown import Basis
from desktop_app.domain.view_table import ViewRow, ViewTable

SIDES = (Side.AGAINST, Side.NEUTRAL, Side.FOR)


class Unit(StrEnum):
    """In what a side is measured."""

    STANCES = "stances"
    WORDS = "words"
    SPEAKERS = "speakers"


class SideTaken(NamedTuple):
    """How much of the word one side gets; ``statements`` are ids in the order of reading, each once."""

    stances: int = 0
    words: int = 0
    speakers: int = 0
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Balanced:
    """An outlet, a time or a target, and how much each of ``SIDES`` gets; id and name are empty for none.

    ``time`` (2031, 2031-03, 2031-W11, 2031-03-14) is when, where an outlet or target is told over time, and
    empty where its date is not told as exactly.
    """

    id: str
    name: str
    sides: tuple[SideTaken, SideTaken, SideTaken]
    statements: tuple[str, ...] = ()
    time: str = ""

    def amount(self, side: Side, unit: Unit) -> int:
        """How much a side gets."""
        return int(getattr(self.sides[SIDES.index(side)], unit.value))

    def total(self, unit: Unit) -> int:
        """How much all sides get."""
        return sum(self.amount(side, unit) for side in SIDES)

    def share(self, side: Side, unit: Unit) -> float | None:
        """What part of all a side gets; None where nobody gets anything."""
        total = self.total(unit)
        return self.amount(side, unit) / total if total else None

    def lean(self, unit: Unit) -> float | None:
        """The share for less the share against, from -1 (all against) to 1 (all for).

        ``(for - against) / (for + neutral + against)``: the absolute proportional difference of two sides,
        divided by all that is coded, as Lowe, Benoit, Mikhaylov and Laver call it in "Scaling Policy
        Preferences from Coded Political Texts", Legislative Studies Quarterly 36 (2011); what they call
        relative leaves out what is neutral. None where nobody gets anything.
        """
        total = self.total(unit)
        return (self.amount(Side.FOR, unit) - self.amount(Side.AGAINST, unit)) / total if total else None

    def evenness(self, unit: Unit) -> float | None:
        """How evenly the word goes to for and against: 1 where both get as much, 0 where one gets all.

        Shannon's entropy of the two shares divided by the largest that it can be:
        ``-(p ln p + q ln q) / ln 2`` with ``p = for / (for + against)`` and ``q = 1 - p`` (Pielou, "The
        Measurement of Diversity in Different Types of Biological Collections", Journal of Theoretical Biology
        13, 1966). What is neutral has no part in it. None where neither gets anything.
        """
        both = [self.amount(side, unit) for side in (Side.FOR, Side.AGAINST)]
        if not sum(both):
            return None
        shares = [each / sum(both) for each in both if each]
        return sum(-share * math.log2(share) for share in shares) + 0.0


NOBODY = Balanced("", "", (SideTaken(), SideTaken(), SideTaken()))
"""Where nobody gets anything."""


@dataclass(frozen=True, slots=True)
class Balance:
    """Groups of one sort (``by``, such as outlet), measured in one unit; ``whole`` is all of them together.

    ``over`` names the time (``year``) that each is told by besides, and is empty for all time at once.

    ``no_speaker`` are the quotations without a speaker and ``no_stance`` those without a stance that could be
    counted, by the ids of their statements: what the figures do not tell.
    """

    by: str
    unit: Unit = Unit.STANCES
    basis: Basis = field(default_factory=Basis)
    groups: tuple[Balanced, ...] = ()
    whole: Balanced = NOBODY
    no_speaker: tuple[str, ...] = ()
    no_stance: tuple[str, ...] = ()
    over: str = ""

    def table(self) -> ViewTable:
        """A row for each group."""
        unit = self.unit
        names = tuple(side.value for side in SIDES)
        rows = (
            ViewRow(
                (
                    group.name,
                    *((group.time,) if self.over else ()),
                    *(group.amount(side, unit) for side in SIDES),
                    *(group.share(side, unit) for side in SIDES),
                    group.lean(unit),
                    group.evenness(unit),
                ),
                group.statements,
            )
            for group in self.groups
        )
        shares = tuple(f"share_{name}" for name in names)
        units = dict.fromkeys(names, unit.value) | dict.fromkeys((*shares, "evenness"), "0 to 1")
        return ViewTable(
            (self.by, *((self.over,) if self.over else ()), *names, *shares, "lean", "evenness"),
            tuple(rows),
            {**units, "lean": "-1 to 1"},
        )
