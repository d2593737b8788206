"""What every plot does, whatever it draws."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from desktop_app.domain.shown import Shown
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.plots.mark import Mark

Painted = Callable[[QPainter], None]
"""Draws something that no longer changes."""


class Plot(QWidget):
    """Use: ``set_look``, then ``show_view`` whenever its view was made; arrows go from mark to mark.

    What was marked stays marked when it is shown again. The focus goes to what takes the keys, so each has a
    focus proxy or takes them itself.
    """

    marked = Signal(object)
    """A ``Mark`` is come to; None where nothing is."""
    entered = Signal()
    """Enter on a mark, or a double click: its statements are wanted."""
    dates_chosen = Signal(str, str)
    """From which day to which (ISO 8601), both included; empty for all."""

    look: Look

    def set_look(self, look: Look) -> None:
        """Draw with the colours and faces of this theme."""
        self.look = look

    def show_view(self, shown: Shown) -> None:
        """Draw this and nothing else."""
        raise NotImplementedError

    def show_dates(self, first: str, last: str) -> None:
        """Show which days (ISO 8601) all views are of, empty for all; nothing where time is not drawn."""

    def slide(self, by: int) -> bool:
        """Choose the next time as long as that chosen, for -1 the one before; False where none is drawn."""
        return False

    @property
    def mark(self) -> Mark | None:
        """What is marked."""
        raise NotImplementedError

    def told(self) -> str:
        """What has to be said beneath the plot: what was left out, what cannot be seen; empty for nothing."""
        return ""

    def picture_size(self) -> QSize:
        """How large a picture of all of it is, in pixels."""
        raise NotImplementedError

    def picture_note(self) -> str:
        """What has to be said in a picture: what there was no room for; empty for nothing."""
        return ""

    def pictured(self) -> Painted:
        """What draws all of it from the origin on, as it is shown now but for what is marked.

        It has values of its own, so that another thread may draw while something else is shown here.
        """
        raise NotImplementedError
