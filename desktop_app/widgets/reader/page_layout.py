"""The page set in type: a paragraph is laid out when somebody looks at it, and not before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil

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
    QTextOption,
)

from desktop_app.widgets.reader.heights import Heights
from desktop_app.widgets.reader.typography import Role, Typography

Painting = Callable[[QPainter, QTextBlock, QPointF, QRectF], None]


class PageLayout(QAbstractTextDocumentLayout):
    """Lays out the paragraphs in view and guesses the height of the rest.

    So opening costs the same however long the text is, while selection, keyboard, clipboard and
    accessibility stay those of the text widget. Coordinates are pixels of the document, whose
    top left corner is the widget's when scrolled to the top.
    """

    def __init__(self, document: QTextDocument, typography: Typography) -> None:
        super().__init__(document)
        self._typography = typography
        self._roles: Callable[[int], Role] = lambda _number: Role.BODY
        self._heights = Heights([])
        self._laid_out: set[int] = set()
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
        self._laid_out.clear()
        line = self._typography.line_height(Role.BODY)
        _, space = self._typography.space(Role.BODY)
        letters = max(10.0, self._width / max(1.0, self._typography.column()) * self._typography.measure)
        blank = self._typography.line_height(Role.BLANK)
        guessed = (ceil(length / letters) * line + space if length > 1 else blank for length in lengths)
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

    def number_at(self, y: float) -> int:
        """Which paragraph stands at a height."""
        return self._heights.at(y)

    def _ensure(self, block: QTextBlock) -> None:
        number = block.blockNumber()
        if number in self._laid_out or number >= len(self._heights):
            return
        self._laid_out.add(number)
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
        above, below = self._typography.space(role)
        step = self._typography.line_height(role)
        y = above
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0.0, y + (step - line.height()) / 2))
            y += step
        layout.endLayout()
        block.setLineCount(max(1, layout.lineCount()))
        self._heights.set(number, y + below)

    def line_box(self, block: QTextBlock, line: int) -> tuple[float, float]:
        """Top and bottom, from the paragraph's top, of the room that a line takes."""
        role = self._roles(block.blockNumber())
        above, _ = self._typography.space(role)
        step = self._typography.line_height(role)
        return above + line * step, above + (line + 1) * step

    def lines_between(self, block: QTextBlock, top: float, bottom: float) -> range:
        """The numbers of the lines of a paragraph between two heights, counted from its top."""
        role = self._roles(block.blockNumber())
        above, _ = self._typography.space(role)
        step = self._typography.line_height(role)
        last = block.layout().lineCount()
        return range(
            max(0, min(last, int((top - above) // step))), max(0, min(last, ceil((bottom - above) / step)))
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
        if not block.isValid() or block.blockNumber() >= len(self._heights):
            return QRectF()
        self._ensure(block)
        number = block.blockNumber()
        return QRectF(self._left, self._heights.before(number), self._width, self._heights[number])

    def hitTest(self, point: QPointF | QPoint | QPainterPath.Element, accuracy: Qt.HitTestAccuracy) -> int:
        x, y = (point.x, point.y) if isinstance(point, QPainterPath.Element) else (point.x(), point.y())
        if not len(self._heights):
            return 0
        block = self.document().findBlockByNumber(self._heights.at(y))
        box = self.blockBoundingRect(block)
        inside = QPointF(x, y) - box.topLeft()
        layout = block.layout()
        if accuracy == Qt.HitTestAccuracy.ExactHit and not (0 <= inside.x() <= self._width):
            return -1
        lines = self.lines_between(block, inside.y(), inside.y() + 1)
        if len(lines):
            line = layout.lineAt(lines[0])
        else:
            line = layout.lineAt(layout.lineCount() - 1 if inside.y() > 0 else 0)
        return int(block.position() + line.xToCursor(inside.x()))

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
            block.layout().draw(painter, box.topLeft(), _selected(block, context), clip)
            place = context.cursorPosition - block.position()
            if 0 <= place < block.length():
                block.layout().drawCursor(painter, box.topLeft(), place, 2)
            block = block.next()


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
