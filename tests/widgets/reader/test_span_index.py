"""Spans found by place, against a plain search."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.text import Span
from desktop_app.widgets.reader.span_index import SpanIndex

SPANS = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 9000), st.integers(1, 5000)
)


@given(
    st.lists(st.tuples(st.sampled_from("abcdef"), st.lists(SPANS, min_size=1, max_size=3)), max_size=12),
    st.sets(st.sampled_from("abcdef")),
    SPANS,
)
def test_as_a_plain_search(put: list[tuple[str, list[Span]]], gone: set[str], asked: Span) -> None:
    index, plain = SpanIndex(), dict[str, list[Span]]()
    for name, spans in put:
        index.put(name, spans)
        plain[name] = spans
    for name in gone:
        index.remove(name)
        plain.pop(name, None)
    found = index.overlapping(asked.start, asked.end)
    assert sorted(found) == sorted(
        n for n, spans in plain.items() if any(span.overlaps(asked) for span in spans)
    )
    assert len(index) == len(plain)
