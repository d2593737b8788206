"""The colours and faces that a theme gives to all that is painted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QColor

from desktop_app.domain.codebook import Level, Side
from desktop_app.widgets.common.scripts import fallbacks


@dataclass(frozen=True)
class Look:
    """A theme ready for painting: colours by role, in groups as the theme files have them.

    ``page`` is the article's paper, ``window`` everything about it, ``mark`` the highlights, ``stance`` the
    levels, ``status`` good and bad news, ``actors`` the colours given to speakers in turn, ``diverging``
    those of means from most against to most in favour. ``reading`` and ``interface`` are font families,
    comma-separated where signs come from a second.
    """

    name: str
    page: Mapping[str, QColor]
    window: Mapping[str, QColor]
    mark: Mapping[str, QColor]
    stance: Mapping[str, QColor]
    status: Mapping[str, QColor]
    actors: tuple[QColor, ...]
    reading: str = "Noto Serif"
    interface: str = f"Noto Sans, Noto Sans Symbols2, {fallbacks('', serif=False)}"
    dark: bool = False
    diverging: tuple[QColor, ...] = ()

    def level_colour(self, level: Level) -> QColor:
        """The colour of a stance level, by its side and strength."""
        if level.side is Side.AGAINST:
            return self.stance["strongly_against" if (level.value or 0) <= -0.75 else "against"]
        if level.side is Side.FOR:
            return self.stance["strongly_for" if (level.value or 0) >= 0.75 else "for"]
        return self.stance[level.side.value]

    def mean_colour(self, mean: float) -> QColor:
        """The ground of a mean stance, from -1 to 1: as far from the middle one on either side."""
        middle = len(self.diverging) // 2
        away = min(middle, int(abs(mean) * len(self.diverging) / 2 + 0.5))
        return self.diverging[middle + away if mean > 0 else middle - away]

    def letters_on(self, ground: QColor) -> QColor:
        """White or nearly black, whichever is read better on a ground."""
        white, black = QColor("#ffffff"), QColor("#000000" if self.least > 4.5 else "#12171d")
        return white if contrast(white, ground) > contrast(black, ground) else black

    def tint(self, colour: QColor) -> QColor:
        """What words in a colour's care stand on: so much of it in the paper that they can still be read."""
        return _mixed(self.page["background"].rgb(), colour.rgb(), 0.26 if self.dark else 0.19)

    def faint(self, colour: QColor) -> QColor:
        """A colour for what need not be looked at: half of it in the paper, if it is still seen there."""
        return _faint(self.page["background"].rgb(), colour.rgb(), 4.5 if self.least > 4.5 else 3.0)

    def ink(self, colour: QColor) -> QColor:
        """A colour of somebody's own choosing, made darker or lighter until it can be read on the page."""
        return _ink(colour.rgb(), self.page["background"].rgb(), self.page["text"].rgb(), self.least)

    @property
    def least(self) -> float:
        """The contrast that letters have at least."""
        return 7.0 if self.name == "high-contrast" else 4.5


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


# Asked for every mark that is painted; there are as many answers as there are colours in use.
@cache
def _mixed(ground: int, colour: int, share: float) -> QColor:
    below, above = QColor(ground), QColor(colour)
    parts = zip(below.getRgb()[:3], above.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(b + (a - b) * share) for b, a in parts))


@cache
def _faint(ground: int, colour: int, least: float) -> QColor:
    shares = (tenth / 10 for tenth in range(5, 10))
    mixed = (_mixed(ground, colour, share) for share in shares)
    return next((each for each in mixed if contrast(each, QColor(ground)) >= least), QColor(colour))


@cache
def _ink(colour: int, ground: int, text: int, least: float) -> QColor:
    for tenth in range(10):
        ink = _mixed(colour, text, tenth / 10)
        if contrast(ink, QColor(ground)) >= least:
            return ink
    return QColor(text)
