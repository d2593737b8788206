"""Paints what was found beneath the words of the page, for the lines in view."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock

from desktop_app.widgets.common.look import Look
from desktop_app.widgets.reader.finds import Finds
from desktop_app.widgets.reader.rows import Rows
from desktop_app.widgets.reader.sheet import Sheet

_FILL = 120


class FoundWords:
    """Boxes about the words found: an edge, so that they are seen without their colour."""

    def __init__(self, sheet: Sheet, finds: Finds) -> None:
        self._sheet, self._finds = sheet, finds

    def paint(self, painter: QPainter, look: Look, block: QTextBlock, corner: QPointF, clip: QRectF) -> None:
        """Paint what was found in the lines of a paragraph that are inside ``clip``."""
        if not len(self._finds):
            return
        layout = self._sheet.layout
        lines = layout.lines_between(block, clip.top() - corner.y(), clip.bottom() - corner.y())
        if not lines:
            return
        rows = Rows(layout, self._sheet.page.offsets, block, corner, lines)
        spans = self._finds.between(rows.seen.start, rows.seen.end) if rows.seen else []
        if not spans:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = QColor(look.page["selection"])
        fill.setAlpha(_FILL)
        painter.setBrush(fill)
        painter.setPen(QPen(look.page["muted"], 1.0))
        for piece in rows.pieces(spans):
            painter.drawRoundedRect(piece.box.adjusted(-1, 1.5, 1, -1.5), 2, 2)
        painter.restore()
