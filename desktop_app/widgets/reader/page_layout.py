"""The page set in type: a paragraph is laid out when somebody looks at it, and not before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil, floor

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QPainterPath,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextFrame,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from desktop_app.widgets.reader.heights import Heights
from desktop_app.widgets.reader.long_paragraph import LONG, draw_lines
from desktop_app.widgets.reader.runs import is_mixed
from desktop_app.widgets.reader.typography import Role, Typography

Painting = Callable[[QPainter, QTextBlock, QPointF, QRectF], None]


@dataclass(frozen=True, slots=True)
class _Room:
    """White above and below a kind of paragraph, and the height of its lines, in pixels."""

    above: float
    below: float
    step: float


class PageLayout(QAbstractTextDocumentLayout):
    """Lays out the paragraphs in view and guesses the height of the rest.

    So opening costs the same however long the text is, while selection, keyboard, clipboard and
    accessibility stay those of the text widget. Coordinates are pixels of the document, whose
    top left corner is the widget's when scrolled to the top.
    """

    def __init__(self, document: QTextDocument, typography: Typography) -> None:
        super().__init__(document)
        self._typography = typography
        self._rooms = _rooms(typography)
        self._roles: Callable[[int], Role] = lambda _number: Role.BODY
        self._heights = Heights([])
        self._laid_out: set[int] = set()
        self._mixed: set[int] = set()
        self.changes = 0
        """How often anything was laid out, or forgotten: until then all stands where it stood."""
        self._left = 0.0
        self._width = 0.0
        self._page = 0.0
        self._quiet = QColor()
        self._below = 0.0
        self.paint_under: Painting | None = None
        """Paints what belongs beneath a paragraph's text."""

    @property
    def typography(self) -> Typography:
        """The type that the page is set in."""
        return self._typography

    def begin(self, lengths: Sequence[int], roles: Callable[[int], Role]) -> None:
        """Start a page whose paragraphs have ``lengths`` in units and ``roles`` by number."""
        self._roles = roles
        self._forget(lengths)

    def set_typography(self, typography: Typography, quiet: QColor) -> None:
        """Set the page in other type, the facts below the title in a quiet ink."""
        self._quiet = quiet
        self._typography = typography
        self._rooms = _rooms(typography)
        self._forget(self._lengths())

    def set_place(self, page: float, left: float, width: float, below: float) -> None:
        """Where the column of a width stands on a page of another, and how much white ends it, in pixels."""
        again = width != self._width
        self._page, self._left, self._width, self._below = page, left, max(80.0, width), below
        if again:
            self._forget(self._lengths())

    @property
    def column(self) -> tuple[float, float]:
        """Left and right edge of the text."""
        return self._left, self._left + self._width

    def _lengths(self) -> list[int]:
        lengths, block = [], self.document().begin()
        while block.isValid():
            lengths.append(block.length())
            block = block.next()
        return lengths

    def _forget(self, lengths: Sequence[int]) -> None:
        self.changes += 1
        self._laid_out.clear()
        self._mixed.clear()
        body = self._rooms[Role.BODY]
        letters = max(10.0, self._width / max(1.0, self._typography.column()) * self._typography.measure)
        blank = self._rooms[Role.BLANK].step
        guessed = (
            ceil(length / letters) * body.step + body.below if length > 1 else blank for length in lengths
        )
        self._heights = Heights(tuple(guessed))

    def lay_out(self, top: float, bottom: float) -> None:
        """Lay out every paragraph between two heights of the document."""
        if not len(self._heights):
            return
        number = self._heights.at(max(0.0, top))
        while number < len(self._heights) and self._heights.before(number) <= bottom:
            self._ensure(self.document().findBlockByNumber(number))
            number += 1

    def top(self, number: int) -> float:
        """Where a paragraph begins, laid out or guessed."""
        return self._heights.before(number)

    def ensure(self, block: QTextBlock) -> None:
        """Lay a paragraph out, if nobody has looked at it yet: until then it has no lines."""
        self._ensure(block)

    def number_at(self, y: float) -> int:
        """Which paragraph stands at a height."""
        return self._heights.at(y)

    def _ensure(self, block: QTextBlock) -> None:
        number = block.blockNumber()
        if number in self._laid_out or number >= len(self._heights):
            return
        self.changes += 1
        self._laid_out.add(number)
        if is_mixed(block.text()):
            self._mixed.add(number)
        role = self._roles(number)
        layout = block.layout()
        if role is not Role.BODY:
            plain = QTextCharFormat()
            plain.setFont(self._typography.font(role))
            if role is Role.FACTS and self._quiet.isValid():
                plain.setForeground(self._quiet)
            whole = QTextLayout.FormatRange()
            whole.start, whole.length, whole.format = 0, block.length(), plain
            layout.setFormats([whole])
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(block.textDirection())
        if block.textDirection() == Qt.LayoutDirection.RightToLeft:
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        layout.setTextOption(option)
        # What is laid out is drawn and asked for places at once: keep the glyphs that were found.
        layout.setCacheEnabled(True)
        room = self._rooms[role]
        y = room.above
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0.0, y + (room.step - line.height()) / 2))
            y += room.step
        layout.endLayout()
        block.setLineCount(max(1, layout.lineCount()))
        self._heights.set(number, y + room.below)

    def line_step(self, block: QTextBlock) -> tuple[float, float]:
        """Where the room of the first line begins, from the paragraph's top, and how much each line takes."""
        room = self._room(block)
        return room.above, room.step

    def line_box(self, block: QTextBlock, line: int) -> tuple[float, float]:
        """Top and bottom, from the paragraph's top, of the room that a line takes."""
        room = self._room(block)
        return room.above + line * room.step, room.above + (line + 1) * room.step

    def _room(self, block: QTextBlock) -> _Room:
        return self._rooms[self._roles(block.blockNumber())]

    def is_mixed(self, block: QTextBlock) -> bool:
        """Whether letters of a paragraph laid out run from right to left."""
        return block.blockNumber() in self._mixed

    def units_between(self, top: float, bottom: float) -> tuple[int, int]:
        """The first and last place, in UTF-16 units, of the lines that stand from one height to another."""
        if not len(self._heights):
            return 0, 0
        first, line, _ = self._line_at(top)
        last, below, _ = self._line_at(bottom)
        return first.position() + line.textStart(), last.position() + below.textStart() + below.textLength()

    def _line_at(self, y: float) -> tuple[QTextBlock, QTextLine, bool]:
        """The paragraph and line at a height, or nearest to it in the paragraph: then False besides."""
        block = self.document().findBlockByNumber(self._heights.at(y))
        box = self.blockBoundingRect(block)
        room = self._room(block)
        number = floor((y - box.top() - room.above) / room.step)
        count = block.layout().lineCount()
        return block, block.layout().lineAt(max(0, min(count - 1, number))), 0 <= number < count

    def lines_between(self, block: QTextBlock, top: float, bottom: float) -> range:
        """The numbers of the lines of a paragraph between two heights, counted from its top."""
        room = self._room(block)
        last = block.layout().lineCount()
        return range(
            max(0, min(last, int((top - room.above) // room.step))),
            max(0, min(last, ceil((bottom - room.above) / room.step))),
        )

    # What the text widget asks of a layout

    def documentChanged(self, position: int, removed: int, added: int) -> None:
        if self.document().blockCount() != len(self._heights):
            self._forget(self._lengths())

    def documentSize(self) -> QSizeF:
        return QSizeF(self._page, self._heights.total() + self._below)

    def pageCount(self) -> int:
        return 1

    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:
        return QRectF(QPointF(0.0, 0.0), self.documentSize())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        number = block.blockNumber()
        if not 0 <= number < len(self._heights):
            return QRectF()
        if number not in self._laid_out:
            self._ensure(block)
        return QRectF(self._left, self._heights.before(number), self._width, self._heights[number])

    def hitTest(self, point: QPointF | QPoint | QPainterPath.Element, accuracy: Qt.HitTestAccuracy) -> int:
        """Where a caret goes for a point, or if exact which character lies there: -1 for none."""
        x, y = (point.x, point.y) if isinstance(point, QPainterPath.Element) else (point.x(), point.y())
        exact = accuracy == Qt.HitTestAccuracy.ExactHit
        if not len(self._heights):
            return -1 if exact else 0
        block, line, inside = self._line_at(y)
        x -= self._left
        if not exact:
            return int(block.position() + line.xToCursor(x))
        words = line.naturalTextRect()
        if not (inside and words.left() <= x < words.right()):
            return -1
        return int(block.position() + line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter))

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        clip = context.clip if context.clip.isValid() else QRectF(QPointF(0.0, 0.0), self.documentSize())
        if not len(self._heights):
            return
        painter.setPen(context.palette.text().color())
        block = self.document().findBlockByNumber(self._heights.at(max(0.0, clip.top())))
        while block.isValid():
            box = self.blockBoundingRect(block)
            if box.top() > clip.bottom():
                break
            if self.paint_under is not None:
                self.paint_under(painter, block, box.topLeft(), clip)
            self._draw(painter, block, box.topLeft(), _selected(block, context), clip)
            place = context.cursorPosition - block.position()
            if 0 <= place < block.length():
                block.layout().drawCursor(painter, box.topLeft(), place, 2)
            block = block.next()

    def _draw(
        self,
        painter: QPainter,
        block: QTextBlock,
        corner: QPointF,
        selected: list[QTextLayout.FormatRange],
        clip: QRectF,
    ) -> None:
        layout = block.layout()
        if layout.lineCount() < LONG:
            layout.draw(painter, corner, selected, clip)
            return
        # A line more on either side, for letters that reach into their neighbours' room.
        step = self._room(block).step
        top, bottom = clip.top() - corner.y() - step, clip.bottom() - corner.y() + step
        draw_lines(
            painter,
            layout,
            corner,
            self.lines_between(block, top, bottom),
            selected,
            mixed=self.is_mixed(block),
        )


def _rooms(typography: Typography) -> dict[Role, _Room]:
    return {role: _Room(*typography.space(role), typography.line_height(role)) for role in Role}


def _selected(
    block: QTextBlock, context: QAbstractTextDocumentLayout.PaintContext
) -> list[QTextLayout.FormatRange]:
    ranges = []
    for selection in context.selections:
        start = max(0, selection.cursor.selectionStart() - block.position())
        end = min(block.length(), selection.cursor.selectionEnd() - block.position())
        if start < end:
            part = QTextLayout.FormatRange()
            part.start, part.length, part.format = start, end - start, selection.format
            ranges.append(part)
    return ranges
