"""Line icons in the colour of the text about them."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QFile, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


class _LineIcon(QIconEngine):
    """Paints an SVG whose strokes are black in another colour, sharp at every size."""

    def __init__(self, name: str, colour: QColor, disabled: QColor, selected: QColor) -> None:
        super().__init__()
        file = QFile(f"icons:{name}.svg")
        if not file.open(QIODevice.OpenModeFlag.ReadOnly):
            raise FileNotFoundError(f"icons:{name}.svg")
        drawing = bytes(file.readAll().data())
        self._plain = _rendered(drawing, colour)
        self._other = {
            QIcon.Mode.Disabled: _rendered(drawing, disabled),
            QIcon.Mode.Selected: _rendered(drawing, selected),
        }

    def paint(self, painter: QPainter, rect: object, mode: QIcon.Mode, state: QIcon.State) -> None:
        drawing = self._other.get(mode, self._plain)
        drawing.render(painter, QRectF(rect))  # type: ignore[call-overload]

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        if size.isEmpty():  # where there is no room for it
            return picture
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, picture.rect(), mode, state)
        painter.end()
        return picture


def _rendered(drawing: bytes, colour: QColor) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(drawing.replace(b"#000", colour.name().encode())))


def line_icon(name: str, colour: QColor, disabled: QColor, selected: QColor | None = None) -> QIcon:
    """The icon ``resources/icons/NAME.svg`` in a colour; FileNotFoundError when there is none.

    ``selected`` is its colour in a row that is selected, the plain one where none is told.
    """
    return QIcon(_LineIcon(name, colour, disabled, selected or colour))
