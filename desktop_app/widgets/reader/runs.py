"""Where letters stand on a line, whichever way they run."""

from __future__ import annotations

import re

from PySide6.QtGui import QTextLine

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)

Run = tuple[float, float]


def is_mixed(text: str) -> bool:
    """Whether some letters of a text run from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


def runs(line: QTextLine, begin: int, finish: int, *, mixed: bool) -> list[Run]:
    """Left and right edges, in pixels, of what units ``begin`` to ``finish`` take of their line."""
    if not mixed:
        # To ask where a unit stands is dear; where the line begins and ends is known.
        start, whole = line.textStart(), line.naturalTextWidth()
        left = 0.0 if begin == start else x_of(line, begin)
        return [(left, whole if finish >= start + line.textLength() else min(x_of(line, finish), whole))]
    # Where directions mix, a stretch may stand in several places and a caret have two: ask the glyphs.
    edges = sorted(
        (box.left(), box.right())
        for box in (glyphs.boundingRect() for glyphs in line.glyphRuns(begin, finish - begin))
    )
    joined: list[Run] = []
    for left, right in edges:
        if joined and left <= joined[-1][1] + 0.75:
            joined[-1] = (joined[-1][0], max(right, joined[-1][1]))
        else:
            joined.append((left, right))
    return joined


def x_of(line: QTextLine, unit: int) -> float:
    """Where the leading edge of a unit of the paragraph stands, in pixels from the left of its line."""
    place: object = line.cursorToX(unit)
    # The binding answers with the place alone or with the unit it fell on besides.
    return float(place[0] if isinstance(place, tuple) else place)  # type: ignore[arg-type]
