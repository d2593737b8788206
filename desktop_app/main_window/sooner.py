"""What has the window come sooner and is no part of what it does."""

from __future__ import annotations

import gc
import importlib
from contextlib import suppress

from PySide6.QtCore import QTimer


def begin() -> None:
    """Before anything else is imported."""
    _leave_sources_unread()
    gc.disable()


def end() -> None:
    """Once the window is painted, look for garbage again: not among what was made until then, which stays."""

    def sweep() -> None:
        gc.freeze()
        gc.enable()

    QTimer.singleShot(0, sweep)


def _leave_sources_unread() -> None:
    """Have PySide read no source of ours.

    It looks into that of every module for a switch (``from __feature__ import``) that nothing here has, a
    tenth of the start. Where there are no sources, as in a package, it takes none to have one.
    """
    with suppress(ImportError):
        feature = importlib.import_module("shibokensupport.feature")
        if hasattr(feature, "_mod_uses_pyside"):
            vars(feature)["_mod_uses_pyside"] = lambda _module: False
