"""How an actor's stance towards a target moves over time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from desktop_app.domain.period import Grain, period
from desktop_app.domain.said import StanceTaken
from desktop_app.domain.shifts import Shift, Shifts, Step
from desktop_app.domain.shown import Basis
from desktop_app.domain.statement import Target, TargetKind


def shifts(
    stances: Iterable[StanceTaken],
    names: Mapping[TargetKind, Mapping[str, str]],
    *,
    grain: Grain = Grain.MONTH,
    basis: Basis | None = None,
) -> Shifts:
    """Average each actor's stances towards each target in each time, and tell how the mean changes.

    A mean is the sum of the levels' places divided by the number of stances; a change is a mean less the one
    of the time before in which there was a stance. Stances without a date as exact as ``grain`` are left
    out, and so are actors and targets with one time only. The largest change comes first, then by name.
    """
    taken: defaultdict[tuple[str, Target], defaultdict[str, list[StanceTaken]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for each in stances:
        if time := period(each.date, grain):
            taken[each.speaker, each.target][time].append(each)
    found = [
        Shift(
            speaker,
            names.get(TargetKind.ACTOR, {}).get(speaker, speaker),
            target,
            names.get(target.kind, {}).get(target.id, target.id),
            _steps(times),
        )
        for (speaker, target), times in taken.items()
        if len(times) > 1
    ]
    found.sort(
        key=lambda each: (
            -abs(each.largest),
            each.name.casefold(),
            each.target_name.casefold(),
            each.speaker,
            each.target.id,
        )
    )
    return Shifts(grain.value, basis or Basis(), tuple(found))


def _steps(times: Mapping[str, list[StanceTaken]]) -> tuple[Step, ...]:
    steps: list[Step] = []
    for time in sorted(times):
        some = times[time]
        mean = sum(each.value for each in some) / len(some)
        change = mean - steps[-1].mean if steps else None
        statements = tuple(dict.fromkeys(each.statement_id for each in some))
        steps.append(Step(time, mean, len(some), change, statements))
    return tuple(steps)
