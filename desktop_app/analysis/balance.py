"""How much of the word those get who are against something, and those who are for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from desktop_app.analysis.tallies import By, key_of
from desktop_app.domain.balance import SIDES, Balance, Balanced, SideTaken, Unit
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
    unit: Unit = Unit.STANCES,
    basis: Basis | None = None,
) -> Balance:
    """Count stances against and for, neutral ones too, and the words and speakers of their statements.

    Only quotations count: not what the journalist says. The words of a statement count once for each side
    that it takes in a group. Times stand in their order, outlets by name, targets by stances, the most first.
    """
    quoted = {each.statement_id: each for each in said if each.kind is not Kind.AUTHORIAL}
    kept = [each for each in stances if each.statement_id in quoted]
    words = {id_: each.words for id_, each in quoted.items()}
    grouped: defaultdict[str, list[StanceTaken]] = defaultdict(list)
    called: dict[str, str] = {}
    for each in kept:
        key, name = _group(each, per, names)
        grouped[key].append(each)
        called[key] = name
    groups = [_balanced(key, called[key], some, words) for key, some in grouped.items()]
    if per is Per.TARGET:
        groups.sort(key=lambda group: (-group.total(Unit.STANCES), group.name.casefold(), group.id))
    else:
        groups.sort(key=lambda group: (not group.id, group.id))
    taken = {each.statement_id for each in kept}
    return Balance(
        per.value,
        unit,
        basis or Basis(),
        tuple(groups),
        _balanced("", "", kept, words),
        tuple(id_ for id_, each in quoted.items() if not each.speaker),
        tuple(id_ for id_ in quoted if id_ not in taken),
    )


def _group(each: StanceTaken, per: Per, names: Names) -> tuple[str, str]:
    if per is Per.TARGET:
        kind, id_ = each.target.kind, each.target.id
        return f"{kind.value} {id_}", names.get(kind, {}).get(id_, id_)
    key = key_of(By(per.value), each.speaker, each.outlet, each.date)
    return key, key


def _balanced(id_: str, name: str, some: Sequence[StanceTaken], words: Mapping[str, int]) -> Balanced:
    by_side: dict[str, list[StanceTaken]] = {side: [] for side in SIDES}
    for each in some:
        by_side[each.side].append(each)
    against, neutral, for_ = (_side(by_side[side], words) for side in SIDES)
    return Balanced(id_, name, (against, neutral, for_), _once(some))


def _side(some: Sequence[StanceTaken], words: Mapping[str, int]) -> SideTaken:
    statements = _once(some)
    speakers = len({each.speaker for each in some})
    return SideTaken(len(some), sum(words[id_] for id_ in statements), speakers, statements)


def _once(some: Sequence[StanceTaken]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.statement_id for each in some))
