"""What the notes beside the text say, in lines that fit.

Measured and drawn once: the same few stand there over and over.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap, QStaticText, QTextLayout

from desktop_app.widgets.common.look import Look
from desktop_app.widgets.reader.highlight import Highlight, Suggested
from desktop_app.widgets.reader.runs import is_mixed

_ANY = 1 << 15
"""More pixels than any note has."""
_MOST = 4096
_SAYINGS = 256
"""More notes than a screen shows; each keeps a picture."""
_PAD = 2
"""What letters may lean out to the sides, in pixels; up and down a line of their face holds them."""


class Part(NamedTuple):
    """Words of a note in one ink; where one is ``whole``, what stands before it gives way."""

    text: str
    colour: QColor
    bold: bool = False
    whole: bool = False


Line = list[Part]


class _Set(NamedTuple):
    """A part set in type: how far it stands from the note's left edge and from its line's top."""

    text: QStaticText
    left: int
    lift: int
    colour: QColor
    bold: bool


class Saying:
    """What one note says in one room."""

    def __init__(self, words: NoteWords, mark: Highlight | Suggested, width: float, *, at_it: bool) -> None:
        self._words, self._width = words, width
        self.lines = words.lines(mark, at_it=at_it)
        """All of it: who and what, then for or against what."""
        self._short = words.shortened(mark, self.lines[0])
        self._spread = words.spread(self.lines, width)
        self.rows = len(self._spread)
        """How many lines it takes, what is claimed on one of its own where it has no room beside the name."""
        self._drawn: dict[tuple[int, float], QPixmap] = {}

    def paint(self, painter: QPainter, left: float, top: float, rows: int, scale: float) -> None:
        """Paint it, as much of it as so many rows have room for, on a screen of so many dots a pixel."""
        key = (rows, scale)
        found = self._drawn.get(key)
        if found is None:
            lines = next(
                (all_of for all_of in (self._spread, self.lines) if len(all_of) <= rows), [self._short]
            )
            found = self._drawn[key] = self._words.drawn(lines, self._width, scale)
        painter.drawPixmap(round(left) - _PAD, round(top), found)


class NoteWords:
    """Says notes in the faces and inks of a theme; ``call`` is what can be done with a suggestion."""

    def __init__(self, look: Look, call: str, size: int) -> None:
        self._look, self._call = look, call
        self._font = QFont(look.interface)
        self._font.setPixelSize(size)
        self.bold = QFont(self._font)
        self.bold.setWeight(QFont.Weight.DemiBold)
        self._metrics, self._bold_metrics = QFontMetricsF(self._font), QFontMetricsF(self.bold)
        self.step = self._metrics.height() + 1
        """From one line to the next, in pixels."""
        self._fitted = lru_cache(maxsize=_MOST)(self._measured)
        self._sayings: dict[object, Saying] = {}

    def of(self, mark: Highlight | Suggested, width: float, *, at_it: bool) -> Saying:
        """What the note of a mark says in a width; the one that the reader is at says more."""
        key = (_said(mark), width, at_it)
        found = self._sayings.get(key)
        if found is None:
            if len(self._sayings) >= _SAYINGS:
                self._sayings.clear()
            found = self._sayings[key] = Saying(self, mark, width, at_it=at_it)
        return found

    def paint_line(self, painter: QPainter, text: str, colour: QColor, box: QRectF) -> None:
        """Paint a line of words in one ink."""
        self._paint(painter, self._set_line([Part(text, colour)], box.width()), round(box.left()), box.top())

    def drawn(self, lines: list[Line], width: float, scale: float) -> QPixmap:
        """A picture of lines one below the other on the page's ground, for a screen of so many dots a pixel.

        Of its own ground, so that letters are smoothed as those of the page are.
        """
        laid = [self._set_line(line, width) for line in lines]
        reach = max((each.left + each.text.size().width() for line in laid for each in line), default=0.0)
        picture = QPixmap(ceil((reach + 2 * _PAD) * scale), ceil(len(lines) * self.step * scale))
        picture.setDevicePixelRatio(scale)
        picture.fill(self._look.page["background"])
        painter = QPainter(picture)
        for number, line in enumerate(laid):
            self._paint(painter, line, _PAD, number * self.step)
        painter.end()
        return picture

    def _paint(self, painter: QPainter, line: list[_Set], left: int, top: float) -> None:
        for text, further, lift, colour, bold in line:
            painter.setFont(self.bold if bold else self._font)
            painter.setPen(colour)
            painter.drawStaticText(left + further, round(top) - lift, text)

    def _set_line(self, line: Line, width: float) -> list[_Set]:
        """Set a line in type, as much of it as fits into a width."""
        laid, x = [], 0.0
        for part, fitted, advance, lift in self.fitting(_joined(line), width):
            laid.append(_Set(fitted, round(x), round(lift), part.colour, part.bold))
            x += advance
        return laid

    def fitting(self, line: Line, width: float) -> Iterator[tuple[Part, QStaticText, float, float]]:
        """The parts of a line cut to what room there is, without those that would be less than a sign.

        Each with how wide it is, and by how much another face lowers its base line.
        """
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
        font = self.bold if bold else self._font
        static.prepare(font=font)
        lift = 0.0 if fitted.isascii() else _ascent(fitted, font) - metrics.ascent()
        return static, metrics.horizontalAdvance(fitted + " "), lift

    def shortened(self, mark: Highlight | Suggested, first: Line) -> Line:
        """All of a note on one line: the signs of the stances before the claim, so that they are seen."""
        if isinstance(mark, Suggested):
            return first
        signs = [Part(position.sign, position.colour, bold=True, whole=True) for position in mark.positions]
        return [*first[:1], *signs, *first[1:]]

    def spread(self, lines: list[Line], width: float) -> list[Line]:
        """The lines of a note, the parts of the first each on one where they have no room on one together."""
        first, *rest = lines
        if sum(self._fitted(part.text, part.bold, _ANY)[1] for part in first) <= width:
            return lines
        return [*([part] for part in first), *rest]

    def lines(self, mark: Highlight | Suggested, *, at_it: bool) -> list[Line]:
        """The lines of a note: who and what, then for or against what."""
        muted = self._look.page["muted"]
        if isinstance(mark, Suggested):
            # The question mark, not the ink, tells that nobody has said so yet.
            named = f"{mark.speaker} ?".strip()
            ink = self._look.page["text"] if at_it else muted
            return [[Part(named, ink)], *([[Part(self._call, muted)]] if at_it else [])]
        first: Line = []
        if mark.speaker:
            first.append(Part(mark.speaker, mark.colour, bold=True))
        if mark.claims or not mark.speaker:
            first.append(Part(mark.claims or "…", muted))
        # Sign and name apart: a name that runs from right to left must not take the sign to its other side.
        stances = [
            Part(text, position.colour, bold=True)
            for position in mark.positions
            for text in (position.sign, position.target)
            if text
        ]
        return [first, *([stances] if stances else [])]


def _said(mark: Highlight | Suggested) -> tuple[object, ...]:
    """All of a mark that its note says."""
    if isinstance(mark, Suggested):
        return (mark.speaker,)
    stances = [(one.sign, one.target, one.colour.rgb()) for one in mark.positions]
    return mark.speaker, mark.colour.rgb(), mark.claims, *stances


def _joined(line: Line) -> Line:
    """The same in fewer pieces: neighbours in one ink together, where none runs from right to left."""
    joined: Line = []
    for part in line:
        last = joined[-1] if joined else None
        alike = last is not None and _looks(last) == _looks(part)
        if last is not None and alike and not is_mixed(last.text + part.text):
            joined[-1] = part._replace(text=f"{last.text} {part.text}")
        else:
            joined.append(part)
    return joined


def _looks(part: Part) -> tuple[bool, bool, int]:
    return part.bold, part.whole, part.colour.rgb()


def _ascent(text: str, font: QFont) -> float:
    """From the top of a line of this text down to its base line."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return line.ascent()
