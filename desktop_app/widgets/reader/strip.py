"""The whole article as a strip beside the scroll bar: where the statements are, and where the reader is."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from desktop_app.widgets.common.look import Look
from desktop_app.widgets.reader.marks import Chosen

_NEAR = 4
"""How far, in pixels, the mouse may be from a tick and still mean it."""


class Tick(NamedTuple):
    """A mark of the article: its place from 0 to 1, its colour, None for a suggestion, and what it is."""

    place: float
    colour: QColor | None
    chosen: Chosen


class Strip(QWidget):
    """Ticks for statements and found quotations; a click goes there, to the mark itself if on its tick.

    Places are parts of the article from 0 to 1. The picture is made anew only when they change.
    """

    place_requested = Signal(float)
    mark_requested = Signal(object)
    """A tick was clicked: what it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._coded: list[Tick] = []
        self._found: list[Tick] = []
        self._matches: list[float] = []
        self._picture: QPixmap | None = None
        self._view = (0.0, 1.0)
        self.tell: Callable[[Chosen], str] = lambda _chosen: ""
        """What is told of a mark, as rich text, while the mouse rests on its tick."""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Article overview"))
        self.setAccessibleDescription(self.tr("Where the statements and quotations of the article are"))

    def sizeHint(self) -> QSize:
        return QSize(14, 100)

    def set_look(self, look: Look) -> None:
        """Paint in the colours of a theme."""
        self._look = look
        self._renew()

    def set_ticks(self, coded: list[Tick], found: list[Tick]) -> None:
        """Show these: statements with their colours, quotations that are none yet."""
        self._coded, self._found = coded, found
        self._renew()

    def set_matches(self, matches: list[float]) -> None:
        """Show where the words looked for are, along the left edge."""
        if matches != self._matches:
            self._matches = matches
            self._renew()

    def set_view(self, top: float, bottom: float) -> None:
        """Which part of the article is in view."""
        if (top, bottom) != self._view:
            self._view = (top, bottom)
            self.update()

    def _renew(self) -> None:
        self._picture = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._picture = None
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._look is None:
            return
        if self._picture is None or self._picture.devicePixelRatioF() != self.devicePixelRatioF():
            self._picture = self._drawn(self._look)
        painter = QPainter(self)
        top, bottom = self._view
        height = self.height()
        if bottom - top < 0.999:
            view = QRectF(0, top * height, self.width(), max(6.0, (bottom - top) * height))
            painter.fillRect(view, self._look.window["raised"])
            # A line as well: where the ground alone would be too faint to see.
            painter.fillRect(QRectF(view.right() - 1, view.top(), 1, view.height()), self._look.page["muted"])
        painter.drawPixmap(QPoint(0, 0), self._picture)

    def _drawn(self, look: Look) -> QPixmap:
        scale = self.devicePixelRatioF()
        picture = QPixmap(round(self.width() * scale), round(self.height() * scale))
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        # The found ones are hollow, the coded ones solid, the matches short: told apart without colours.
        painter.setPen(look.mark["found"])
        for y in {self._y(tick.place) for tick in self._found}:
            painter.drawRect(QRectF(4.5, y + 0.5, self.width() - 9, 2))
        # Of those that fall on one line the last is seen; no more than that one is drawn.
        for y, colour in {self._y(tick.place): tick.colour for tick in self._coded}.items():
            painter.fillRect(QRectF(4, y, self.width() - 7, 3), colour or look.mark["found"])
        for y in {self._y(place) for place in self._matches}:
            painter.fillRect(QRectF(0, y, 3, 2), look.page["text"])
        painter.end()
        return picture

    def _y(self, place: float) -> int:
        return round(place * (self.height() - 4))

    def _at(self, y: float) -> Tick | None:
        """The tick nearest to a height, none if it is not near; statements before suggestions."""
        wanted, reach = (y - 1.5) / max(1, self.height() - 4), _NEAR / max(1, self.height())
        for ticks in (self._coded, self._found):
            near = min(ticks, key=lambda tick: abs(tick.place - wanted), default=None)
            if near is not None and abs(near.place - wanted) <= reach:
                return near
        return None

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tick = self._at(event.y())
            told = self.tell(tick.chosen) if tick else ""
            if told:
                QToolTip.showText(event.globalPos(), told, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        tick = self._at(event.position().y())
        if tick is not None:
            self.mark_requested.emit(tick.chosen)
        else:
            self.place_requested.emit(event.position().y() / max(1, self.height()))
