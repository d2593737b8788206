"""The paragraphs of a text, hard-wrapped lines joined."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

NARROW, WIDE = 50, 100
"""A block counts as hard-wrapped only when its longest line has so many code points, or between."""


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The start and end of each paragraph in code points, without its line ends, in order.

    A line is a paragraph of its own, except in a block that was wrapped at a fixed width: there no line
    could have taken the first word of the next, and the block is one paragraph. An empty line always ends
    a paragraph; blank lines belong to none.
    """
    block: list[tuple[int, int]] = []
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if text[start:end].isspace() or start == end:
            yield from _of_block(text, block)
            block = []
        else:
            block.append((start, end))
        start = end + 1
    yield from _of_block(text, block)


def _of_block(text: str, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    if _is_wrapped(text, lines):
        yield lines[0][0], lines[-1][1]
    else:
        yield from lines


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    longest = max((end - start for start, end in lines), default=0)
    if len(lines) < 2 or not NARROW <= longest <= WIDE:
        return False
    return all(
        end - start + 1 + len(text[after:after_end].split(maxsplit=1)[0]) > longest
        for (start, end), (after, after_end) in pairwise(lines)
    )
