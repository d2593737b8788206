"""The axes of a timeline: dates beneath, whole counts and means beside it."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

import pyqtgraph as pg  # type: ignore[import-untyped]
from PySide6.QtGui import QFont, QFontMetrics

from desktop_app.domain.timeline import Timeline
from desktop_app.widgets.common.faces import scaled
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.plots.figures import number
from desktop_app.widgets.plots.timeline_ticks import WIDEST, date_word, stride

PARTS = 3
"""Into how many parts rules divide the height of the bars."""
_MEANS = {1.0: "+1", 0.0: "0", -1.0: "−1"}


class DateAxis(pg.AxisItem):  # type: ignore[misc]  # its module has no types
    """As many dates as do not touch each other; a period stands at its number."""

    def __init__(self) -> None:
        super().__init__("bottom")
        self.timeline = Timeline()

    def tickValues(self, first: float, last: float, size: float) -> list[tuple[int, list[int]]]:
        """The numbers of the periods with a date, between two of them that are ``size`` pixels apart."""
        letters = QFontMetrics(self.style["tickFont"])
        step = max(size, 1.0) / max(last - first, 1e-6)
        every = stride(ceil(letters.horizontalAdvance(WIDEST) * 1.15 / step), self.timeline.grain)
        begin = max(0, ceil(first / every) * every)
        return [(every, list(range(begin, min(int(last) + 1, len(self.timeline.periods)), every)))]

    def tickStrings(self, values: Sequence[float], _scale: float, spacing: float) -> list[str]:
        """The dates of periods, which stand ``spacing`` apart."""
        grain, periods = self.timeline.grain, self.timeline.periods
        return [date_word(periods, round(value), round(spacing), grain) for value in values]


class CountAxis(pg.AxisItem):  # type: ignore[misc]
    """Nothing, a third, two thirds and all of the highest figure."""

    def __init__(self) -> None:
        super().__init__("left")
        self.top = PARTS

    def tickValues(self, *_: float) -> list[tuple[int, list[int]]]:
        """The counts that rules stand at."""
        return [(self.top // PARTS, [self.top * part // PARTS for part in range(PARTS + 1)])]

    def tickStrings(self, values: Sequence[float], *_: float) -> list[str]:
        """The counts in the form of the locale."""
        return [number(round(value)) for value in values]


class MeanAxis(pg.AxisItem):  # type: ignore[misc]
    """In favour, neutral, against."""

    def __init__(self) -> None:
        super().__init__("left")

    def tickValues(self, *_: float) -> list[tuple[int, list[float]]]:
        """The means that rules stand at."""
        return [(1, list(_MEANS))]

    def tickStrings(self, values: Sequence[float], *_: float) -> list[str]:
        """The means with their sign."""
        return [_MEANS.get(float(value), "") for value in values]


def dress(axis: pg.AxisItem, look: Look, font: QFont) -> None:
    """Draw an axis in the colours and the face of a theme, a little smaller than what it explains."""
    axis.setTickFont(scaled(font, 0.88))
    axis.setTextPen(look.page["muted"])
    axis.setPen(look.page["muted"])
    axis.setTickPen(look.page["muted"])
    axis.setStyle(tickLength=-4 if axis.orientation == "bottom" else 0, hideOverlappingLabels=False)
