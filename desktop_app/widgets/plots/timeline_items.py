"""What a timeline draws of its periods: bars of stances, and the shade about their mean."""

from __future__ import annotations

from math import ceil, floor

import pyqtgraph as pg  # type: ignore[import-untyped]
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from desktop_app.domain.timeline import Period
from desktop_app.widgets.plots.side_stack import SideStack


class _OfPeriods(pg.GraphicsObject):  # type: ignore[misc]  # its module has no types
    """Draws the periods in view; the n-th stands about x = n."""

    def __init__(self, low: float, high: float) -> None:
        super().__init__()
        self._low, self._high = low, high
        self._periods: tuple[Period, ...] = ()

    def show_periods(self, periods: tuple[Period, ...], high: float) -> None:
        """Draw these, up to so high."""
        self.prepareGeometryChange()
        self._periods, self._high = periods, high
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(-0.5, self._low, max(1, len(self._periods)), self._high - self._low)

    def in_view(self) -> range:
        """The numbers of the periods in view, one more on either side."""
        first, last = self.getViewBox().viewRange()[0]
        return range(max(0, floor(first)), min(len(self._periods), ceil(last) + 2))


class Bars(_OfPeriods):
    """A bar for each period."""

    def __init__(self) -> None:
        super().__init__(0.0, 1.0)
        self.stack: SideStack | None = None

    def paint(self, painter: QPainter, *_: object) -> None:
        if self.stack is None or not self._periods:
            return
        # In pixels: letters stand upright in them, and edges are one pixel wide.
        place = painter.transform()
        painter.resetTransform()
        for number in self.in_view():
            room = place.mapRect(QRectF(number - 0.5, 0.0, 1.0, self._high))
            self.stack.paint(painter, self._periods[number], room, room.height() / self._high)
        painter.setTransform(place)


class Shade(_OfPeriods):
    """From low to high, about the mean; periods without one part it."""

    def __init__(self) -> None:
        super().__init__(-1.0, 1.0)
        self.colour = QColor()

    def paint(self, painter: QPainter, *_: object) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colour)
        for run in runs(self._periods, self.in_view()):
            upper = [QPointF(each, _bound(self._periods[each].high)) for each in run]
            lower = [QPointF(each, _bound(self._periods[each].low)) for each in run]
            if len(run) == 1:
                painter.drawRect(QRectF(upper[0].x() - 0.2, lower[0].y(), 0.4, upper[0].y() - lower[0].y()))
            else:
                painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))


def runs(periods: tuple[Period, ...], within: range) -> list[list[int]]:
    """The numbers of the periods with a mean, those that follow each other together."""
    found: list[list[int]] = []
    for number in within:
        if periods[number].mean is None:
            continue
        if found and found[-1][-1] == number - 1:
            found[-1].append(number)
        else:
            found.append([number])
    return found


def _bound(value: float | None) -> float:
    """What lies beyond the scale, as a spread may, is at its end."""
    return max(-1.0, min(1.0, value or 0.0))
