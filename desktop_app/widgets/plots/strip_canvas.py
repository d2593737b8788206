"""The surface of the strip below the views: gone through by key, brushed by mouse and keys, scrolled."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.plots.strip_places import Places, places
from desktop_app.widgets.plots.strip_scene import StripScene
from desktop_app.widgets.plots.timeline_hands import TimelineHands

_FAR = 4
"""Pixels that a press has to be moved for it to brush."""


class StripCanvas(QAbstractScrollArea):
    """Bars alone; what one is at is marked while the keys go here."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("timeline")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hands = TimelineHands(self)
        self.hands.changed.connect(self._follow)
        self._pressed: tuple[QPoint, int] | None = None
        self._look: Look | None = None
        self._was = -1
        self._follow()

    def set_look(self, look: Look) -> None:
        """Paint with the colours and faces of this theme."""
        self._look = look
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.hands.key(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.hands.timeline.periods:
            self._pressed = (event.position().toPoint(), self._under(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and self._dragged(event):
            here = self._under(event)
            self.hands.show_brush(min(self._pressed[1], here), max(self._pressed[1], here))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        start, here = self._pressed[1], self._under(event)
        dragged, self._pressed = self._dragged(event), None
        if dragged:
            self.hands.choose(min(start, here), max(start, here))
        else:
            self.hands.go_to(here)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.hands.entered.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._look is None:
            return
        at, hands = self._places(), self.hands
        scene = StripScene(hands.timeline, self._look, self.font(), at)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        view = QRectF(self.viewport().rect())
        painter.fillRect(view, self._look.page["background"])
        scroll = self.horizontalScrollBar().value()
        painter.save()
        painter.setClipRect(view.adjusted(at.left, 0, 0, 0))
        painter.translate(-scroll, 0)
        scene.paint(
            painter, at.left + scroll, view.width() + scroll, marked=hands.marked if self.hasFocus() else -1
        )
        if hands.brush[0] >= 0:
            scene.paint_brush(painter, *hands.brush)
        painter.restore()
        scene.paint_axis(painter, at.left - gap(self.font(), 0.3))
        if self.hasFocus():
            painter.setPen(self._look.window["focus"])
            painter.drawRect(view.adjusted(0, 0, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Within this event Qt looks at no scroll bar that is needed no longer.
        QTimer.singleShot(0, self, self._follow)

    def _follow(self) -> None:
        self._fit()
        if self.hands.marked not in (-1, self._was):
            self._reveal()
        self._was = self.hands.marked
        # What takes the keys is called by where one is.
        self.setAccessibleName(self.hands.told())
        self.setAccessibleDescription(self.hands.about())
        self.viewport().update()

    def _dragged(self, event: QMouseEvent) -> bool:
        return self._pressed is not None and abs(event.position().x() - self._pressed[0].x()) > _FAR

    def _under(self, event: QMouseEvent) -> int:
        x = event.position().x() + self.horizontalScrollBar().value()
        return self._places().at(x, len(self.hands.timeline.periods))

    def _places(self) -> Places:
        view = self.viewport()
        return places(self.hands.timeline, self.font(), view.width(), view.height())

    def _fit(self) -> None:
        at, bar = self._places(), self.horizontalScrollBar()
        over = max(0, round(at.bars.right() + gap(self.font(), 0.6) - self.viewport().width()))
        bar.setRange(0, over)
        bar.setPageStep(self.viewport().width())
        bar.setSingleStep(max(1, round(at.step)))

    def _reveal(self) -> None:
        at, bar = self._places(), self.horizontalScrollBar()
        left = at.x(self.hands.marked) - at.left
        right = at.x(self.hands.marked + 1) + gap(self.font(), 0.6) - self.viewport().width()
        bar.setValue(round(max(min(bar.value(), left), right)))
