"""What the actions do with the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.main_window import theme
from desktop_app.main_window.settings import SIZE

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow


def show_palette(window: MainWindow) -> None:
    """Open the palette over the window."""
    from desktop_app.main_window.palette import Palette

    Palette(window).popup()


def usual_size(window: MainWindow) -> None:
    """The size that the text has at first."""
    window.reader.set_size(SIZE.default)


def next_theme(window: MainWindow) -> None:
    """The theme after this one."""
    themes = theme.THEMES
    window.set_theme(themes[(themes.index(window.look.name) + 1) % len(themes)])


def choose_type(window: MainWindow) -> None:
    """Open the choice of face, size, line height and width beside the text."""
    from desktop_app.main_window.dialogs.type import TypeDialog

    TypeDialog(window).show()


def show_help(window: MainWindow) -> None:
    """Show the help beside the window."""
    from desktop_app.main_window.dialogs.help import HelpDialog

    HelpDialog(window).show()


def show_about(window: MainWindow) -> None:
    """Show version and licence."""
    from desktop_app.main_window.dialogs.about import about

    about(window)
