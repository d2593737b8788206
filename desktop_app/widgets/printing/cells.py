"""Text in cells: broken into lines of a width, drawn one by one."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextLine, QTextOption


class Cell:
    """A text in a face, broken at words into lines no wider than ``width``; letters of any script."""

    def __init__(self, text: str, font: QFont, width: float) -> None:
        self._layout = QTextLayout(text.replace("\n", "\u2028"), font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self.step = QFontMetricsF(font).lineSpacing()
        """From one line to the next."""
        self._lines: list[QTextLine] = []
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, 0))
            self._lines.append(line)
        self._layout.endLayout()

    def __len__(self) -> int:
        return len(self._lines)

    def paint(self, painter: QPainter, number: int, place: QPointF) -> None:
        """Paint one of the lines with its top left corner at a place; nothing beyond the last."""
        if number < len(self._lines):
            self._lines[number].draw(painter, place)
