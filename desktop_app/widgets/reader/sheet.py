"""The document on the page: its text, where its letters are on the screen, what is marked in it."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from desktop_app.domain.document import Document
from desktop_app.domain.text import Span
from desktop_app.widgets.reader.mark_painter import MarkPainter
from desktop_app.widgets.reader.marks import Chosen, Marks
from desktop_app.widgets.reader.page import page_of
from desktop_app.widgets.reader.page_layout import PageLayout


class Sheet:
    """What all parts of the reader know: the text shown, its layout, its marks."""

    def __init__(self, layout: PageLayout, painter: MarkPainter, locale: QLocale) -> None:
        self.layout, self.painter, self._locale = layout, painter, locale
        self.text = ""
        self.page = page_of(Document("", ""), locale)

    def begin(self, document: Document | None) -> None:
        """Be of another document, with nothing marked; None for an empty page."""
        self.text = document.text if document else ""
        self.page = page_of(document or Document("", ""), self._locale)
        self.painter.offsets = self.page.offsets
        self.marks.statements.clear()
        self.marks.suggestions.clear()
        self.painter.chosen = Chosen()

    @property
    def marks(self) -> Marks:
        """All that is marked."""
        return self.painter.marks

    @property
    def chosen(self) -> Chosen:
        """The statement or suggestion that the reader is at."""
        return self.painter.chosen

    def spans(self, chosen: Chosen) -> tuple[Span, ...]:
        """The content of a mark, nothing for none."""
        mark = self.marks.get(chosen)
        return mark.content if mark else ()

    def unit(self, point: int) -> int:
        """The UTF-16 place on the screen of a code point of the text."""
        return self.page.offsets.unit(point)

    def point(self, unit: int) -> int:
        """The code point of the text at a UTF-16 place on the screen, the nearest for one in the title."""
        return self.page.offsets.point(unit)
