"""To whom the undo key belongs in a field: to the words being written, else to the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence

_STEPS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def leaves_undo(event: QEvent, *, unsent: bool) -> bool:
    """Whether an event offers a field the undo key, and the field has nothing to take back."""
    if unsent or event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if any(event.matches(step) for step in _STEPS):
        event.ignore()
        return True
    return False
