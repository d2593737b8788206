"""Where a timeline is pointed at: a click comes to a period, a drag chooses a time, the wheel zooms."""

from __future__ import annotations

import pyqtgraph as pg  # type: ignore[import-untyped]
from PySide6.QtCore import QPointF, Qt

from desktop_app.widgets.plots.timeline_hands import TimelineHands


class TimelineBox(pg.ViewBox):  # type: ignore[misc]  # its module has no types
    """Of time alone one sees more or less; what stands up keeps its height."""

    def __init__(self, hands: TimelineHands) -> None:
        super().__init__(enableMenu=False)
        self._hands = hands
        self.setMouseEnabled(x=True, y=False)
        self.setDefaultPadding(0)

    def mouseClickEvent(self, event: pg.GraphicsScene.mouseEvents.MouseClickEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        event.accept()
        if event.double():
            self._hands.entered.emit()
        else:
            self._hands.go_to(self._number(event.pos()))

    def mouseDragEvent(
        self, event: pg.GraphicsScene.mouseEvents.MouseDragEvent, axis: int | None = None
    ) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            super().mouseDragEvent(event, axis)
            return
        event.accept()
        last = len(self._hands.timeline.periods) - 1
        ends = sorted(
            max(0, min(last, self._number(place))) for place in (event.buttonDownPos(), event.pos())
        )
        if last < 0:
            return
        if event.isFinish():
            self._hands.choose(*ends)
        else:
            self._hands.show_brush(*ends)

    def _number(self, place: QPointF) -> int:
        return round(float(self.mapToView(place).x()))
