"""Paints marks beneath words: filled, underlined, dashed, dotted or boxed, never by colour alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextLine

from desktop_app.domain.text import Span
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.reader.highlight import Highlight
from desktop_app.widgets.reader.marks import Chosen, Marks
from desktop_app.widgets.reader.offsets import Offsets
from desktop_app.widgets.reader.page_layout import PageLayout

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
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
            chosen = spans == self.chosen.found
            for span in spans:
                if chosen:
                    brush.fill(span, look.mark["selected_fill"], look.mark["selected_border"])
                brush.underline(span, look.mark["found"], Qt.PenStyle.DashLine)

    def _content(self, brush: _Brush, start: int, end: int) -> None:
        look = self._look()
        shown = self.marks.content_between(start, end)
        for highlight, lane in zip(shown, _lanes(shown), strict=True):
            chosen = highlight.id == self.chosen.statement
            for span in highlight.content:
                if chosen:
                    brush.fill(span, look.mark["selected_fill"], look.mark["selected_border"])
                elif highlight.filled:
                    fill = QColor(highlight.colour)
                    fill.setAlpha(_FILL)
                    brush.fill(span, fill)
                colour = look.mark["selected_border"] if chosen else highlight.colour
                brush.underline(span, colour, Qt.PenStyle.SolidLine, lane)

    def _parts(self, brush: _Brush, start: int, end: int) -> None:
        look = self._look()
        for highlight in self.marks.parts_between(start, end):
            if highlight.id == self.chosen.statement:
                for span in highlight.source:
                    brush.box(span, look.mark["source"])
                for span in highlight.cue:
                    brush.underline(span, look.mark["cue"], Qt.PenStyle.DotLine)

    def _look(self) -> Look:
        if self.look is None:
            raise RuntimeError("painted before there was a look")
        return self.look


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
        self._painter, self._layout, self._offsets = painter, layout, offsets
        self._block, self._corner, self._lines = block, corner, lines
        self._mixed = bool(_RIGHT_TO_LEFT.search(block.text()))

    def fill(self, span: Span, colour: QColor, border: QColor | None = None) -> None:
        """A soft box behind the words, with an edge for what is chosen."""
        self._painter.setPen(Qt.PenStyle.NoPen if border is None else QPen(border, 1.4))
        self._painter.setBrush(colour)
        for box in self._boxes(span):
            self._painter.drawRoundedRect(box.adjusted(-1.5, 0, 1.5, 0), 3, 3)

    def box(self, span: Span, colour: QColor) -> None:
        """An edge about the words."""
        self._painter.setPen(QPen(colour, 1.1))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in self._boxes(span):
            self._painter.drawRoundedRect(box.adjusted(-2.5, 0.5, 2.5, -0.5), 3, 3)

    def underline(self, span: Span, colour: QColor, style: Qt.PenStyle, lane: int = 0) -> None:
        """A line under the words; ``lane`` counts downward, so that overlapping statements stay apart."""
        pen = QPen(colour, 1.8 if style is not Qt.PenStyle.SolidLine else 2.0, style)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if style is Qt.PenStyle.DotLine:
            pen.setDashPattern([1.0, 1.6])
        self._painter.setPen(pen)
        for box in self._boxes(span):
            y = box.bottom() - 0.5 + lane * 2.8
            self._painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))

    def _boxes(self, span: Span) -> Iterator[QRectF]:
        layout = self._block.layout()
        begin = max(0, self._offsets.unit(span.start) - self._block.position())
        finish = min(self._block.length() - 1, self._offsets.unit(span.end) - self._block.position())
        if finish <= begin:
            return
        first = max(self._lines.start, layout.lineForTextPosition(begin).lineNumber())
        for number in range(first, self._lines.stop):
            line = layout.lineAt(number)
            start, end = line.textStart(), line.textStart() + line.textLength()
            if start >= finish:
                return
            top, bottom = self._layout.line_box(self._block, number)
            # From a little above the capitals to a little below the base line's descent.
            inset = (bottom - top - line.height()) / 2
            top, bottom = self._corner.y() + top + inset, self._corner.y() + bottom - inset + 1.5
            for left, right in self._runs(line, max(begin, start), min(finish, end)):
                yield QRectF(QPointF(self._corner.x() + left, top), QPointF(self._corner.x() + right, bottom))

    def _runs(self, line: QTextLine, begin: int, finish: int) -> list[tuple[float, float]]:
        if not self._mixed:
            return [_sorted(x_of(line, begin), min(x_of(line, finish), line.naturalTextWidth()))]
        # Where directions mix, a run of letters may stand in several places: letter by letter, then joined.
        edges = sorted(
            _sorted(x_of(line, unit), x_of(line, unit, trailing=True)) for unit in range(begin, finish)
        )
        joined: list[tuple[float, float]] = []
        for left, right in edges:
            if joined and left <= joined[-1][1] + 0.75:
                joined[-1] = (joined[-1][0], max(right, joined[-1][1]))
            else:
                joined.append((left, right))
        return joined


def x_of(line: QTextLine, unit: int, *, trailing: bool = False) -> float:
    """Where the edge of a unit of the paragraph stands on its line, in pixels from the line's left."""
    edge = QTextLine.Edge.Trailing if trailing else QTextLine.Edge.Leading
    place: object = line.cursorToX(unit, edge)
    # The binding answers with the place alone or with the unit it fell on besides.
    return float(place[0] if isinstance(place, tuple) else place)  # type: ignore[arg-type]


def _sorted(one: float, other: float) -> tuple[float, float]:
    return (one, other) if one <= other else (other, one)


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
