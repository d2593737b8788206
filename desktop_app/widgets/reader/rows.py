"""The visible lines of one paragraph, and what stretches of the text take of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextLine

from desktop_app.domain.text import Span
from desktop_app.widgets.reader.offsets import Offsets
from desktop_app.widgets.reader.page_layout import PageLayout
from desktop_app.widgets.reader.runs import runs, x_of

_CAPITALS = 0.74
"""How high capitals and ascenders stand, in sizes of the type."""


class Row(NamedTuple):
    """A visible line: its units in the paragraph; heights in pixels of the document, ``width`` of its words.

    ``top`` and ``bottom`` bound what is filled behind words, ``ledge`` is where lines beneath them begin, all
    of them whole pixels, and ``room`` how much there is for these before the letters of the next line.
    ``upper`` and ``lower`` bound all that belongs to the line.
    """

    line: QTextLine
    start: int
    end: int
    top: int
    bottom: int
    ledge: int
    room: float
    upper: float
    lower: float
    width: float


class Piece(NamedTuple):
    """What a stretch takes of a line: from where to where, and which of its sides are ends of the stretch.

    Whole pixels: they are the same however they are drawn, and drawn sooner.
    """

    left: int
    right: int
    row: Row
    left_end: bool
    right_end: bool

    @property
    def box(self) -> QRectF:
        """The place of its words."""
        row = self.row
        return QRectF(self.left, row.top, self.right - self.left, row.bottom - row.top)


class Rows:
    """The visible lines, one at least, of a paragraph whose top left corner stands at ``corner``."""

    def __init__(
        self, layout: PageLayout, offsets: Offsets, block: QTextBlock, corner: QPointF, lines: range
    ) -> None:
        self._unit, self._left = offsets.unit, corner.x()
        self._begin, self._length = block.position(), block.length()
        self._mixed = layout.is_mixed(block)
        self.backward = block.textDirection() == Qt.LayoutDirection.RightToLeft
        """Whether the paragraph runs from right to left."""
        size, (above, step) = layout.typography.size, layout.line_step(block)
        line_at, upper = block.layout().lineAt, corner.y() + above
        self.rows = [_row(line_at(number), upper + number * step, step, size) for number in lines]
        self._ends = [row.end for row in self.rows]
        start, end = (offsets.point(self._begin + unit) for unit in (self.rows[0].start, self._ends[-1]))
        self.seen = Span(start, end) if start < end else None
        """The stretch of the text that stands on these lines, None for none: a blank line, or the title."""

    def units(self, span: Span) -> tuple[int, int]:
        """First and last unit of a stretch, counted in the paragraph; outside of it for one that goes on."""
        return self._unit(span.start) - self._begin, self._unit(span.end) - self._begin

    def pieces(self, spans: Iterable[Span]) -> list[Piece]:
        """What stretches take of each visible line."""
        found: list[Piece] = []
        unit, begin, shift, ends = self._unit, self._begin, self._left, self._ends
        plain = not (self._mixed or self.backward)
        for span in spans:
            first, last = unit(span.start) - begin, unit(span.end) - begin
            end = last if last < self._length else self._length - 1
            # Run for every line of every mark in view: no more is asked, or called, than must be.
            for number in range(bisect_right(ends, first) if first > 0 else 0, len(ends)):
                row, finish = self.rows[number], ends[number]
                start = row.start
                if start >= end:
                    break
                starts, closes = first >= start, last <= finish
                left, right = first if starts else start, min(finish, end)
                if not plain:
                    found += self._mixed_pieces(row, left, right, starts=starts, ends=closes)
                    continue
                # To ask where a unit stands is dear; where the line begins and ends is known.
                one = x_of(row.line, left) if left > start else 0.0
                other = row.width if right == finish else min(x_of(row.line, right), row.width)
                found.append(Piece(round(shift + one), round(shift + other), row, starts, closes))
        return found

    def _mixed_pieces(self, row: Row, left: int, right: int, *, starts: bool, ends: bool) -> Iterator[Piece]:
        parts = runs(row.line, left, right, mixed=self._mixed)
        if self.backward:
            starts, ends = ends, starts
        for number, (one, other) in enumerate(parts):
            first, last = number == 0, number == len(parts) - 1
            yield Piece(
                round(self._left + one), round(self._left + other), row, starts and first, ends and last
            )


def _row(line: QTextLine, upper: float, step: float, size: float) -> Row:
    # From a little above the capitals to a little below the base line's descent.
    inset = (step - line.height()) / 2
    start = line.textStart()
    base = upper + inset + line.ascent()
    ledge = round(base + max(3.0, 0.21 * size))
    return Row(
        line,
        start,
        start + line.textLength(),
        round(upper + inset),
        round(upper + step - inset + 1.5),
        ledge,
        base + step - _CAPITALS * size - ledge,
        upper,
        upper + step,
        line.naturalTextWidth(),
    )
