"""Contradictions: what somebody said of something at one time and at another, side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle

from desktop_app.domain.contradictions import Contradictions, Quoted, ShownPair
from desktop_app.domain.level_sign import sign_of_mean
from desktop_app.domain.said import StanceTaken
from desktop_app.domain.shown import Shown
from desktop_app.widgets.common.faces import gap, heavy, reading, scaled
from desktop_app.widgets.common.lines import few_lines
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.plots.figures import counted, mean_figure, number
from desktop_app.widgets.plots.mark import Mark
from desktop_app.widgets.plots.rows import WHOLE, Rows

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LINES = 4
"""Of a quotation; all of it stands beside the plot."""


class PairRows(Rows):
    """A row is a pair, the earlier one leading; who and what stand above the first of each."""

    even = False

    def __init__(self, shown: Shown) -> None:
        if not isinstance(shown, Contradictions):
            raise TypeError("no contradictions")
        self._shown = shown
        self._laid_out: dict[tuple[int, int], tuple[list[str], list[str]]] = {}
        self.title = _tr("Contradictions: both quotations side by side, the farthest apart first")

    @property
    def count(self) -> int:
        return len(self._shown.shown)

    def parts(self, row: int) -> tuple[int, ...]:
        return (WHOLE, 0, 1)

    def key(self, row: int) -> tuple[str, ...]:
        return tuple(stance.statement_id for stance in self._shown.shown[row].pair)

    def mark(self, row: int, part: int) -> Mark:
        each = self._shown.shown[row]
        if part == WHOLE:
            return Mark(self.key(row), _who(each), _apart(each.pair.distance), None, self.key(row))
        stance = each.pair[part]
        return Mark((*self.key(row), str(part)), _who(each), "", stance.value, (stance.statement_id,))

    def said(self, row: int, part: int) -> str:
        each = self._shown.shown[row]
        told = (_said(each.pair.earlier, each.earlier), _said(each.pair.later, each.later))
        if part != WHOLE:
            return told[part]
        return f"{_who(each)}, {_apart(each.pair.distance)}. {told[0]} {told[1]}"

    def told(self) -> str:
        pairs = sum(each.count for each in self._shown.found)
        told = [counted(pairs, _tr("1 pair"), _tr("%1 pairs"))]
        found = len(self._shown.found)
        told.append(counted(found, _tr("1 actor and target"), _tr("%1 actors and targets")))
        if pairs > self.count:
            told.append(_tr("the first %1 pairs here").replace("%1", number(self.count)))
        return " · ".join(told)

    def dress(self, look: Look, font: QFont, direction: Qt.LayoutDirection) -> None:
        super().dress(look, font, direction)
        self._laid_out.clear()

    def height(self, row: int, width: int) -> int:
        lines = max(1, *map(len, self._lines(row, self._inner(QRect(0, 0, width, 0)))))
        words = QFontMetrics(self._reading()).height() * lines
        small = QFontMetrics(scaled(self.font, 0.88)).height()
        card = words + 2 * small + 3 * gap(self.font, 0.4)
        return self._above(row) + card + gap(self.font, 0.5)

    def paint(self, painter: QPainter, place: QRect, row: int, part: int | None) -> None:
        each = self._shown.shown[row]
        above = self._above(row)
        if above:
            self._paint_who(painter, QRect(place.left(), place.top(), place.width(), above), each)
        words = self._lines(row, self._inner(place))
        for at, card in enumerate(self._cards(place, row)):
            title = (each.earlier, each.later)[at].title
            self._paint_card(painter, card, each.pair[at], (*words[at], title), current=part in (at, WHOLE))

    def part_at(self, place: QRect, row: int, point: QPoint) -> int:
        cards = self._cards(place, row)
        return next((at for at, card in enumerate(cards) if card.contains(point)), WHOLE)

    def _paint_who(self, painter: QPainter, place: QRect, each: ShownPair) -> None:
        count = each.of.count
        many = counted(count, _tr("1 pair"), _tr("%1 pairs"))
        told = f"{many} · {_tr('up to %1').replace('%1', _apart(each.of.distance))}"
        small = scaled(self.font, 0.92)
        wide = QFontMetrics(small).horizontalAdvance(told) + 2
        painter.setFont(small)
        painter.setPen(self.look.page["muted"])
        end = QRect(place.right() - wide, place.top(), wide, place.height())
        painter.drawText(self._seen(place, end), self._aligned(Qt.AlignmentFlag.AlignRight), told)
        room = place.adjusted(0, 0, -wide - gap(self.font, 0.5), 0)
        bold = heavy(self.font)
        painter.setFont(bold)
        painter.setPen(self.look.page["text"])
        name = QFontMetrics(bold).elidedText(_who(each), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(self._seen(place, room), self._aligned(Qt.AlignmentFlag.AlignLeft), name)

    def _paint_card(
        self, painter: QPainter, card: QRect, stance: StanceTaken, lines: Sequence[str], *, current: bool
    ) -> None:
        edge = self._edge()
        border = QPen(self.look.mark["selected_border"], 3) if current else QPen(self.look.page["rule"], 1)
        painter.setPen(border)
        painter.setBrush(self.look.page["background"])
        painter.drawRoundedRect(card, 5, 5)
        ground = self.look.mean_colour(stance.value)
        bar = QRect(card.left() + 2, card.top() + 2, 5, card.height() - 3)
        painter.fillRect(self._seen(card, bar), ground)
        inner = card.adjusted(edge + 8, edge, -edge, -edge)
        small = heavy(scaled(self.font, 0.88))
        line = QFontMetrics(small).height()
        painter.setFont(small)
        painter.setPen(self.look.page["text"])
        where = " · ".join(filter(None, (stance.date[:10] or _tr("no date"), stance.outlet)))
        head = f"{sign_of_mean(stance.value)} {mean_figure(stance.value)}  {where}"
        self._write(painter, QRect(inner.left(), inner.top(), inner.width(), line), head)
        font = self._reading()
        painter.setFont(font)
        high = QFontMetrics(font).height()
        top = inner.top() + line + gap(self.font, 0.2)
        for words in lines[:-1]:
            self._write(painter, QRect(inner.left(), top, inner.width(), high), words)
            top += high
        painter.setFont(scaled(self.font, 0.88))
        painter.setPen(self.look.page["muted"])
        self._write(painter, QRect(inner.left(), inner.bottom() - line, inner.width(), line), lines[-1])

    def _write(self, painter: QPainter, place: QRect, text: str) -> None:
        letters = painter.fontMetrics()
        told = letters.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, self._aligned(Qt.AlignmentFlag.AlignLeft), told)

    def _above(self, row: int) -> int:
        first = self._shown.shown[row].number == 1
        return round(QFontMetrics(self.font).height() * 1.9) if first else 0

    def _cards(self, place: QRect, row: int) -> tuple[QRect, QRect]:
        """The earlier one, then the later one."""
        top, space = place.top() + self._above(row), gap(self.font, 0.5)
        wide = self._wide(place)
        high = place.bottom() - top - space
        one = QRect(place.left() + 2, top, wide, high)
        other = QRect(one.right() + 1 + space, top, wide, high)
        return self._seen(place, one), self._seen(place, other)

    def _lines(self, row: int, width: int) -> tuple[list[str], list[str]]:
        """The words of both as they are broken into lines, which takes a while and is kept."""
        if (row, width) not in self._laid_out:
            each, font = self._shown.shown[row], self._reading()
            self._laid_out[row, width] = (
                few_lines(each.earlier.words, font, width, _LINES),
                few_lines(each.later.words, font, width, _LINES),
            )
        return self._laid_out[row, width]

    def _inner(self, place: QRect) -> int:
        """How wide the words are."""
        return max(40, self._wide(place) - 2 * self._edge() - 8)

    def _wide(self, place: QRect) -> int:
        """How wide a card is."""
        return (place.width() - gap(self.font, 0.5) - 6) // 2

    def _edge(self) -> int:
        return gap(self.font, 0.4)

    def _reading(self) -> QFont:
        return reading(self.font, self.look.reading, 1.05)

    def _seen(self, place: QRect, part: QRect) -> QRect:
        return QStyle.visualRect(self.direction, place, part)

    def _aligned(self, side: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
        return QStyle.visualAlignment(self.direction, side | _MIDDLE)


def _who(each: ShownPair) -> str:
    return f"{each.of.name} → {each.of.target_name}"


def _apart(distance: float) -> str:
    return _tr("%1 apart").replace("%1", mean_figure(distance).lstrip("+"))


def _said(stance: StanceTaken, quoted: Quoted) -> str:
    told = (stance.date[:10] or _tr("no date"), stance.outlet, mean_figure(stance.value))
    return f"{', '.join(filter(None, told))}: {quoted.words}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("PairRows", text)
