"""A view as rows one below the other, each of one mark or more: what they hold, and how they are painted."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QPainter

from desktop_app.widgets.common.look import Look
from desktop_app.widgets.plots.mark import Mark

WHOLE = -1
"""The place of a row taken as a whole."""


class Rows:
    """Made of what a view shows; the painting is the same on the screen and in a picture.

    A row's parts have places from 0 on; those that there is nothing in are not among ``parts``.
    """

    title = ""
    """What the rows are, for a screen reader."""

    even = True
    """Whether all rows are equally high."""

    look: Look
    font: QFont
    direction = Qt.LayoutDirection.LeftToRight

    def dress(self, look: Look, font: QFont, direction: Qt.LayoutDirection) -> None:
        """Paint in these colours and letters."""
        self.look, self.font, self.direction = look, QFont(font), direction

    @property
    def count(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def parts(self, row: int) -> tuple[int, ...]:
        """The places in a row that can be come to, the whole row first."""
        raise NotImplementedError

    def key(self, row: int) -> tuple[str, ...]:
        """What tells a row from the others, also when the view was made again."""
        raise NotImplementedError

    def mark(self, row: int, part: int) -> Mark:
        """What stands at a place."""
        raise NotImplementedError

    def said(self, row: int, part: int) -> str:
        """The same in a sentence, for a screen reader and a tool tip."""
        raise NotImplementedError

    def height(self, row: int, width: int) -> int:
        """How high a row is, in pixels."""
        raise NotImplementedError

    def paint(self, painter: QPainter, place: QRect, row: int, part: int | None) -> None:
        """Paint a row; ``part`` is the place in it that is come to, None if none is."""
        raise NotImplementedError

    def part_at(self, place: QRect, row: int, point: QPoint) -> int:
        """Which part of a row is at a point; ``WHOLE`` where none is."""
        raise NotImplementedError

    def head_height(self, width: int) -> int:
        """How high the legend is."""
        return 0

    def paint_head(self, painter: QPainter, place: QRect) -> None:
        """Paint the legend."""

    def told(self) -> str:
        """What has to be said beneath the plot."""
        return ""
