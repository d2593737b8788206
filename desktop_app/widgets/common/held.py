"""A key that is held down since before a field had the focus, and so is not meant for it."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent


class Held:
    """Knows the key that was last pressed here; the repeats of any other were begun elsewhere."""

    def __init__(self) -> None:
        self._pressed = 0

    def focus_came(self) -> None:
        """Nothing has been pressed here yet."""
        self._pressed = 0

    def is_from_elsewhere(self, event: QKeyEvent) -> bool:
        """Whether this press is a repeat of one that another widget had."""
        if not event.isAutoRepeat():
            self._pressed = event.key()
        return event.key() != self._pressed
