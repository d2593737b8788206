"""Texts of the actions, to be translated."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP


def words(text: str) -> str:
    """The text, marked for translation."""
    return str(QT_TRANSLATE_NOOP("Actions", text))
