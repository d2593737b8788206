"""When stances are taken, in brief, below every view: a time chosen here is that of the view above."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop_app.domain.period import Grain
from desktop_app.domain.timeline import Timeline
from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.plots.strip_canvas import StripCanvas
from desktop_app.widgets.plots.time_words import span_word

_LINES, _LOW = 6.5, 4.5
"""How high it is, in lines, and in a low window."""


class TimeStrip(QWidget):
    """Hidden while all stances are of one time."""

    dates_chosen = Signal(str, str)
    entered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._dates = ("", "")
        self._about = QLabel(self)
        self._about.setProperty("role", "muted")
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self.canvas = StripCanvas(self)
        self.canvas.hands.dates_chosen.connect(self.dates_chosen)
        self.canvas.hands.entered.connect(self.entered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, gap(self.font(), 0.3), 0, 0)
        column.setSpacing(gap(self.font(), 0.2))
        column.addWidget(self._about)
        column.addWidget(self.canvas)

    def fit(self, height: int) -> None:
        """Take less of a low window; ``height`` is that of all that it shares."""
        line = self.fontMetrics().height()
        self.canvas.setFixedHeight(round(line * (_LINES if height > 40 * line else _LOW)))

    def set_look(self, look: Look) -> None:
        """Paint with the colours and faces of this theme."""
        self.canvas.set_look(look)

    def show_timeline(self, timeline: Timeline) -> None:
        """Show this one."""
        self.canvas.hands.show_timeline(timeline)
        self._tell()

    def show_dates(self, first: str, last: str) -> None:
        """Show which days all views are of."""
        self._dates = (first, last)
        self.canvas.hands.show_dates(first, last)
        self._tell()

    @property
    def timeline(self) -> Timeline:
        """The one shown."""
        return self.canvas.hands.timeline

    @property
    def tells(self) -> bool:
        """Whether there is more than one time to choose from."""
        return len(self.timeline.periods) > 1

    def _tell(self) -> None:
        grains = {
            Grain.DAY: self.tr("Stances a day"),
            Grain.WEEK: self.tr("Stances a week"),
            Grain.MONTH: self.tr("Stances a month"),
            Grain.YEAR: self.tr("Stances a year"),
        }
        told = grains[self.timeline.grain]
        if self._dates[0]:
            chosen = self.tr("%1 chosen: all views follow").replace("%1", span_word(*self._dates))
        else:
            chosen = self.tr("drag over a time, and all views are of it")
        self._about.setText(f"{told}; {chosen}")
