"""In which sentence and paragraph a place of a text lies."""

from __future__ import annotations

import re
from bisect import bisect_right

_SENTENCE_END = re.compile(
    r"[^\W\d_]{2}[.!?…]['’”»\"]*\s+(?=[^\w\s]*[^\W\d_a-z])|[!?…\d)]['’”»\"]*\s+(?=[^\w\s]*[^\W\d_a-z])|\n+"
)
_OPENING = re.compile(r"(?:\A|[.!?:…\n“”„«»‹›‘’\"'「『])[\s,–—-]*\Z")


class Places:
    """The sentences and paragraphs of a text, numbered from 0. Linear in its length."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._sentences: list[int] = []
        self._paragraphs: list[int] = []
        for found in _SENTENCE_END.finditer(text):
            self._sentences.append(found.end())
            if "\n" in found[0]:
                self._paragraphs.append(found.end())

    def sentence(self, at: int) -> int:
        """The number of the sentence at ``at``."""
        return bisect_right(self._sentences, at)

    def paragraph(self, at: int) -> int:
        """The number of the paragraph at ``at``."""
        return bisect_right(self._paragraphs, at)

    def sentence_start(self, at: int, back: int = 0) -> int:
        """Where the sentence at ``at`` begins, or the one ``back`` sentences before."""
        index = bisect_right(self._sentences, at) - 1 - back
        return self._sentences[index] if index >= 0 else 0

    def before(self, at: int) -> int:
        """Where the sentence before that at ``at`` begins, or the paragraph if that begins later."""
        index = bisect_right(self._paragraphs, at) - 1
        return max(self.sentence_start(at, 1), self._paragraphs[index] if index >= 0 else 0)

    def opens(self, at: int) -> bool:
        """Whether a sentence or a quotation begins at ``at``, so that a capital there says nothing."""
        return bool(_OPENING.search(self._text, max(0, at - 6), at)) if at else True
