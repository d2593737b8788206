"""What the grains of the bars mean."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from desktop_app.widgets.common.faces import gap, scaled
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.coverage.speaker_painter import GRAINS, paint_grain


class GrainKey(QWidget):
    """A sign and a word for each kind of quotation, in a line, or in as many as it takes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._names = (self.tr("direct"), self.tr("mixed"), self.tr("indirect"), self.tr("kind not said"))
        self.setFont(scaled(self.font(), 0.85))
        self.setAccessibleName(", ".join(self._names))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_look(self, look: Look) -> None:
        """Paint with the colours of this theme."""
        self._look = look
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(gap(self.font(), 14), self.heightForWidth(gap(self.font(), 14)))

    def heightForWidth(self, width: int) -> int:
        return self._places(width)[-1].bottom() + 1

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._look is None:
            return
        painter = QPainter(self)
        sign = gap(self.font(), 0.9)
        height = gap(self.font(), 0.5)
        for name, (_, grain, line), place in zip(
            self._names, GRAINS, self._places(self.width()), strict=True
        ):
            box = QRect(place.left(), place.center().y() - height // 2, sign, height)
            paint_grain(painter, self._seen(box), self._look.mark["underline"], grain, line)
            painter.setPen(self._look.window["muted"])
            words = place.adjusted(sign + gap(self.font(), 0.3), 0, 0, 0)
            painter.drawText(self._seen(words), Qt.AlignmentFlag.AlignLeading, name)

    def _seen(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def _places(self, width: int) -> list[QRect]:
        places: list[QRect] = []
        metrics, left, top = self.fontMetrics(), 0, 0
        for name in self._names:
            wide = gap(self.font(), 1.2) + metrics.horizontalAdvance(name) + gap(self.font(), 0.7)
            if left and left + wide > width:
                left, top = 0, top + metrics.height()
            places.append(QRect(left, top, wide, metrics.height()))
            left += wide
        return places
