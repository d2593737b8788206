"""Whether two texts are nearly the same, told by the runs of words that both have."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from typing import TypeAlias
from zlib import crc32

MOST = 64
"""So many runs of a text are kept, those with the smallest hashes: the same sample of the same text."""
NEAR = 0.7
"""The share of runs in common from which two texts count as nearly the same."""
KEYS = 8
"""By so many of its runs, the first of its sketch, a text is looked up: those that share most share one."""

# A long word and those after it. Possessive, so that no text takes longer than its length. The second is the
# quick one, for texts with spaces between words: thousands come at a time.
_RUN = re.compile(r"\b\w{9,}+(?:\W++\w++){3}")
_SPACED_RUN = re.compile(rb" [^ ]{9,}+ [^ ]++ [^ ]++")
_BLANKS = bytes.maketrans(b"\t\n\r\x0b\x0c", b"     ")
_LOOKED_AT = 200_000
_FEWEST = 4
_NUMBER = "I"
"""Of 32 bits, as a hash has."""

Sketch: TypeAlias = "array[int]"
"""The hashes of a text's sample, the smallest first."""


def runs(text: str) -> list[str]:
    """The runs of words of a text by which it is known, in their order; few for a short text."""
    return _RUN.findall(text[:_LOOKED_AT])


def sketch(text: str) -> Sketch:
    """The hashes of the runs of a text, of a short one that of all its words; case and blanks aside.

    A bottom-k sketch (Broder 1997).
    """
    words = b" " + text[:_LOOKED_AT].casefold().encode().translate(_BLANKS).strip()
    while b"  " in words:
        words = words.replace(b"  ", b" ")
    hashes = set(map(crc32, _SPACED_RUN.findall(words)))
    if len(hashes) < _FEWEST:
        hashes = {crc32(run.encode()) for run in runs(words.decode())}
    if len(hashes) < _FEWEST:
        hashes = {crc32(words)}
    # A hundred thousand are held at a time: as bare numbers they take a tenth of the room.
    return array(_NUMBER, sorted(hashes)[:MOST])


def likeness(one: Sketch, other: Sketch, least: float = 0.0) -> float:
    """The share of runs that two texts have in common: the Jaccard index, estimated for long texts.

    0 where it is less than ``least``, as is told in a part of the time.
    """
    common = set(one).intersection(other)
    size = max(len(one), len(other))
    if len(common) < least * size:
        return 0.0
    together = len(one) + len(other) - len(common)
    if size < MOST or together == size:
        return len(common) / together
    both = sorted(common)

    def rank(at: int) -> int:
        """How many of all their runs come no later than one in common."""
        return bisect_right(one, both[at]) + bisect_right(other, both[at]) - at - 1

    # How many of those in common are among the first of all: halving is quicker than putting all in order.
    return bisect_right(range(len(both)), size, key=rank) / size
