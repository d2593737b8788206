"""Where words stand after their text was corrected."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.correction import Correction
from desktop_app.domain.text import Anchor, Span

TEXT = "De raat wacht af, zei Noor gisteren. ‘Wij gaan nu’, aldus de woordvoerder."
PIECES = st.sampled_from(
    ["De raad ", "wacht ", "af. ", "‘Wij ", "gaan’", ", zei Noor", "\n\n", " ", "😀", "日本語", "x"]
)


@st.composite
def edits(draw: st.DrawFn) -> tuple[str, str]:
    """A text, and what somebody made of it: pieces taken out, put in, moved."""
    pieces = draw(st.lists(PIECES, min_size=1, max_size=30))
    edited = list(pieces)
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(edited)))
        end = draw(st.integers(start, min(len(edited), start + 8)))
        cut = edited[start:end]
        edited[start:end] = draw(st.lists(PIECES, max_size=4))
        if draw(st.booleans()):
            place = draw(st.integers(0, len(edited)))
            edited[place:place] = cut
    return "".join(pieces), "".join(edited) or "x"


@st.composite
def spans_in(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text) - 1))
    return Span(start, draw(st.integers(start + 1, len(text))))


@given(edits(), st.data())
def test_every_placed_anchor_holds_and_no_other_is_lost(texts: tuple[str, str], data: st.DataObject) -> None:
    old, new = texts
    correction = Correction(old, new)
    anchors = [Anchor.of(old, span) for span in data.draw(st.lists(spans_in(old), min_size=1, max_size=6))]
    for anchor in anchors:
        moved = correction.moved(anchor)
        if moved.placed:
            assert moved == Anchor.of(new, moved.span)
        else:
            assert moved.exact == anchor.exact
            assert moved.span.end <= len(new)
    together = correction.moved_all(tuple(anchors))
    assert together == tuple(sorted(together))
    placed = [one for one in together if one.placed]
    assert all(one.span.end < two.span.start for one, two in pairwise(placed))
    assert all(one.holds(new) for one in placed)
    assert all(span.end <= len(new) for span in correction.spans(tuple(anchor.span for anchor in anchors)))


@given(edits(), st.data())
def test_words_that_stand_before_every_change_do_not_move(
    texts: tuple[str, str], data: st.DataObject
) -> None:
    old, put = texts
    span = data.draw(spans_in(old))
    anchor = Anchor.of(old, span)
    assert Correction(old, f"{old} | {put}").moved(anchor).span == span
    there = Correction(old, f"{put} |\n{old}").moved(anchor)
    # Blank lines that both texts begin with stand where they stood, though the words behind them moved.
    assert there.exact.split() == anchor.exact.split()


def test_blank_lines_at_the_head_of_a_span_are_no_words_of_it() -> None:
    old = "\n\nDe raad "
    there = Correction(old, f"\n\n |\n{old}").moved(Anchor.of(old, Span(0, 4)))
    assert (there.exact, there.placed) == ("De", True)


def moved(old: str, words: str, new: str) -> str:
    start = old.index(words)
    anchor = Correction(old, new).moved(Anchor.of(old, Span(start, start + len(words))))
    return anchor.exact if anchor.placed else ""


@pytest.mark.parametrize(
    ("words", "was", "becomes", "now"),
    [
        ("De raat wacht af", "raat", "raad", "De raad wacht af"),
        ("raat", "raat", "gemeenteraad", "gemeenteraad"),
        ("Noor", "Noor", "Mira", "Mira"),
        ("Noor", "Noor", "Noor Bakker", "Noor"),
        ("‘Wij gaan nu’", "Wij gaan", "Wij gaan er", "‘Wij gaan er nu’"),
        ("Wij gaan nu", "‘", "“", "Wij gaan nu"),
        ("‘Wij gaan nu’", "‘Wij gaan nu’, aldus", "Aldus", ""),
        ("Wij gaan nu", "Wij gaan nu", "Intussen wachten jullie lang op het antwoord", ""),
        ("De raat", "De raat", "", ""),
        ("gisteren", "zei Noor gisteren", "gisteren zei Noor", ""),
    ],
)
def test_words_corrected(words: str, was: str, becomes: str, now: str) -> None:
    assert moved(TEXT, words, TEXT.replace(was, becomes)) == now


@pytest.mark.parametrize(
    ("old", "words", "new", "now"),
    [
        ("a emeenteraad b", "emeenteraad", "a gemeenteraad b", "gemeenteraad"),
        ("a gemeenteraa b", "gemeenteraa", "a gemeenteraad b", "gemeenteraad"),
        ("De kade wacht.", "De kade", "De raad.\nDe kade wacht.", "De kade"),
        ("日本語の文章です。彼は言った。", "彼", "日本語の長い文章です。彼は言った。", "彼"),
        ("😀 ja, zei Mira", "zei Mira", "😀😀 ja zei Mira", "zei Mira"),
        ("zei Jan. Wij gaan", "Jan", "zei . Wij gaan", ""),
    ],
)
def test_letters_and_scripts(old: str, words: str, new: str, now: str) -> None:
    assert moved(old, words, new) == now


def test_a_sentence_that_was_moved_takes_its_statement_along() -> None:
    first, second = "De raat wacht af, zei Noor gisteren.", "‘Wij gaan nu’, aldus de woordvoerder."
    for words in (first, "Noor", "‘Wij gaan nu’"):
        assert moved(f"{first} {second}", words, f"{second} {first}") == words


def test_words_that_stood_elsewhere_before_are_not_taken_for_those_lost() -> None:
    text = "Noor zei ja. Mira zei: ‘Noor zei ja.’ En toen weer niets meer."
    assert moved(text, "Noor zei ja.", text.removeprefix("Noor zei ja. ")) == ""


def test_a_lost_anchor_is_found_when_its_words_are_put_back() -> None:
    start = TEXT.index("‘Wij")
    anchor = Anchor.of(TEXT, Span(start, start + 13))
    without = TEXT.replace("‘Wij gaan nu’, ", "")
    lost = Correction(TEXT, without).moved(anchor)
    assert not lost.placed
    assert lost.exact == anchor.exact
    elsewhere = Correction(without, f"Nieuws. {without}").moved(lost)
    assert not elsewhere.placed
    assert elsewhere.span.start == lost.span.start + 8
    assert Correction(without, TEXT).moved(lost) == anchor


def test_stretches_that_come_to_meet_are_one() -> None:
    anchors = (Anchor.of("ja en nee", Span(0, 2)), Anchor.of("ja en nee", Span(6, 9)))
    assert [one.exact for one in Correction("ja en nee", "ja nee").moved_all(anchors)] == ["ja", "nee"]
    assert [one.exact for one in Correction("ja en nee", "janee").moved_all(anchors)] == ["janee"]
