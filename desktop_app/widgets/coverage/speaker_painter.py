"""A speaker's row: name and words, and below them a bar with a grain for each kind of quotation."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.domain.coverage import Quoted
from desktop_app.widgets.common.faces import gap, scaled
from desktop_app.widgets.common.look import Look

AnyIndex = QModelIndex | QPersistentModelIndex
SPEAKER = Qt.ItemDataRole.UserRole
GRAINS = (
    ("direct", Qt.BrushStyle.SolidPattern, Qt.PenStyle.SolidLine),
    ("mixed", Qt.BrushStyle.BDiagPattern, Qt.PenStyle.SolidLine),
    ("indirect", Qt.BrushStyle.NoBrush, Qt.PenStyle.SolidLine),
    ("unsaid", Qt.BrushStyle.NoBrush, Qt.PenStyle.DotLine),
)
"""How the bar shows each kind: filled, hatched, empty, and dotted where nobody has said."""


class Shown(NamedTuple):
    """What is painted: a name, whether it is nobody's, the words, the most that anybody has, what is told."""

    name: str
    is_nobody: bool
    quoted: Quoted
    most: int
    told: str


class SpeakerPainter(QStyledItemDelegate):
    """Every row is equally high."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.look: Look | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        bar = gap(option.font, 0.5)
        return QSize(0, QFontMetrics(option.font).height() + bar + 2 * gap(option.font, 0.3) + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        shown = index.data(SPEAKER)
        if self.look is None or not isinstance(shown, Shown):
            super().paint(painter, option, index)
            return
        painter.save()
        self._paint_ground(painter, option, self.look)
        rect: QRect = option.rect
        side, edge = gap(option.font, 0.5), gap(option.font, 0.3)
        inner = rect.adjusted(side, edge, -side, -edge)
        line = QRect(inner.left(), inner.top(), inner.width(), QFontMetrics(option.font).height())
        self._paint_words(painter, option, line, shown, self.look)
        bar = QRect(inner.left(), line.bottom() + 2, inner.width(), gap(option.font, 0.5))
        paint_bar(painter, bar, shown, self.look, option.direction)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, look: Look) -> None:
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(rect, look.window["surface"])
            painter.setPen(look.window["focus"])
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.window["hover"])

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, line: QRect, shown: Shown, look: Look
    ) -> None:
        small = scaled(option.font, 0.88)
        width = QFontMetrics(small).horizontalAdvance(shown.told)
        painter.setFont(small)
        painter.setPen(look.window["muted"])
        trailing = QRect(line.right() - width, line.top(), width + 1, line.height())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(
            QStyle.visualRect(option.direction, line, trailing),
            QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignRight | middle),
            shown.told,
        )
        font = scaled(option.font, 1.0)
        font.setItalic(shown.is_nobody)
        painter.setFont(font)
        painter.setPen(look.window["text"])
        leading = line.adjusted(0, 0, -width - gap(option.font, 0.5), 0)
        name = QFontMetrics(font).elidedText(shown.name, Qt.TextElideMode.ElideRight, leading.width())
        painter.drawText(
            QStyle.visualRect(option.direction, line, leading),
            QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft | middle),
            name,
        )


def paint_bar(
    painter: QPainter, whole: QRect, shown: Shown, look: Look, direction: Qt.LayoutDirection
) -> None:
    """The words of one speaker as a part of ``whole``, which is as long as the most that anybody has."""
    done = 0
    for kind, grain, line in GRAINS:
        words = getattr(shown.quoted, kind)
        if not words or not shown.most:
            continue
        start = round(whole.width() * done / shown.most)
        done += words
        end = round(whole.width() * done / shown.most)
        part = QRect(whole.left() + start, whole.top(), max(2, end - start), whole.height())
        paint_grain(painter, QStyle.visualRect(direction, whole, part), look.mark["underline"], grain, line)


def paint_grain(
    painter: QPainter, part: QRect, colour: QColor, grain: Qt.BrushStyle, line: Qt.PenStyle
) -> None:
    """A stretch of the bar in the grain of its kind."""
    painter.setPen(QPen(colour, 1, line))
    painter.setBrush(QBrush(colour, grain))
    painter.drawRect(part.adjusted(0, 0, -1, -1))
