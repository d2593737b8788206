"""The parts of a stance matrix as they are painted, on the screen and in a picture."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextOption

from desktop_app.domain.stance_matrix import Heading
from desktop_app.domain.statement import TargetKind
from desktop_app.widgets.common.faces import gap, heavy, scaled
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.plots.figures import number, signed

_AWAY = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class MatrixPainter:
    """Colour, sign and figure say the same; the ground of a cell is never all that tells."""

    def __init__(self, look: Look, font: QFont, *, roomy: bool) -> None:
        self._look, self._font, self._roomy = look, QFont(font), roomy
        self._bold, self._small = heavy(font), scaled(font, 0.82)
        self._line = QFontMetrics(self._font).height()

    def cell(
        self, painter: QPainter, place: QRect, figures: tuple[float, int] | None, *, current: bool
    ) -> None:
        """A cell with its mean and how many stances that is of; a dot where there is none."""
        inner = QRectF(place).adjusted(1.5, 1.5, -1.5, -1.5)
        ground = self._look.page["background"] if figures is None else self._look.mean_colour(figures[0])
        painter.setPen(QPen(self._look.page["rule"], 1) if figures is None else Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(inner, 4, 4)
        if current:
            painter.setPen(QPen(self._look.mark["selected_border"], 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inner, 4, 4)
        if figures is None:
            painter.setPen(self._look.page["muted"])
            painter.setFont(self._font)
            painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, "·")
            return
        mean, count = figures
        painter.setPen(self._look.letters_on(ground))
        below = QFontMetrics(self._small).height()
        top = QRectF(inner.left(), inner.center().y() - (self._line + below) / 2, inner.width(), self._line)
        painter.setFont(self._bold if self._roomy else scaled(self._bold, 0.88))
        painter.drawText(top, Qt.AlignmentFlag.AlignCenter, signed(mean))
        painter.setFont(self._small)
        under = QRectF(inner.left(), top.bottom(), inner.width(), below)
        painter.drawText(under, Qt.AlignmentFlag.AlignCenter, self._many(count))

    def side(self, painter: QPainter, place: QRect, heading: Heading, *, first: bool, current: bool) -> None:
        """The name of who speaks, and of its group where that is the ``first`` of it."""
        inner = place.adjusted(gap(self._font, 0.2), 0, -gap(self._font, 0.5), 0)
        if first and heading.group:
            painter.setPen(self._look.page["rule"])
            painter.drawLine(place.topLeft(), place.topRight())
            painter.setPen(self._look.page["muted"])
            painter.setFont(self._small)
            lines = inner.adjusted(0, 1, 0, -place.height() // 2)
            painter.drawText(lines, _AWAY, _short(self._small, heading.group, inner.width()))
            inner = inner.adjusted(0, place.height() // 2 - 2, 0, 0)
        painter.setFont(self._bold)
        painter.setPen(self._look.window["accent"] if current else self._look.page["text"])
        painter.drawText(inner, _AWAY, _short(self._bold, heading.name, inner.width()))

    def head(self, painter: QPainter, place: QRect, heading: Heading, *, current: bool) -> None:
        """The name of what is spoken of: level in a roomy matrix, else from below upwards."""
        font = QFont(self._bold if current else self._font)
        # An actor who is spoken of looks unlike a topic.
        font.setItalic(heading.kind is TargetKind.ACTOR)
        painter.setFont(font)
        painter.setPen(self._look.window["accent"] if current else self._look.page["text"])
        edge = gap(self._font, 0.35)
        if self._roomy:
            option = QTextOption(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            inner = QRectF(place.adjusted(2, 0, -2, -edge))
            painter.save()
            painter.setClipRect(inner)
            painter.drawText(inner, _two_lines(font, heading.name, int(inner.width())), option)
            painter.restore()
            return
        painter.save()
        painter.translate(place.left(), place.bottom() - edge)
        painter.rotate(-90)
        turned = QRect(0, 0, place.height() - edge, place.width())
        told = _short(font, heading.name, turned.width())
        painter.drawText(turned, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, told)
        painter.restore()

    def _many(self, count: int) -> str:
        if not self._roomy:
            return number(count)
        told = QCoreApplication.translate("MatrixPainter", "1 stance")
        return (
            told
            if count == 1
            else QCoreApplication.translate("MatrixPainter", "%1 stances").replace("%1", number(count))
        )


def _short(font: QFont, text: str, width: int) -> str:
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def _two_lines(font: QFont, text: str, width: int) -> str:
    """As much of a name as two lines hold."""
    letters = QFontMetrics(font)
    return text if letters.horizontalAdvance(text) <= width else _short(font, text, round(width * 1.75))
