"""The words for the colours of a timeline's bars."""

from __future__ import annotations

import pyqtgraph as pg  # type: ignore[import-untyped]
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from desktop_app.widgets.common.look import Look
from desktop_app.widgets.plots.side_stack import side_colours


class TimelineLegend(pg.GraphicsWidget):  # type: ignore[misc]  # its module has no types
    """A square and its word for each side, at the right; an edge shows those as pale as the page."""

    def __init__(self) -> None:
        super().__init__()
        self._look: Look | None = None
        self._words: tuple[str, ...] = ()

    def show_words(self, words: tuple[str, ...], look: Look, font: QFont) -> None:
        """Say these, in the colours and the face of a theme."""
        self._words, self._look = words, look
        self.setFont(font)
        letters = QFontMetricsF(font)
        wide = sum(letters.horizontalAdvance(word) for word in words) + 3 * letters.height() * len(words)
        self.setMinimumSize(QSizeF(wide, letters.height()))
        self.setMaximumHeight(letters.height() * 1.3)
        self.update()

    def paint(self, painter: QPainter, *_: object) -> None:
        if self._look is None:
            return
        letters = QFontMetricsF(self.font())
        box, x, base = letters.ascent() * 0.7, self.rect().right(), self.rect().center().y()
        painter.setFont(self.font())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, word in reversed(tuple(zip(side_colours(self._look), self._words, strict=False))):
            x -= letters.horizontalAdvance(word)
            painter.setPen(self._look.page["text"])
            painter.drawText(QPointF(x, base + letters.ascent() / 2 - letters.descent() / 2), word)
            x -= box + 5
            square = QRectF(x, base - box / 2, box, box)
            painter.fillRect(square, colour)
            painter.setPen(self._look.page["muted"])
            painter.drawRect(square)
            x -= letters.height()
