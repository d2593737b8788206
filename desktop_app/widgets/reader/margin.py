"""Beside the text, level with its line: who says it, what it does, for or against what."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QStaticText, QTextLayout

from desktop_app.widgets.common.look import Look
from desktop_app.widgets.reader.highlight import Highlight, Suggested
from desktop_app.widgets.reader.marks import Chosen

_ANY = 1 << 15
"""More pixels than any note has."""
TAB = 22
"""How wide a margin is that has room for a sign a statement only."""


class Note(NamedTuple):
    """A statement or a suggestion, and the height of its first line."""

    y: float
    chosen: Chosen
    mark: Highlight | Suggested


class Placed(NamedTuple):
    """Where a note stands; with ``more``, where a count stands for it and for these."""

    box: QRectF
    note: Note
    more: tuple[Note, ...] = ()

    @property
    def notes(self) -> tuple[Note, ...]:
        """All that it stands for."""
        return (self.note, *self.more)


class _Part(NamedTuple):
    text: str
    colour: QColor
    bold: bool = False
    whole: bool = False
    """What stands before it gives way."""


class Margin:
    """Lays notes out beside the text so that none covers another and none is left out, and paints them.

    What finds no room near its line is counted; a margin as narrow as a tab has a sign for each.
    """

    def __init__(self, look: Look, call: str, size: int = 13) -> None:
        self._look = look
        self._call = call
        """What can be done with a suggestion, below the one that is chosen."""
        self._chosen = Chosen()
        self._font = QFont(look.interface)
        self._font.setPixelSize(size)
        self._bold = QFont(self._font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._metrics, self._bold_metrics = QFontMetricsF(self._font), QFontMetricsF(self._bold)
        self._step = self._metrics.height() + 1
        # The same few names stand beside the text over and over; measured once.
        self._fitted = lru_cache(maxsize=4096)(self._measured)

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
            if not at_it and top - note.y > 2.2 * self._step:
                if counted:
                    last = placed[-1]
                    placed[-1] = Placed(last.box, last.note, (*last.more, note))
                else:
                    placed.append(Placed(QRectF(left, top, width, self._step), note, ()))
                    free = top + self._step + 1
                    counted = True
                continue
            following = notes[number + 1].y if number + 1 < len(notes) else bottom + 4 * self._step
            room = max(1, int((max(following, top + self._step) - top) // self._step))
            lines = 1 if width <= TAB else len(self._spread(note, width))
            lines = lines if at_it else min(lines, room)
            placed.append(Placed(QRectF(left, top, width, lines * self._step), note))
            free = top + lines * self._step + 1
            counted = False
        return placed

    def paint(self, painter: QPainter, placed: list[Placed]) -> None:
        """Paint the notes; the chosen one has a bar before it."""
        for place in placed:
            at_it = place.note.chosen == self._chosen
            if place.box.width() <= TAB:
                self._paint_tab(painter, place, at_it=at_it)
                continue
            if at_it:
                bar = QRectF(place.box.left() - 9, place.box.top() + 1, 3, place.box.height() - 2)
                painter.fillRect(bar, self._look.mark["selected_border"])
            if place.more:
                self._paint_line(painter, place.box, 0, [_Part(self._more(place), self._look.page["muted"])])
                continue
            rows = round(place.box.height() / self._step)
            lines = self._spread(place.note, place.box.width())
            if rows < len(lines):
                lines = self._lines(place.note)
            if rows < len(lines):
                lines = [self._shortened(place.note)]
            for row, line in enumerate(lines):
                self._paint_line(painter, place.box, row, line)

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
        painter.setFont(self._bold)
        painter.setPen(self._look.page["text"] if at_it else ink)
        text = self._count(place) if place.more else _initial(mark)
        painter.drawText(box.adjusted(3, 0, 0, 0), Qt.AlignmentFlag.AlignCenter, text)

    def _paint_line(self, painter: QPainter, box: QRectF, row: int, line: list[_Part]) -> None:
        x, y = box.left(), box.top() + row * self._step
        for part, fitted, advance, lift in self._fitting(line, box.width()):
            painter.setFont(self._bold if part.bold else self._font)
            painter.setPen(part.colour)
            painter.drawStaticText(QPointF(x, y - lift), fitted)
            x += advance

    def _fitting(self, line: list[_Part], width: float) -> Iterator[tuple[_Part, QStaticText, float, float]]:
        """The parts of a line cut to what room there is, without those that would be less than a sign."""
        kept = [self._fitted(part.text, part.bold, _ANY)[1] if part.whole else 0.0 for part in line]
        left = width
        for place, part in enumerate(line):
            room = left - sum(kept[place + 1 :])
            if room < self._metrics.horizontalAdvance("…"):
                continue
            fitted, advance, lift = self._fitted(part.text, part.bold, round(room))
            left -= advance
            yield part, fitted, advance, lift

    def _measured(self, text: str, bold: bool, room: int) -> tuple[QStaticText, float, float]:
        """What fits into the room, how wide it is, and by how much another face lowers its base line."""
        metrics = self._bold_metrics if bold else self._metrics
        fitted = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, room))
        static = QStaticText(fitted)
        static.setTextFormat(Qt.TextFormat.PlainText)
        font = self._bold if bold else self._font
        static.prepare(font=font)
        lift = 0.0 if fitted.isascii() else _ascent(fitted, font) - metrics.ascent()
        return static, metrics.horizontalAdvance(fitted + " "), lift

    def _shortened(self, note: Note) -> list[_Part]:
        """All of a note on one line: the signs of the stances before the claim, so that they are seen."""
        speaker_and_claim = self._lines(note)[0]
        if isinstance(note.mark, Suggested):
            return speaker_and_claim
        signs = [
            _Part(position.sign, position.colour, bold=True, whole=True) for position in note.mark.positions
        ]
        return [*speaker_and_claim[:1], *signs, *speaker_and_claim[1:]]

    def _spread(self, note: Note, width: float) -> list[list[_Part]]:
        """The lines of a note, what is claimed on one of its own where it has no room beside the name."""
        first, *rest = self._lines(note)
        if sum(self._fitted(part.text, part.bold, _ANY)[1] for part in first) <= width:
            return [first, *rest]
        return [*([part] for part in first), *rest]

    def _lines(self, note: Note) -> list[list[_Part]]:
        muted = self._look.page["muted"]
        highlight = note.mark
        if isinstance(highlight, Suggested):
            # The question mark, not the ink, tells that nobody has said so yet.
            named = f"{highlight.speaker} ?".strip()
            at_it = note.chosen == self._chosen
            ink = self._look.page["text"] if at_it else muted
            return [[_Part(named, ink)], *([[_Part(self._call, muted)]] if at_it else [])]
        first: list[_Part] = []
        if highlight.speaker:
            first.append(_Part(highlight.speaker, highlight.colour, bold=True))
        if highlight.claims or not highlight.speaker:
            first.append(_Part(highlight.claims or "…", muted))
        # Sign and name apart: a name that runs from right to left must not take the sign to its other side.
        stances = [
            _Part(text, position.colour, bold=True)
            for position in highlight.positions
            for text in (position.sign, position.target)
            if text
        ]
        return [first, *([stances] if stances else [])]


def _ascent(text: str, font: QFont) -> float:
    """From the top of a line of this text down to its base line."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return line.ascent()


def _initial(mark: Highlight | Suggested) -> str:
    """A sign for a statement: of its first stance, else the first letter of its speaker."""
    if isinstance(mark, Suggested):
        return "?"
    if mark.positions:
        return mark.positions[0].sign[:1]
    return mark.speaker[:1] or "…"
