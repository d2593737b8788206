"""Where the letters of a text stand on the page, and which of them are in view."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine
from PySide6.QtWidgets import QTextEdit

from desktop_app.domain.text import Span
from desktop_app.widgets.reader.runs import runs, x_of
from desktop_app.widgets.reader.sheet import Sheet
from desktop_app.widgets.reader.typography import Role


class Places:
    """Tells and scrolls to places; points are code points of the text, heights pixels of the document."""

    def __init__(self, view: QTextEdit, sheet: Sheet) -> None:
        self._view, self._sheet = view, sheet
        self._seen = (-1, -1, -1), (0, 0)
        """What was in view: where the page was scrolled to, how high it and which layout it was; from, to."""

    def show(self, span: Span) -> None:
        """Scroll so that a stretch is in comfortable view, if it is not."""
        layout = self._sheet.layout
        block = self._view.document().findBlock(self._sheet.unit(span.start))
        height = self._view.viewport().height()
        above = layout.top(block.blockNumber())
        layout.lay_out(max(0.0, above - height), above)
        y = self.line_top(span.start)
        layout.lay_out(y, y + height)
        layout.documentSizeChanged.emit(layout.documentSize())
        bar = self._view.verticalScrollBar()
        if not bar.value() + 20 <= y <= bar.value() + height - 4 * layout.typography.line_height(Role.BODY):
            bar.setValue(round(y - height / 3))

    def line_top(self, point: int) -> float:
        """Where the line begins that a code point stands on."""
        block, line, _ = self._line(point)
        layout = self._sheet.layout
        return layout.top(block.blockNumber()) + layout.line_box(block, max(0, line.lineNumber()))[0]

    def line_tops(self, points: Iterable[int]) -> Iterator[float]:
        """Where the lines begin that code points stand on; those of one paragraph ask for it once."""
        layout, unit_of, document = self._sheet.layout, self._sheet.unit, self._view.document()
        first = end = 0
        for point in points:
            unit = unit_of(point)
            if not first <= unit < end:
                block = document.findBlock(unit)
                layout.ensure(block)
                first, end = block.position(), block.position() + block.length()
                above, step = layout.line_step(block)
                above += layout.top(block.blockNumber())
                lines = block.layout()
            yield above + max(0, lines.lineForTextPosition(unit - first).lineNumber()) * step

    def of(self, point: int) -> QPoint:
        """The middle of the line, at the leading edge of a code point, in the viewport."""
        block, line, inside = self._line(point)
        box = self._sheet.layout.blockBoundingRect(block)
        top, bottom = self._sheet.layout.line_box(block, line.lineNumber())
        return QPointF(
            box.left() + x_of(line, inside),
            box.top() + (top + bottom) / 2 - self._view.verticalScrollBar().value(),
        ).toPoint()

    def _line(self, point: int) -> tuple[QTextBlock, QTextLine, int]:
        unit = self._sheet.unit(point)
        block = self._view.document().findBlock(unit)
        self._sheet.layout.ensure(block)
        inside = unit - block.position()
        return block, block.layout().lineForTextPosition(inside), inside

    def under(self, place: QPointF) -> int | None:
        """The code point whose character lies under a place of the viewport, None for white and title."""
        there = QPointF(place.x(), place.y() + self._view.verticalScrollBar().value())
        unit = self._sheet.layout.hitTest(there, Qt.HitTestAccuracy.ExactHit)
        if unit < 0 or unit < self._sheet.unit(0):
            return None
        return self._sheet.point(unit)

    def nearest(self, place: QPointF) -> int:
        """The code point before which a caret goes for a place of the viewport."""
        there = QPointF(place.x(), place.y() + self._view.verticalScrollBar().value())
        return self._sheet.point(self._sheet.layout.hitTest(there, Qt.HitTestAccuracy.FuzzyHit))

    def boxes(self, span: Span) -> list[QRectF]:
        """What a stretch takes of the lines in view, in pixels of the viewport."""
        layout, top = self._sheet.layout, self._view.verticalScrollBar().value()
        bottom = top + self._view.viewport().height()
        first, last = self.in_view()
        begin, finish = self._sheet.unit(max(first, span.start)), self._sheet.unit(min(last, span.end))
        block = self._view.document().findBlock(begin)
        boxes: list[QRectF] = []
        while block.isValid() and block.position() < finish:
            box = layout.blockBoundingRect(block)
            lines, begins, ends = block.layout(), begin - block.position(), finish - block.position()
            seen = layout.lines_between(block, top - box.top(), bottom - box.top())
            for number in seen[max(0, _line_of(lines, begins) - seen.start) :]:
                line = lines.lineAt(number)
                left = max(begins, line.textStart())
                if left >= ends:
                    break
                right = min(ends, line.textStart() + line.textLength())
                if left < right:
                    upper, lower = layout.line_box(block, number)
                    inset = (lower - upper - line.height()) / 2
                    boxes += [
                        QRectF(box.left() + one, box.top() + upper + inset - top, other - one, line.height())
                        for one, other in runs(line, left, right, mixed=layout.is_mixed(block))
                    ]
            block = block.next()
        return boxes

    def backward(self, point: int) -> bool:
        """Whether the paragraph at a code point runs from right to left."""
        block = self._view.document().findBlock(self._sheet.unit(point))
        return bool(block.textDirection() == Qt.LayoutDirection.RightToLeft)

    def go_to_part(self, part: float) -> None:
        """Scroll to a part of the article, 0 its beginning and 1 its end."""
        text = self._sheet.text
        if text:
            point = max(0, min(len(text) - 1, round(part * len(text))))
            self._view.verticalScrollBar().setValue(
                round(self.line_top(point) - self._view.viewport().height() / 3)
            )

    def in_view(self) -> tuple[int, int]:
        """The first and last code point in view."""
        top = self._view.verticalScrollBar().value()
        height, layout = self._view.viewport().height(), self._sheet.layout
        if self._seen[0] != (top, height, layout.changes):
            first, last = layout.units_between(top, top + height)
            # To ask may have laid out more; that is what was asked of.
            asked = top, height, layout.changes
            self._seen = asked, (self._sheet.point(first), self._sheet.point(last))
        return self._seen[1]


def _line_of(lines: QTextLayout, unit: int) -> int:
    """The number of the line that a unit stands on, the first for one before all."""
    return max(0, lines.lineForTextPosition(max(0, unit)).lineNumber())
