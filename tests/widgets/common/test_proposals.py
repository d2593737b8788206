"""Names are found by their beginnings, their middles, their letters, in that order."""

from __future__ import annotations

import pytest

from desktop_app.widgets.common.matched_letters import matched_letters
from desktop_app.widgets.common.proposals import Proposal, Proposals, best, fold
from tests.growth import assert_growth, cost


def names(typed: str, *known: str) -> list[str]:
    proposals = Proposals(Proposal(name, name) for name in known)
    return [match.proposal.name for match in best(typed, (proposals,), 50)]


def test_letter_case_accents_and_punctuation_do_not_count() -> None:
    assert fold("  Élise d'Été-Vos ") == "elise d ete vos"
    assert names("elise d ete", "Élise d'Été-Vos") == ["Élise d'Été-Vos"]


def test_the_whole_name_then_the_head_of_a_word_then_its_middle_then_scattered_letters() -> None:
    assert names("west", "Zuidwesterland", "Noord-Westerland", "Werken en stoken", "West") == [
        "West",
        "Noord-Westerland",
        "Zuidwesterland",
        "Werken en stoken",
    ]


def test_names_near_in_the_text_come_first_and_only_once() -> None:
    near = Proposals((Proposal("Vera Kade", "Vera Kade", "in the text"),))
    known = Proposals((Proposal("Vader Kok", "Vader Kok"), Proposal("Vera Kade", "Vera Kade", "person")))
    assert [(match.proposal.name, match.proposal.note) for match in best("v", (near, known), 9)] == [
        ("Vera Kade", "in the text"),
        ("Vader Kok", ""),
    ]


def test_an_alias_finds_the_name_and_is_told() -> None:
    known = Proposals((Proposal("Vera Kade", "Vera Kade", "person", ("the mayor",)),))
    match = best("mayor", (known,), 9)[0]
    assert (match.proposal.name, match.alias) == ("Vera Kade", "the mayor")


def test_one_slip_of_the_finger_still_finds_the_name() -> None:
    known = ("Vera Kaderman", "Joris Vliet")
    for typed in ("kadermna", "kademan", "kaddermam"[:-1], "kadorman", "vera kadx"):
        assert names(typed, *known) == ["Vera Kaderman"]
    assert names("kxdxr", *known) == []
    assert names("kad", "Keder") == []


def test_the_letters_typed_are_found_in_the_name() -> None:
    def marked(typed: str, name: str) -> str:
        return "".join(name[place] for place in sorted(matched_letters(typed, name)))

    assert matched_letters("kad", "Vera Káde") == {5, 6, 7}
    assert marked("vrk", "Vera Kade") == "VrK"
    assert matched_letters("zz", "Vera Kade") == frozenset()


@pytest.mark.parametrize("typed", ["vanoostlnd", "ost-42lnad", "a"])
def test_ten_times_the_names_cost_ten_times_as_much(typed: str) -> None:
    def searched(many: int) -> float:
        known = Proposals(Proposal(f"Actor {n} van Oost-{n % 97}land", str(n)) for n in range(many))
        return cost(lambda: best(typed, (known,), 100))

    assert_growth(searched(1_000), searched(10_000), 10)
