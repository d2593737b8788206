"""Going through a timeline: the period one is at, the time chosen, the keys, the words to be heard."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from desktop_app.domain.timeline import Period, Timeline
from desktop_app.widgets.plots.figures import mean_figure, number
from desktop_app.widgets.plots.time_words import period_word

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -12, Qt.Key.Key_PageDown: 12}


class TimelineHands(QObject):
    """← → go from period to period, with Shift they choose a time, Delete chooses all again.

    What draws it hands its keys on (``key``) and listens to ``changed``.
    """

    changed = Signal()
    """Another period is come to or another time chosen: draw it so."""
    come_to = Signal()
    entered = Signal()
    dates_chosen = Signal(str, str)
    """From which day to which (ISO 8601), both included; empty for all."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.timeline = Timeline()
        self.marked = -1
        self.brush = (-1, -1)
        """The first and the last period of the time chosen, -1 for none."""
        self._dates = ("", "")

    @property
    def period(self) -> Period | None:
        """The period that one is at."""
        periods = self.timeline.periods
        return periods[self.marked] if 0 <= self.marked < len(periods) else None

    def show_timeline(self, timeline: Timeline) -> None:
        """Go through this one; who was at a day stays at it, else is at the last."""
        was = self.period.first if self.period else ""
        self.timeline = timeline
        self.show_dates(*self._dates)
        inside = (n for n, each in enumerate(timeline.periods) if each.first <= was <= each.last)
        self._be_at(next(inside, len(timeline.periods) - 1))

    def show_dates(self, first: str, last: str) -> None:
        """Have these days chosen (ISO 8601), and say nothing of it; empty for all."""
        self._dates = (first, last)
        periods = self.timeline.periods if first else ()
        inside = [n for n, each in enumerate(periods) if each.last >= first and each.first <= last]
        self.show_brush(*((inside[0], inside[-1]) if inside else (-1, -1)))

    def show_brush(self, first: int, last: int) -> None:
        """Have periods chosen while the mouse is still down."""
        self.brush = (first, last)
        self.changed.emit()

    def choose(self, first: int, last: int) -> None:
        """Choose the time from a period to another; all for -1."""
        periods = self.timeline.periods
        if first >= 0 and periods:
            self.show_dates(periods[first].first, periods[last].last)
        else:
            self.show_dates("", "")
        self.dates_chosen.emit(*self._dates)

    def slide(self, by: int) -> None:
        """Choose the time as long that comes next, for -1 before; the first or last where all is chosen."""
        last, (first, end) = len(self.timeline.periods) - 1, self.brush
        if last < 0:
            return
        if first < 0:
            first = end = 0 if by > 0 else last
        else:
            long = end - first
            first = max(0, min(last - long, first + by * (long + 1)))
            end = first + long
        if (first, end) != self.brush:
            self.choose(first, end)

    def go_to(self, place: int) -> None:
        """Be at a period, the nearest where there is none."""
        if self.timeline.periods:
            self._be_at(max(0, min(len(self.timeline.periods) - 1, place)))
            self.come_to.emit()

    def key(self, event: QKeyEvent) -> bool:
        """Do what a key asks; False for one that asks nothing."""
        key, last = Qt.Key(event.key()), len(self.timeline.periods) - 1
        if key in _ENTER and not event.isAutoRepeat():
            self.entered.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.choose(-1, -1)
        elif key in _STEPS or key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
            before = self.marked
            self.go_to(ends.get(key, self.marked + _STEPS.get(key, 0)))
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._stretch(before)
        else:
            return False
        return True

    def about(self) -> str:
        """What can be done with it."""
        return self.tr("Timeline: ← → go from period to period, Enter to statements, Shift chooses a time")

    def told(self) -> str:
        """The period that one is at and its figures; what can be done, where there is none."""
        period = self.period
        if period is None:
            return self.about()
        told = self.tr("%1: %2 against, %3 neutral, %4 in favour, mean %5")
        mean = "–" if period.mean is None else mean_figure(period.mean)
        for place, value in (
            ("%2", number(period.against)),
            ("%3", number(period.neutral)),
            ("%4", number(period.favour)),
            ("%5", mean),
            ("%1", period_word(period, self.timeline.grain)),
        ):
            told = told.replace(place, value)
        return told

    def _be_at(self, place: int) -> None:
        self.marked = place
        self.changed.emit()

    def _stretch(self, before: int) -> None:
        """Have the time chosen reach from its far end to the period that is come to."""
        first, last = self.brush
        chosen = first >= 0 and before in (first, last)
        anchor = (last if before == first else first) if chosen else max(before, 0)
        self.choose(min(anchor, self.marked), max(anchor, self.marked))
