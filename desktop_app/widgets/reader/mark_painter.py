"""Paints marks beneath words: filled, underlined, dashed, dotted or boxed, never by colour alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextLine

from desktop_app.domain.text import Span
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.reader.highlight import Highlight
from desktop_app.widgets.reader.marks import Chosen, Marks
from desktop_app.widgets.reader.offsets import Offsets
from desktop_app.widgets.reader.page_layout import PageLayout
from desktop_app.widgets.reader.runs import runs

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
        brush = _Brush(painter, self._layout, self.offsets, block, corner=corner, lines=lines)
        self._found(brush, start, end)
        self._content(brush, start, end)
        self._parts(brush, start, end)
        painter.restore()

    def _found(self, brush: _Brush, start: int, end: int) -> None:
        look = self._look()
        for spans in self.marks.found_between(start, end):
            boxes = brush.boxes(spans)
            if spans == self.chosen.found:
                brush.fill(boxes, look.mark["selected_fill"], look.mark["selected_border"])
            brush.underline(boxes, look.mark["found"], Qt.PenStyle.DashLine)

    def _content(self, brush: _Brush, start: int, end: int) -> None:
        look = self._look()
        shown = self.marks.content_between(start, end)
        for highlight, lane in zip(shown, _lanes(shown), strict=True):
            boxes = brush.boxes(highlight.content)
            colour = highlight.colour
            if highlight.id == self.chosen.statement:
                colour = look.mark["selected_border"]
                brush.fill(boxes, look.mark["selected_fill"], colour)
            elif highlight.filled:
                fill = QColor(colour)
                fill.setAlpha(_FILL)
                brush.fill(boxes, fill)
            brush.underline(boxes, colour, Qt.PenStyle.SolidLine, lane)

    def _parts(self, brush: _Brush, start: int, end: int) -> None:
        look = self._look()
        for highlight in self.marks.parts_between(start, end):
            if highlight.id == self.chosen.statement:
                brush.box(brush.boxes(highlight.source), look.mark["source"])
                brush.underline(brush.boxes(highlight.cue), look.mark["cue"], Qt.PenStyle.DotLine)

    def _look(self) -> Look:
        if self.look is None:
            raise RuntimeError("painted before there was a look")
        return self.look


@dataclass(frozen=True, slots=True)
class _Row:
    """A visible line: its units in the paragraph, and top and bottom of its marks in the document."""

    line: QTextLine
    start: int
    end: int
    top: float
    bottom: float


class _Brush:
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

    def fill(self, boxes: Iterable[QRectF], colour: QColor, border: QColor | None = None) -> None:
        """A soft box behind the words, with an edge for what is chosen."""
        self._painter.setPen(Qt.PenStyle.NoPen if border is None else QPen(border, 1.4))
        self._painter.setBrush(colour)
        for box in boxes:
            self._painter.drawRoundedRect(box.adjusted(-1.5, 0, 1.5, 0), 3, 3)

    def box(self, boxes: Iterable[QRectF], colour: QColor) -> None:
        """An edge about the words."""
        self._painter.setPen(QPen(colour, 1.1))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in boxes:
            self._painter.drawRoundedRect(box.adjusted(-2.5, 0.5, 2.5, -0.5), 3, 3)

    def underline(self, boxes: Iterable[QRectF], colour: QColor, style: Qt.PenStyle, lane: int = 0) -> None:
        """A line under the words; ``lane`` counts downward, so that overlapping statements stay apart."""
        if style is Qt.PenStyle.SolidLine:
            # Filled, not stroked: the same picture sooner.
            for box in boxes:
                y = box.bottom() - 1.5 + lane * 2.8
                self._painter.fillRect(QRectF(box.left(), y, box.width(), 2.0), colour)
            return
        pen = QPen(colour, 1.8, style)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if style is Qt.PenStyle.DotLine:
            pen.setDashPattern([1.0, 1.6])
        self._painter.setPen(pen)
        for box in boxes:
            y = box.bottom() - 0.5 + lane * 2.8
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


def _row(layout: PageLayout, block: QTextBlock, corner: QPointF, number: int) -> _Row:
    line = block.layout().lineAt(number)
    top, bottom = layout.line_box(block, number)
    # From a little above the capitals to a little below the base line's descent.
    inset = (bottom - top - line.height()) / 2
    start = line.textStart()
    return _Row(
        line, start, start + line.textLength(), corner.y() + top + inset, corner.y() + bottom - inset + 1.5
    )


def _lanes(highlights: list[Highlight]) -> list[int]:
    """A lane for each statement, in the order of the text, such that overlapping ones have different ones."""
    ends: list[int] = []
    lanes = []
    for highlight in highlights:
        start, end = highlight.content[0].start, highlight.content[-1].end
        free = next((lane for lane, taken in enumerate(ends) if taken <= start), len(ends))
        ends[free : free + 1] = [end]
        lanes.append(min(free, _LANES - 1))
    return lanes
