"""The one place where code points (ours) and UTF-16 units (Qt's) meet."""

from __future__ import annotations

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Offsets:
    """Places of one text in code points and in UTF-16 units.

    ``base`` is the number of units that stand before the text on the screen (the article's title block).
    """

    def __init__(self, text: str, base: int = 0) -> None:
        self._base = base
        self.length = len(text)
        """Code points of the text."""
        # Only characters beyond the basic plane take two units, and most articles have none.
        some = not text.isascii() and len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)
        self._points = [match.start() for match in _ASTRAL.finditer(text)] if some else []
        self._units = [point + number for number, point in enumerate(self._points)]

    def unit(self, point: int) -> int:
        """The UTF-16 position on the screen of a code point of the text."""
        return self._base + point + bisect_left(self._points, point)

    def point(self, unit: int) -> int:
        """The code point of the text at a UTF-16 position on the screen.

        A position before the text gives 0, one past it its length, one inside a pair of units the
        character's own place.
        """
        inside = unit - self._base
        if inside <= 0:
            return 0
        return min(self.length, inside - bisect_left(self._units, inside))
