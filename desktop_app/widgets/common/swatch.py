"""A small patch of a colour, to stand beside its name."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

_SIDE = 16
_EDGE = QColor(255, 255, 255, 200)
"""Sets the patch apart where its row is chosen, in whatever colour that is told."""


def swatch(colour: QColor) -> QIcon:
    """A rounded square of a colour, sharp on a fine screen."""
    picture = QPixmap(_SIDE * 2, _SIDE * 2)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_EDGE)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(0.5, 0.5, _SIDE - 1, _SIDE - 1), 4, 4)
    painter.end()
    return QIcon(picture)
