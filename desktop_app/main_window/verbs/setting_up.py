"""What the actions do with settings and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.main_window import standing

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow


def show_preferences(window: MainWindow) -> None:
    """Show the settings; what is changed holds at once."""
    from desktop_app.main_window.dialogs.preferences import PreferencesDialog

    # The size of the text may have been changed at the page.
    standing.keep(window)
    dialog = PreferencesDialog(window.settings, window)
    dialog.exec()
    dialog.deleteLater()


def show_keys(window: MainWindow) -> None:
    """Show the keys; what is changed holds at once."""
    from desktop_app.main_window.dialogs.keys import KeysDialog

    dialog = KeysDialog(window)
    dialog.exec()
    dialog.deleteLater()
