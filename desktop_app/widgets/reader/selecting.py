"""What the hand has selected, and what is meant by it."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from desktop_app.domain.selection import snapped
from desktop_app.domain.text import Span
from desktop_app.widgets.reader.growing import Growing
from desktop_app.widgets.reader.sheet import Sheet
from desktop_app.widgets.reader.text_steps import Edge, Size, stop


class Selecting:
    """Reads and sets the caret and the selection of the page, in code points of the text.

    ``exact``: a selection means just its letters, and is not snapped to whole words.
    """

    def __init__(self, view: QTextEdit, sheet: Sheet) -> None:
        self._view, self._sheet = view, sheet
        self._growing = Growing()
        self.exact = False

    @property
    def caret(self) -> int:
        """Where the caret stands."""
        return self._sheet.point(self._view.textCursor().position())

    def raw(self) -> Span | None:
        """The letters selected; None when there are none."""
        cursor = self._view.textCursor()
        start, end = self._sheet.point(cursor.selectionStart()), self._sheet.point(cursor.selectionEnd())
        return Span(start, end) if cursor.hasSelection() and end > start else None

    def span(self, *, exact: bool | None = None) -> Span | None:
        """The words selected, snapped to whole ones unless ``exact``; None when there are none."""
        raw = self.raw()
        if raw is None or (self.exact if exact is None else exact):
            return raw
        return snapped(self._sheet.text, raw)

    def select(self, span: Span) -> None:
        """Select a stretch, as the hand would."""
        self._set(span.start, span.end)

    def extend(self, size: Size, direction: int) -> None:
        """Move the end of the selection that the caret is at, forward or for a negative direction back."""
        cursor = self._view.textCursor()
        edge = Edge.END if direction > 0 else Edge.START
        self._set(
            self._sheet.point(cursor.anchor()), stop(self._sheet.text, self.caret, size, direction, edge)
        )

    def grow(self) -> None:
        """Select the word, sentence, quotation or paragraph about what is selected."""
        longer = self._growing.grow(self._sheet.text, self.caret, self.raw())
        if longer is not None:
            self.select(longer)

    def shrink(self) -> None:
        """Select what was selected before it grew."""
        before = self.raw()
        shorter = self._growing.shrink(self.caret, before)
        if shorter is not None:
            self.select(shorter)
        elif before is not None:
            self.go(before.start)

    def clear(self) -> None:
        """Select nothing; the caret stays at the end of what was selected."""
        cursor = self._view.textCursor()
        if cursor.hasSelection():
            cursor.setPosition(cursor.selectionEnd())
            self._view.setTextCursor(cursor)

    def go(self, point: int) -> None:
        """Put the caret at a code point."""
        cursor = self._view.textCursor()
        cursor.setPosition(self._sheet.unit(point))
        self._view.setTextCursor(cursor)

    def _set(self, anchor: int, caret: int) -> None:
        cursor = self._view.textCursor()
        cursor.setPosition(self._sheet.unit(anchor))
        cursor.setPosition(self._sheet.unit(caret), QTextCursor.MoveMode.KeepAnchor)
        self._view.setTextCursor(cursor)
