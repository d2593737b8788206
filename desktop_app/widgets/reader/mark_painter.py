"""Paints marks beneath words: filled, underlined, dashed, dotted or boxed, never by colour alone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QTextBlock

from desktop_app.widgets.common.look import Look
from desktop_app.widgets.reader.brush import Brush, Line
from desktop_app.widgets.reader.highlight import Highlight, Suggested
from desktop_app.widgets.reader.marks import Chosen, Marks
from desktop_app.widgets.reader.offsets import Offsets
from desktop_app.widgets.reader.page_layout import PageLayout

_LANES = 4
_FILL = 46


class MarkPainter:
    """Paints the marks of one page, a paragraph at a time, for what is visible."""

    def __init__(self, layout: PageLayout) -> None:
        self._layout = layout
        self.look: Look | None = None
        self.marks = Marks()
        self.offsets = Offsets("")
        self.chosen = Chosen()

    def paint(self, painter: QPainter, block: QTextBlock, corner: QPointF, clip: QRectF) -> None:
        """Paint what is marked in the lines of a paragraph that are inside ``clip``."""
        lines = self._layout.lines_between(block, clip.top() - corner.y(), clip.bottom() - corner.y())
        if self.look is None or not lines:
            return
        layout = block.layout()
        first, last = layout.lineAt(lines[0]), layout.lineAt(lines[-1])
        start = self.offsets.point(block.position() + first.textStart())
        end = self.offsets.point(block.position() + last.textStart() + last.textLength())
        if end <= start:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush = Brush(painter, self._layout, self.offsets, block, corner=corner, lines=lines)
        self._content(brush, start, end)
        self._parts(brush, start, end)
        painter.restore()

    def _content(self, brush: Brush, start: int, end: int) -> None:
        shown: list[Highlight | Suggested] = [
            *self.marks.statements.content_between(start, end),
            *self.marks.suggestions.content_between(start, end),
        ]
        shown.sort(key=lambda mark: (mark.content[0].start, -mark.content[-1].end))
        for mark, lane in zip(shown, _lanes(shown), strict=True):
            if isinstance(mark, Suggested):
                self._suggested(brush, mark, lane)
            else:
                self._coded(brush, mark, lane)

    def _coded(self, brush: Brush, highlight: Highlight, lane: int) -> None:
        look = self._look()
        boxes = brush.boxes(highlight.content)
        colour = highlight.colour
        if highlight.id == self.chosen.statement:
            colour = look.mark["selected_border"]
            brush.fill(boxes, look.mark["selected_fill"], colour)
        elif highlight.filled:
            fill = QColor(colour)
            fill.setAlpha(_FILL)
            brush.fill(boxes, fill)
        brush.underline(boxes, colour, Line.FULL, lane)

    def _suggested(self, brush: Brush, suggested: Suggested, lane: int) -> None:
        """Dashes under what is relied on, dots under what is merely possible."""
        look = self._look()
        boxes = brush.boxes(suggested.content)
        line = Line.DASHES if suggested.sure else Line.DOTS
        colour = look.mark["found"]
        if suggested.id == self.chosen.suggestion:
            colour = look.mark["selected_border"]
            brush.fill(boxes, look.mark["selected_fill"], colour, line)
        brush.underline(boxes, colour, line, lane)

    def _parts(self, brush: Brush, start: int, end: int) -> None:
        look = self._look()
        for highlight in self.marks.statements.parts_between(start, end):
            if highlight.id == self.chosen.statement:
                brush.box(brush.boxes(highlight.source), look.mark["source"])
                brush.underline(brush.boxes(highlight.cue), look.mark["cue"], Line.FINE_DOTS)
        for suggested in self.marks.suggestions.parts_between(start, end):
            if suggested.id == self.chosen.suggestion:
                brush.box(brush.boxes(suggested.source), look.mark["found"], Line.DASHES)
                brush.underline(brush.boxes(suggested.cue), look.mark["cue"], Line.FINE_DOTS)

    def _look(self) -> Look:
        if self.look is None:
            raise RuntimeError("painted before there was a look")
        return self.look


def _lanes(marks: Sequence[Highlight | Suggested]) -> list[int]:
    """A lane for each mark, in the order of the text, such that overlapping ones have different ones."""
    ends: list[int] = []
    lanes = []
    for mark in marks:
        start, end = mark.content[0].start, mark.content[-1].end
        free = next((lane for lane, taken in enumerate(ends) if taken <= start), len(ends))
        ends[free : free + 1] = [end]
        lanes.append(min(free, _LANES - 1))
    return lanes
