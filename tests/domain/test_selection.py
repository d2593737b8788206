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
        ("हिन्दी भाषा", "ह", "हिन्दी"),
        ("हिन्दी भाषा", "\u093e", "भाषा"),
        ("שָׁלוֹם עולם", "ש", "שָׁלוֹם"),
        ("צה״ל אמר", "ה", "צה״ל"),
        ("هَذَا كِتَابٌ", "هَ", "هَذَا"),
        ("می\u200cخواهم بروم", "می", "می\u200cخواهم"),
        ("می\u200cخواهم بروم", "خو", "می\u200cخواهم"),
        ("cafe\u0301’s dicht", "af", "cafe\u0301’s"),
        ("ข้อความภาษาไทย", "ความ", "ความ"),
        ("น้ำท่วม", "น", "น้ำ"),
        ("น้ำท่วม", "\u0e49", "น้ำ"),
        ("กิabc", "abc", "abc"),
        ("ນ້ຳຖ້ວມ", "ຖ", "ຖ້"),
        ("ភាសាខ្មែរ", "ខ", "ខ្មែ"),
        ("မြန်မာဘာသာ", "မာ", "မာ"),
        ("がっこう", "\u304c", "が"),
        ("か\u3099っこう", "か", "か\u3099"),
        ("goed ❤\ufe0fnieuws", "❤", "❤\ufe0f"),
        ("zij 👩🏽\u200d💻 werkt", "\u200d💻", "👩🏽\u200d💻"),
        ("zij 👩🏽\u200d💻 werkt", "👩", "👩🏽\u200d💻"),
        ("een 👍🏿 hier", "👍", "👍🏿"),
        ("wij 🇳🇱🇧🇪🇩🇪 samen", "🇪", "🇧🇪"),
        ("wij 🇳🇱🇧🇪🇩🇪 samen", "🇧", "🇧🇪"),
        ("toets 1\ufe0f\u20e3 in", "1", "1\ufe0f\u20e3"),
    ],
)
def test_snapped(text: str, selected: str, meant: str) -> None:
    start = text.index(selected)
    span = snapped(text, Span(start, start + len(selected)))
    assert span is not None
    assert span.words(text) == meant


def test_nothing_but_stray_signs() -> None:
    assert snapped("a , b", Span(1, 4)) is None


# Marks, joiners, skin tones and indicators among letters of several scripts and what is shed.
SIGNS = st.text(
    st.sampled_from("ab .’\n\u0301\u0941ह\u200c\u200d\ufe0f👩💻🏽🇳🇱ก\u0e34ำខ\u17d2山!"), max_size=40
)


@given(st.text(max_size=40) | SIGNS, st.integers(0, 39), st.integers(1, 40))
def test_always_inside_and_settled(text: str, start: int, length: int) -> None:
    span = snapped(text, Span(start, start + length))
    if span is not None:
        assert 0 <= span.start < span.end <= len(text)
        assert snapped(text, span) == span


def test_a_long_run_of_marks_is_passed_once() -> None:
    text = "a" + "\u0301" * 200_000 + "b"
    assert snapped(text, Span(0, 1)) == Span(0, len(text))
