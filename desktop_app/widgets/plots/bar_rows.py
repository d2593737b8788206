"""Bars painted in rows: name, stretches, figure."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import nlargest

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle

from desktop_app.widgets.common.faces import gap, heavy, scaled
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.plots.bars import Bar, Bars, Part
from desktop_app.widgets.plots.mark import Mark
from desktop_app.widgets.plots.rows import WHOLE, Rows

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_WIDEST = 18
"""Of names, in heights of a line."""
_MEASURED = 50
"""Of thousands of names and figures those with the most letters are measured, so many."""


class BarRows(Rows):
    """Colour, grain and the words in a stretch, or in the legend, say the same."""

    def __init__(self, bars: Bars) -> None:
        self.bars = bars
        self.title = bars.title
        self._most = max((_length(bar) for bar in bars.bars), default=0.0)
        self._names = self._figures = 0

    def dress(self, look: Look, font: QFont, direction: Qt.LayoutDirection) -> None:
        super().dress(look, font, direction)
        bold, small = QFontMetrics(heavy(font)), QFontMetrics(scaled(font, 0.92))
        names = _widest((bar.name or self.bars.nameless for bar in self.bars.bars), bold)
        self._names = min(names + 2, _WIDEST * bold.height())
        self._figures = _widest((bar.figure for bar in self.bars.bars), small) + 2

    @property
    def count(self) -> int:
        return len(self.bars.bars)

    def parts(self, row: int) -> tuple[int, ...]:
        stretches = self.bars.bars[row].stretches
        return (WHOLE, *(place for place, each in enumerate(stretches) if each.amount > 0))

    def key(self, row: int) -> tuple[str, ...]:
        return (self.bars.bars[row].key,)

    def mark(self, row: int, part: int) -> Mark:
        bar = self.bars.bars[row]
        name = bar.name or self.bars.nameless
        if part == WHOLE:
            key, statements = (bar.key,), tuple(dict.fromkeys(bar.statements))
            return Mark(key, name, bar.figure if bar.mean is None else "", bar.mean, statements)
        stretch, told = bar.stretches[part], self.bars.parts[part]
        statements = tuple(dict.fromkeys(stretch.statements))
        return Mark((bar.key, str(part)), f"{name} · {told.name}", stretch.told, None, statements)

    def said(self, row: int, part: int) -> str:
        bar = self.bars.bars[row]
        name = bar.name or self.bars.nameless
        if part != WHOLE:
            return f"{name}, {self.bars.parts[part].name}: {bar.stretches[part].told}"
        each = zip(self.bars.parts, bar.stretches, strict=True)
        parts = (f"{part.name} {stretch.told}" for part, stretch in each if stretch.amount > 0)
        return f"{name}: {bar.figure}. {', '.join(parts)}"

    def told(self) -> str:
        return self.bars.told

    def height(self, row: int, width: int) -> int:
        return round(QFontMetrics(self.font).height() * 1.75)

    def paint(self, painter: QPainter, place: QRect, row: int, part: int | None) -> None:
        bar = self.bars.bars[row]
        name, line, figure = self._columns(place)
        font = heavy(self.font)
        font.setItalic(not bar.name)
        painter.setFont(font)
        painter.setPen(self.look.window["accent"] if part is not None else self.look.page["text"])
        told = QFontMetrics(font).elidedText(
            bar.name or self.bars.nameless, Qt.TextElideMode.ElideRight, name.width()
        )
        painter.drawText(self._seen(place, name), self._aligned(Qt.AlignmentFlag.AlignRight), told)
        painter.setFont(scaled(self.font, 0.92))
        painter.setPen(self.look.page["muted"])
        painter.drawText(self._seen(place, figure), self._aligned(Qt.AlignmentFlag.AlignLeft), bar.figure)
        for at, stretch in self._stretches(line, bar):
            self._paint_stretch(painter, self._seen(place, stretch), bar, at)
        if part is not None:
            own = [stretch for at, stretch in self._stretches(line, bar) if part in (at, WHOLE)]
            whole = own[0].united(own[-1]) if own else line
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.look.mark["selected_border"], 3))
            painter.drawRoundedRect(self._seen(place, whole).adjusted(-1, -1, 0, 0), 3, 3)

    def part_at(self, place: QRect, row: int, point: QPoint) -> int:
        stretches = self._stretches(self._columns(place)[1], self.bars.bars[row])
        return next((at for at, stretch in stretches if self._seen(place, stretch).contains(point)), WHOLE)

    def head_height(self, width: int) -> int:
        placed = self._legend(width)
        return placed[-1].bottom() + 1 + gap(self.font, 0.6) if placed else 0

    def paint_head(self, painter: QPainter, place: QRect) -> None:
        small = scaled(self.font, 0.92)
        for part, rect in zip(self.bars.parts, self._legend(place.width()), strict=True):
            side = QFontMetrics(small).ascent()
            box = QRect(rect.left(), rect.center().y() - side // 2, side, side)
            self._paint_ground(painter, self._seen(place, box), part)
            painter.setFont(small)
            painter.setPen(self.look.page["text"])
            words = rect.adjusted(side + gap(small, 0.35), 0, 0, 0)
            painter.drawText(
                self._seen(place, words), self._aligned(Qt.AlignmentFlag.AlignLeft), _named(part)
            )

    def _paint_stretch(self, painter: QPainter, place: QRect, bar: Bar, at: int) -> None:
        part, figure = self.bars.parts[at], bar.stretches[at].told
        ground = self._paint_ground(painter, place, part)
        small = scaled(self.font, 0.88)
        room = place.width() - gap(small, 0.5)
        forms = (f"{_named(part)}  {figure}", f"{part.sign} {figure}".strip(), figure)
        told = next((form for form in forms if QFontMetrics(small).horizontalAdvance(form) <= room), "")
        plain = part.grain != Qt.BrushStyle.SolidPattern
        painter.setFont(small)
        if plain and told:
            # Letters do not stand on lines.
            inside = painter.boundingRect(place, Qt.AlignmentFlag.AlignHCenter | _MIDDLE, told)
            painter.fillRect(inside.adjusted(-2, 0, 2, 0), self.look.tint(ground))
        painter.setPen(self.look.page["text"] if plain else self.look.letters_on(ground))
        painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | _MIDDLE, told)

    def _paint_ground(self, painter: QPainter, place: QRect, part: Part) -> QColor:
        colour = self._colour(part)
        inner = place.adjusted(0, 0, -2, -1)  # what lies beside it begins after a gap
        painter.setPen(Qt.PenStyle.NoPen)
        if part.grain == Qt.BrushStyle.SolidPattern:
            painter.setBrush(colour)
        else:
            painter.setBrush(self.look.tint(colour))
            painter.drawRect(inner)
            painter.setPen(QPen(colour, 1))
            painter.setBrush(QBrush(self.look.faint(colour), part.grain))
        painter.drawRect(inner)
        return colour

    def _colour(self, part: Part) -> QColor:
        if part.other:
            return self.look.page["rule"]
        if part.mean is not None:
            return self.look.mean_colour(part.mean)
        return self.look.actors[part.hue % len(self.look.actors)]

    def _columns(self, place: QRect) -> tuple[QRect, QRect, QRect]:
        """Where name, bar and figure of a row are."""
        names, figures = min(self._names, place.width() * 2 // 5), self._figures
        space = gap(self.font, 0.6)
        edge = round(place.height() * 0.12)
        name = QRect(place.left(), place.top(), names, place.height())
        long = max(20, place.width() - names - figures - 2 * space - gap(self.font, 0.4))
        line = QRect(name.right() + space, place.top() + edge, long, place.height() - 2 * edge)
        return name, line, QRect(line.right() + space, place.top(), figures, place.height())

    def _stretches(self, line: QRect, bar: Bar) -> list[tuple[int, QRect]]:
        whole = _length(bar) if self.bars.full else self._most
        placed, done = [], 0.0
        for at, stretch in enumerate(bar.stretches):
            if stretch.amount <= 0 or not whole:
                continue
            start = round(line.width() * done / whole)
            done += stretch.amount
            end = max(start + 3, round(line.width() * done / whole))
            placed.append((at, QRect(line.left() + start, line.top(), end - start, line.height())))
        return placed

    def _legend(self, width: int) -> list[QRect]:
        small = QFontMetrics(scaled(self.font, 0.92))
        placed: list[QRect] = []
        left, top = 0, 0
        for part in self.bars.parts:
            wide = small.ascent() + gap(self.font, 0.4) + small.horizontalAdvance(_named(part)) + 2
            if left and left + wide > width:
                left, top = 0, top + round(small.height() * 1.3)
            placed.append(QRect(left, top, wide, small.height()))
            left += wide + gap(self.font, 1)
        return placed

    def _seen(self, place: QRect, part: QRect) -> QRect:
        return QStyle.visualRect(self.direction, place, part)

    def _aligned(self, side: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
        return QStyle.visualAlignment(self.direction, side | _MIDDLE)


def _widest(texts: Iterable[str], letters: QFontMetrics) -> int:
    longest = nlargest(_MEASURED, texts, key=len)
    return max(map(letters.horizontalAdvance, longest), default=0)


def _length(bar: Bar) -> float:
    return sum(stretch.amount for stretch in bar.stretches)


def _named(part: Part) -> str:
    return f"{part.sign} {part.name}".strip()
