"""Marks that lie one over another: which there are at a place, and going from one to the next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QTextEdit

from desktop_app.widgets.reader.lying import Lying
from desktop_app.widgets.reader.marks import Chosen
from desktop_app.widgets.reader.places import Places
from desktop_app.widgets.reader.sheet import Sheet
from desktop_app.widgets.reader.tips import brief

_WORDS = 60


class Several(QObject):
    """Offers the list of those at a place where there is more than one."""

    def __init__(
        self, view: QTextEdit, sheet: Sheet, places: Places, choose: Callable[[Chosen], object]
    ) -> None:
        super().__init__(view)
        self._view, self._sheet, self._places, self._choose = view, sheet, places, choose
        self._list = Lying(view.viewport())
        self._list.chosen.connect(self._take)
        view.selectionChanged.connect(self._list.hide)
        view.verticalScrollBar().valueChanged.connect(lambda _: self._list.hide())

    @property
    def offered(self) -> bool:
        """Whether the list is open."""
        return self._list.isVisible()

    def close(self) -> None:
        """Close the list."""
        self._list.hide()

    def offer(self, point: int) -> None:
        """Open the list of the marks at a code point, if there are several."""
        marks = self._sheet.marks.lying(point)
        if len(marks) > 1:
            place = self._places.of(point)
            told = [(mark, self._told(mark)) for mark in marks]
            self._list.open(place, told, self._sheet.chosen)
        else:
            self._list.hide()

    def follow(self) -> None:
        """Another mark was chosen."""
        if self._list.isVisible():
            self._list.mark(self._sheet.chosen)

    def step(self, direction: int) -> None:
        """Go to the next in the open list, or the one before for a negative direction."""
        self._list.step(direction)

    def cycle(self, caret: int) -> None:
        """Go to the next of those that lie where the mark chosen begins, else at the caret."""
        spans = self._sheet.spans(self._sheet.chosen)
        if not self._list.isVisible():
            point = spans[0].start if spans else caret
            self._take(self._sheet.marks.at(point, self._sheet.chosen))
            self.offer(point)
        else:
            self._list.step(1)

    def _take(self, chosen: Chosen) -> None:
        self._choose(chosen)

    def _told(self, chosen: Chosen) -> str:
        mark = self._sheet.marks.get(chosen)
        if mark is None:
            return ""
        words = mark.content[0].words(self._sheet.text)[: _WORDS + 1].replace("\n", " ")
        words = words if len(words) <= _WORDS else f"{words[:_WORDS]}…"
        sign = "?" if chosen.suggestion else "●"
        return f"{sign} {brief(mark)}   {words}"
