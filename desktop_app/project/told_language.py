"""The language of a text, where somebody or something tells it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

_LANGUAGE = re.compile(r"\.([a-z]{2})$")


def told_by(text: str) -> str:
    """The language that the text itself tells, or nothing where it is short or unsure."""
    # It takes half a second to get ready, which most imports need not wait for.
    from desktop_app.analysis.language import language_of

    return language_of(text)


def told_by_each(texts: Sequence[str]) -> list[str]:
    """What each text itself tells, as ``told_by``; of many in a fraction of the time."""
    from desktop_app.analysis.language import languages_of

    return languages_of(texts)


def language_in_name(path: Path) -> str:
    """The language that ``name.nl.txt`` tells of itself, or nothing."""
    found = _LANGUAGE.search(path.stem)
    return found.group(1) if found else ""


def stem_without_language(path: Path) -> str:
    """``name`` of ``name.nl.txt``."""
    return _LANGUAGE.sub("", path.stem)
