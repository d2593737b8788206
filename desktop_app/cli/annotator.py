"""Under whose name steps are recorded."""

from __future__ import annotations

import getpass
import os

from desktop_app.domain.text import normalise

VARIABLE = "STANDPUNT_ANNOTATOR"
NOBODY = "coder"


def default_annotator() -> str:
    """The name in STANDPUNT_ANNOTATOR, else the login name, else ``coder``."""
    return _line(os.environ.get(VARIABLE, "")) or _line(_login_name()) or NOBODY


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):  # a system without accounts, or one that does not know this one
        return ""


def _line(name: str) -> str:
    return " ".join(normalise(name).split())
