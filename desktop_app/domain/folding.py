"""Text as it is compared: letter case, accents and punctuation aside."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from desktop_app.domain.words import any_unspaced

_SPACES = re.compile(r"[\W_]+")
_BETWEEN = {code: " " for code in range(128) if not chr(code).isalnum() and chr(code) != "\n"}
# The scripts of India and south-east Asia write vowels with marks, which are letters to whoever reads them.
_GAPS = re.compile("(?:[^\\w\u0900-\u0963\u0966-\u109f\u1700-\u1aaf\ua800-\uabff]|_)+")
# Accents of letters, and the points of Hebrew and Arabic.
_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
)


def folded(text: str) -> str:
    """``text`` without letter case, accents and punctuation, words one space apart."""
    if text.isascii():
        return _SPACES.sub(" ", text.lower()).strip()
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", text))
    return _GAPS.sub(" ", bare.casefold()).strip()


def folded_each(texts: Sequence[str]) -> list[str]:
    """Each of the texts ``folded``, all at once: the titles of a hundred thousand articles in a moment."""
    texts = [text.replace("\n", " ") for text in texts]
    plain = [text for text in texts if text.isascii()]
    if not plain or len(plain) == len(texts):
        return _lines_folded("\n".join(texts), plain=bool(plain)) if texts else []
    # A few accents must not make all the others cost what they do.
    of_plain = iter(_lines_folded("\n".join(plain), plain=True))
    accented = [text for text in texts if not text.isascii()]
    of_accented = iter(_lines_folded("\n".join(accented), plain=False))
    return [next(of_plain if text.isascii() else of_accented) for text in texts]


def _lines_folded(lines: str, *, plain: bool) -> list[str]:
    if plain:
        lines = lines.lower().translate(_BETWEEN)
    else:
        lines = _MARKS.sub("", unicodedata.normalize("NFKD", lines)).casefold()
        # There are few characters in many lines.
        for letter in filter(_GAPS.match, set(lines) - {"\n"}):
            lines = lines.replace(letter, " ")
    while "  " in lines:
        lines = lines.replace("  ", " ")
    return lines.replace("\n ", "\n").replace(" \n", "\n").strip(" ").split("\n")


def has(text: str, term: str) -> bool:
    """Whether ``term`` stands in ``text``, folded, at the beginning of a word; anywhere where unspaced."""
    return letters_of(term) in f" {text}"


@lru_cache(maxsize=256)
def letters_of(term: str) -> str:
    """The letters that are in a folded text with a space before it wherever the text ``has`` the term."""
    wanted = folded(term)
    return f" {wanted}" if wanted and not any_unspaced().search(wanted) else wanted
