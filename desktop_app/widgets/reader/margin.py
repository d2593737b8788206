"""Beside the text, level with its line: who says it, what it does, for or against what."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter

from desktop_app.widgets.common.look import Look
from desktop_app.widgets.reader.highlight import Highlight, Suggested
from desktop_app.widgets.reader.marks import Chosen
from desktop_app.widgets.reader.note_words import NoteWords, Saying

TAB = 22
"""How wide a margin is that has room for a sign a statement only."""


class Note(NamedTuple):
    """A statement or a suggestion, and the height of its first line."""

    y: float
    chosen: Chosen
    mark: Highlight | Suggested


class Placed(NamedTuple):
    """Where a note stands; with ``more``, where a count stands for it and for these.

    ``said`` is what it says there, None for a sign or a count, in so many ``rows``.
    """

    box: QRectF
    note: Note
    more: tuple[Note, ...] = ()
    said: Saying | None = None
    rows: int = 1

    @property
    def notes(self) -> tuple[Note, ...]:
        """All that it stands for."""
        return (self.note, *self.more)


class Margin:
    """Lays notes out beside the text so that none covers another and none is left out, and paints them.

    What finds no room near its line is counted; a margin as narrow as a tab has a sign for each.
    """

    def __init__(self, look: Look, call: str, size: int = 13) -> None:
        """``call`` is what can be done with a suggestion, below the one that is chosen."""
        self._look = look
        self._chosen = Chosen()
        self._words = NoteWords(look, call, size)
        self._step = self._words.step

    def place(
        self, notes: list[Note], chosen: Chosen, *, left: float, width: float, bottom: float
    ) -> list[Placed]:
        """A box for each note: at its line or, where it is crowded, below the one before and shorter.

        Notes that would stand far from their line share one box that counts them.
        """
        self._chosen = chosen
        placed: list[Placed] = []
        free = float("-inf")
        notes = sorted(notes, key=lambda note: note.y)
        counted = False
        for number, note in enumerate(notes):
            top = max(note.y, free)
            # What is chosen is told whole, whoever has to make room.
            at_it = note.chosen == chosen
            said = self._words.of(note.mark, width, at_it=at_it) if width > TAB else None
            if not at_it and top - note.y > 2.2 * self._step:
                if counted:
                    last = placed[-1]
                    placed[-1] = Placed(last.box, last.note, (*last.more, note))
                else:
                    # Alone it is told on a line.
                    placed.append(Placed(QRectF(left, top, width, self._step), note, (), said))
                    free = top + self._step + 1
                    counted = True
                continue
            following = notes[number + 1].y if number + 1 < len(notes) else bottom + 4 * self._step
            room = max(1, int((max(following, top + self._step) - top) // self._step))
            lines = said.rows if said else 1
            lines = lines if at_it else min(lines, room)
            placed.append(Placed(QRectF(left, top, width, lines * self._step), note, (), said, lines))
            free = top + lines * self._step + 1
            counted = False
        return placed

    def paint(self, painter: QPainter, placed: list[Placed]) -> None:
        """Paint the notes; the chosen one has a bar before it."""
        scale = painter.device().devicePixelRatio()
        for place in placed:
            at_it = place.note.chosen == self._chosen
            if place.box.width() <= TAB:
                self._paint_tab(painter, place, at_it=at_it)
                continue
            if at_it:
                bar = QRectF(place.box.left() - 9, place.box.top() + 1, 3, place.box.height() - 2)
                painter.fillRect(bar, self._look.mark["selected_border"])
            if place.said is not None:
                place.said.paint(painter, place.box.left(), place.box.top(), place.rows, scale)
            else:
                self._words.paint_line(painter, self._more(place), self._look.page["muted"], place.box)

    def _more(self, place: Placed) -> str:
        told = QCoreApplication.translate("Margin", "%1 more")
        return told.replace("%1", self._count(place))

    def _count(self, place: Placed) -> str:
        return f"+{len(place.notes)}"

    def _paint_tab(self, painter: QPainter, place: Placed, *, at_it: bool) -> None:
        box = place.box.adjusted(0, 1, 0, -1)
        mark = place.note.mark
        coded = isinstance(mark, Highlight)
        colour = mark.colour if isinstance(mark, Highlight) else self._look.mark["found"]
        ink = self._look.page["muted"] if place.more else colour
        if at_it:
            painter.fillRect(box, self._look.mark["selected_fill"])
            ink = self._look.mark["selected_border"]
        if coded or place.more or at_it:
            painter.fillRect(QRectF(box.left(), box.top(), 2, box.height()), ink)
        painter.setFont(self._words.bold)
        painter.setPen(self._look.page["text"] if at_it else ink)
        text = self._count(place) if place.more else _initial(mark)
        painter.drawText(box.adjusted(3, 0, 0, 0), Qt.AlignmentFlag.AlignCenter, text)


def _initial(mark: Highlight | Suggested) -> str:
    """A sign for a statement: of its first stance, else the first letter of its speaker."""
    if isinstance(mark, Suggested):
        return "?"
    if mark.positions:
        return mark.positions[0].sign[:1]
    return mark.speaker[:1] or "…"
