"""Actors who take opposite stances towards the same target."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from desktop_app.domain.contradictions import Contradiction, Contradictions
from desktop_app.domain.said import StanceTaken
from desktop_app.domain.shown import Basis
from desktop_app.domain.statement import Target, TargetKind


def contradictions(
    stances: Iterable[StanceTaken],
    names: Mapping[TargetKind, Mapping[str, str]],
    basis: Basis | None = None,
) -> Contradictions:
    """Find the actors and targets of which one annotation set has stances against and for.

    Neutral stances contradict nothing. ``names`` are those of actors and topics, by id. The farthest apart
    come first, then those with the most pairs, then those with the earliest last date, then by name.
    """
    taken: defaultdict[tuple[str, Target], list[StanceTaken]] = defaultdict(list)
    for each in stances:
        if each.value:
            taken[each.speaker, each.target].append(each)
    found = []
    for (speaker, target), all_ in taken.items():
        sides = {(each.set_id, each.value > 0) for each in all_}
        ones = {one for one, for_ in sides if for_ and (one, False) in sides}
        if not ones:
            continue
        some = sorted((each for each in all_ if each.set_id in ones), key=_date)
        found.append(
            Contradiction(
                speaker,
                names.get(TargetKind.ACTOR, {}).get(speaker, speaker),
                target,
                names.get(target.kind, {}).get(target.id, target.id),
                tuple(some),
            )
        )
    found.sort(key=_order)
    return Contradictions(basis or Basis(), tuple(found))


def _date(stance: StanceTaken) -> str:
    return stance.date


def _order(each: Contradiction) -> tuple[float, int, str, str, str, str, str]:
    name = (each.name.casefold(), each.target_name.casefold())
    return (-each.distance, -each.count, each.stances[-1].date, *name, each.speaker, each.target.id)
