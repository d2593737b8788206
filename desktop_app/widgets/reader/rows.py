"""The visible lines of one paragraph, and what stretches of the text take of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextLine

from desktop_app.domain.text import Span
from desktop_app.widgets.reader.offsets import Offsets
from desktop_app.widgets.reader.page_layout import PageLayout
from desktop_app.widgets.reader.runs import runs

_CAPITALS = 0.74
"""How high capitals and ascenders stand, in sizes of the type."""


class Row(NamedTuple):
    """A visible line: its units in the paragraph; heights in pixels of the document.

    ``top`` and ``bottom`` bound what is filled behind words, ``ledge`` is where lines beneath them begin, a
    whole pixel, and ``room`` how much there is for these before the letters of the next line. ``upper`` and
    ``lower`` bound all that belongs to the line.
    """

    line: QTextLine
    start: int
    end: int
    top: float
    bottom: float
    ledge: float
    room: float
    upper: float
    lower: float


class Piece(NamedTuple):
    """What a stretch takes of a line: a box in the row, and which of its sides are ends of the stretch."""

    box: QRectF
    row: Row
    left_end: bool
    right_end: bool


class Rows:
    """The visible lines of a paragraph whose top left corner stands at ``corner``."""

    def __init__(
        self, layout: PageLayout, offsets: Offsets, block: QTextBlock, corner: QPointF, lines: range
    ) -> None:
        self._offsets, self._left = offsets, corner.x()
        self._begin, self._length = block.position(), block.length()
        self._mixed = layout.is_mixed(block)
        self._backward = block.textDirection() == Qt.LayoutDirection.RightToLeft
        size = block.charFormat().font().pixelSize() or layout.typography.size
        above, step = layout.line_step(block)
        upper, found = corner.y() + above, block.layout()
        self.rows = [
            _row(found.lineAt(number), corner.y(), upper + number * step, step, size) for number in lines
        ]

    def units(self, span: Span) -> tuple[int, int]:
        """First and last unit of a stretch, counted in the paragraph; outside of it for one that goes on."""
        return self._offsets.unit(span.start) - self._begin, self._offsets.unit(span.end) - self._begin

    def pieces(self, spans: Iterable[Span]) -> list[Piece]:
        """What stretches take of each visible line."""
        return [piece for span in spans for piece in self._pieces(span)]

    def _pieces(self, span: Span) -> Iterator[Piece]:
        first, last = self.units(span)
        begin, finish = max(0, first), min(self._length - 1, last)
        for row in self.rows:
            if row.end <= begin:
                continue
            if row.start >= finish:
                break
            left, right = max(begin, row.start), min(finish, row.end)
            parts = runs(row.line, left, right, mixed=self._mixed)
            starts, ends = left == first, right == last
            if self._backward:
                starts, ends = ends, starts
            for number, (one, other) in enumerate(parts):
                box = QRectF(self._left + one, row.top, other - one, row.bottom - row.top)
                yield Piece(box, row, starts and number == 0, ends and number == len(parts) - 1)


def _row(line: QTextLine, corner: float, upper: float, step: float, size: float) -> Row:
    # From a little above the capitals to a little below the base line's descent.
    inset = (step - line.height()) / 2
    start = line.textStart()
    base = corner + line.y() + line.ascent()
    ledge = float(round(base + max(3.0, 0.21 * size)))
    return Row(
        line,
        start,
        start + line.textLength(),
        upper + inset,
        upper + step - inset + 1.5,
        ledge,
        base + step - _CAPITALS * size - ledge,
        upper,
        upper + step,
    )
