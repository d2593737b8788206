"""Where the window stands and how it is divided, kept from one start to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize

from desktop_app.main_window.settings import (
    GEOMETRY,
    MIDDLE_SPLITTER,
    PANEL_SPLITTER,
    SIZE,
    SPLITTER,
)

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow

_USUAL, _FRAME = QSize(1280, 800), QSize(16, 48)
"""The window at its first start, and what its frame takes of a small screen."""


def restore(window: MainWindow) -> None:
    """Have the window as it was left."""
    window.reader.set_size(window.settings.get(SIZE))
    # For the first start; a window that is opened at its minimum shows an article through a slit.
    window.resize(_USUAL.boundedTo(window.screen().availableSize() - _FRAME))
    for setting, again in (
        (GEOMETRY, window.restoreGeometry),
        (SPLITTER, window.parts.restoreState),
        (PANEL_SPLITTER, window.parts.side.restoreState),
        (MIDDLE_SPLITTER, window.parts.middle.restoreState),
    ):
        state: QByteArray = window.settings.get(setting)
        if not state.isEmpty():
            again(state)


def keep(window: MainWindow) -> None:
    """Remember how the window stands."""
    window.settings.set(SIZE, window.reader.size_in_pixels)
    window.settings.set(GEOMETRY, window.saveGeometry())
    window.settings.set(SPLITTER, window.parts.saveState())
    window.settings.set(PANEL_SPLITTER, window.parts.side.saveState())
    window.settings.set(MIDDLE_SPLITTER, window.parts.middle.saveState())
