"""Draws on the visible lines of one paragraph: fills, boxes, lines beneath in lanes, what joins them."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from desktop_app.domain.lanes import Lane
from desktop_app.domain.text import Span
from desktop_app.widgets.reader.rows import Piece, Row, Rows

_WIDE, _NARROW = 3, 2
"""From one lane to the next, in pixels, where there is room and where it is crowded."""
_HOOK, _TALL_HOOK = 4, 7
_GUTTER = 12.0
_ONLY = Lane()


class Line(Enum):
    """What a line is made of: strokes and gaps in widths of the line, None for unbroken, two for double."""

    FULL = None
    DOUBLE = ()
    DASHES = (4.2, 2.4)
    DOTS = (0.1, 2.4)
    FINE_DOTS = (1.0, 1.6)


class Brush:
    """Draws on the visible lines of one paragraph."""

    def __init__(self, painter: QPainter, rows: Rows, *, left: float, right: float) -> None:
        """``left`` and ``right`` are the edges of the column."""
        self._painter, self._rows = painter, rows
        # Whole pixels need no smoothing, where they are whole on the device, too.
        self._smooth = False
        if not painter.deviceTransform().m11().is_integer():
            self._smoothly()
        self.pieces = rows.pieces
        """What words take of each visible line."""
        self._edge = right if rows.backward else left

    def boxes(self, spans: Iterable[Span]) -> list[QRectF]:
        """The same as boxes alone, in pixels of the document."""
        return [piece.box for piece in self.pieces(spans)]

    def fill(
        self,
        boxes: Iterable[QRectF],
        colour: QColor,
        border: QColor | None = None,
        edge: Line = Line.FULL,
        inset: int = 0,
    ) -> None:
        """A soft box behind the words, with an edge for what is chosen; ``inset`` lowers its top."""
        self._smoothly()
        self._painter.setPen(Qt.PenStyle.NoPen if border is None else _pen(border, 1.4, edge))
        self._painter.setBrush(colour)
        for box in boxes:
            self._painter.drawRoundedRect(box.adjusted(-1.5, inset, 1.5, 0), 3, 3)

    def wash(self, pieces: Iterable[Piece], colour: QColor, inset: int = 0) -> None:
        """A colour behind the words, without an edge."""
        fill = self._painter.fillRect
        for left, right, row, _, _ in pieces:
            top = row.top + inset
            fill(left - 1, top, right - left + 2, row.bottom - top, colour)

    def outer_ends(self, spans: tuple[Span, ...]) -> list[Piece]:
        """The pieces at the beginning of the first stretch and at the end of the last, open on the inside."""
        opening, closing = self.pieces(spans[:1])[:1], self.pieces(spans[-1:])[-1:]
        if self._rows.backward:
            opening, closing = closing, opening
        return [
            *(piece._replace(right_end=False) for piece in opening),
            *(piece._replace(left_end=False) for piece in closing),
        ]

    def box(
        self, boxes: Iterable[QRectF], colour: QColor, edge: Line = Line.FULL, width: float = 1.1
    ) -> None:
        """An edge about the words."""
        self._smoothly()
        self._painter.setPen(_pen(colour, width, edge))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in boxes:
            self._painter.drawRoundedRect(box.adjusted(-2.5, 0.5, 2.5, -0.5), 3, 3)

    def underline(
        self, pieces: Iterable[Piece], colour: QColor, line: Line, lane: Lane = _ONLY, width: float = 1.8
    ) -> list[Piece]:
        """A line under the words in its lane; the pieces that had no room for it are given back."""
        crowded, fill, number = [], self._painter.fillRect, lane.number
        for piece in pieces:
            left, right, row, _, _ = piece
            pitch = _pitch(row, lane)
            y = row.ledge + number * pitch
            if number and not has_room(row, lane):
                crowded.append(piece)
            elif line is Line.FULL:
                # Filled, not stroked: the same picture sooner.
                fill(left, y, right - left, pitch - 1, colour)
            elif line is Line.DOUBLE:
                fill(left, y, right - left, 1, colour)
                fill(left, y + 2, right - left, 1, colour)
            else:
                self._smoothly()
                self._painter.setPen(_pen(colour, min(width, pitch - 0.6), line))
                self._painter.drawLine(left, y + 1, right, y + 1)
        return crowded

    def hooks(self, pieces: Iterable[Piece], colour: QColor, lane: Lane = _ONLY) -> None:
        """The corners at which a mark begins and ends, taller where others overlap it."""
        for left, right, row, left_end, right_end in pieces:
            if not (left_end or right_end) or (lane.number and not has_room(row, lane)):
                continue
            below = lane.number and lane.number * _pitch(row, lane)
            tall = below + (_HOOK if lane.depth == 1 else _TALL_HOOK)
            top = row.ledge + below - tall
            if left_end:
                self._painter.fillRect(left - 2, top, 2, tall + 1, colour)
            if right_end:
                self._painter.fillRect(right, top, 2, tall + 1, colour)

    def _smoothly(self) -> None:
        """Draw without steps what is no upright box, and all that follows."""
        if not self._smooth:
            self._smooth = True
            self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def flag(self, pieces: list[Piece], text: str, colour: QColor, font: QFont) -> None:
        """A small sign above the first words."""
        first = next((piece for piece in pieces if piece.left_end or piece.right_end), None)
        if first is not None:
            self._painter.setFont(font)
            self._painter.setPen(colour)
            self._painter.drawText(QPointF(first.left, first.row.top + font.pixelSize() * 0.3), text)

    def count(self, numbers: dict[float, int], right: float, colour: QColor, font: QFont) -> None:
        """How many lines had no room under a row, by the height of its ledge, beside the column."""
        self._painter.setFont(font)
        self._painter.setPen(colour)
        for ledge, number in numbers.items():
            self._painter.drawText(QPointF(right + 4, ledge), f"+{number}")

    def join(self, span: Span, parts: Iterable[Span], colour: QColor, foot: float) -> None:
        """A line in the gutter from the first of ``parts`` to the last, a stroke to each line of theirs.

        ``foot`` is where the paragraph ends.
        """
        first, last = self._rows.units(span)
        x = self._edge + (_GUTTER if self._rows.backward else -_GUTTER)
        stroke = x - _GUTTER + 5 if self._rows.backward else x
        places = [self._rows.units(part) for part in parts]
        for row in self._rows.rows:
            if row.end <= first or row.start >= last:
                continue
            middle = (row.top + row.bottom) / 2
            final = row is self._rows.rows[-1]
            top = row.upper if row.start > first else middle
            bottom = middle if last <= row.end else foot if final else row.lower
            self._painter.fillRect(QRectF(x, top, 1.5, bottom - top), colour)
            if any(begin < row.end and row.start < end for begin, end in places):
                self._painter.fillRect(QRectF(stroke, middle, _GUTTER - 5, 1.5), colour)


def has_room(row: Row, lane: Lane) -> bool:
    """Whether a line in that lane fits between the words and those of the next line."""
    return lane.number * _pitch(row, lane) + 1 <= max(row.room, 2)


def _pitch(row: Row, lane: Lane) -> int:
    return _WIDE if lane.depth * _WIDE <= row.room + 1 else _NARROW


def _pen(colour: QColor, width: float, line: Line) -> QPen:
    pen = QPen(colour, width)
    if line.value:
        pen.setDashPattern(list(line.value))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if line is Line.DOTS else Qt.PenCapStyle.FlatCap)
    return pen
