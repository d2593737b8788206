"""Beside the text, level with its line: who says it, what it does, for or against what."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from desktop_app.widgets.common.look import Look
from desktop_app.widgets.reader.highlight import Highlight, Suggested
from desktop_app.widgets.reader.marks import Chosen


@dataclass(frozen=True)
class Note:
    """A statement or a suggestion, and the height of its first line."""

    y: float
    chosen: Chosen
    mark: Highlight | Suggested


@dataclass(frozen=True)
class Placed:
    """Where a note stands."""

    box: QRectF
    note: Note


Part = tuple[str, QColor, bool]


class Margin:
    """Lays notes out beside the text so that none covers another, and paints them."""

    def __init__(self, look: Look, call: str) -> None:
        self._look = look
        self._call = call
        """What can be done with a suggestion, below the one that is chosen."""
        self._chosen = Chosen()
        self._font = QFont(look.interface)
        self._font.setPixelSize(13)
        self._bold = QFont(self._font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._metrics, self._bold_metrics = QFontMetricsF(self._font), QFontMetricsF(self._bold)
        self._step = self._metrics.height() + 1
        self._ascent = self._metrics.ascent()
        # The same few names stand beside the text over and over; measured once.
        self._fitted = lru_cache(maxsize=4096)(self._measured)

    def place(
        self, notes: list[Note], chosen: Chosen, *, left: float, width: float, bottom: float
    ) -> list[Placed]:
        """A box for each note: at its line or, where it is crowded, below the one before and shorter."""
        self._chosen = chosen
        placed: list[Placed] = []
        free = float("-inf")
        notes = sorted(notes, key=lambda note: note.y)
        for number, note in enumerate(notes):
            following = notes[number + 1].y if number + 1 < len(notes) else bottom + 4 * self._step
            top = max(note.y, free)
            if top - note.y > 4 * self._step:
                continue
            room = max(1, int((max(following, top + self._step) - top) // self._step))
            # What is chosen is told whole, whoever has to make room.
            lines = len(self._lines(note))
            lines = lines if note.chosen == chosen else min(lines, room)
            placed.append(Placed(QRectF(left, top, width, lines * self._step), note))
            free = top + lines * self._step + 1
        return placed

    def paint(self, painter: QPainter, placed: list[Placed]) -> None:
        """Paint the notes; the chosen one has a bar before it."""
        for place in placed:
            if place.note.chosen == self._chosen:
                painter.fillRect(
                    QRectF(place.box.left() - 9, place.box.top() + 1, 3, place.box.height() - 2),
                    self._look.mark["selected_border"],
                )
            rows = round(place.box.height() / self._step)
            for row, line in enumerate(self._lines(place.note)[:rows]):
                self._paint_line(painter, place.box, row, line)

    def _paint_line(self, painter: QPainter, box: QRectF, row: int, line: list[Part]) -> None:
        x, y = box.left(), box.top() + row * self._step
        for text, colour, bold in line:
            painter.setFont(self._bold if bold else self._font)
            painter.setPen(colour)
            fitted, advance = self._fitted(text, bold, round(box.right() - x))
            painter.drawText(QPointF(x, y + self._ascent), fitted)
            x += advance

    def _measured(self, text: str, bold: bool, room: int) -> tuple[str, float]:
        metrics = self._bold_metrics if bold else self._metrics
        fitted = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, room))
        return fitted, metrics.horizontalAdvance(fitted + " ")

    def _lines(self, note: Note) -> list[list[Part]]:
        muted = self._look.page["muted"]
        highlight = note.mark
        if isinstance(highlight, Suggested):
            # The question mark, not the ink, tells that nobody has said so yet.
            named = f"{highlight.speaker} ?".strip()
            at_it = note.chosen == self._chosen
            ink = self._look.page["text"] if at_it else muted
            return [[(named, ink, False)], *([[(self._call, muted, False)]] if at_it else [])]
        first: list[Part] = []
        if highlight.speaker:
            first.append((highlight.speaker, highlight.colour, True))
        first.append((highlight.claims or ("…" if not highlight.speaker else ""), muted, False))
        stances: list[Part] = [
            (f"{position.sign} {position.target}".strip(), position.colour, True)
            for position in highlight.positions
        ]
        return [first, *([stances] if stances else [])]
