"""Where words, sentences and paragraphs begin and end, and what grows about a caret."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.text import Span
from desktop_app.widgets.reader.growing import Growing
from desktop_app.widgets.reader.text_steps import Edge, Size, around, quotation_around, stop
from tests.growth import assert_growth, cost

TEXT = "De raad wacht 😀 af. ‘Wij gaan nu, z’n broer ook’, zei Noor Veld! Dat (was) het.\n\nSlot\nEn nog."


def all_stops(text: str, size: Size, edge: Edge) -> list[int]:
    place, found = 0, []
    while (following := stop(text, place, size, 1, edge)) != place:
        found.append(following)
        place = following
    return found


def test_sentences_begin_and_end_without_their_white() -> None:
    starts = all_stops(TEXT, Size.SENTENCE, Edge.START)
    assert [TEXT[p : p + 4] for p in starts[:-1]] == ["‘Wij", "Dat ", "Slot", "En n"]
    ends = all_stops(TEXT, Size.SENTENCE, Edge.END)
    assert [TEXT[p - 3 : p] for p in ends] == ["af.", "ld!", "et.", "lot", "og."]


def test_a_word_may_begin_at_its_mark_of_quotation() -> None:
    starts = [TEXT[p : p + 2] for p in all_stops(TEXT, Size.WORD, Edge.START)]
    assert "‘W" in starts
    assert "Wi" in starts
    assert "’n" not in starts


@pytest.mark.parametrize(
    ("text", "at", "sentence", "quotation"),
    [
        ("他说：“我们走吧。”然后离开了。这是另一句。", 6, "他说：“我们走吧。”", "“我们走吧。”"),
        ("قال الوزير: «سنذهب غدا». ثم غادر.", 15, "قال الوزير: «سنذهب غدا».", "«سنذهب غدا»"),
        ("Er sagte: „Wir gehen jetzt.“ Dann ging er.", 14, "", "„Wir gehen jetzt.“"),
        ("Sie sagt: »Wir gehen.« Er nicht.", 12, "", "»Wir gehen.«"),
        ('She said "we go" and left.', 11, 'She said "we go" and left.', '"we go"'),
    ],
)
def test_any_script(text: str, at: int, sentence: str, quotation: str) -> None:
    if sentence:
        assert around(text, Span(at, at + 1), Size.SENTENCE).words(text).strip() == sentence
    found = quotation_around(text, Span(at, at + 1))
    assert found is not None
    assert found.words(text) == quotation


def test_a_selection_grows_and_shrinks_the_way_it_came() -> None:
    growing, selected = Growing(), None
    caret = TEXT.index("gaan") + 1
    grown: list[Span] = []
    while (longer := growing.grow(TEXT, caret, selected)) is not None:
        grown.append(longer)
        selected = longer
    assert grown[0].words(TEXT) == "gaan"
    assert grown[1].words(TEXT) == "‘Wij gaan nu, z’n broer ook’"
    back = [growing.shrink(caret, selected := span) for span in reversed(grown)]
    assert back == [*reversed(grown[:-1]), None]


@given(st.text(max_size=80), st.data())
def test_steps_always_move_on_and_stay_inside(text: str, data: st.DataObject) -> None:
    point = data.draw(st.integers(0, len(text)))
    for size in Size:
        for edge in Edge:
            after, before = stop(text, point, size, 1, edge), stop(text, point, size, -1, edge)
            assert point < after <= len(text) or point == after == len(text)
            assert 0 <= before < point or point == before == 0


def test_a_step_costs_the_same_in_a_paragraph_of_a_megabyte() -> None:
    def stepped(many: int) -> float:
        text = "Wij gaan nu en " * many
        middle = len(text) // 2

        def step() -> None:
            for _ in range(20):
                assert stop(text, middle, Size.WORD, 1, Edge.START) > middle

        return cost(step)

    assert_growth(stepped(7_000), stepped(70_000), 1)
