"""What counts as a word."""

from __future__ import annotations

import re
from functools import cache

UNSPACED = (
    "\u3040-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u19ff\u1a20-\u1aaf\ua9e0-\ua9ff\uaa60-\uaadf"
)
"""Inside the brackets of a regular expression: letters of scripts without spaces between words.

Kana and ideographs, then Thai, Lao, Myanmar, Khmer and their neighbours.
"""

_SPACED = re.compile(r"\w\S*")


@cache
def any_unspaced() -> re.Pattern[str]:
    """Finds a letter of a script without spaces between words."""
    return re.compile(f"[{UNSPACED}]")


@cache
def _word() -> re.Pattern[str]:
    # These two are made when they are first asked for: to make them is a twentieth of the window's start.
    return re.compile(rf"(?=\w)(?:[{UNSPACED}]|[^\s{UNSPACED}]+)")


def word_count(text: str) -> int:
    """How many words: what spaces divide and holds a letter or a digit; of an unspaced script each letter."""
    spaced = text.isascii() or any_unspaced().search(text) is None
    return len((_SPACED if spaced else _word()).findall(text))
