"""Paints marks beneath words: filled, underlined, dashed, dotted or boxed, never by colour alone."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QTextBlock

from desktop_app.domain.lanes import Lane
from desktop_app.domain.text import Span
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.reader.brush import Brush, Line
from desktop_app.widgets.reader.highlight import ColourBy, Highlight, Hue, Suggested
from desktop_app.widgets.reader.marks import Chosen, Marks
from desktop_app.widgets.reader.offsets import Offsets
from desktop_app.widgets.reader.page_layout import PageLayout
from desktop_app.widgets.reader.rows import Piece, Rows

_NEAR = 240
"""How many code points may lie between two stretches for a line to run from one to the other."""
_NESTED = (0, 1, 3, 4)
"""How much lower what holds others in so many lanes is filled, in pixels."""


class MarkPainter:
    """Paints the marks of one page, a paragraph at a time, for what is visible."""

    def __init__(self, layout: PageLayout) -> None:
        self._layout = layout
        self.look: Look | None = None
        self.marks = Marks()
        self.offsets = Offsets("")
        self.chosen = Chosen()
        self.hovered = Chosen()
        self.by = ColourBy.SPEAKER

    def paint(self, painter: QPainter, block: QTextBlock, corner: QPointF, clip: QRectF) -> None:
        """Paint what is marked in the lines of a paragraph that are inside ``clip``."""
        # A line above too: what hangs below it reaches into the room of the next.
        top = clip.top() - corner.y() - self._layout.typography.size
        lines = self._layout.lines_between(block, top, clip.bottom() - corner.y())
        if self.look is None or not lines:
            return
        rows = Rows(self._layout, self.offsets, block, corner, lines)
        if rows.seen is None:
            return
        painter.save()
        left, right = self._layout.column
        brush = Brush(painter, rows, left=left, right=right)
        foot = corner.y() + self._layout.blockBoundingRect(block).height()
        _Strokes(self, brush, self.look, rows.seen, foot).paint()
        painter.restore()

    @property
    def right(self) -> float:
        """The right edge of the column."""
        return self._layout.column[1]


class _Seen(NamedTuple):
    """A mark on the lines in view, and how it is to be painted."""

    mark: Highlight | Suggested
    pieces: list[Piece]
    lane: Lane
    colour: QColor
    line: Line
    hue: Hue | None
    filled: bool


class _Strokes:
    """The marks on some lines of a paragraph: fills first, then lines, then what joins what is chosen."""

    def __init__(self, page: MarkPainter, brush: Brush, look: Look, view: Span, foot: float) -> None:
        self._page, self._brush, self._look, self._view, self._foot = page, brush, look, view, foot
        self._crowded: Counter[float] = Counter()
        self._chosen, self._hovered = page.marks.get(page.chosen), page.marks.get(page.hovered)

    def paint(self) -> None:
        start, end = self._view.start, self._view.end
        marks = self._page.marks.content_between(start, end)
        self._page.marks.lanes.regard(marks, start, end)
        # The longer first: what is nested is painted on what holds it.
        marks.sort(key=lambda mark: mark.content[0].start - mark.content[-1].end)
        shown = [self._seen(mark) for mark in marks]
        for seen in shown:
            self._fill(seen)
        for seen in shown:
            self._lines(seen)
        for statement in self._page.marks.statements.parts_between(start, end):
            self._parts(statement)
        for suggestion in self._page.marks.suggestions.parts_between(start, end):
            self._parts(suggestion)
        if self._crowded:
            self._brush.count(self._crowded, self._page.right, self._look.page["muted"], self._font())
        self._join()

    def _font(self) -> QFont:
        font = QFont(self._look.interface)
        font.setPixelSize(9)
        return font

    def _seen(self, mark: Highlight | Suggested) -> _Seen:
        pieces, lane = self._brush.pieces(mark.content), self._page.marks.lanes.of(mark)
        chosen = self._look.mark["selected_border"] if mark is self._chosen else None
        if isinstance(mark, Highlight):
            hue, line = mark.hue(self._page.by), Line.DOUBLE if mark.curated else Line.FULL
            return _Seen(mark, pieces, lane, chosen or hue.colour, line, hue, mark.filled)
        colour = chosen or self._look.mark["found"]
        return _Seen(mark, pieces, lane, colour, _dashes(mark), None, False)

    def _colour(self, mark: Highlight | Suggested) -> QColor:
        return self._look.mark["selected_border"] if mark is self._chosen else self._hue_of(mark)

    def _hue_of(self, mark: Highlight | Suggested) -> QColor:
        return mark.hue(self._page.by).colour if isinstance(mark, Highlight) else self._look.mark["found"]

    def _fill(self, seen: _Seen) -> None:
        mark, pieces, lane, colour, *_, filled = seen
        inset = _NESTED[min(3, lane.depth - 1 - lane.number)]
        if mark is self._chosen or mark is self._hovered:
            boxes = [piece.box for piece in pieces]
            fill = self._look.mark["selected_fill"] if mark is self._chosen else self._look.tint(colour)
            self._brush.fill(boxes, fill, colour, _dashes(mark), inset)
        elif filled:
            self._brush.wash(pieces, self._look.tint(colour), inset)

    def _lines(self, seen: _Seen) -> None:
        mark, pieces, lane, colour, line, hue, _ = seen
        for piece in self._brush.underline(pieces, colour, line, lane):
            self._crowded[piece.row.ledge] += 1
        whole = len(mark.content) == 1
        if hue is not None:
            # The inner ends of several stretches are left open.
            self._brush.hooks(pieces if whole else self._brush.outer_ends(mark.content), colour, lane)
            if hue.sign or hue.more:
                flag = hue.sign + ("+" if hue.more else "")
                self._brush.flag(self._brush.pieces(mark.content[:1]), flag, hue.colour, self._font())
        if not whole:
            for gap, near in _gaps(mark.content):
                between = self._brush.pieces((gap,) if near else _stubs(gap))
                self._brush.underline(between, colour, Line.FINE_DOTS, lane, 1.2)

    def _parts(self, mark: Highlight | Suggested) -> None:
        at_it = mark is self._chosen or mark is self._hovered
        if isinstance(mark, Suggested) and not at_it:
            return
        coded = isinstance(mark, Highlight)
        ink = self._colour(mark) if at_it else self._look.faint(self._look.mark["source"])
        source = self._brush.boxes(mark.source)
        if at_it:
            self._brush.fill(source, self._look.tint(ink))
        self._brush.box(source, ink, Line.FULL if coded else Line.DASHES, 1.6 if at_it else 1.0)
        cue = self._brush.pieces(mark.cue)
        self._brush.underline(cue, self._look.mark["cue"], Line.DOTS, width=2.2 if at_it else 1.7)

    def _join(self) -> None:
        """From content by cue to source, along the words where they are near, else in the gutter."""
        at = self._page.hovered if self._page.chosen == Chosen() else self._page.chosen
        mark = self._page.marks.get(at)
        if mark is None:
            return
        parts = sorted((*mark.content, *mark.source, *mark.cue))
        extent = Span(parts[0].start, max(part.end for part in parts))
        if len(parts) < 2 or not extent.overlaps(self._view):
            return
        colour, lane = self._colour(mark), self._page.marks.lanes.of(mark)
        near = [gap for gap, close in _gaps(parts) if close]
        self._brush.underline(self._brush.pieces(near), colour, Line.FULL, lane._replace(depth=9))
        self._brush.join(extent, parts, colour, self._foot)


def _dashes(mark: Highlight | Suggested) -> Line:
    """Dashes for what is relied on, dots for what is merely possible, unbroken for what is coded."""
    if isinstance(mark, Highlight):
        return Line.FULL
    return Line.DASHES if mark.sure else Line.DOTS


def _gaps(parts: tuple[Span, ...] | list[Span]) -> list[tuple[Span, bool]]:
    """What lies between stretches, and whether it is so short that a line can run through it."""
    return [
        (Span(one.end, other.start), other.start - one.end <= _NEAR)
        for one, other in pairwise(parts)
        if one.end < other.start
    ]


def _stubs(gap: Span) -> tuple[Span, Span]:
    """The first and the last of a long gap: it goes on, it was going on."""
    return Span(gap.start, gap.start + 4), Span(gap.end - 4, gap.end)
