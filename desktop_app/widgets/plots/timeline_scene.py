"""A timeline as it is painted: bars above, mean and spread below, days beneath."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF

from desktop_app.domain.period import Grain
from desktop_app.domain.timeline import Period, Timeline
from desktop_app.widgets.common.faces import scaled
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.plots.figures import number
from desktop_app.widgets.plots.time_words import tick_word
from desktop_app.widgets.plots.timeline_places import Places

_LINES_OF_BARS, _LINES_OF_MEANS = 3, 2


class TimelineScene:
    """Paints what lies between two x; the axes stay where they are when the rest is scrolled."""

    def __init__(self, timeline: Timeline, look: Look, font: QFont, at: Places) -> None:
        self._timeline, self._look, self._font, self._at = timeline, look, font, at
        self._small = scaled(font, 0.88)
        self._line = QFontMetrics(self._small).height()
        self._edge = QColor(look.page["muted"])
        self._edge.setAlphaF(0.45)
        colours = look.diverging
        self.colours = (colours[1], colours[4], colours[-2])
        """Of stances against, neutral and in favour."""

    def paint(self, painter: QPainter, first: float, last: float, *, marked: int = -1) -> None:
        """Paint the periods from one x to another."""
        periods, at = self._timeline.periods, self._at
        start, end = at.at(first, len(periods)), at.at(last, len(periods)) + 1
        self._rules(painter, first, last)
        bar = max(1.0, at.step - (1 if at.step < 10 else 0.22 * at.step))
        for place in range(start, min(end, len(periods))):
            self._bar(painter, place, periods[place], bar)
        if not at.means.isEmpty():
            self._means(painter, max(0, start - 1), min(len(periods), end + 1))
        self._days(painter, start, end)
        if 0 <= marked < len(periods):
            self._mark(painter, marked)

    def paint_axes(self, painter: QPainter, x: float) -> None:
        """Paint the figures of the axes, so that they end at an x, and what they are."""
        at, look = self._at, self._look
        painter.setFont(self._small)
        painter.setPen(look.page["muted"])
        lines = _LINES_OF_BARS if not at.means.isEmpty() else 1
        for part in range(lines + 1):
            count = round(at.most * part / lines)
            self._figure(painter, x, at.bars.bottom() - at.bars.height() * count / at.most, number(count))
        if at.means.isEmpty():
            return
        for value, told in ((1.0, "+1"), (0.0, "0"), (-1.0, "−1")):
            self._figure(painter, x, self._y(value), told)

    def paint_titles(self, painter: QPainter, titles: tuple[str, str], x: float) -> None:
        """Paint above bars and means what they are, with the signs of their colours."""
        if self._at.means.isEmpty():
            return
        painter.setFont(self._font)
        for told, part in zip(titles, (self._at.bars, self._at.means), strict=True):
            painter.setPen(self._look.page["text"])
            painter.drawText(QPointF(x, part.top() - self._line * 0.5), told)

    def paint_key(self, painter: QPainter, words: tuple[str, str, str], right: float) -> None:
        """Paint at the right above the bars which colour is which side."""
        letters = QFontMetrics(self._font)
        x, box = right, self._line * 0.65
        for colour, told in reversed(tuple(zip(self.colours, words, strict=True))):
            x -= letters.horizontalAdvance(told)
            painter.setFont(self._font)
            painter.setPen(self._look.page["text"])
            base = self._at.bars.top() - self._line * 0.5
            painter.drawText(QPointF(x, base), told)
            x -= box + 5
            square = QRectF(x, base - box, box, box)
            painter.fillRect(square, colour)
            painter.setPen(self._look.page["muted"])
            painter.drawRect(square)
            x -= self._line

    def paint_brush(self, painter: QPainter, first: int, last: int) -> None:
        """Paint the time that is chosen, from one period to another."""
        at, look = self._at, self._look
        top, bottom = at.bars.top() - 4, (at.means if not at.means.isEmpty() else at.bars).bottom()
        place = QRectF(at.x(first), top, at.step * (last - first + 1), bottom - top)
        ground = QColor(look.window["accent"])
        ground.setAlphaF(0.16)
        painter.fillRect(place, ground)
        painter.setPen(QPen(look.window["accent"], 2.5))
        for x in (place.left(), place.right()):
            painter.drawLine(QPointF(x, top), QPointF(x, bottom))

    def _bar(self, painter: QPainter, place: int, period: Period, width: float) -> None:
        at = self._at
        left, base = at.x(place) + (at.step - width) / 2, at.bars.bottom()
        for count, colour, sign in zip(
            (period.against, period.neutral, period.favour), self.colours, "▼◆▲", strict=True
        ):
            height = at.bars.height() * count / at.most
            if not count:
                continue
            part = QRectF(left, base - height, width, max(1.0, height - (1 if height > 3 else 0)))
            painter.fillRect(part, colour)
            if colour == self.colours[1]:
                painter.setPen(self._edge)
                painter.drawRect(part.adjusted(0, 0, -1, -1))
            if height > self._line and width > self._line * 0.9:
                painter.setFont(self._small)
                painter.setPen(self._look.letters_on(colour))
                painter.drawText(part, Qt.AlignmentFlag.AlignCenter, sign)
            base -= height

    def _means(self, painter: QPainter, start: int, end: int) -> None:
        look, periods = self._look, self._timeline.periods
        band = QColor(look.window["accent"])
        band.setAlphaF(0.20)
        line = QPen(look.window["accent"], 2)
        for run in _runs(periods, start, end):
            told = [(place, periods[place]) for place in run]
            upper = [QPointF(self._middle(place), self._y(each.high)) for place, each in told]
            lower = [QPointF(self._middle(place), self._y(each.low)) for place, each in told]
            middle = [QPointF(self._middle(place), self._y(each.mean)) for place, each in told]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(band)
            if len(run) > 1:
                painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))
            else:
                wide = min(3.0, self._at.step / 2)
                painter.drawRect(
                    QRectF(upper[0].x() - wide, upper[0].y(), 2 * wide, lower[0].y() - upper[0].y())
                )
            painter.setPen(line)
            painter.setBrush(look.window["accent"])
            painter.drawPolyline(QPolygonF(middle))
            if self._at.step > 7 or len(run) == 1:
                for point in middle:
                    painter.drawEllipse(point, 2.5, 2.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _mark(self, painter: QPainter, place: int) -> None:
        at = self._at
        bottom = (at.means if not at.means.isEmpty() else at.bars).bottom()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._look.mark["selected_border"], 2.5))
        painter.drawRoundedRect(
            QRectF(at.x(place), at.bars.top() - 3, at.step, bottom - at.bars.top() + 6), 3, 3
        )

    def _rules(self, painter: QPainter, first: float, last: float) -> None:
        at, look = self._at, self._look
        last = min(last, at.bars.right())
        painter.setPen(look.page["rule"])
        for part in range(1, _LINES_OF_BARS + 1):
            y = at.bars.bottom() - at.bars.height() * part / _LINES_OF_BARS
            painter.drawLine(QPointF(first, y), QPointF(last, y))
        painter.setPen(look.page["muted"])
        painter.drawLine(QPointF(first, at.bars.bottom()), QPointF(last, at.bars.bottom()))
        if not at.means.isEmpty():
            painter.drawLine(QPointF(first, self._y(0)), QPointF(last, self._y(0)))
            painter.setPen(look.page["rule"])
            for value in (-1, 1):
                painter.drawLine(QPointF(first, self._y(value)), QPointF(last, self._y(value)))

    def _days(self, painter: QPainter, start: int, end: int) -> None:
        """Dates beneath, as many as do not touch; the year where it begins."""
        periods, grain, letters = self._timeline.periods, self._timeline.grain, QFontMetrics(self._small)
        painter.setFont(self._small)
        painter.setPen(self._look.page["muted"])
        base = (self._at.means if not self._at.means.isEmpty() else self._at.bars).bottom() + self._line
        widest = letters.horizontalAdvance("00 MMMM 0000")
        stride = _stride(ceil(widest * 1.15 / self._at.step), grain)
        for place in range(start - start % stride, min(end, len(periods)), stride):
            told = tick_word(periods[place], grain)
            year = periods[place].first[:4]
            if grain in (Grain.DAY, Grain.WEEK) and (
                place < stride or periods[place - stride].first[:4] != year
            ):
                told = f"{told} {year}"
            x = self._at.x(place)
            painter.drawLine(QPointF(x + 0.5, base - self._line), QPointF(x + 0.5, base - self._line + 4))
            painter.drawText(QPointF(x, base + 2), told)

    def _figure(self, painter: QPainter, right: float, y: float, told: str) -> None:
        letters = QFontMetrics(self._small)
        painter.drawText(QPointF(right - letters.horizontalAdvance(told), y + letters.ascent() / 2 - 1), told)

    def _middle(self, place: int) -> float:
        return self._at.x(place) + self._at.step / 2

    def _y(self, value: float | None) -> float:
        """The height of a mean; what lies beyond the scale, as a spread may, is at its end."""
        means = self._at.means
        return means.top() + means.height() * (1 - max(-1.0, min(1.0, value or 0.0))) / 2


def _runs(periods: tuple[Period, ...], start: int, end: int) -> list[list[int]]:
    """The places of periods with a mean, those that follow each other together."""
    runs: list[list[int]] = []
    for place in range(start, end):
        if periods[place].mean is None:
            continue
        if runs and runs[-1][-1] == place - 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _stride(least: int, grain: Grain) -> int:
    """Every how many periods a date stands."""
    steps = {
        Grain.DAY: (1, 2, 7, 14, 28, 56, 91, 182, 364),
        Grain.WEEK: (1, 2, 4, 8, 13, 26, 52, 104),
        Grain.MONTH: (1, 2, 3, 6, 12, 24, 60, 120),
        Grain.YEAR: (1, 2, 5, 10, 20, 50, 100),
    }[grain]
    return next((step for step in steps if step >= least), steps[-1] * ceil(least / steps[-1]))
