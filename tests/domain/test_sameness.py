"""What two texts have in common."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.sameness import same_stretches
from tests.growth import assert_growth, cost

WORDS = st.lists(
    st.sampled_from(["de", "raad", "wacht", "af", ".", "\n", " ", "😀", "日本", "e\u0301"]), max_size=40
)


def common(old: str, new: str) -> list[str]:
    return [old[each.old : each.old + each.length] for each in same_stretches(old, new)]


@given(WORDS, WORDS)
def test_it_stands_in_both_and_in_their_order(old_words: list[str], new_words: list[str]) -> None:
    old, new = "".join(old_words), "".join(new_words)
    last_old = last_new = 0
    for each in same_stretches(old, new):
        assert each.length > 0
        assert last_old <= each.old
        assert last_new <= each.new
        last_old, last_new = each.old + each.length, each.new + each.length
        assert old[each.old : last_old] == new[each.new : last_new]
    assert last_old <= len(old)
    assert last_new <= len(new)


@given(st.text(max_size=80))
def test_a_text_has_all_in_common_with_itself(text: str) -> None:
    assert common(text, text) == ([text] if text else [])


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("De kade wacht.", "De raad.\nDe kade wacht.", ["De kade wacht."]),
        ("Zij wachten. Zij gaan.", "Zij wachten. Zij hopen. Zij gaan.", ["Zij wachten. ", "Zij gaan."]),
        ("Zij wachten. Zij hopen. Zij gaan.", "Zij wachten. Zij gaan.", ["Zij wachten. ", "Zij gaan."]),
        ("A lijn\nmet regels\nhier.", "A lijn met regels hier.", ["A lijn", "met regels", "hier."]),
    ],
)
def test_lines_sentences_and_words_are_put_in_whole(old: str, new: str, same: list[str]) -> None:
    assert common(old, new) == same


def test_what_is_the_same_by_chance_does_not_count() -> None:
    assert "hij" not in "".join(
        common("De raad wacht nu af, zei hij gisteren laat.", "In Breda ging hij naar huis met de trein.")
    )


@pytest.mark.parametrize("end", [".\n\n", ". ", " "])
def test_a_megabyte_is_compared_in_no_more_than_its_length(end: str) -> None:
    random = Random(5)
    words = ["".join(random.choices("abcdefghijklmnop", k=random.randint(2, 9))) for _ in range(6000)]

    def compared(many: int) -> float:
        sentences = [" ".join(random.choices(words, k=14)) for _ in range(many)]
        old = end.join(sentences)
        for number in range(0, len(sentences), 110):
            sentences[number] = sentences[number].replace("a", "e") + " more"
        new = end.join(sentences)
        assert sum(each.length for each in same_stretches(old, new)) > 0.98 * len(old)
        return cost(lambda: same_stretches(old, new))

    assert_growth(compared(1_100), compared(11_000), 10)


def test_a_text_that_repeats_itself_is_compared_in_no_more_than_its_length() -> None:
    def compared(many: int) -> float:
        old = "De raad wacht af, zei Noor. " * many
        half = len(old) // 2
        new = old[:500] + "x" + old[500:half] + old[half + 100 :]
        assert sum(each.length for each in same_stretches(old, new)) > len(old) - 200
        return cost(lambda: same_stretches(old, new))

    assert_growth(compared(3_000), compared(30_000), 10)
