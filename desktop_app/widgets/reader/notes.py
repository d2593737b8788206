"""The notes of the margin that stand beside what is in view."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTextEdit

from desktop_app.widgets.reader.column import Column
from desktop_app.widgets.reader.highlight import Highlight, Suggested
from desktop_app.widgets.reader.margin import Margin, Note, Placed
from desktop_app.widgets.reader.marks import Chosen
from desktop_app.widgets.reader.places import Places
from desktop_app.widgets.reader.sheet import Sheet


class Notes:
    """Places and paints the notes of what begins in view, and tells which one is clicked."""

    def __init__(self, view: QTextEdit, sheet: Sheet, places: Places, margin: Margin) -> None:
        self._view, self._sheet, self._places = view, sheet, places
        self.margin = margin
        self.column = Column(0.0, 0.0, 0)
        self._placed: list[Placed] = []

    def paint(self, painter: QPainter) -> None:
        """Paint them as they stand now."""
        self._placed = self._in_view() if self.column.notes else []
        self.margin.paint(painter, self._placed)

    def at(self, place: QPointF) -> Note | None:
        """The note under a place of the viewport."""
        return next((placed.note for placed in self._placed if placed.box.contains(place)), None)

    def all_at(self, place: QPointF) -> tuple[Note, ...]:
        """The note under a place of the viewport, or all that a count there stands for."""
        found = next((placed for placed in self._placed if placed.box.contains(place)), None)
        return found.notes if found else ()

    def _in_view(self) -> list[Placed]:
        start, end = self._places.in_view()
        marks = self._sheet.marks
        begun: list[tuple[Chosen, Highlight | Suggested]] = [
            *(
                (Chosen(statement=mark.id), mark)
                for mark in marks.statements.content_between(start, end + 1)
                if mark.content[0].start >= start
            ),
            *(
                (Chosen(suggestion=mark.id), mark)
                for mark in marks.suggestions.content_between(start, end + 1)
                if mark.content[0].start >= start
            ),
        ]
        tops = self._places.line_tops(mark.content[0].start for _, mark in begun)
        above = self._view.verticalScrollBar().value() - 2
        notes = [Note(top - above, *each) for top, each in zip(tops, begun, strict=True)]
        return self.margin.place(
            notes,
            self._sheet.chosen,
            left=self.column.notes_left,
            width=self.column.notes,
            bottom=self._view.viewport().height(),
        )
