"""Words looked for in the article on the desk."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from desktop_app.domain.text import Span
from desktop_app.main_window.desk import Desk
from desktop_app.widgets.reader.find_bar import FindBar
from desktop_app.widgets.reader.finds import Wanted
from desktop_app.widgets.reader.reader import Reader
from desktop_app.widgets.reader.strip import Strip

_STRIP_DELAY = 120


class FindInText(QObject):
    """Goes from match to match; all of them are marked in page and strip while the bar is open."""

    def __init__(self, desk: Desk, reader: Reader, strip: Strip, bar: FindBar) -> None:
        super().__init__(bar)
        self._desk, self._reader, self._strip, self._bar = desk, reader, strip, bar
        self._from = 0
        self._to_select = False
        self._strip_timer = QTimer(self, singleShot=True, interval=_STRIP_DELAY)
        self._strip_timer.timeout.connect(lambda: strip.set_matches(reader.finds.parts()))
        bar.wanted_changed.connect(self._search)
        bar.step_requested.connect(self.step)
        bar.left.connect(self._leave)
        reader.finds.told.connect(self._tell)
        reader.selection_told.connect(lambda _: self._count())
        desk.document_changed.connect(self._turn)

    def open(self) -> None:
        """Open the bar; what is selected is looked for."""
        selected = self._reader.selecting.raw()
        text = self._text()
        words = selected.words(text) if selected else ""
        self._from = selected.start if selected else self._reader.caret
        # What was found last, or a paragraph, is nothing to look for.
        self._bar.open("" if "\n" in words or len(words) > 100 else words)

    def find(self, words: str) -> None:
        """Look for words in the article shown, and go to the first place where they stand."""
        self._from = 0
        self._bar.open(words)

    def step(self, direction: int) -> None:
        """Go to the next match, or the one before for a negative direction; opens the bar if it is closed."""
        if self._bar.isHidden():
            if not self._bar.wanted.words:
                self.open()
                return
            self._from = self._reader.caret
            self._bar.show()
            self._search(self._bar.wanted, select=False)
        selected = self._reader.selecting.raw()
        at = selected.start + (1 if direction > 0 else 0) if selected else self._reader.caret
        self._select(self._reader.finds.next_to(at, direction))

    def _search(self, wanted: Wanted, *, select: bool = True) -> None:
        self._to_select = select
        self._reader.finds.begin(self._text(), wanted)

    def _tell(self) -> None:
        finds = self._reader.finds
        self._reader.viewport().update()
        if self._to_select and finds.wanted.words:
            # At once where one is behind the place that it was begun from, else when all is searched.
            span = finds.next_to(self._from, 1)
            if span is not None and (span.start >= self._from or not finds.busy):
                self._to_select = False
                self._select(span)
        self._count()
        if not self._strip_timer.isActive():
            self._strip_timer.start()

    def _select(self, span: Span | None) -> None:
        if span is not None:
            self._reader.show_span(span)
            self._reader.select(span)

    def _count(self) -> None:
        if not self._bar.isHidden():
            finds = self._reader.finds
            number = finds.number(self._reader.selecting.raw())
            self._bar.show_count(number, len(finds), busy=finds.busy, problem=finds.problem)

    def _turn(self) -> None:
        if not self._bar.isHidden():
            self._search(self._bar.wanted, select=False)

    def _leave(self) -> None:
        self._reader.finds.begin("", Wanted())
        self._reader.setFocus()

    def _text(self) -> str:
        document = self._desk.focus.document
        return document.text if document else ""
