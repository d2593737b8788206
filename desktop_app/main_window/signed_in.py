"""Under which name annotations are recorded."""

from __future__ import annotations

import getpass
import os

from desktop_app.main_window.settings import ANNOTATOR, Settings


def name_of(settings: Settings) -> str:
    """The name set for this start or for good, failing that the one signed in with."""
    named = os.environ.get("STANDPUNT_ANNOTATOR") or settings.get(ANNOTATOR)
    if named:
        return str(named)
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "coder"
