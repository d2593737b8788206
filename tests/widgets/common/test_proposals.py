"""Names are found by their beginnings, their middles, their letters, in that order."""

from __future__ import annotations

from desktop_app.widgets.common.proposals import Proposal, Proposals, best, fold


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
