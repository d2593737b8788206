"""Languages as files name them, made into BCP 47 tags."""

from __future__ import annotations

import re

_TAG = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*")
_NAMES = {
    **dict.fromkeys(("dutch", "nederlands", "niederländisch", "néerlandais"), "nl"),
    **dict.fromkeys(("english", "engels", "englisch", "anglais"), "en"),
    **dict.fromkeys(("german", "deutsch", "duits", "allemand"), "de"),
    **dict.fromkeys(("french", "français", "francais", "frans", "französisch"), "fr"),
}


def language_tag(told: str) -> str:
    """The tag that is meant: ``nl_BE`` is nl-BE and ``Dutch`` is nl; empty for what is no language."""
    told = told.strip()
    if name := _NAMES.get(told.casefold()):
        return name
    if not _TAG.fullmatch(told):
        return ""
    language, *rest = told.replace("_", "-").split("-")
    return "-".join((language.lower(), *(part.upper() if len(part) == 2 else part for part in rest)))
