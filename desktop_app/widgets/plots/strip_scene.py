"""The strip below the views as it is painted: bars, and days beneath."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from desktop_app.domain.timeline import Timeline
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.plots.figures import number
from desktop_app.widgets.plots.side_stack import SideStack
from desktop_app.widgets.plots.strip_places import Places
from desktop_app.widgets.plots.timeline_ticks import WIDEST, date_word, stride


class StripScene:
    """Paints what lies between two x; the axis stays where it is when the rest is scrolled."""

    def __init__(self, timeline: Timeline, look: Look, font: QFont, at: Places) -> None:
        self._timeline, self._look, self._at = timeline, look, at
        self._stack = SideStack(look, font)

    def paint(self, painter: QPainter, first: float, last: float, *, marked: int = -1) -> None:
        """Paint the periods from one x to another."""
        periods, bars = self._timeline.periods, self._at.bars
        start, end = self._at.at(first, len(periods)), self._at.at(last, len(periods)) + 1
        self._rules(painter, first, min(last, bars.right()))
        for place in range(start, min(end, len(periods))):
            room = QRectF(self._at.x(place), bars.top(), self._at.step, bars.height())
            self._stack.paint(painter, periods[place], room, bars.height() / self._at.most)
        self._days(painter, start, end)
        if 0 <= marked < len(periods):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.mark["selected_border"], 2.5))
            around = QRectF(self._at.x(marked), bars.top() - 3, self._at.step, bars.height() + 6)
            painter.drawRoundedRect(around, 3, 3)

    def paint_axis(self, painter: QPainter, x: float) -> None:
        """Paint the figures of the axis, so that they end at an x."""
        painter.setFont(self._stack.small)
        painter.setPen(self._look.page["muted"])
        letters = QFontMetrics(self._stack.small)
        for count, y in ((0, self._at.bars.bottom()), (self._at.most, self._at.bars.top())):
            told = number(count)
            left = x - letters.horizontalAdvance(told)
            painter.drawText(QPointF(left, y + letters.ascent() / 2 - 1), told)

    def paint_brush(self, painter: QPainter, first: int, last: int) -> None:
        """Paint the time that is chosen, from one period to another."""
        at, accent = self._at, self._look.window["accent"]
        place = QRectF(at.x(first), at.bars.top() - 4, at.step * (last - first + 1), at.bars.height() + 4)
        ground = QColor(accent)
        ground.setAlphaF(0.16)
        painter.fillRect(place, ground)
        painter.setPen(QPen(accent, 2.5))
        painter.drawLine(place.topLeft(), place.bottomLeft())
        painter.drawLine(place.topRight(), place.bottomRight())

    def _rules(self, painter: QPainter, first: float, last: float) -> None:
        bars = self._at.bars
        for y, colour in ((bars.top(), "rule"), (bars.bottom(), "muted")):
            painter.setPen(self._look.page[colour])
            painter.drawLine(QPointF(first, y), QPointF(last, y))

    def _days(self, painter: QPainter, start: int, end: int) -> None:
        periods, grain = self._timeline.periods, self._timeline.grain
        painter.setFont(self._stack.small)
        painter.setPen(self._look.page["muted"])
        widest = QFontMetrics(self._stack.small).horizontalAdvance(WIDEST)
        every = stride(ceil(widest * 1.15 / self._at.step), grain)
        foot = self._at.bars.bottom()
        for place in range(start - start % every, min(end, len(periods)), every):
            x = self._at.x(place)
            painter.drawLine(QPointF(x + 0.5, foot), QPointF(x + 0.5, foot + 4))
            told = date_word(periods, place, every, grain)
            painter.drawText(QPointF(x, foot + self._stack.line + 2), told)
