"""Places in a text, counted in Unicode code points."""

from __future__ import annotations

import re
from dataclasses import dataclass

CONTEXT = 32
"""How many code points before and after a span its anchor keeps."""

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
# A tool kit may take these for its own marks or end a string at them; none has a meaning in a text.
_UNUSABLE = re.compile("[\x00\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
# All of these but the surrogates, which no text can be encoded with: sign by sign a text is looked through
# many times as quickly as by a pattern that stands for all.
_ODD_ASCII = tuple("\x00\r\x0b\x0c\x1c\x1d\x1e")
_ODD = (*_ODD_ASCII, *"\x85\u2028\u2029\ufffe\uffff", *map(chr, range(0xFDD0, 0xFDF0)))


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, ``start <= i < end``, never empty.

    Raises ValueError for a negative start or an end that does not lie behind it.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.start < 0 or self.end <= self.start:
            raise ValueError(f"no span: {self.start}:{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether every code point of ``other`` lies in this span."""
        return self.start <= other.start and other.end <= self.end

    def words(self, text: str) -> str:
        """The stretch of ``text`` that the span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """A span with its exact words and up to 32 code points of text on either side.

    ``placed`` is False while the words stand nowhere in the text, because it was corrected: the span then
    says about where they stood, and a person is asked to place it.
    """

    span: Span
    exact: str
    prefix: str = ""
    suffix: str = ""
    placed: bool = True

    @classmethod
    def of(cls, text: str, span: Span) -> Anchor:
        """The anchor of ``span`` in ``text``; ValueError when the span runs past the text."""
        if span.end > len(text):
            raise ValueError(f"span {span.start}:{span.end} runs past a text of {len(text)} code points")
        return cls(
            span,
            text[span.start : span.end],
            text[max(0, span.start - CONTEXT) : span.start],
            text[span.end : span.end + CONTEXT],
        )

    def holds(self, text: str) -> bool:
        """Whether the words still stand at the span in ``text``."""
        return text[self.span.start : self.span.end] == self.exact


def normalise(raw: str) -> str:
    """The text as a document keeps it: one kind of line end, no code point that cannot be shown.

    Done once, when a text comes in, because every offset is counted in the result. A byte-order mark
    at the head goes; every line or paragraph end becomes ``\\n``; NUL, lone surrogates and
    non-characters become U+FFFD, so that the length a reader sees is the length that is counted.
    """
    text = raw.removeprefix("\ufeff")
    if is_normal(text):  # as most texts are, and then one look is enough
        return text
    return _UNUSABLE.sub("\ufffd", _LINE_ENDS.sub("\n", text))


def is_normal(text: str) -> bool:
    """Whether a document may keep the text as it is."""
    if any(map(text.__contains__, _ODD_ASCII if text.isascii() else _ODD)):
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
