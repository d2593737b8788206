"""The words of a noun group, with what parts them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.domain.text import Span

_WORD = re.compile(r"[dDlLjJ]['’](?=[^\W\d_])|[^\W_](?:[\w\u0300-\u036f]|['’.&-](?=\w))*|['’]t\b")
_PARTS = re.compile(r"[,;:(\[–—]|\s-\s")


@dataclass(frozen=True, slots=True)
class Token:
    """A word from ``start`` to ``end`` in code points; ``parted`` when a comma or bracket stands before."""

    start: int
    end: int
    word: str
    parted: bool = False

    @property
    def lower(self) -> str:
        """The word in small letters."""
        return self.word.lower()

    @property
    def capital(self) -> bool:
        """Whether it is written with a capital."""
        return self.word[:1].isupper()


def tokens(text: str, spans: Iterable[Span], longest: int = 200) -> list[Token]:
    """The words of ``text`` within ``spans``, ``longest`` of them at most."""
    found: list[Token] = []
    end = -1
    for span in spans:
        for match in _WORD.finditer(text, span.start, min(span.end, len(text))):
            gap = text[end : match.start()] if end >= 0 else ""
            found.append(Token(match.start(), match.end(), match[0], bool(_PARTS.search(gap[:40]))))
            end = match.end()
            if len(found) == longest:
                return found
    return found
