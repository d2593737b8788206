"""A row of proposed names: what sort it is, its name with the letters typed, what is known of it."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QIcon,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.widgets.common.faces import gap, scaled
from desktop_app.widgets.common.icons import line_icon
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.common.offers import Row

_TRAILING = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ICONS = ("person", "organisation", "country", "group", "topic")


class ProposalPainter(QStyledItemDelegate):
    """Paints in the colours of the theme; the letters typed are heavy and underlined."""

    def __init__(self, look: Look | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, row_height(cast(QWidget, self.parent())))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if self._look is None:
            super().paint(painter, option, index)
            return
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        window = self._look.window
        rect, face, direction = option.rect, option.font, option.direction
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        plain, faint = (
            window["accent_text" if chosen else "text"],
            window["accent_text" if chosen else "muted"],
        )
        painter.save()
        if chosen:
            painter.fillRect(rect, window["accent"])
        side = gap(face, 0.5)
        inner: QRect = rect.adjusted(side, 0, -side, 0)
        mark = QFontMetrics(face).height() * 9 // 10
        icon = self._icon(row.sort, faint)
        if icon is not None:
            place = QRect(inner.left(), inner.center().y() - mark // 2, mark, mark)
            icon.paint(painter, QStyle.visualRect(direction, inner, place))
        small = scaled(face, 0.85)
        width = min(QFontMetrics(small).horizontalAdvance(row.note) + side, inner.width() // 2)
        note = QRect(inner.right() - width + 1, inner.top(), width, inner.height()) if row.note else QRect()
        name = inner.adjusted(mark + side // 2, 0, -note.width(), 0)
        _write_marked(painter, QStyle.visualRect(direction, inner, name), row, face, plain)
        painter.setPen(faint)
        _write(painter, QStyle.visualRect(direction, inner, note), row.note, small)
        painter.restore()

    def _icon(self, sort: str, colour: QColor) -> QIcon | None:
        if sort not in _ICONS:
            return None
        try:
            return line_icon(sort, colour, colour)
        except FileNotFoundError:  # the word at the end of the row tells it too
            return None


def row_height(widget: QWidget) -> int:
    """The height of a row in pixels, for the face of ``widget``."""
    return widget.fontMetrics().height() + 2 * gap(widget.font(), 0.22)


def _write_marked(painter: QPainter, rect: QRect, row: Row, face: QFont, colour: QColor) -> None:
    short = QFontMetrics(face).elidedText(row.name, Qt.TextElideMode.ElideRight, rect.width())
    layout = QTextLayout(short, face)
    option = QTextOption(Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignLeft)
    if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        option.setAlignment(Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignRight)
    # A name runs in its own direction, whichever that of the window is.
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(option)
    layout.setFormats(
        [_marked(row.name, place) for place in sorted(row.marked) if row.name[: place + 1] in short]
    )
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(rect.width())
    layout.endLayout()
    painter.setPen(colour)
    layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2))


def _marked(name: str, place: int) -> QTextLayout.FormatRange:
    marked = QTextLayout.FormatRange()
    # Where Qt counts UTF-16 units, a name is counted in code points.
    marked.start = len(name[:place].encode("utf-16-le")) // 2
    marked.length = len(name[place].encode("utf-16-le")) // 2
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.Bold)
    form.setFontUnderline(True)
    marked.format = form
    return marked


def _write(painter: QPainter, rect: QRect, text: str, face: QFont) -> None:
    painter.setFont(face)
    short = QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    alignment = QStyle.visualAlignment(painter.layoutDirection(), _TRAILING)
    painter.save()
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(rect, alignment, short)
    painter.restore()
