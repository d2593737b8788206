"""The window in the colours of a theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow


def dress(window: MainWindow) -> None:
    """Paint every part in the window's look, and draw its signs in the colour of its text."""
    look, icon = window.look, window.icon
    window.reading.set_look(look)
    for part in (window.parts.legend, window.panel, window.library):
        part.set_look(look)
    window.finding.set_look()
    window.tables.set_look()
    window.covering.set_look()
    window.analysing.set_look()
    for row in window.rows:
        if row.icon:
            window.actions_by_id[row.id].setIcon(icon(row.icon))
    window.tools.set_icon(icon("search"))
    window.drawer.set_icon(icon("close"))
    window.parts.find_bar.set_icon(icon("close"))
    window.start.set_icons()
    window.message.set_icons(icon("warning"), icon("check"), icon("hint"), icon("close"))
    window.dressed.emit()
