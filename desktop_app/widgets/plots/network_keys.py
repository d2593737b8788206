"""The keys that a network takes for itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

STEPS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
"""The directions that arrows go in, across and down."""

_OTHERS = (
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Space,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
)


def is_ours(event: QKeyEvent) -> bool:
    """Whether a key does something in a network, and so must not do anything else."""
    modifiers = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
    if event.key() in STEPS:
        return not modifiers or modifiers == Qt.KeyboardModifier.ControlModifier
    if modifiers:
        return False
    return event.key() in _OTHERS or event.text().isalnum() or event.text() in ("+", "-", "=")
