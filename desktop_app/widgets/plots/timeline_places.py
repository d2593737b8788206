"""Where the bars, means and dates of a timeline stand in the room that there is."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, log10

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetrics

from desktop_app.domain.timeline import Timeline
from desktop_app.widgets.common.faces import gap, scaled
from desktop_app.widgets.plots.figures import number

_LEAST, _LEAST_IN_STRIP = 5, 2
"""Pixels that a period takes at least; where that is more than there is room for, it scrolls."""
_SHARE = 0.62
"""Of the height, for the bars."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where everything is, in pixels: periods from ``left`` on, ``step`` apart; bars up to ``most`` stances.

    A strip has no ``means``.
    """

    left: float
    step: float
    bars: QRectF
    means: QRectF
    most: int

    def x(self, place: int) -> float:
        """Where a period begins."""
        return self.left + place * self.step

    def at(self, x: float, many: int) -> int:
        """The period at a place, the nearest where there is none."""
        return max(0, min(many - 1, floor((x - self.left) / self.step)))


def places(timeline: Timeline, font: QFont, width: float, height: float, *, strip: bool = False) -> Places:
    """Where everything is in so much room; wider than the room where there are many periods."""
    letters = QFontMetrics(scaled(font, 0.88))
    line = letters.height()
    most = _nice(ceil(1.04 * max((each.count for each in timeline.periods), default=1)))
    edge = letters.horizontalAdvance(number(most) + "0") + gap(font, 0.6)
    room = max(1.0, width - edge - gap(font, 0.6))
    many = max(1, len(timeline.periods))
    step = max(_LEAST_IN_STRIP if strip else _LEAST, min(room / many, 4.0 * line))
    foot = height - line - gap(font, 0.5)
    if strip:
        bars = QRectF(edge, line * 0.6, step * many, max(8.0, foot - line * 0.6))
        return Places(edge, step, bars, QRectF(), most)
    top, between = line * 1.4, line * 1.9
    tall = max(20.0, (foot - top - between) * _SHARE)
    bars = QRectF(edge, top, step * many, tall)
    means = QRectF(edge, top + tall + between, step * many, max(20.0, foot - top - between - tall))
    return Places(edge, step, bars, means, most)


def _nice(most: int) -> int:
    """The least number from ``most`` on that three equal whole parts make up, and that is easily read."""
    scale = 10 ** max(0, floor(log10(max(1, most))) - 1)
    steps = (3, 6, 9, 12, 15, 18, 24, 30, 36, 45, 60, 75, 90, 120)
    return next((step * scale for step in steps if step * scale >= most), ceil(most / 3) * 3)
