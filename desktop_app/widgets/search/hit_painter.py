"""A hit as it is painted: its title, a note beside it, and its words with those found set off."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.widgets.common.faces import gap, heavy, reading, scaled
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.search.hit import Hit
from desktop_app.widgets.search.hits import HIT

AnyIndex = QModelIndex | QPersistentModelIndex
_LINES = 2


class HitPainter(QStyledItemDelegate):
    """Every row is equally high; what was found is bold and underlined, so it needs no colour."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.look: Look | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        title = QFontMetrics(heavy(option.font)).height()
        words = QFontMetrics(self._face(option.font)).height()
        return QSize(0, title + _LINES * words + 2 * gap(option.font, 0.4))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        hit = index.data(HIT)
        if self.look is None or not isinstance(hit, Hit):
            super().paint(painter, option, index)
            return
        painter.save()
        self._paint_ground(painter, option, self.look)
        rect: QRect = option.rect
        side = gap(option.font, 0.65)
        inner = rect.adjusted(side, gap(option.font, 0.4), -side, 0)
        height = self._paint_head(painter, option, inner, hit, self.look)
        place = inner.adjusted(0, height, 0, 0)
        self._paint_words(painter, option, place, hit, self.look)
        painter.restore()

    def _face(self, font: QFont) -> QFont:
        return reading(font, self.look.reading, 0.95) if self.look else font

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, look: Look) -> None:
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.mark["selected_fill"])
            bar = QRect(rect.left(), rect.top(), gap(option.font, 0.17), rect.height())
            painter.fillRect(QStyle.visualRect(option.direction, rect, bar), look.mark["selected_border"])
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.window["hover"])
        painter.setPen(look.window["border"])
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _paint_head(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, hit: Hit, look: Look
    ) -> int:
        """The title and what stands beside it; tells how high they are."""
        font, small = heavy(option.font), scaled(option.font, 0.85)
        line = QRect(place.left(), place.top(), place.width(), QFontMetrics(font).height())
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        most = line.width() // 2
        note = QFontMetrics(small).elidedText(hit.note, Qt.TextElideMode.ElideRight, most)
        width = QFontMetrics(small).horizontalAdvance(note)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setFont(small)
        painter.setPen(look.page["text"] if chosen else look.window["muted"])
        trailing = QRect(line.right() - width, line.top(), width + 1, line.height())
        _write(painter, option, QStyle.visualRect(option.direction, line, trailing), note, end=True)
        painter.setFont(font)
        painter.setPen(look.page["text"] if chosen else look.window["text"])
        leading = line.adjusted(0, 0, -width - gap(option.font, 0.6) if note else 0, 0)
        title = QFontMetrics(font).elidedText(hit.title, Qt.TextElideMode.ElideRight, leading.width())
        _write(painter, option, QStyle.visualRect(option.direction, line, leading), title)
        return line.height()

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, hit: Hit, look: Look
    ) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        layout = QTextLayout(hit.words.replace("\n", " "), self._face(option.font))
        text = QTextOption()
        text.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        text.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout.setTextOption(text)
        layout.setFormats([_set_off(hit.words, span.start, span.end) for span in hit.marks])
        layout.beginLayout()
        top = 0.0
        for _ in range(_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(place.width())
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        painter.setPen(look.page["text"] if chosen else look.window["text"])
        layout.draw(painter, QPointF(place.topLeft()))


def _set_off(words: str, start: int, end: int) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    # Places in a layout are counted in UTF-16 units.
    found.start = _units(words[:start])
    found.length = _units(words[start:end])
    style = QTextCharFormat()
    style.setFontWeight(QFont.Weight.Bold)
    style.setFontUnderline(True)
    found.format = style
    return found


def _units(words: str) -> int:
    return len(words.encode("utf-16-le", "surrogatepass")) // 2


def _write(
    painter: QPainter, option: QStyleOptionViewItem, place: QRect, text: str, *, end: bool = False
) -> None:
    side = Qt.AlignmentFlag.AlignRight if end else Qt.AlignmentFlag.AlignLeft
    flags = QStyle.visualAlignment(option.direction, side | Qt.AlignmentFlag.AlignVCenter)
    painter.drawText(place, flags, text)
