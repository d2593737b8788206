"""Words between brackets."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.analysis.quotations.words import Sort, Word

LONGEST_ASIDE = 12
"""So many words between brackets belong to what they stand beside."""


def closing_of(words: Sequence[Word], opening: int, limit: int) -> int:
    """The bracket before ``limit`` that closes the one at ``opening``; -1 without, and for other words."""
    if words[opening].sort is not Sort.OPENING:
        return -1
    for at in range(opening + 1, min(limit, opening + LONGEST_ASIDE)):
        if words[at].sort is Sort.CLOSING:
            return at
    return -1


def opening_of(words: Sequence[Word], closing: int) -> int:
    """The bracket that opens the aside which the word at ``closing`` closes; -1 without one."""
    for at in range(closing - 1, max(-1, closing - LONGEST_ASIDE), -1):
        if words[at].sort is Sort.OPENING:
            return at
    return -1
