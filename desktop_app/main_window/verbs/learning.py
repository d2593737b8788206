"""What the actions do with what was learned."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow


def show_learned(window: MainWindow) -> None:
    """Show what was learned, with the ways to learn anew and to forget."""
    from desktop_app.main_window.dialogs.learned import LearnedDialog

    dialog = LearnedDialog(window)
    dialog.exec()
    dialog.deleteLater()
