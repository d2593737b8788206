"""How the page looks: its type, what its colours say, and the legend of these."""

from __future__ import annotations

from functools import partial
from html import escape

from PySide6.QtCore import QObject, QTimer

from desktop_app.main_window.setting import Setting
from desktop_app.main_window.settings import (
    COLOUR_BY,
    FACE,
    LEADING,
    LEGEND,
    MEASURE,
    SIZE,
    Settings,
)
from desktop_app.widgets.reader.highlight import ColourBy
from desktop_app.widgets.reader.legend import LegendBar
from desktop_app.widgets.reader.marks import Chosen
from desktop_app.widgets.reader.reader import Reader
from desktop_app.widgets.reader.strip import Strip

_DELAY = 80
_TYPE = (FACE, LEADING, MEASURE)


class PageLook(QObject):
    """Dresses the page as the settings say, now and whenever they change."""

    def __init__(self, settings: Settings, reader: Reader, strip: Strip, legend: LegendBar) -> None:
        super().__init__(reader)
        self._settings, self._reader, self._legend = settings, reader, legend
        self._timer = QTimer(self, singleShot=True, interval=_DELAY)
        self._timer.timeout.connect(self._explain)
        settings.changed.connect(self._follow)
        # At once, not when the window is closed: it may never come to that.
        reader.size_told.connect(partial(settings.set, SIZE))
        reader.marks_changed.connect(self._timer.start)
        legend.next_requested.connect(reader.go_to_next_of)
        legend.other_colours_requested.connect(self.colour_by_next)
        strip.mark_requested.connect(self._go_to)
        strip.tell = lambda chosen: f"<qt>{escape(reader.brief(chosen))}</qt>"
        self._set_type()
        self._set_colours()

    def colour_by_next(self) -> None:
        """Have colours say the next thing: speaker, stance, claim type, and again."""
        ways = list(ColourBy)
        following = ways[(ways.index(self._reader.colour_by) + 1) % len(ways)]
        self._settings.set(COLOUR_BY, following.value)

    def toggle_legend(self) -> None:
        """Show the legend, or hide it."""
        self._settings.set(LEGEND, not self._settings.get(LEGEND))

    def _follow(self, setting: Setting) -> None:
        if setting in _TYPE:
            self._set_type()
        elif setting in (COLOUR_BY, LEGEND):
            self._set_colours()

    def _set_type(self) -> None:
        get = self._settings.get
        self._reader.set_type(face=get(FACE), leading=get(LEADING) / 100, measure=get(MEASURE))

    def _set_colours(self) -> None:
        told = self._settings.get(COLOUR_BY)
        self._reader.set_colour_by(ColourBy(told) if told in list(ColourBy) else ColourBy.SPEAKER)
        self._explain()

    def _explain(self) -> None:
        legend = self._reader.legend()
        there = bool(legend.hues) and self._settings.get(LEGEND)
        if there:
            self._legend.show_legend(self._reader.colour_by, legend)
        self._legend.setVisible(there)

    def _go_to(self, chosen: Chosen) -> None:
        self._reader.choose(chosen, show=True)
        self._reader.setFocus()
