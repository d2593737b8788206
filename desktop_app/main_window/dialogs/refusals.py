"""Why a key cannot be set, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.main_window.keys import Refusal


def refusal_in_words(refused: Refusal) -> str:
    """A clause without a full stop."""
    match refused:
        case Refusal.FIXED:
            return QCoreApplication.translate("Keys", "Esc and Tab lead back and on everywhere")
        case Refusal.MOVING:
            return QCoreApplication.translate("Keys", "the text needs it to move and to select")
        case Refusal.FIELDS:
            return QCoreApplication.translate("Keys", "every field needs it to copy and paste")
        case Refusal.LETTER:
            return QCoreApplication.translate(
                "Keys", "this action works in fields too, where it would be a letter; add Ctrl or Alt"
            )
