"""What has the window come sooner and is no part of what it does."""

from __future__ import annotations

import gc

from PySide6.QtCore import QTimer


def begin() -> None:
    """Before anything else is imported."""
    gc.disable()


def end() -> None:
    """Once the window is painted, look for garbage again: not among what was made until then, which stays."""

    def sweep() -> None:
        gc.freeze()
        gc.enable()

    QTimer.singleShot(0, sweep)
