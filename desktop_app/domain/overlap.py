"""Whether two stretches of content are the same words, give or take their edges."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.text import Span


def length(content: Sequence[Span]) -> int:
    """How many code points spans that do not overlap each other cover."""
    return sum(len(span) for span in content)


def shared(content: Sequence[Span], other: Sequence[Span]) -> int:
    """How many code points lie in both; the spans of either do not overlap each other."""
    return sum(max(0, min(one.end, two.end) - max(one.start, two.start)) for one in content for two in other)


def same_words(content: Sequence[Span], other: Sequence[Span]) -> bool:
    """Whether at least half of the longer is shared: then the second says nothing that the first does not."""
    return 2 * shared(content, other) >= max(length(content), length(other)) > 0
