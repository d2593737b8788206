"""An action: one row that feeds menu, toolbar, shortcut, palette and help."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from desktop_app.main_window.focus import Focus

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow


class Scope(Enum):
    """Where an action's key works: anywhere in the window, or only while the text has the keyboard."""

    WINDOW = "window"
    TEXT = "text"


@dataclass(frozen=True)
class Action:
    """What can be done in the window.

    ``title`` and ``help`` are texts to be translated; ``keys`` in Qt's portable form, the first shown;
    ``can`` says from the focus alone whether it can be done now.
    """

    id: str
    menu: str
    title: str
    help: str
    do: Callable[[MainWindow], object]
    keys: tuple[str, ...] = ()
    icon: str = ""
    can: Callable[[Focus], bool] = lambda _focus: True
    scope: Scope = Scope.WINDOW
    toolbar: bool = False
    apart: bool = False
    """Whether a line stands before it in its menu."""
    within: str = ""
    """The name, to be translated, of the menu within its menu that it stands in; empty for none."""
