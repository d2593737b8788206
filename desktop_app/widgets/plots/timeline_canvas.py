"""The surface of a timeline: gone through by key, brushed by mouse and keys, scrolled where it is long."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from desktop_app.domain.timeline import Timeline
from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.plots.timeline_scene import Places, TimelineScene, places

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -12, Qt.Key.Key_PageDown: 12}
_FAR = 4
"""Pixels that a press has to be moved for it to brush."""


class TimelineCanvas(QAbstractScrollArea):
    """← → go from period to period, with Shift they choose a time, Delete chooses all again."""

    come_to = Signal(int)
    entered = Signal()
    brushed = Signal(int, int)
    """From which period to which, both included; -1 for both is all."""

    def __init__(self, parent: QWidget, *, strip: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("timeline")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._strip = strip
        self.timeline = Timeline()
        self.titles, self.key = ("", ""), ("", "", "")
        self.marked = -1
        self.brush = (-1, -1)
        self._pressed: tuple[QPoint, int] | None = None
        self._look: Look | None = None

    def set_look(self, look: Look) -> None:
        """Paint with the colours and faces of this theme."""
        self._look = look
        self.viewport().update()

    def show_timeline(self, timeline: Timeline) -> None:
        """Paint this one."""
        self.timeline = timeline
        self.marked = min(self.marked, len(timeline.periods) - 1)
        self._fit()

    def show_brush(self, first: int, last: int) -> None:
        """Paint the time chosen, and say nothing of it."""
        self.brush = (first, last)
        self.viewport().update()

    def go_to(self, place: int) -> None:
        """Be at a period."""
        if not self.timeline.periods:
            return
        self.marked = max(0, min(len(self.timeline.periods) - 1, place))
        self._reveal()
        self.viewport().update()
        self.come_to.emit(self.marked)

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
            self.show_brush(min(self._pressed[1], here), max(self._pressed[1], here))

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
            scene.paint_key(painter, self.key, min(view.width(), at.bars.right() + gap(self.font(), 6)))
        if self._strip and self.hasFocus():
            painter.setPen(self._look.window["focus"])
            painter.drawRect(view.adjusted(0, 0, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _stretch(self, before: int) -> None:
        """Have the time chosen reach from its far end to the period that is come to."""
        first, last = self.brush
        chosen = first >= 0 and before in (first, last)
        anchor = (last if before == first else first) if chosen else max(before, 0)
        self._brush(min(anchor, self.marked), max(anchor, self.marked))

    def _brush(self, first: int, last: int) -> None:
        self.show_brush(first, last)
        self.brushed.emit(first, last)

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
