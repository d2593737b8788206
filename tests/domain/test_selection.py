"""What a hand selects and what it means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.selection import snapped
from desktop_app.domain.text import Span


@pytest.mark.parametrize(
    ("text", "selected", "meant"),
    [
        ("Wij willen water, zei zij.", "j willen wat", "Wij willen water"),
        ("Wij willen water, zei zij.", " willen water, ", "willen water"),
        ("Zij zei niets. Toen ging zij.", "niets. ", "niets"),
        ("‘Wij gaan.’ Toen stilte", "‘Wij gaan.’ ", "‘Wij gaan.’"),
        ("‘Gaan wij?’ Ja", "Gaan wij?", "Gaan wij?"),
        ("de foto’s van ’s avonds", "oto", "foto’s"),
        ("een non-actief lid", "acti", "non-actief"),
        ("het eind- of begin", "eind", "eind"),
        ("我们要水。他说", "要水", "要水"),
        ("cafe\u0301 dicht", "caf", "cafe\u0301"),
        ("نريد الماء، قال", "ريد الما", "نريد الماء"),
        ("goed 😀 nieuws", "oed 😀 nieu", "goed 😀 nieuws"),
    ],
)
def test_snapped(text: str, selected: str, meant: str) -> None:
    start = text.index(selected)
    span = snapped(text, Span(start, start + len(selected)))
    assert span is not None
    assert span.words(text) == meant


def test_nothing_but_stray_signs() -> None:
    assert snapped("a , b", Span(1, 4)) is None


@given(st.text(max_size=40), st.integers(0, 39), st.integers(1, 40))
def test_always_inside_and_settled(text: str, start: int, length: int) -> None:
    span = snapped(text, Span(start, start + length))
    if span is not None:
        assert 0 <= span.start < span.end <= len(text)
        assert snapped(text, span) == span
