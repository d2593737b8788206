"""How much of the word those get who are against something, and those who are for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum

from desktop_app.analysis.tallies import TIMES, By, keying
from desktop_app.domain.balance import Balance, Balanced, SideTaken, Unit
from desktop_app.domain.order import numbered
from desktop_app.domain.said import StanceTaken, WordsSaid
from desktop_app.domain.shown import Basis
from desktop_app.domain.statement import Kind, TargetKind

Names = Mapping[TargetKind, Mapping[str, str]]


class Per(StrEnum):
    """For what the balance is told, one by one."""

    OUTLET = By.OUTLET.value
    MONTH = By.MONTH.value
    WEEK = By.WEEK.value
    DAY = By.DAY.value
    YEAR = By.YEAR.value
    TARGET = "target"


def balance(
    stances: Iterable[StanceTaken],
    said: Iterable[WordsSaid],
    names: Names,
    *,
    per: Per = Per.OUTLET,
    over: By | None = None,
    unit: Unit = Unit.STANCES,
    basis: Basis | None = None,
) -> Balance:
    """Count stances against and for, neutral ones too, and the words and speakers of their statements.

    Only quotations count: not what the journalist says. The words of a statement count once for each side
    that it takes in a group. Times stand in their order, outlets by name, targets by stances, the most first.
    With ``over``, a time, each outlet or target is told time by time; ValueError for what is no time, or for
    times of times.
    """
    if over is not None and (over not in TIMES or per.value in {time.value for time in TIMES}):
        raise ValueError(f"no {per} over {over}")
    quoted = {each.statement_id: each for each in said if each.kind is not Kind.AUTHORIAL}
    kept = [each for each in stances if each.statement_id in quoted]
    words = {id_: each.words for id_, each in quoted.items()}
    grouped: defaultdict[str, list[StanceTaken]] = defaultdict(list)
    key = _target if per is Per.TARGET else keying(By(per.value))
    for each in kept:
        grouped[key(each)].append(each)
    groups = [
        _balanced(id_, _called(some[0], names) if per is Per.TARGET else id_, some, words)
        for id_, some in grouped.items()
    ]
    if per is Per.TARGET:
        groups.sort(key=lambda group: (-group.total(Unit.STANCES), group.name.casefold(), group.id))
    else:
        groups.sort(key=lambda group: (not group.id, numbered(group.id)))
    if over is not None:
        groups = [part for group in groups for part in _by_time(group, grouped[group.id], over, words)]
    taken = {each.statement_id for each in kept}
    return Balance(
        per.value,
        unit,
        basis or Basis(),
        tuple(groups),
        _balanced("", "", kept, words),
        tuple(id_ for id_, each in quoted.items() if not each.speaker),
        tuple(id_ for id_ in quoted if id_ not in taken),
        over.value if over is not None else "",
    )


def _by_time(
    group: Balanced, some: Iterable[StanceTaken], over: By, words: Mapping[str, int]
) -> Iterator[Balanced]:
    """The parts of a group, time by time; what has no such date last."""
    when, parts = keying(over), defaultdict[str, list[StanceTaken]](list)
    for each in some:
        parts[when(each)].append(each)
    for time in sorted(parts, key=lambda time: (not time, time)):
        part = _balanced(f"{group.id} {time}", group.name, parts[time], words)
        yield replace(part, time=time)


def _target(each: StanceTaken) -> str:
    return f"{each.target.kind} {each.target.id}"


def _called(each: StanceTaken, names: Names) -> str:
    return names.get(each.target.kind, {}).get(each.target.id, each.target.id)


def _balanced(id_: str, name: str, some: Sequence[StanceTaken], words: Mapping[str, int]) -> Balanced:
    against = [each for each in some if each.value < 0]
    neutral = [each for each in some if each.value == 0]
    for_ = [each for each in some if each.value > 0]
    sides = (_side(against, words), _side(neutral, words), _side(for_, words))
    return Balanced(id_, name, sides, _once(some))


def _side(some: Sequence[StanceTaken], words: Mapping[str, int]) -> SideTaken:
    statements = _once(some)
    speakers = len({each.speaker for each in some})
    return SideTaken(len(some), sum(words[id_] for id_ in statements), speakers, statements)


def _once(some: Sequence[StanceTaken]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.statement_id for each in some))
