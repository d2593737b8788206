"""Stances against, neutral and in favour, one upon the other, as a bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from desktop_app.domain.timeline import Period
from desktop_app.widgets.common.faces import scaled
from desktop_app.widgets.common.look import Look

_SIGNS = "▼◆▲"


class SideStack:
    """Paints bars in pixels, whatever they stand on; a part that has room for it bears its sign."""

    def __init__(self, look: Look, font: QFont) -> None:
        self._look, self.small = look, scaled(font, 0.88)
        self.line = QFontMetrics(self.small).height()
        self.colours = side_colours(look)
        self._edge = QColor(look.page["muted"])
        self._edge.setAlphaF(0.45)

    def paint(self, painter: QPainter, period: Period, room: QRectF, each: float) -> None:
        """Paint a period's bar from the foot of its room up, ``each`` pixels a stance."""
        step, base = room.width(), room.bottom()
        width = max(1.0, step - (1 if step < 10 else 0.22 * step))
        left = room.left() + (step - width) / 2
        counts = (period.against, period.neutral, period.favour)
        for count, colour, sign in zip(counts, self.colours, _SIGNS, strict=True):
            if not count:
                continue
            height = each * count
            part = QRectF(left, base - height, width, max(1.0, height - (1 if height > 3 else 0)))
            painter.fillRect(part, colour)
            if colour == self.colours[1]:
                painter.setPen(self._edge)
                painter.drawRect(part.adjusted(0, 0, -1, -1))
            if height > self.line and width > self.line * 0.9:
                painter.setFont(self.small)
                painter.setPen(self._look.letters_on(colour))
                painter.drawText(part, Qt.AlignmentFlag.AlignCenter, sign)
            base -= height


def side_colours(look: Look) -> tuple[QColor, QColor, QColor]:
    """The colours of stances against, neutral and in favour."""
    return look.diverging[1], look.diverging[4], look.diverging[-2]
