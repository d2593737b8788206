"""Numbers of things in words."""

from __future__ import annotations

from PySide6.QtCore import QLocale


def counted(number: int, one: str, many: str) -> str:
    """``one`` for a single thing, else ``many`` with ``%1`` as the number in the locale's form."""
    return one if number == 1 else many.replace("%1", QLocale().toString(number))
