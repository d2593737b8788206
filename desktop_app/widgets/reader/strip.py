"""The whole article as a strip beside the scroll bar: where the statements are, and where the reader is."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop_app.widgets.common.look import Look


class Strip(QWidget):
    """Ticks for statements and found quotations; a click goes there.

    Ticks are given as parts of the article from 0 to 1. The picture is made anew only when they change.
    """

    place_requested = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._coded: list[tuple[float, QColor]] = []
        self._found: list[float] = []
        self._picture: QPixmap | None = None
        self._view = (0.0, 1.0)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Article overview"))
        self.setAccessibleDescription(self.tr("Where the statements and quotations of the article are"))

    def sizeHint(self) -> QSize:
        return QSize(14, 100)

    def set_look(self, look: Look) -> None:
        """Paint in the colours of a theme."""
        self._look = look
        self._renew()

    def set_ticks(self, coded: list[tuple[float, QColor]], found: list[float]) -> None:
        """Show these places: statements with their colours, quotations that are none yet."""
        self._coded, self._found = coded, found
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
        if self._picture is None:
            self._picture = self._drawn(self._look)
        painter = QPainter(self)
        top, bottom = self._view
        height = self.height()
        if bottom - top < 0.999:
            painter.fillRect(
                QRectF(0, top * height, self.width(), max(6.0, (bottom - top) * height)),
                self._look.window["raised"],
            )
        painter.drawPixmap(QPoint(0, 0), self._picture)

    def _drawn(self, look: Look) -> QPixmap:
        scale = self.devicePixelRatioF()
        picture = QPixmap(round(self.width() * scale), round(self.height() * scale))
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        # The found ones are hollow, the coded ones solid: told apart without their colours.
        painter.setPen(look.mark["found"])
        for place in self._found:
            painter.drawRect(QRectF(4, place * (self.height() - 4) + 0.5, self.width() - 9, 2))
        for place, colour in self._coded:
            painter.fillRect(QRectF(3, place * (self.height() - 4), self.width() - 6, 3), colour)
        painter.end()
        return picture

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.place_requested.emit(event.position().y() / max(1, self.height()))
