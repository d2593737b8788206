"""How large the parts of a stance matrix are, so that names and figures can be read."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics

from desktop_app.domain.stance_matrix import StanceMatrix
from desktop_app.widgets.common.faces import gap, heavy

_WIDEST, _HIGHEST = 15, 7.5
"""Of names, in heights of a line."""


@dataclass(frozen=True, slots=True)
class Measures:
    """In pixels. In a ``roomy`` matrix cells say what their number counts and names stand level."""

    cell_width: int
    cell_height: int
    side: int
    head: int
    roomy: bool


def measures(matrix: StanceMatrix, font: QFont, room: QSize, size: int = 0) -> Measures:
    """Those of a matrix in so much ``room``; ``size`` is 1 for roomy, -1 for dense, 0 for what fits."""
    bold, plain = QFontMetrics(heavy(font)), QFontMetrics(font)
    line = plain.height()
    widest = max((bold.horizontalAdvance(row.name) for row in matrix.rows), default=0)
    side = min(max(widest, 4 * line), _WIDEST * line) + gap(font, 1.2)
    width = min(round(line * 6.4), (room.width() - side) // max(1, len(matrix.columns)))
    if size > 0 or (size == 0 and width >= line * 5.2):
        width = max(width, round(line * 5.2))
        return Measures(width, round(line * 2.4), side, 2 * line + gap(font, 0.8), roomy=True)
    longest = max((plain.horizontalAdvance(column.name) for column in matrix.columns), default=0)
    head = min(longest, round(_HIGHEST * line), max(4 * line, room.height() // 3)) + gap(font, 0.8)
    return Measures(round(line * 3.5), round(line * 2.2), side, head, roomy=False)
