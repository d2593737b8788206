"""What is drawn over the words: what a selection would become, and the boundaries of what is chosen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop_app.widgets.common.look import Look
from desktop_app.widgets.reader.bounds import Bounds
from desktop_app.widgets.reader.places import Places
from desktop_app.widgets.reader.selecting import Selecting
from desktop_app.widgets.reader.text_steps import Edge

_KNOB = 3.2


class Overlay:
    """Paints them for what is in view."""

    def __init__(self, places: Places, selecting: Selecting, bounds: Bounds) -> None:
        self._places, self._selecting, self._bounds = places, selecting, bounds

    def paint(self, painter: QPainter, look: Look) -> None:
        """Paint an outline of the words meant, where they are others than those selected, and handles."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        meant = self._selecting.span()
        if meant is not None and meant != self._selecting.raw():
            painter.setPen(QPen(look.mark["selected_border"], 1.3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for box in self._places.boxes(meant):
                painter.drawRoundedRect(box.adjusted(-1.5, 1, 1.5, -1), 3, 3)
        if self._selecting.raw() is None:
            self._handles(painter, look)

    def _handles(self, painter: QPainter, look: Look) -> None:
        active = self._bounds.active
        ink = look.mark["selected_border"]
        for (stretch, edge), box in self._bounds.handles():
            painter.setPen(QPen(ink, 1.4))
            # Solid what the keys move, hollow what only the mouse does.
            painter.setBrush(ink if stretch == active else look.page["background"])
            knob = QPointF(box.center().x(), box.top() if edge is Edge.START else box.bottom())
            if stretch == active:
                painter.fillRect(QRectF(box.left() + 0.2, box.top(), 1.6, box.height()), ink)
            painter.drawEllipse(knob, _KNOB, _KNOB)
