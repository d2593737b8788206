"""The timeline: who is for and against when, and the time that all other views are of."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QScrollBar, QVBoxLayout, QWidget

from desktop_app.domain.shown import Shown
from desktop_app.domain.timeline import Spread, Timeline
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.plots.figures import number
from desktop_app.widgets.plots.mark import Mark
from desktop_app.widgets.plots.plot import Painted, Plot
from desktop_app.widgets.plots.time_words import period_word
from desktop_app.widgets.plots.timeline_chart import TimelineChart

_PICTURE = QSize(1000, 460)
_WIDEST = 12_000
_EDGE, _STEP = 60, 5
"""Pixels of the figures beside the bars, and of a period."""
_PART = 10
"""In how many steps the bar scrolls by a period."""


class TimelinePlot(Plot):
    """Bars and means of one chart, a bar to scroll it where it is long; told aloud period by period."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart, self.bar = TimelineChart(self), QScrollBar(Qt.Orientation.Horizontal, self)
        hands = self.hands = self.chart.hands
        hands.come_to.connect(lambda: self.marked.emit(self.mark))
        hands.entered.connect(self.entered)
        hands.dates_chosen.connect(self.dates_chosen)
        self.chart.seen_changed.connect(self._fit_bar)
        self.bar.valueChanged.connect(lambda value: self.chart.see_from(value / _PART))
        self.bar.setAccessibleName(self.tr("Which time is seen"))
        self.setFocusProxy(self.chart)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.chart)
        column.addWidget(self.bar)
        self._fit_bar()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self.chart.set_look(look)

    def show_view(self, shown: Shown) -> None:
        if not isinstance(shown, Timeline):
            raise TypeError("no timeline")
        self._tell(self.chart, shown)
        self.hands.show_timeline(shown)
        self.marked.emit(self.mark)

    def show_dates(self, first: str, last: str) -> None:
        self.hands.show_dates(first, last)

    def slide(self, by: int) -> bool:
        self.hands.slide(by)
        return True

    @property
    def mark(self) -> Mark | None:
        period = self.hands.period
        if period is None:
            return None
        told = period_word(period, self.hands.timeline.grain)
        figure = f"▼ {number(period.against)}   ◆ {number(period.neutral)}   ▲ {number(period.favour)}"
        return Mark((period.first,), told, figure, statements=period.statements)

    def told(self) -> str:
        many = len(self.hands.timeline.undated)
        if not many:
            return ""
        if many == 1:
            return self.tr("1 statement without an exact date left out")
        told = self.tr("%1 statements without an exact date left out")
        return told.replace("%1", QLocale().toString(many))

    def picture_size(self) -> QSize:
        wanted = _EDGE + _STEP * len(self.hands.timeline.periods)
        return QSize(min(_WIDEST, max(_PICTURE.width(), wanted)), _PICTURE.height())

    def pictured(self) -> Painted:
        # Drawn by a chart of its own: that on the screen shows a part, and what is marked.
        chart = TimelineChart()
        chart.setFont(self.font())
        chart.set_look(self.look)
        self._tell(chart, self.hands.timeline)
        chart.hands.show_timeline(self.hands.timeline)
        drawn = chart.drawn(self.picture_size())
        chart.close()

        def paint(painter: QPainter) -> None:
            painter.drawPicture(0, 0, drawn)

        return paint

    def _tell(self, chart: TimelineChart, timeline: Timeline) -> None:
        titles = (self.tr("Stances"), self._spread_words(timeline))
        chart.show_titles(titles, (self.tr("▼ against"), self.tr("◆ neutral"), self.tr("▲ in favour")))

    def _fit_bar(self) -> None:
        """Have the bar say which time is seen, where it is not all."""
        first, last = self.chart.seen
        over = max(0.0, len(self.hands.timeline.periods) - (last - first))
        self.bar.blockSignals(True)
        self.bar.setRange(0, round(over * _PART))
        self.bar.setPageStep(round((last - first) * _PART))
        self.bar.setSingleStep(_PART)
        self.bar.setValue(round(first * _PART))
        self.bar.blockSignals(False)
        self.bar.setVisible(over * _PART >= 1)

    def _spread_words(self, timeline: Timeline) -> str:
        if timeline.spread is Spread.DEVIATION:
            told = self.tr("Mean stance, shaded: one standard deviation to either side")
        else:
            told = self.tr("Mean stance, shaded: from the first quartile to the third")
        if timeline.window > 1:
            told += self.tr("; of %1 periods each").replace("%1", str(timeline.window))
        return told
