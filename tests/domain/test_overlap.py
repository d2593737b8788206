"""When two stretches of content are the same words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.overlap import length, same_words, shared
from desktop_app.domain.text import Span


@st.composite
def contents(draw: st.DrawFn) -> tuple[Span, ...]:
    """A few spans in the order of a text."""
    edges = sorted(draw(st.sets(st.integers(0, 40), min_size=2, max_size=8)))
    return tuple(Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=False))


def points(content: tuple[Span, ...]) -> set[int]:
    return {place for span in content for place in range(span.start, span.end)}


@given(contents(), contents())
def test_half_of_the_longer_is_shared(one: tuple[Span, ...], other: tuple[Span, ...]) -> None:
    a, b = points(one), points(other)
    assert (length(one), shared(one, other)) == (len(a), len(a & b))
    assert same_words(one, other) == same_words(other, one) == (2 * len(a & b) >= max(len(a), len(b)))
