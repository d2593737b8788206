"""The table of an article's statements, on as many pages as it takes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFont, QPainter

from desktop_app.widgets.common.look import Look
from desktop_app.widgets.common.scripts import fallbacks
from desktop_app.widgets.printing.breaks import PrintedLine, pages_of
from desktop_app.widgets.printing.cells import Cell
from desktop_app.widgets.printing.printed import Printed, PrintedRow

_SHARES = (0.05, 0.37, 0.15, 0.14, 0.17, 0.12)
_GAP, _PADDING = 10.0, 4.0
_TEXT, _HEAD = 10, 9


class TablePages:
    """A row a statement: number, words, speaker, claims, stances, memo; long rows go on overleaf.

    Sizes are pixels at 96 to the inch.
    """

    def __init__(self, printed: Printed, look: Look, size: QSizeF) -> None:
        self._look, self._size = look, size
        interface = _font(look.interface, _TEXT)
        reading = _font(f"{look.reading}, {fallbacks('', serif=True)}", _TEXT)
        bold = _font(look.interface, _HEAD)
        bold.setBold(True)
        shares = [size.width() * share for share in _SHARES]
        self._lefts = [sum(shares[:number]) for number in range(len(shares))]
        widths = [share - _GAP for share in shares]
        self._head = [Cell(text, bold, width) for text, width in zip(printed.heads, widths, strict=True)]
        faces = (interface, reading, interface, interface, interface, interface)
        self._rows = [
            [Cell(text, face, width) for text, face, width in zip(texts, faces, widths, strict=True)]
            for texts in (_texts(number, row) for number, row in enumerate(printed.rows, 1))
        ]
        self._step = (
            max([cell.step for cell in self._head] + [c.step for c in self._rows[0]]) if self._rows else 0
        )
        self._lines: list[tuple[float, int, int]] = []
        """Height, row and line in the row of each line."""
        self._heights: list[float] = []
        self._top = max(map(len, self._head)) * self._step + 2 * _PADDING
        self.pages = pages_of(self._laid_out(), size.height() - self._top) if self._rows else []

    def _laid_out(self) -> list[PrintedLine]:
        y, lines = 0.0, []
        for number, row in enumerate(self._rows):
            count = max(map(len, row))
            for line in range(count):
                # White above the first line and below the last belong to these.
                above = _PADDING if line == 0 else 0.0
                below = _PADDING if line == count - 1 else 0.0
                self._lines.append((y + above, number, line))
                # Short rows stay whole.
                lines.append(PrintedLine(y, y + above + self._step + below, line == 0 or count > 12))
                y += above + self._step + below
            self._heights.append(y)
        return lines

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page whose top left corner is the painter's origin."""
        top, bottom = self.pages[number]
        painter.setPen(self._look.page["muted"])
        for cell, left in zip(self._head, self._lefts, strict=True):
            for line in range(len(cell)):
                cell.paint(painter, line, QPointF(left, line * self._step))
        width = self._size.width()
        painter.fillRect(QRectF(0, self._top - _PADDING, width, 1), self._look.page["text"])
        down = self._top - top
        painter.setPen(self._look.page["text"])
        for y, row, line in self._lines:
            if top <= y < bottom:
                for cell, left in zip(self._rows[row], self._lefts, strict=True):
                    cell.paint(painter, line, QPointF(left, y + down))
        for y in self._heights:
            if top < y <= bottom:
                painter.fillRect(QRectF(0, y + down - 0.5, width, 0.5), self._look.page["rule"])


def _texts(number: int, row: PrintedRow) -> tuple[str, ...]:
    return str(number), row.words, row.speaker, row.claims, row.stances, row.memo


def _font(family: str, size: int) -> QFont:
    font = QFont(family)
    font.setPixelSize(size)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
