"""Stances counted and averaged by when their articles came out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.network import Position
from desktop_app.domain.period import Grain, period
from desktop_app.domain.shown import Basis
from desktop_app.domain.timeline import Period, Spread, Timeline

Figures = NDArray[np.float64]
Numbers = NDArray[np.int64]

MOST = 4000
"""So many periods at most; a longer time is told in longer ones."""

_ENOUGH = 0.9
"""The part of the dated documents whose dates have to be as exact as a grain that is chosen for them."""
_EASY = {Grain.DAY: 92, Grain.WEEK: 112, Grain.MONTH: 96}
"""So many periods can be told apart at once."""


def timeline(
    positions: Sequence[Position],
    *,
    grain: Grain | None = None,
    window: int = 1,
    spread: Spread = Spread.DEVIATION,
    basis: Basis | None = None,
) -> Timeline:
    """Count stances below, at and above the middle of the scale by day, ISO week, month or year.

    Without a ``grain`` it is the shortest that the dates of nine in ten dated documents tell, and of which
    few enough make up the time. A longer one is taken where the time would have more than ``MOST``. The mean
    of a period is that of all stances in the ``window`` periods around it, an odd number; at the ends of
    those that are there. ``deviation`` goes from the mean less the standard deviation (of the stances
    themselves, divided by n) to the mean plus it; ``quartiles`` from the first to the third, interpolated.
    """
    grain = _grain(positions, grain)
    places: dict[str, int | None] = {}
    dated: list[tuple[int, Position]] = []
    undated: list[str] = []
    for each in positions:
        if each.date not in places:
            places[each.date] = _place(each.date, grain)
        place = places[each.date]
        if place is None:
            undated.append(each.statement_id)
        else:
            dated.append((place, each))
    made = Timeline(basis or Basis(), grain, window, spread, undated=tuple(dict.fromkeys(undated)))
    if not dated:
        return made
    first = min(place for place, _ in dated)
    many = max(place for place, _ in dated) - first + 1
    at = np.array([place for place, _ in dated], dtype=np.int64) - first
    levels, level = np.unique([each.value for _, each in dated], return_inverse=True)
    counts = np.bincount(at * len(levels) + level.ravel(), minlength=many * len(levels))
    counts = counts.reshape(many, len(levels))
    behind: defaultdict[int, list[str]] = defaultdict(list)
    for place, each in dated:
        behind[place - first].append(each.statement_id)
    against, neutral, favour = (
        counts[:, side].sum(axis=1).tolist() for side in (levels < 0, levels == 0, levels > 0)
    )
    means = _means(_windows(counts, window), levels, spread)
    periods = tuple(
        Period(*_days(first + n, grain), against[n], neutral[n], favour[n], *means[n], _once(behind[n]))
        for n in range(many)
    )
    return Timeline(made.basis, grain, window, spread, periods, made.undated)


def _once(statements: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(statements))


def _windows(counts: Numbers, window: int) -> Numbers:
    """How often each level was taken in the periods around each."""
    many, half = len(counts), window // 2
    sums = np.vstack([np.zeros((1, counts.shape[1]), dtype=np.int64), counts.cumsum(axis=0)])
    places = np.arange(many)
    return np.asarray(sums[np.minimum(places + half + 1, many)] - sums[np.maximum(places - half, 0)])


def _means(
    counts: Numbers, levels: Figures, spread: Spread
) -> list[tuple[float | None, float | None, float | None]]:
    """Mean, low and high of each row of counts; None where it has none."""
    often = counts.sum(axis=1)
    divisor = np.maximum(often, 1)
    mean = counts @ levels / divisor
    if spread is Spread.QUARTILES:
        low, high = (_quantile(counts, levels, part) for part in (0.25, 0.75))
    else:
        apart = np.sqrt(np.maximum(counts @ (levels * levels) / divisor - mean * mean, 0))
        low, high = mean - apart, mean + apart
    told = zip(often.tolist(), mean.tolist(), low.tolist(), high.tolist(), strict=True)
    return [(mean, low, high) if many else (None, None, None) for many, mean, low, high in told]


def _quantile(counts: Numbers, levels: Figures, part: float) -> Figures:
    """The quantile of each row of counts, between two levels where it falls between two stances."""
    sums = counts.cumsum(axis=1)
    where = np.maximum(sums[:, -1] - 1, 0) * part
    below = np.floor(where)
    value = [
        levels[(sums <= place[:, None]).sum(axis=1).clip(max=len(levels) - 1)]
        for place in (below, np.ceil(where))
    ]
    return np.asarray(value[0] + (where - below) * (value[1] - value[0]))


def _grain(positions: Sequence[Position], wanted: Grain | None) -> Grain:
    """The grain that was asked for, or a longer one where that would make too many periods."""
    dates = [day for _, day in {(each.document_id, each.date) for each in positions}]
    grains = list(Grain)
    for grain in grains[grains.index(wanted or _told(dates)) : -1]:
        places = [place for day in set(dates) if (place := _place(day, grain)) is not None]
        many = max(places) - min(places) + 1 if places else 0
        if many <= (MOST if wanted else _EASY[grain]):
            return grain
    return Grain.YEAR


def _told(dates: Collection[str]) -> Grain:
    """The shortest grain that nearly all dates tell; of the least exact ones a few are left out."""
    dated = sum(bool(period(day, Grain.YEAR)) for day in dates)
    for grain in (Grain.DAY, Grain.MONTH):
        if sum(bool(period(day, grain)) for day in dates) >= _ENOUGH * dated:
            return grain
    return Grain.YEAR


def _place(day: str, grain: Grain) -> int | None:
    """The number of the period in which a date lies; None where the date is not that exact, or none."""
    told = period(day, grain)
    if not told:
        return None
    match grain:
        case Grain.DAY:
            return date.fromisoformat(told).toordinal()
        case Grain.WEEK:
            monday = date.fromisocalendar(int(told[:4]), int(told[6:]), 1)
            return (monday.toordinal() - 1) // 7  # 1 January of the year 1 was a Monday
        case Grain.MONTH:
            return int(told[:4]) * 12 + int(told[5:]) - 1
        case Grain.YEAR:
            return int(told)


def _days(place: int, grain: Grain) -> tuple[str, str]:
    """The first and the last day of a period."""
    match grain:
        case Grain.DAY:
            first = last = date.fromordinal(place)
        case Grain.WEEK:
            first = date.fromordinal(place * 7 + 1)
            last = min(first, date.max - timedelta(days=6)) + timedelta(days=6)
        case Grain.MONTH:
            first = date(place // 12, place % 12 + 1, 1)
            last = _before(place + 1)
        case Grain.YEAR:
            first, last = date(place, 1, 1), date(place, 12, 31)
    return first.isoformat(), last.isoformat()


def _before(month: int) -> date:
    """The last day before a month."""
    year, number = divmod(month, 12)
    return date.max if year > date.max.year else date(year, number + 1, 1) - timedelta(days=1)
