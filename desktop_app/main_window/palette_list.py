"""The rows of the palette: title with its letters marked, where it belongs, its key or what it waits for."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.main_window.palette_entries import Found

_FOUND = Qt.ItemDataRole.UserRole
_ICON, _GAP, _EDGE = 18, 10, 10

Index = QModelIndex | QPersistentModelIndex


class FoundModel(QAbstractListModel):
    """What was found, best first."""

    def __init__(self) -> None:
        super().__init__()
        self._found: list[Found] = []

    def show(self, found: list[Found]) -> None:
        """Have these rows."""
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        found = self._found[index.row()]
        if role == _FOUND:
            return found
        if role == Qt.ItemDataRole.DisplayRole:
            return found.entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            entry = found.entry
            return ", ".join(part for part in (entry.title, entry.detail, entry.key, entry.why) if part)
        return None

    def found(self, row: int) -> Found:
        """What stands in a row."""
        return self._found[row]


class FoundDelegate(QStyledItemDelegate):
    """Paints a row; the letters that answer are bold and underlined."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, QFontMetrics(option.font).height() + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found = index.data(_FOUND)
        if not isinstance(found, Found):
            return
        # The stubs leave the fields of an option out.
        rect, font, palette, state = QRect(option.rect), option.font, option.palette, option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(rect, palette.color(QPalette.ColorRole.Highlight))
        text = palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text)
        faint = text if chosen else palette.color(QPalette.ColorRole.PlaceholderText)
        entry, inner = found.entry, rect.adjusted(_EDGE, 0, -_EDGE, 0)
        if entry.icon is not None and not entry.icon.isNull():
            place = QRect(inner.left(), inner.center().y() - _ICON // 2, _ICON, _ICON)
            way = QIcon.Mode.Disabled if entry.why else QIcon.Mode.Normal
            way = QIcon.Mode.Selected if chosen else way
            entry.icon.paint(painter, place, Qt.AlignmentFlag.AlignCenter, way)
        inner.setLeft(inner.left() + _ICON + _GAP)
        inner = _at_end(
            painter,
            inner,
            entry.why or entry.key,
            faint if entry.why else text,
            font,
            slanted=bool(entry.why),
        )
        inner = _at_end(painter, inner, _cut(entry.detail, font, inner.width() // 2), faint, font)
        _title(painter, inner, found, font, faint if entry.why else text)
        painter.restore()


def _cut(text: str, font: QFont, width: int) -> str:
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def _at_end(
    painter: QPainter, room: QRect, text: str, colour: QColor, font: QFont, *, slanted: bool = False
) -> QRect:
    """Write at the end of the room; the room that is left before it."""
    if not text:
        return room
    face = QFont(font)
    face.setItalic(slanted)
    painter.setFont(face)
    painter.setPen(colour)
    painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), text)
    return room.adjusted(0, 0, -QFontMetrics(face).horizontalAdvance(text) - 2 * _GAP, 0)


def _right_to_left(text: str) -> bool:
    return any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in text)


def _title(painter: QPainter, room: QRect, found: Found, font: QFont, colour: QColor) -> None:
    """The title in runs, each in the face of its letters."""
    marked = QFont(font)
    marked.setBold(True)
    marked.setUnderline(True)
    painter.setPen(colour)
    painter.setClipRect(room)
    place = room.left()
    letters = set(found.letters)
    title = found.entry.title
    if not letters or _right_to_left(title):
        painter.setFont(font)
        painter.drawText(
            room,
            int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
            _cut(title, font, room.width()),
        )
        return
    start = 0
    while start < len(title) and place < room.right():
        end = start + 1
        while end < len(title) and (end in letters) == (start in letters):
            end += 1
        face = marked if start in letters else font
        run = title[start:end]
        painter.setFont(face)
        painter.drawText(
            QRect(place, room.top(), room.width(), room.height()), int(Qt.AlignmentFlag.AlignVCenter), run
        )
        place += QFontMetrics(face).horizontalAdvance(run)
        start = end
