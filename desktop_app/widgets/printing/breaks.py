"""Where a long column of lines is cut into pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class PrintedLine:
    """A line of the column: its top and bottom, and whether a page may begin with it."""

    top: float
    bottom: float
    may_begin: bool = True


def pages_of(lines: Iterable[PrintedLine], height: float) -> list[tuple[float, float]]:
    """Top and bottom of each page, none higher than ``height``; no line is cut.

    A page begins with a line that may begin one, unless none of the page before may.
    """
    pages: list[tuple[float, float]] = []
    top: float | None = None
    before = 0.0
    chance: float | None = None
    for line in lines:
        if top is None:
            top = line.top
        while line.bottom - top > height and line.top > top:
            cut = chance if chance is not None and chance > top else line.top
            pages.append((top, min(cut, top + height)))
            top, chance = cut, None
        if line.may_begin:
            chance = line.top
        before = line.bottom
    if top is not None and before > top:
        pages.append((top, before))
    return pages
