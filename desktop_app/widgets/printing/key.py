"""What the colours of a printed article mean."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from desktop_app.widgets.common.look import Look
from desktop_app.widgets.printing.printed import Printed
from desktop_app.widgets.reader.highlight import Hue

_MOST = 40
_ROW, _SWATCH, _GAP = 20.0, 22.0, 18.0


class Key:
    """Swatches with names, in rows; ``height`` is 0 where there is nothing to explain."""

    def __init__(self, printed: Printed, look: Look, width: float) -> None:
        self._title, self._look = printed.legend_title, look
        self._font = QFont(look.interface)
        self._font.setPixelSize(10)
        hues: dict[str, Hue] = {}
        for mark in printed.highlights:
            hue = mark.hue(printed.by)
            hues.setdefault(hue.key, hue)
        metrics = QFontMetricsF(self._font)
        self._entries: list[tuple[float, float, Hue]] = []
        x, y = metrics.horizontalAdvance(self._title) + _GAP, 0.0
        for hue in list(hues.values())[:_MOST]:
            wide = _SWATCH + 6 + metrics.horizontalAdvance(_named(hue)) + _GAP
            if x + wide > width and x > 0:
                x, y = 0.0, y + _ROW
            self._entries.append((x, y, hue))
            x += wide
        self.height = y + _ROW + 14 if self._entries else 0.0

    def paint(self, painter: QPainter, top: float) -> None:
        """Paint it at a height of the page."""
        painter.setFont(self._font)
        painter.setPen(self._look.page["muted"])
        painter.drawText(QPointF(0, top + 12), self._title)
        painter.setPen(self._look.page["text"])
        for x, y, hue in self._entries:
            box = QRectF(x, top + y + 2, _SWATCH, 11)
            painter.fillRect(box, self._look.tint(hue.colour))
            painter.fillRect(QRectF(x, box.bottom(), _SWATCH, 1.5), hue.colour)
            painter.drawText(QPointF(x + _SWATCH + 6, top + y + 12), _named(hue))


def _named(hue: Hue) -> str:
    return f"{hue.sign} {hue.name}".strip()
