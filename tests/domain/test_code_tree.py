"""Entries in a tree: their order, what stands below what, and what a move makes of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.code_tree import in_order, moved, uppermost, within
from desktop_app.domain.codebook import Topic
from desktop_app.domain.stable_word import stable_word

CODES = (
    Topic("tide", "Tide"),
    Topic("pier", "Pier"),
    Topic("ebb", "Ebb", "tide"),
    Topic("deep", "Deep ebb", "ebb"),
    Topic("flood", "Flood", "tide"),
)


def shape(codes: tuple[Topic, ...]) -> list[tuple[str, str]]:
    return [(code.id, code.parent) for code in codes]


def test_each_stands_before_those_below_it() -> None:
    assert [code.id for code in in_order(CODES)] == ["tide", "ebb", "deep", "flood", "pier"]


def test_what_goes_round_or_hangs_nowhere_is_not_left_out() -> None:
    lost = (Topic("a", "A", "b"), Topic("b", "B", "a"), Topic("c", "C", "nowhere"))
    assert [code.id for code in in_order(lost)] == ["c", "a", "b"]


def test_a_move_takes_along_what_stands_below() -> None:
    assert within(CODES, {"ebb"}) == {"ebb", "deep"}
    assert shape(moved(CODES, {"ebb"}, "", "pier")) == [
        ("tide", ""),
        ("flood", "tide"),
        ("ebb", ""),
        ("deep", "ebb"),
        ("pier", ""),
    ]


def test_of_two_the_upper_takes_the_lower_along() -> None:
    assert shape(moved(CODES, {"ebb", "deep"}, "pier"))[-3:] == [
        ("pier", ""),
        ("ebb", "pier"),
        ("deep", "ebb"),
    ]


def test_nothing_stands_below_itself() -> None:
    with pytest.raises(ValueError, match="deep"):
        moved(CODES, {"tide"}, "deep")


@given(st.sets(st.sampled_from([code.id for code in CODES])), st.sampled_from(["", "tide", "pier", "ebb"]))
def test_a_move_keeps_every_entry(ids: set[str], parent: str) -> None:
    if parent in within(CODES, ids):
        return
    after = moved(CODES, ids, parent, "flood")
    assert sorted(code.id for code in after) == sorted(code.id for code in CODES)
    assert in_order(after) == after


def test_a_word_is_made_of_a_name() -> None:
    assert stable_word("Höhere Löhne & Preise", (), "topic") == "höhere-löhne-preise"
    assert stable_word("Ebb", {"ebb", "ebb-2"}, "topic") == "ebb-3"
    assert stable_word("…", (), "topic") == "topic"


def test_the_uppermost_of_each_by_hand() -> None:
    codes = (
        Topic("locks", "", parent="ports"),
        Topic("ports", "", parent="water"),
        Topic("water", ""),
        Topic("stray", "", parent="gone"),
        Topic("one", "", parent="other"),
        Topic("other", "", parent="one"),
    )
    tops = uppermost(codes)
    assert [tops[each] for each in ("locks", "ports", "water", "stray")] == [*("water",) * 3, "stray"]
    assert tops["one"] == tops["other"]
