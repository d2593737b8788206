"""An article on pages of paper: title block, text with its highlights, notes in the margin."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QLocale, QRectF, QSizeF
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QTextDocument

from desktop_app.widgets.common.look import Look
from desktop_app.widgets.common.scripts import fallbacks
from desktop_app.widgets.printing.breaks import PrintedLine, pages_of
from desktop_app.widgets.printing.printed import Printed
from desktop_app.widgets.reader.margin import Margin, Note
from desktop_app.widgets.reader.mark_painter import MarkPainter
from desktop_app.widgets.reader.marks import Chosen
from desktop_app.widgets.reader.page import page_of
from desktop_app.widgets.reader.page_layout import PageLayout
from desktop_app.widgets.reader.typography import Role, Typography

_GUTTER, _GAP, _NOTES = 10.0, 20.0, 172.0
_SIZE, _LEADING, _NOTE_SIZE = 14, 1.5, 10


class ArticlePages:
    """The article in ink on white, set by the same layout and marked by the same painter as on the screen.

    Sizes are pixels at 96 to the inch, whatever paints them.
    """

    def __init__(self, printed: Printed, look: Look, size: QSizeF, locale: QLocale) -> None:
        self._printed, self._look, self._size = printed, look, size
        self._text = QTextDocument()
        self._text.setUndoRedoEnabled(False)
        faces = f"{look.reading}, {fallbacks(printed.document.language, serif=True)}"
        typography = Typography(faces, look.interface, _SIZE, _LEADING)
        self._layout = PageLayout(self._text, typography)
        self._text.setDocumentLayout(self._layout)
        self._page = page_of(printed.document, locale)
        self._text.setDefaultFont(typography.font(Role.BODY))
        self._text.setPlainText(self._page.text)
        self._layout.set_typography(typography, look.page["muted"])
        self._layout.begin(self._page.lengths, self._page.role)
        width = size.width() - _GAP - _NOTES
        self._layout.set_place(size.width() + _GUTTER, _GUTTER, width, 0)
        self._marks = MarkPainter(self._layout)
        self._marks.look, self._marks.by = look, printed.by
        self._marks.offsets = self._page.offsets
        self._marks.marks.statements.put(printed.highlights)
        self._layout.paint_under = self._marks.paint
        self._margin = Margin(look, "", _NOTE_SIZE)
        self.pages = pages_of(self._lines(), size.height())
        """Top and bottom of each page in the column of the text."""
        self._note_lines = [self._line_top(mark.content[0].start) for mark in printed.highlights]

    def _lines(self) -> Iterator[PrintedLine]:
        block = self._text.begin()
        before = Role.TITLE
        while block.isValid():
            top = self._layout.blockBoundingRect(block).top()
            role = self._page.role(block.blockNumber())
            last = block.layout().lineCount() - 1
            for number in range(last + 1):
                upper, lower = self._layout.line_box(block, number)
                # No line alone at the foot of a page or at the head of one, no heading without its text.
                alone = number == 1 or (number == last and last > 1)
                under = number == 0 and before in (Role.HEADING, Role.TITLE)
                yield PrintedLine(
                    top + upper, top + lower, not alone and not under and role is not Role.BLANK
                )
            if role is not Role.BLANK:
                before = role
            block = block.next()

    def _line_top(self, point: int) -> float:
        unit = self._page.offsets.unit(point)
        block = self._text.findBlock(unit)
        line = block.layout().lineForTextPosition(unit - block.position())
        top = self._layout.blockBoundingRect(block).top()
        return top + self._layout.line_box(block, max(0, line.lineNumber()))[0]

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page whose top left corner is the painter's origin."""
        top, bottom = self.pages[number]
        painter.save()
        # Brackets hang out into the margin of the paper.
        painter.translate(-_GUTTER, -top)
        clip = QRectF(0, top, self._size.width() + _GUTTER, bottom - top)
        painter.setClipRect(clip)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = clip
        context.cursorPosition = -1
        context.palette.setColor(context.palette.ColorRole.Text, self._look.page["text"])
        self._layout.draw(painter, context)
        painter.restore()
        notes = [
            Note(y - top + 3, Chosen(statement=mark.id), mark)
            for y, mark in zip(self._note_lines, self._printed.highlights, strict=True)
            if top <= y < bottom
        ]
        left = self._layout.column[1] - _GUTTER + _GAP
        height = self._size.height()
        self._margin.paint(
            painter, self._margin.place(notes, Chosen(), left=left, width=_NOTES, bottom=height)
        )
