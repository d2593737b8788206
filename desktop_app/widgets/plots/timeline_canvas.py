"""The surface of a timeline: gone through by key, brushed by mouse and keys, scrolled where it is long."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from desktop_app.domain.timeline import Period, Timeline
from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.plots.figures import mean_figure, number
from desktop_app.widgets.plots.time_words import period_word
from desktop_app.widgets.plots.timeline_places import Places, places
from desktop_app.widgets.plots.timeline_scene import TimelineScene

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -12, Qt.Key.Key_PageDown: 12}
_FAR = 4
"""Pixels that a press has to be moved for it to brush."""


class TimelineCanvas(QAbstractScrollArea):
    """← → go from period to period, with Shift they choose a time, Delete chooses all again."""

    come_to = Signal()
    entered = Signal()
    dates_chosen = Signal(str, str)
    """From which day to which (ISO 8601), both included; empty for all."""

    def __init__(self, parent: QWidget, *, strip: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("timeline")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._strip = strip
        if strip:
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.timeline = Timeline()
        self.titles, self.key = ("", ""), ("", "", "")
        self.marked = -1
        self.brush = (-1, -1)
        """The first and the last period of the time chosen, -1 for none."""
        self._dates = ("", "")
        self._pressed: tuple[QPoint, int] | None = None
        self._look: Look | None = None
        self._name()

    def set_look(self, look: Look) -> None:
        """Paint with the colours and faces of this theme."""
        self._look = look
        self.viewport().update()

    def show_timeline(self, timeline: Timeline) -> None:
        """Paint this one; who was at a day stays at it, else is at the last."""
        was = self.period.first if self.period else ""
        self.timeline = timeline
        self.show_dates(*self._dates)
        self._fit()
        inside = (n for n, each in enumerate(timeline.periods) if each.first <= was <= each.last)
        self._be_at(next(inside, len(timeline.periods) - 1))

    def show_dates(self, first: str, last: str) -> None:
        """Paint which days are chosen (ISO 8601), and say nothing of it; empty for all."""
        self._dates = (first, last)
        periods = self.timeline.periods if first else ()
        inside = [n for n, each in enumerate(periods) if each.last >= first and each.first <= last]
        self._show_brush(*((inside[0], inside[-1]) if inside else (-1, -1)))

    def go_to(self, place: int) -> None:
        """Be at a period."""
        if self.timeline.periods:
            self._be_at(max(0, min(len(self.timeline.periods) - 1, place)))
            self.come_to.emit()

    @property
    def period(self) -> Period | None:
        """The period that one is at."""
        periods = self.timeline.periods
        return periods[self.marked] if 0 <= self.marked < len(periods) else None

    def scene(self, at: Places) -> TimelineScene | None:
        """What paints it; None until it has a look."""
        return None if self._look is None else TimelineScene(self.timeline, self._look, self.font(), at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = Qt.Key(event.key()), len(self.timeline.periods) - 1
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in _ENTER and not event.isAutoRepeat():
            self.entered.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._brush(-1, -1)
        elif key in _STEPS or key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
            before = self.marked
            self.go_to(ends.get(key, self.marked + _STEPS.get(key, 0)))
            if shift:
                self._stretch(before)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.timeline.periods:
            self._pressed = (event.position().toPoint(), self._under(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and self._dragged(event):
            here = self._under(event)
            self._show_brush(min(self._pressed[1], here), max(self._pressed[1], here))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        start, here = self._pressed[1], self._under(event)
        dragged, self._pressed = self._dragged(event), None
        if dragged:
            self._brush(min(start, here), max(start, here))
        else:
            self.go_to(here)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.entered.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        at = self._places()
        scene = self.scene(at)
        if scene is None or self._look is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        view = QRectF(self.viewport().rect())
        painter.fillRect(view, self._look.page["background"])
        scroll = self.horizontalScrollBar().value()
        painter.save()
        painter.setClipRect(view.adjusted(at.left, 0, 0, 0))
        painter.translate(-scroll, 0)
        first = at.left + scroll
        scene.paint(
            painter,
            first,
            view.width() + scroll,
            marked=self.marked if self.hasFocus() or not self._strip else -1,
        )
        if self.brush[0] >= 0:
            scene.paint_brush(painter, *self.brush)
        painter.restore()
        scene.paint_axes(painter, at.left - gap(self.font(), 0.3))
        scene.paint_titles(painter, self.titles, at.left)
        if self.key[0]:
            scene.paint_key(painter, self.key, view.width() - 1)
        if self._strip and self.hasFocus():
            painter.setPen(self._look.window["focus"])
            painter.drawRect(view.adjusted(0, 0, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Within this event Qt looks at no scroll bar that is needed no longer.
        QTimer.singleShot(0, self, self._fit)

    def _stretch(self, before: int) -> None:
        """Have the time chosen reach from its far end to the period that is come to."""
        first, last = self.brush
        chosen = first >= 0 and before in (first, last)
        anchor = (last if before == first else first) if chosen else max(before, 0)
        self._brush(min(anchor, self.marked), max(anchor, self.marked))

    def _brush(self, first: int, last: int) -> None:
        periods = self.timeline.periods
        if first >= 0 and periods:
            self.show_dates(periods[first].first, periods[last].last)
        else:
            self.show_dates("", "")
        self.dates_chosen.emit(*self._dates)

    def _show_brush(self, first: int, last: int) -> None:
        self.brush = (first, last)
        self.viewport().update()

    def _be_at(self, place: int) -> None:
        self.marked = place
        if place >= 0:
            self._reveal()
        self._name()
        self.viewport().update()

    def _name(self) -> None:
        """Say where one is: what takes the keys is called by it."""
        period = self.period
        about = self.tr("Timeline: ← → go from period to period, Enter to statements, Shift chooses a time")
        if period is None:
            self.setAccessibleName(about)
            return
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
        self.setAccessibleName(told)
        self.setAccessibleDescription(about)

    def _dragged(self, event: QMouseEvent) -> bool:
        return self._pressed is not None and abs(event.position().x() - self._pressed[0].x()) > _FAR

    def _under(self, event: QMouseEvent) -> int:
        x = event.position().x() + self.horizontalScrollBar().value()
        return self._places().at(x, len(self.timeline.periods))

    def _places(self) -> Places:
        view = self.viewport()
        return places(self.timeline, self.font(), view.width(), view.height(), strip=self._strip)

    def _fit(self) -> None:
        at, bar = self._places(), self.horizontalScrollBar()
        over = max(0, round(at.bars.right() + gap(self.font(), 0.6) - self.viewport().width()))
        bar.setRange(0, over)
        bar.setPageStep(self.viewport().width())
        bar.setSingleStep(max(1, round(at.step)))
        self.viewport().update()

    def _reveal(self) -> None:
        at, bar = self._places(), self.horizontalScrollBar()
        left = at.x(self.marked) - at.left
        right = at.x(self.marked + 1) + gap(self.font(), 0.6) - self.viewport().width()
        bar.setValue(round(max(min(bar.value(), left), right)))
