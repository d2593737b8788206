"""Faces, sizes and measures of the page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cache

from PySide6.QtGui import QFont, QFontMetricsF


class Role(Enum):
    """What a paragraph of the page is."""

    TITLE = "title"
    FACTS = "facts"
    HEADING = "heading"
    BODY = "body"
    BLANK = "blank"


@dataclass(frozen=True)
class Typography:
    """Font families, the body's size in pixels, line height in multiples of it, column in characters."""

    reading: str
    interface: str
    size: int = 17
    leading: float = 1.55
    measure: int = 66

    def font(self, role: Role) -> QFont:
        """The face that a paragraph is set in."""
        return _font(self, role)

    def line_height(self, role: Role) -> float:
        """From one base line to the next, in pixels."""
        return _line_height(self, role)

    def space(self, role: Role) -> tuple[float, float]:
        """White above and below a paragraph, in pixels."""
        above, below = _SPACE[role]
        return round(self.size * above), round(self.size * below)

    def column(self) -> float:
        """How wide the text is set, in pixels: ``measure`` characters of middling width."""
        sample = "de wind draait en het nieuws komt langzaam over het water"
        return QFontMetricsF(self.font(Role.BODY)).horizontalAdvance(sample) / len(sample) * self.measure


_SCALE = {Role.TITLE: 1.65, Role.FACTS: 0.76, Role.HEADING: 1.06, Role.BODY: 1.0, Role.BLANK: 1.0}
_LEADING = {Role.TITLE: 1.25, Role.FACTS: 1.5, Role.HEADING: 1.3, Role.BLANK: 0.2}
_SPACE = {
    Role.TITLE: (1.6, 0.35),
    Role.FACTS: (0.0, 1.4),
    Role.HEADING: (0.9, 0.15),
    Role.BODY: (0.0, 0.7),
    Role.BLANK: (0.0, 0.0),
}


# Asked for every line that is painted; there are as many answers as there are roles and sizes in use.
@cache
def _font(typography: Typography, role: Role) -> QFont:
    font = QFont(typography.interface if role is Role.FACTS else typography.reading)
    font.setPixelSize(round(typography.size * _SCALE[role]))
    font.setBold(role in (Role.TITLE, Role.HEADING))
    # One and the same page on every screen: no hinting to the pixel grid, so that zooming keeps its shape.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@cache
def _line_height(typography: Typography, role: Role) -> float:
    return round(_font(typography, role).pixelSize() * _LEADING.get(role, typography.leading))
