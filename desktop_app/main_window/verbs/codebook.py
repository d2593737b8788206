"""What the actions do with actors and the codebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow


def show_actors(window: MainWindow, actor_id: str = "") -> None:
    """Open the actors in a window of their own, or bring it forward: at one, or the chosen speaker."""
    from desktop_app.main_window.dialogs.actors import ActorsDialog

    # One that was closed a moment ago may still be here.
    open_ones = (each for each in window.findChildren(ActorsDialog) if each.isVisible())
    dialog = next(open_ones, None) or ActorsDialog(window)
    chosen = window.desk.focus.statement
    statement = window.desk.ask(lambda project: project.statement(chosen)) if chosen else None
    at = actor_id or (statement.speaker if statement is not None else "")
    if at:
        dialog.view.choose(at)
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
    dialog.view.setFocus()
