"""The colours and faces that a theme gives to all that is painted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QColor

from desktop_app.domain.codebook import Level, Side


@dataclass(frozen=True)
class Look:
    """A theme ready for painting: colours by role, in groups as the theme files have them.

    ``page`` is the article's paper, ``window`` everything about it, ``mark`` the highlights, ``stance`` the
    levels, ``status`` good and bad news, ``actors`` the colours given to speakers in turn. ``reading`` and
    ``interface`` are font families, comma-separated where signs come from a second.
    """

    name: str
    page: Mapping[str, QColor]
    window: Mapping[str, QColor]
    mark: Mapping[str, QColor]
    stance: Mapping[str, QColor]
    status: Mapping[str, QColor]
    actors: tuple[QColor, ...]
    reading: str = "Noto Serif"
    interface: str = "Noto Sans, Noto Sans Symbols2"
    dark: bool = False

    def level_colour(self, level: Level) -> QColor:
        """The colour of a stance level, by its side and strength."""
        if level.side is Side.AGAINST:
            return self.stance["strongly_against" if (level.value or 0) <= -0.75 else "against"]
        if level.side is Side.FOR:
            return self.stance["strongly_for" if (level.value or 0) >= 0.75 else "for"]
        return self.stance[level.side.value]


def sign(level: Level) -> str:
    """A sign that tells a level without its colour: ▼▼ ▼ ◆ ▲ ▲▲, ▲▼ for mixed, ? for unclear."""
    if level.side is Side.AGAINST:
        return "▼▼" if (level.value or 0) <= -0.75 else "▼"
    if level.side is Side.FOR:
        return "▲▲" if (level.value or 0) >= 0.75 else "▲"
    return {Side.NEUTRAL: "◆", Side.MIXED: "▲▼", Side.UNCLEAR: "?"}[level.side]
