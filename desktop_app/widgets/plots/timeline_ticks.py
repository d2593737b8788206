"""Which periods of a timeline have their date beneath them, and how far up its figures go."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil, floor, log10

from desktop_app.domain.period import Grain
from desktop_app.domain.timeline import Period
from desktop_app.widgets.plots.time_words import tick_word

WIDEST = "00 MMMM 0000"
"""Letters that take as much room as any date beneath a period."""

_STRIDES = {
    Grain.DAY: (1, 2, 7, 14, 28, 56, 91, 182, 364),
    Grain.WEEK: (1, 2, 4, 8, 13, 26, 52, 104),
    Grain.MONTH: (1, 2, 3, 6, 12, 24, 60, 120),
    Grain.YEAR: (1, 2, 5, 10, 20, 50, 100),
}


def stride(least: int, grain: Grain) -> int:
    """Every how many periods a date stands, if it may be no fewer than ``least``."""
    steps = _STRIDES[grain]
    return next((step for step in steps if step >= least), steps[-1] * ceil(least / steps[-1]))


def date_word(periods: Sequence[Period], place: int, every: int, grain: Grain) -> str:
    """What stands beneath a period if so does each ``every``-th; the year where it begins."""
    told = tick_word(periods[place], grain)
    year = periods[place].first[:4]
    begins = place < every or periods[place - every].first[:4] != year
    return f"{told} {year}" if begins and grain in (Grain.DAY, Grain.WEEK) else told


def top_of(periods: Iterable[Period]) -> int:
    """The figure at the top of the bars: three equal whole parts make it up, and it is easily read."""
    most = ceil(1.04 * max((each.count for each in periods), default=1))
    scale = 10 ** max(0, floor(log10(max(1, most))) - 1)
    steps = (3, 6, 9, 12, 15, 18, 24, 30, 36, 45, 60, 75, 90, 120)
    return next((step * scale for step in steps if step * scale >= most), ceil(most / 3) * 3)
