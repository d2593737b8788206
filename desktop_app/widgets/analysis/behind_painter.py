"""A statement behind a mark as it is painted: its words, what was coded, where it stands."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.widgets.analysis.behind_row import BehindRow
from desktop_app.widgets.common.faces import gap, heavy, reading, scaled
from desktop_app.widgets.common.look import Look

AnyIndex = QModelIndex | QPersistentModelIndex
BEHIND = Qt.ItemDataRole.UserRole
_LINES = 5


class BehindPainter(QStyledItemDelegate):
    """As high as its words need, up to five lines."""

    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self.look: Look | None = None
        self._view = parent
        self._heights: dict[tuple[str, int, str], float] = {}
        """Of words that were laid out before, by width and face."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        row = index.data(BEHIND)
        width = self._view.viewport().width()
        if not isinstance(row, BehindRow):
            return QSize(width, 0)
        key = (row.words, width, option.font.key())
        if key not in self._heights:
            words = _laid_out(self._words(option.font), row.words, self._inner(option.font, width))
            self._heights[key] = sum(words.lineAt(n).height() for n in range(words.lineCount()))
        small, height = QFontMetrics(scaled(option.font, 0.88)).height(), self._heights[key]
        return QSize(width, round(height) + 2 * small + 2 * gap(option.font, 0.55) + gap(option.font, 0.2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row = index.data(BEHIND)
        if self.look is None or not isinstance(row, BehindRow):
            return
        look = self.look
        painter.save()
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, look.mark["selected_fill"])
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.window["hover"])
        painter.setPen(look.window["border"])
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        text = look.page["text"] if chosen else look.window["text"]
        top, side = rect.top() + gap(option.font, 0.55), gap(option.font, 0.75)
        words = _laid_out(self._words(option.font), row.words, self._inner(option.font, rect.width()))
        height = round(sum(words.lineAt(n).height() for n in range(words.lineCount())))
        bar = QRect(rect.left() + gap(option.font, 0.15), top, 3, height)
        painter.fillRect(QStyle.visualRect(option.direction, rect, bar), look.mark["selected_border"])
        painter.setPen(text)
        words.draw(painter, QPointF(rect.left() + side, top))
        line = QRect(rect.left() + side, top + height + gap(option.font, 0.2), rect.width() - 2 * side, 0)
        small = scaled(option.font, 0.88)
        line.setHeight(QFontMetrics(small).height())
        self._coded(painter, option, line, row, look)
        line.translate(0, line.height())
        painter.setFont(small)
        painter.setPen(look.window["muted"])
        where = QFontMetrics(small).elidedText(row.where, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, _leading(option), where)
        painter.restore()

    def opens(self, rect: QRect, place: QPoint, view: QListView) -> bool:
        """Whether a place in a row is on the word that opens it."""
        small = scaled(view.font(), 0.88)
        height = QFontMetrics(small).height()
        width = QFontMetrics(small).horizontalAdvance(self._open_word()) + 2 * gap(view.font(), 0.75)
        line = QRect(
            rect.left(), rect.bottom() - 2 * height - gap(view.font(), 0.55), rect.width(), height + 2
        )
        word = QRect(line.right() - width, line.top(), width, line.height())
        return QStyle.visualRect(view.layoutDirection(), line, word).contains(place)

    def _coded(
        self, painter: QPainter, option: QStyleOptionViewItem, line: QRect, row: BehindRow, look: Look
    ) -> None:
        """What was coded, and at the end of the line the word that opens it."""
        small, bold = scaled(option.font, 0.88), heavy(scaled(option.font, 0.88))
        letters = QFontMetrics(small)
        painter.setFont(small)
        painter.setPen(look.window["accent"])
        word = self._open_word()
        width = letters.horizontalAdvance(word)
        end = QRect(line.right() - width, line.top(), width + 1, line.height())
        _write(painter, QStyle.visualRect(option.direction, line, end), word, letters.descent())
        room = line.adjusted(0, 0, -width - gap(option.font, 0.6), 0)
        parts = [(small, look.window["muted"], part) for part in (row.speaker, row.said) if part]
        for place, told in row.stances:
            side = "neutral" if place is None or place == 0 else ("for" if place > 0 else "against")
            parts.append((bold, look.stance[side], told))
        x = 0
        for number, (font, colour, told) in enumerate(parts):
            shown = told if number == 0 else f" · {told}"
            left = room.width() - x
            if left < gap(option.font, 1):
                break
            short = QFontMetrics(font).elidedText(shown, Qt.TextElideMode.ElideRight, left)
            wide = QFontMetrics(font).horizontalAdvance(short)
            painter.setFont(font)
            painter.setPen(colour)
            place_of = QRect(room.left() + x, room.top(), wide + 2, room.height())
            shown_at = QStyle.visualRect(option.direction, line, place_of)
            _write(painter, shown_at, short, letters.descent())
            x += wide

    def _words(self, font: QFont) -> QFont:
        return reading(font, self.look.reading, 1.12) if self.look else font

    def _inner(self, font: QFont, width: int) -> int:
        return max(40, width - 2 * gap(font, 0.75))

    def _open_word(self) -> str:
        return self.tr("open ↵")


def _write(painter: QPainter, place: QRect, text: str, descent: int) -> None:
    """All on one line of letters, from whichever face the signs among them come."""
    painter.drawText(QPointF(place.left(), place.bottom() - descent), text)


def _laid_out(font: QFont, words: str, width: int) -> QTextLayout:
    """The words on lines of a width, as many as are shown; the last says that there are more."""
    layout = _lines(font, words, width)
    last = layout.lineAt(layout.lineCount() - 1)
    end = last.textStart() + last.textLength()
    if end < len(layout.text()) and layout.lineCount() == _LINES:
        layout = _lines(font, f"{layout.text()[: max(0, end - 3)].rstrip()} …", width)
    return layout


def _lines(font: QFont, words: str, width: int) -> QTextLayout:
    layout = QTextLayout(words.replace("\n", " "), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    for _ in range(_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def _leading(option: QStyleOptionViewItem) -> Qt.AlignmentFlag:
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    return QStyle.visualAlignment(option.direction, flags)
