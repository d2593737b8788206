"""Whether two texts are nearly the same, told by the runs of words that both have."""

from __future__ import annotations

import re
from typing import NamedTuple
from zlib import crc32

MOST = 64
"""So many runs of a text are kept, those with the smallest hashes: the same sample of the same text."""
NEAR = 0.7
"""The share of runs in common from which two texts count as nearly the same."""
KEYS = 8
"""By so many of its runs a text is looked up: texts that share most of their runs share one of these."""

# A long word and those after it. Possessive, so that no text takes longer than its length. The second is the
# quick one, for texts with spaces between words: thousands come at a time.
_RUN = re.compile(r"\b\w{9,}+(?:\W++\w++){3}")
_SPACED_RUN = re.compile(rb" [^ ]{9,}+ [^ ]++ [^ ]++")
_BLANKS = bytes.maketrans(b"\t\n\r\x0b\x0c", b"     ")
_LOOKED_AT = 200_000
_FEWEST = 4

Sketch = frozenset[int]


class Drawn(NamedTuple):
    """A sketch, and the hashes in it by which the text is looked up."""

    sketch: Sketch
    keys: list[int]


def runs(text: str) -> list[str]:
    """The runs of words of a text by which it is known, in their order; few for a short text."""
    return _RUN.findall(text[:_LOOKED_AT])


def drawn(text: str) -> Drawn:
    """The sketch of a text with its keys."""
    kept = _kept(text)
    return Drawn(frozenset(kept), kept[:KEYS])


def sketch(text: str) -> Sketch:
    """The hashes of the runs of a text, of a short one that of all its words; case and blanks aside.

    A bottom-k sketch (Broder 1997).
    """
    return frozenset(_kept(text))


def _kept(text: str) -> list[int]:
    """The hashes of a sketch, the smallest first."""
    words = b" " + text[:_LOOKED_AT].casefold().encode().translate(_BLANKS).strip()
    while b"  " in words:
        words = words.replace(b"  ", b" ")
    hashes = set(map(crc32, _SPACED_RUN.findall(words)))
    if len(hashes) < _FEWEST:
        hashes = {crc32(run.encode()) for run in runs(words.decode())}
    if len(hashes) < _FEWEST:
        hashes = {crc32(words)}
    return sorted(hashes)[:MOST]


def may_be_near(one: Sketch, other: Sketch, least: float = NEAR) -> bool:
    """Whether two texts can be so alike: told in a part of the time in which that is known."""
    return len(one & other) >= least * max(len(one), len(other))


def likeness(one: Sketch, other: Sketch) -> float:
    """The share of runs that two texts have in common: the Jaccard index, estimated for long texts."""
    size = max(len(one), len(other))
    common, together = one & other, one | other
    if size < MOST or len(together) == size:
        return len(common) / len(together)
    last = sorted(together)[size - 1]
    return len([run for run in common if run <= last]) / size
