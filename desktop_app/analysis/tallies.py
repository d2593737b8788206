"""Things counted by two sorts at once: claims by actor and type, reports by who reports whom."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from operator import attrgetter
from typing import Protocol

from desktop_app.domain.period import Grain, period
from desktop_app.domain.said import ClaimMade, Report
from desktop_app.domain.shown import Basis
from desktop_app.domain.tally import Head, Tally

JOURNALIST = "journalist"
"""The id of whoever wrote the article, where the journalist reports in the own voice."""


class By(StrEnum):
    """By what is counted: who speaks, where it stands, or when."""

    ACTOR = "actor"
    OUTLET = "outlet"
    MONTH = Grain.MONTH.value
    WEEK = Grain.WEEK.value
    DAY = Grain.DAY.value
    YEAR = Grain.YEAR.value


class Of(StrEnum):
    """What of a claim is counted."""

    TYPE = "claim_type"
    TOPIC = "topic"


TIMES = frozenset({By.MONTH, By.WEEK, By.DAY, By.YEAR})


class Placed(Protocol):
    """Something that somebody says, somewhere and at some time."""

    @property
    def speaker(self) -> str:
        """Who says it."""

    @property
    def outlet(self) -> str:
        """Where."""

    @property
    def date(self) -> str:
        """When."""


def keying(by: By) -> Callable[[Placed], str]:
    """What tells under what something is counted; empty where that is not told."""
    if by is By.ACTOR:
        return attrgetter("speaker")
    if by is By.OUTLET:
        return attrgetter("outlet")
    grain = Grain(by.value)
    return lambda each: period(each.date, grain)


def claims_by(
    claims: Iterable[ClaimMade],
    by: By,
    of: Of,
    *,
    actors: Mapping[str, str],
    codes: Mapping[str, str],
    above: Mapping[str, str] | None = None,
    basis: Basis | None = None,
) -> Tally:
    """Count the claims of each type, or about each topic; ``actors`` and ``codes`` are names by id.

    Where ``above`` has another code for one, claims count under that.

    A claim without a type is counted as one of none, and likewise without a topic, a speaker, an outlet or a
    date as exact as is asked. Times stand in their order, all else by count, the most first.
    """
    key, part = keying(by), attrgetter("claim_type" if of is Of.TYPE else "topic")
    upper = above or {}
    kept = ((key(each), upper.get(code := part(each), code), each.statement_id) for each in claims)
    names = actors if by is By.ACTOR else {}
    return _tally(kept, (by.value, of.value, "claims"), (names, codes), basis, in_time=by in TIMES)


def reports_by(reports: Iterable[Report], actors: Mapping[str, str], basis: Basis | None = None) -> Tally:
    """Count who reports whom: statements within others, by the speaker of these and the own speaker.

    Where the journalist reports in the own voice, the reporter is ``JOURNALIST``.
    """
    kept = (
        (
            each.reporter or (JOURNALIST if each.authorial else ""),
            each.speaker,
            each.statement_id,
        )
        for each in reports
    )
    return _tally(kept, ("reporter", "reported", "reports"), (actors, actors), basis)


def _tally(
    kept: Iterable[tuple[str, str, str]],
    sorts: tuple[str, str, str],
    names: tuple[Mapping[str, str], Mapping[str, str]],
    basis: Basis | None,
    *,
    in_time: bool = False,
) -> Tally:
    cells: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for row, column, statement in kept:
        cells[row, column].append(statement)
    rows: Counter[str] = Counter()
    columns: Counter[str] = Counter()
    for (row, column), statements in cells.items():
        rows[row] += len(statements)
        columns[column] += len(statements)
    heads = _heads(rows, names[0])
    return Tally(
        *sorts,
        basis or Basis(),
        tuple(sorted(heads, key=lambda head: (not head.id, head.id)) if in_time else heads),
        tuple(_heads(columns, names[1])),
        {place: tuple(statements) for place, statements in cells.items()},
    )


def _heads(counts: Mapping[str, int], names: Mapping[str, str]) -> list[Head]:
    """The most first, what is not told last of all."""
    heads = (Head(id_, names.get(id_, id_), count) for id_, count in counts.items())
    return sorted(heads, key=lambda head: (not head.id, -head.count, head.name.casefold(), head.id))
