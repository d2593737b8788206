"""The names of languages on the screen."""

from __future__ import annotations

from PySide6.QtCore import QLocale


def language_name(tag: str) -> str:
    """What a language is called whose BCP 47 tag this is; the tag itself where Qt does not know it."""
    known = QLocale.codeToLanguage(tag.partition("-")[0])
    if known == QLocale.Language.AnyLanguage:
        return tag
    return QLocale.languageToString(known)
