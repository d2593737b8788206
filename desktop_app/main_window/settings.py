"""What the program remembers of its user, declared once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QByteArray, QSettings


@dataclass(frozen=True)
class Setting:
    """Something remembered between sessions: its key, its value at first, what it is."""

    key: str
    default: Any
    help: str


THEME = Setting("theme", "", "Light, dark or high contrast; empty for what the desktop says.")
SIZE = Setting("reading/size", 18, "The size of the article's text, in pixels.")
ANNOTATOR = Setting("annotator", "", "The name under which annotations are recorded.")
RECENT = Setting("recent", [], "The projects opened last, the latest first.")
GEOMETRY = Setting("window/geometry", QByteArray(), "Where the window stood.")
SPLITTER = Setting("window/splitter", QByteArray(), "How the window was divided.")
PANEL_SPLITTER = Setting("window/panel-splitter", QByteArray(), "How the right-hand side was divided.")
FOLDER = Setting("folder", "", "The folder that files were last taken from.")
LEARN = Setting("learning/by-itself", True, "Whether Standpunt learns from reviews by itself, when at rest.")

SETTINGS = (THEME, SIZE, ANNOTATOR, RECENT, GEOMETRY, SPLITTER, PANEL_SPLITTER, FOLDER, LEARN)

_RECENT_MOST = 10


class Settings:
    """Reads and writes the declared settings in the user's own place for such things."""

    def __init__(self, kept: QSettings) -> None:
        self._kept = kept

    def get(self, setting: Setting) -> Any:
        """The value remembered, or the one at first when none is or it is of another type."""
        value: Any = self._kept.value(setting.key, setting.default)
        if isinstance(setting.default, bool):
            # A file holds words, not truth values.
            return str(value).lower() == "true"
        if isinstance(setting.default, int) and not isinstance(value, int):
            return int(value) if str(value).isdigit() else setting.default
        if isinstance(setting.default, list):
            # A list of one is read back as the one.
            return [value] if isinstance(value, str) and value else list(value or [])
        return value if isinstance(value, type(setting.default)) else setting.default

    def set(self, setting: Setting, value: object) -> None:
        """Remember a value."""
        self._kept.setValue(setting.key, value)

    def add_recent(self, path: str) -> None:
        """Remember a project as the one opened last."""
        others = [known for known in self.get(RECENT) if known != path]
        self.set(RECENT, [path, *others][:_RECENT_MOST])
