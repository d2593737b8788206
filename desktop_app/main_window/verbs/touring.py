"""What the actions do to show a newcomer round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.main_window.verbs import projects

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow


def take_tour(window: MainWindow) -> None:
    """Show the tour, on the sample where nothing is open."""
    from desktop_app.main_window.tour import Tour

    if window.desk.focus.document is None:
        projects.open_sample(window)
    if window.desk.focus.document is not None:
        Tour(window).begin()
