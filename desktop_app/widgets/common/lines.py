"""A text broken into the few lines there is room for, the last one cut short with an ellipsis."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

_MOST = 600  # more never fits into a few lines, and laying it out would cost


def few_lines(text: str, font: QFont, width: int, most: int) -> list[str]:
    """At most ``most`` lines of ``text`` that fit into ``width`` pixels; white space counts as one space."""
    words = " ".join(text[: _MOST * 2].split())[:_MOST]
    if not words or width <= 0:
        return []
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    line = layout.createLine()
    while line.isValid() and len(starts) <= most:
        line.setLineWidth(width)
        starts.append(line.textStart())
        line = layout.createLine()
    layout.endLayout()
    # Places in a layout are counted in UTF-16 units.
    units = words.encode("utf-16-le")
    ends = [*starts[1:], len(units) // 2]
    lines = [
        units[start * 2 : end * 2].decode("utf-16-le", "replace").strip()
        for start, end in zip(starts, ends, strict=False)
    ]
    if len(lines) <= most:
        return lines
    rest = units[starts[most - 1] * 2 :].decode("utf-16-le", "replace")
    return [*lines[: most - 1], QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)]
