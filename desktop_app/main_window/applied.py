"""What happens at once when a setting is changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from desktop_app.main_window import theme
from desktop_app.main_window.setting import Setting
from desktop_app.main_window.settings import ANNOTATOR, SIZE, THEME
from desktop_app.main_window.signed_in import name_of

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow


def apply(window: MainWindow, setting: Setting) -> None:
    """Have the window as the setting says; nothing where it is read when it is needed."""
    change = _CHANGES.get(setting.key)
    if change is not None:
        change(window)


def _theme(window: MainWindow) -> None:
    name = window.settings.get(THEME) or theme.system_theme()
    if name != window.look.name:
        window.show_theme(name)


def _size(window: MainWindow) -> None:
    size = window.settings.get(SIZE)
    if size != window.reader.size_in_pixels:
        window.reader.set_size(size)


def _annotator(window: MainWindow) -> None:
    # A name given for this start only does not stand against one given now.
    name = window.settings.get(ANNOTATOR) or name_of(window.settings)
    if name != window.desk.annotator:
        window.desk.set_annotator(name)


_CHANGES: Mapping[str, Callable[[MainWindow], None]] = {
    THEME.key: _theme,
    SIZE.key: _size,
    ANNOTATOR.key: _annotator,
}
