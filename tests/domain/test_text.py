"""Spans, anchors and the normal form of a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.text import CONTEXT, Anchor, Span, normalise

SPANS = st.tuples(st.integers(0, 200), st.integers(1, 60)).map(lambda pair: Span(pair[0], sum(pair)))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 3), (4, 3), (0, 0)])
def test_there_is_no_empty_or_negative_span(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=f"{start}:{end}"):
        Span(start, end)


@given(SPANS, SPANS)
def test_overlapping_is_sharing_a_code_point(one: Span, other: Span) -> None:
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert one.overlaps(other) == other.overlaps(one) == bool(shared)
    assert one.contains(other) == (len(shared) == len(other))


@given(st.text(min_size=1, max_size=120), st.data())
def test_an_anchor_holds_in_its_text_and_knows_what_stands_about_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    anchor = Anchor.of(text, span)
    assert anchor.holds(text)
    assert anchor.exact == span.words(text)
    assert len(anchor.exact) == len(span)
    assert text[: span.start].endswith(anchor.prefix)
    assert text[span.end :].startswith(anchor.suffix)
    assert len(anchor.prefix) == min(CONTEXT, span.start)
    assert len(anchor.suffix) == min(CONTEXT, len(text) - span.end)


def test_an_anchor_past_the_text_is_refused() -> None:
    assert Anchor.of("ebb", Span(0, 3)).exact == "ebb"
    with pytest.raises(ValueError, match="3 code points"):
        Anchor.of("ebb", Span(1, 4))


def test_offsets_count_code_points() -> None:
    text = "🦁 e\u0301bb שלום"
    assert Anchor.of(text, Span(2, 4)).exact == "e\u0301"
    assert Anchor.of(text, Span(0, 1)).exact == "🦁"


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\u2028b\u2029c\x85d\x0be\x0cf", "a\nb\nc\nd\ne\nf"),
        ("\ufeffa\ufeffb", "a\ufeffb"),
        ("a\0b\ud83ec\ufdd0d\uffff", "a\ufffdb\ufffdc\ufffdd\ufffd"),
        ("e\u0301 é \u200f\xa0\xad\t", "e\u0301 é \u200f\xa0\xad\t"),
        ("", ""),
    ],
)
def test_one_kind_of_line_end_and_nothing_that_cannot_be_shown(raw: str, kept: str) -> None:
    assert normalise(raw) == kept


@given(st.text(st.characters(codec=None), max_size=60))
def test_the_normal_form(raw: str) -> None:
    kept = normalise(raw)
    # Anew, a text could lose what looks like a byte-order mark: that is why it is done once.
    assert normalise("\ufeff" + kept) == kept
    assert len(kept.splitlines()) == kept.count("\n") + (not kept.endswith("\n") and kept != "")
    kept.encode()
    assert "\0" not in kept
