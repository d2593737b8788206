"""Draws on the visible lines of one paragraph: a fill, a box, a line beneath."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextLine

from desktop_app.domain.text import Span
from desktop_app.widgets.reader.offsets import Offsets
from desktop_app.widgets.reader.page_layout import PageLayout
from desktop_app.widgets.reader.runs import runs

_LANE = 2.8


class Line(Enum):
    """What a line is made of: strokes and gaps in widths of the line, None for unbroken."""

    FULL = None
    DASHES = (4.2, 2.4)
    DOTS = (0.1, 2.4)
    FINE_DOTS = (1.0, 1.6)


@dataclass(frozen=True, slots=True)
class _Row:
    """A visible line: its units in the paragraph, and top and bottom of its marks in the document."""

    line: QTextLine
    start: int
    end: int
    top: float
    bottom: float


class Brush:
    """Draws on the visible lines of one paragraph."""

    def __init__(
        self,
        painter: QPainter,
        layout: PageLayout,
        offsets: Offsets,
        block: QTextBlock,
        *,
        corner: QPointF,
        lines: range,
    ) -> None:
        self._painter, self._offsets, self._corner = painter, offsets, corner
        self._begin, self._length = block.position(), block.length()
        self._mixed = layout.is_mixed(block)
        self._rows = [_row(layout, block, corner, number) for number in lines]

    def fill(
        self,
        boxes: Iterable[QRectF],
        colour: QColor,
        border: QColor | None = None,
        edge: Line = Line.FULL,
    ) -> None:
        """A soft box behind the words, with an edge for what is chosen."""
        self._painter.setPen(Qt.PenStyle.NoPen if border is None else _pen(border, 1.4, edge))
        self._painter.setBrush(colour)
        for box in boxes:
            self._painter.drawRoundedRect(box.adjusted(-1.5, 0, 1.5, 0), 3, 3)

    def box(self, boxes: Iterable[QRectF], colour: QColor, edge: Line = Line.FULL) -> None:
        """An edge about the words."""
        self._painter.setPen(_pen(colour, 1.1, edge))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in boxes:
            self._painter.drawRoundedRect(box.adjusted(-2.5, 0.5, 2.5, -0.5), 3, 3)

    def underline(self, boxes: Iterable[QRectF], colour: QColor, line: Line, lane: int = 0) -> None:
        """A line under the words; ``lane`` counts downward, so that overlapping marks stay apart."""
        if line is Line.FULL:
            # Filled, not stroked: the same picture sooner.
            for box in boxes:
                y = box.bottom() - 1.5 + lane * _LANE
                self._painter.fillRect(QRectF(box.left(), y, box.width(), 2.0), colour)
            return
        self._painter.setPen(_pen(colour, 1.8, line))
        for box in boxes:
            y = box.bottom() - 0.5 + lane * _LANE
            self._painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))

    def boxes(self, spans: Iterable[Span]) -> list[QRectF]:
        """What the words take of each visible line, in pixels of the document."""
        return [box for span in spans for box in self._boxes(span)]

    def _boxes(self, span: Span) -> Iterator[QRectF]:
        begin = max(0, self._offsets.unit(span.start) - self._begin)
        finish = min(self._length - 1, self._offsets.unit(span.end) - self._begin)
        left = self._corner.x()
        for row in self._rows:
            first, last = max(begin, row.start), min(finish, row.end)
            if first < last:
                for one, other in runs(row.line, first, last, mixed=self._mixed):
                    yield QRectF(left + one, row.top, other - one, row.bottom - row.top)


def _pen(colour: QColor, width: float, line: Line) -> QPen:
    pen = QPen(colour, width)
    if line.value is not None:
        pen.setDashPattern(list(line.value))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if line is Line.DOTS else Qt.PenCapStyle.FlatCap)
    return pen


def _row(layout: PageLayout, block: QTextBlock, corner: QPointF, number: int) -> _Row:
    line = block.layout().lineAt(number)
    top, bottom = layout.line_box(block, number)
    # From a little above the capitals to a little below the base line's descent.
    inset = (bottom - top - line.height()) / 2
    start = line.textStart()
    return _Row(
        line, start, start + line.textLength(), corner.y() + top + inset, corner.y() + bottom - inset + 1.5
    )
