"""Where the bars and dates of the strip below the views stand in the room that there is."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetrics

from desktop_app.domain.timeline import Timeline
from desktop_app.widgets.common.faces import gap, scaled
from desktop_app.widgets.plots.figures import number
from desktop_app.widgets.plots.timeline_ticks import top_of

_LEAST = 2
"""Pixels that a period takes at least; where that is more than there is room for, it scrolls."""


@dataclass(frozen=True, slots=True)
class Places:
    """In pixels: periods from ``left`` on, ``step`` apart; bars up to ``most`` stances."""

    left: float
    step: float
    bars: QRectF
    most: int

    def x(self, place: int) -> float:
        """Where a period begins."""
        return self.left + place * self.step

    def at(self, x: float, many: int) -> int:
        """The period at a place, the nearest where there is none."""
        return max(0, min(many - 1, floor((x - self.left) / self.step)))


def places(timeline: Timeline, font: QFont, width: float, height: float) -> Places:
    """Where everything is in so much room; wider than the room where there are many periods."""
    letters = QFontMetrics(scaled(font, 0.88))
    line = letters.height()
    most = top_of(timeline.periods)
    edge = letters.horizontalAdvance(number(most) + "0") + gap(font, 0.6)
    room = max(1.0, width - edge - gap(font, 0.6))
    many = max(1, len(timeline.periods))
    step = max(_LEAST, min(room / many, 4.0 * line))
    foot = height - line - gap(font, 0.5)
    return Places(edge, step, QRectF(edge, line * 0.6, step * many, max(8.0, foot - line * 0.6)), most)
