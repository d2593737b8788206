"""The timeline drawn: bars above, mean and spread below, one time for both."""

from __future__ import annotations

from html import escape
from math import floor

import pyqtgraph as pg  # type: ignore[import-untyped]
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontInfo, QFontMetrics, QKeyEvent, QPainter, QPicture
from PySide6.QtWidgets import QGraphicsRectItem, QWidget

from desktop_app.widgets.common.look import Look
from desktop_app.widgets.plots.side_stack import SideStack
from desktop_app.widgets.plots.timeline_axes import PARTS, CountAxis, DateAxis, MeanAxis, dress
from desktop_app.widgets.plots.timeline_box import TimelineBox
from desktop_app.widgets.plots.timeline_hands import TimelineHands
from desktop_app.widgets.plots.timeline_items import Bars, Shade, runs
from desktop_app.widgets.plots.timeline_legend import TimelineLegend
from desktop_app.widgets.plots.timeline_ticks import top_of

_LEAST, _MOST = 5, 60
"""Pixels that a period takes at least and at most, until somebody looks closer or from further away."""
_DOTS = 7
"""Pixels a period, from which on each mean has its dot."""
_CLOSER = {Qt.Key.Key_Plus: 0.8, Qt.Key.Key_Equal: 0.8, Qt.Key.Key_Minus: 1.25}
_CLOSEST = 6
"""So few periods are seen at once at least."""


class TimelineChart(pg.GraphicsLayoutWidget):  # type: ignore[misc]  # its module has no types
    """Keys and mouse go to ``hands``; the wheel, + and - look closer or further."""

    seen_changed = Signal()
    """Other periods are in view: see ``seen``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeline")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hands = TimelineHands(self)
        self.titles, self.key = ("", ""), ("", "", "")
        self._look: Look | None = None
        self._was, self._fitted = -1, (0, 0, "")
        self._dates, self._counts = DateAxis(), CountAxis()
        self._lay_out()
        self._mean, self._dots = (
            pg.PlotCurveItem(antialias=True, connect="finite"),
            pg.ScatterPlotItem(size=5),
        )
        self._of_bars, self._of_means = Bars(), Shade()
        self.bars.addItem(self._of_bars)
        for item in (self._of_means, self._mean, self._dots):
            self.means.addItem(item)
        self._rules = [self._rule(self.bars) for _ in range(PARTS + 1)]
        self._rules += [self._rule(self.means, value) for value in (-1.0, 0.0, 1.0)]
        self._marks = [self._mark(plot) for plot in (self.bars, self.means)]
        self._brushes = [self._brush(plot) for plot in (self.bars, self.means)]
        self.hands.changed.connect(self._follow)
        self.bars.vb.sigResized.connect(self._fit)
        self.bars.vb.sigXRangeChanged.connect(lambda *_: self._see())
        self._follow()

    def set_look(self, look: Look) -> None:
        """Draw with the colours and faces of this theme."""
        self._look = look
        self.setBackground(look.page["background"])
        for axis in (self._dates, self._counts, self.means.getAxis("left")):
            dress(axis, look, self.font())
        self._of_bars.stack = SideStack(look, self.font())
        accent, ground = look.window["accent"], QColor(look.window["accent"])
        ground.setAlphaF(0.20)
        self._of_means.colour = ground
        self._mean.setPen(pg.mkPen(accent, width=2))
        self._dots.setBrush(accent)
        self._dots.setPen(None)
        strong = ("muted", "rule", "rule", "rule", "rule", "muted", "rule")
        for rule, name in zip(self._rules, strong, strict=True):
            rule.setPen(look.page[name])
        for mark in self._marks:
            mark.setPen(pg.mkPen(look.mark["selected_border"], width=2.5))
        for brush in self._brushes:
            light = QColor(accent)
            light.setAlphaF(0.16)
            brush.setBrush(light)
            brush.setHoverBrush(light)
            for line in brush.lines:
                line.setPen(pg.mkPen(accent, width=2.5))
                line.setHoverPen(pg.mkPen(accent, width=4))
        self._tell_titles()
        self._show()

    def show_titles(self, titles: tuple[str, str], key: tuple[str, str, str]) -> None:
        """What stands above bars and means, and the words for the three colours."""
        self.titles, self.key = titles, key
        self._tell_titles()

    @property
    def seen(self) -> tuple[float, float]:
        """From which number of a period to which it shows."""
        first, last = self.bars.vb.viewRange()[0]
        return first + 0.5, last + 0.5

    def see_from(self, first: float) -> None:
        """Show as many periods as now, from another on."""
        was, last = self.seen
        self.bars.vb.setXRange(first - 0.5, first + last - was - 0.5, padding=0)

    def drawn(self, size: QSize) -> QPicture:
        """A picture of all periods without what is marked, which another thread may draw."""
        self.resize(size)
        # Its layout is made when it is first drawn.
        self.grab()
        for item in (*self._marks, *self._brushes):
            item.hide()
        self.bars.vb.setXRange(-0.5, max(len(self.hands.timeline.periods), self.seen[1]) - 0.5, padding=0)
        self.grab()
        picture = QPicture()
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(0, 0, size.width(), size.height())
        self.scene().prepareForPaint()
        self.scene().render(painter, whole, whole)
        painter.end()
        return picture

    def keyPressEvent(self, event: QKeyEvent) -> None:
        closer = _CLOSER.get(Qt.Key(event.key()))
        if closer is not None:
            self.bars.vb.scaleBy(x=closer, center=pg.Point(max(0, self.hands.marked), 0))
        elif not self.hands.key(event):
            QWidget.keyPressEvent(self, event)

    # What is drawn

    def _lay_out(self) -> None:
        self._above, self._legend = pg.LabelItem(justify="left"), TimelineLegend()
        self._between = pg.LabelItem(justify="left")
        self.addItem(self._above, 0, 0)
        self.addItem(self._legend, 0, 1)
        self.bars = self._plot(1, {"left": self._counts})
        self.addItem(self._between, 2, 0, 1, 2)
        self.means = self._plot(3, {"left": MeanAxis(), "bottom": self._dates})
        self.bars.hideAxis("bottom")
        self.bars.vb.setYRange(0, PARTS, padding=0)
        self.means.vb.setYRange(-1, 1, padding=0.04)
        self.means.setXLink(self.bars)
        layout = self.ci.layout
        layout.setContentsMargins(0, 0, 6, 0)
        layout.setVerticalSpacing(2)
        layout.setRowStretchFactor(1, 62)
        layout.setRowStretchFactor(3, 38)

    def _plot(self, row: int, axes: dict[str, pg.AxisItem]) -> pg.PlotItem:
        plot = self.addPlot(row, 0, 1, 2, viewBox=TimelineBox(self.hands), axisItems=axes)
        plot.hideButtons()
        plot.setMenuEnabled(False)
        return plot

    def _rule(self, plot: pg.PlotItem, at: float = 0.0) -> pg.InfiniteLine:
        rule = pg.InfiniteLine(at, angle=0)
        rule.setZValue(-5)
        plot.addItem(rule, ignoreBounds=True)
        return rule

    def _mark(self, plot: pg.PlotItem) -> QGraphicsRectItem:
        mark = QGraphicsRectItem()
        mark.setZValue(20)
        mark.hide()
        plot.addItem(mark, ignoreBounds=True)
        return mark

    def _brush(self, plot: pg.PlotItem) -> pg.LinearRegionItem:
        brush = pg.LinearRegionItem()
        brush.setZValue(10)
        brush.hide()
        brush.sigRegionChangeFinished.connect(self._brushed)
        plot.addItem(brush, ignoreBounds=True)
        return brush

    def _brushed(self, brush: pg.LinearRegionItem) -> None:
        """An end of the time chosen, or all of it, was moved."""
        # Periods lie about whole numbers: the nearest border between two of them is meant.
        begin, end = (floor(edge + 1) for edge in brush.getRegion())
        last = len(self.hands.timeline.periods) - 1
        first = max(0, min(last, begin))
        self.hands.choose(first, max(first, min(last, end - 1)))

    def _follow(self) -> None:
        self._show()
        self._fit()
        if self.hands.marked not in (-1, self._was):
            self._reveal()
        self._was = self.hands.marked
        # What takes the keys is called by where one is.
        self.setAccessibleName(self.hands.told())
        self.setAccessibleDescription(self.hands.about())

    def _show(self) -> None:
        periods, hands = self.hands.timeline.periods, self.hands
        top = top_of(periods)
        self._dates.timeline, self._counts.top = hands.timeline, top
        self._counts.picture = self._dates.picture = None
        self._of_bars.show_periods(periods, top)
        self._of_means.show_periods(periods, 1.0)
        self.bars.vb.setYRange(0, top * 1.02, padding=0)
        for part, rule in enumerate(self._rules[: PARTS + 1]):
            rule.setValue(top * part // PARTS)
        self._mean.setData(
            list(range(len(periods))), [float("nan") if each.mean is None else each.mean for each in periods]
        )
        self._see()
        for mark, (low, high) in zip(self._marks, ((0, top * 1.01), (-1.03, 1.03)), strict=True):
            mark.setRect(QRectF(hands.marked - 0.5, low, 1, high - low))
            mark.setVisible(hands.period is not None)
        for brush in self._brushes:
            brush.blockSignals(True)
            brush.setRegion((hands.brush[0] - 0.5, hands.brush[1] + 0.5))
            brush.blockSignals(False)
            brush.setVisible(hands.brush[0] >= 0)
        for plot in (self.bars, self.means):
            plot.getAxis("left").setWidth(_width(self._counts))

    def _see(self) -> None:
        """Give each mean its dot where there is room, else those that no line leads to."""
        periods = self.hands.timeline.periods
        first, last = self.seen
        roomy = self.bars.vb.width() / max(1.0, last - first) > _DOTS
        dots = [n for run in runs(periods, range(len(periods))) if roomy or len(run) == 1 for n in run]
        self._dots.setData(dots, [periods[number].mean for number in dots])
        self.seen_changed.emit()

    def _tell_titles(self) -> None:
        if self._look is None:
            return
        size = f"{QFontInfo(self.font()).pixelSize()}px"
        for label, told in zip((self._above, self._between), self.titles, strict=True):
            label.item.setFont(self.font())
            label.setText(escape(told), color=self._look.page["text"].name(), size=size)
        self._legend.show_words(self.key, self._look, self.font())

    # Which of it is seen

    def _fit(self) -> None:
        """Show the last periods, as many as there is room for, unless somebody looks at others."""
        periods, width = self.hands.timeline.periods, round(self.bars.vb.width())
        fitted = (len(periods), width, periods[0].first if periods else "")
        if fitted == self._fitted or width <= 0:
            return
        self._fitted = fitted
        many = max(1, len(periods))
        seen = width / max(_LEAST, min(_MOST, width / many))
        end = max(many, seen)
        for plot in (self.bars, self.means):
            plot.vb.setLimits(xMin=-0.5, xMax=end - 0.5, minXRange=min(_CLOSEST, end), maxXRange=end)
        self.bars.vb.setXRange(end - seen - 0.5, end - 0.5, padding=0)

    def _reveal(self) -> None:
        first, last = self.seen
        marked = self.hands.marked
        if not first <= marked <= last - 1:
            self.see_from(marked if marked < first else marked + 1 - (last - first))


def _width(axis: CountAxis) -> int:
    """So wide that the longest figure has room, in pixels."""
    letters = QFontMetrics(axis.style["tickFont"]) if axis.style["tickFont"] else None
    told = axis.tickStrings([axis.top])[0]
    return 14 + (letters.horizontalAdvance(told + "0") if letters else 30)
