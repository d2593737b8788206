"""Who speaks in English, construction by construction."""

from __future__ import annotations

import pytest

from tests.analysis.speakers.told import speakers, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[President Noor Velt] said {it works}.", "Noor Velt"),
        ("[White House Press Secretary Josh Marlow] said {it works}.", "Josh Marlow"),
        ("Ruth Calloway came. | [Mrs. Calloway] said {it works}.", "Ruth Calloway"),
        (
            "[Ruth Calloway, the prime minister,] said {it works}.| [The minister] left, {she} said.",
            "Ruth Calloway",
        ),
        ("[The head of the bank, Tarek Holm,] said {it works}.", "Tarek Holm"),
        ("[His former partner at Orlex, Lars B. Dorn,] said {it works}.", "Lars B. Dorn"),
        ("[The Marlow campaign] said {it works}.", "the Marlow campaign"),
        ("[Some Marlow aides] said {it works}.", "some Marlow aides"),
        ("[the White House] said {it works}.", "the White House"),
        ("[Holm and Marlow] said {it works}.", "Holm and Marlow"),
        ("There was Ruth Calloway, [who] said {it works}.", "Ruth Calloway"),
        ("[Ruth Calloway] spoke {well}.| [She] said {it works}.", "Ruth Calloway"),
        ("[Ruth Calloway] met John Holm {there}.| [He] said {it works}.", "John Holm"),
        ("[The Velt Fund] warned {us}.| [It] said {it works}.", "the Velt Fund"),
        ("[Two nurses] warned {us}.| [They] said {it works}.", "two nurses"),
        ("[John Holm] said {no}.| [His statement] said {it works}.", "John Holm"),
        ("[Calloway’s spokesman] said {it works}.", "Calloway’s spokesman"),
        ("President John Holm came. | [The president] said {it works}.", "John Holm"),
        ("“{No},” said [John Holm]. |{“We go.”}", "John Holm"),
        ("[John Holm] said {that [I] said {no}}.", None),
    ],
)
def test_speakers(text: str, expected: str | None) -> None:
    if expected is not None:
        assert speakers("en", text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Russian President Bram Holm] said {it works}.", "Russia"),
        ("[The former Russian president] said {it works}.", ""),
        ("[A spokesman for the Velt Bank] said {it works}.", "the Velt Bank"),
        ("[White House spokesman Josh Marlow] said {it works}.", "White House"),
        ("[Ruth Calloway, president of the Velt Union,] said {it works}.", "the Velt Union"),
        ("[French singer Bram Holm] said {it works}.", ""),
    ],
)
def test_for_whom_they_speak(text: str, expected: str) -> None:
    assert told("en", text)[-1].speaks_for == expected


def test_the_one_of_two_that_was_mentioned_last() -> None:
    text = "Ruth Calloway and John Calloway came. John Calloway sat. | [Calloway] said {it works}."
    assert speakers("en", text) == ["John Calloway"]
    text = "John Calloway and Ruth Calloway came. John Calloway sat. | [Mrs. Calloway] said {it works}."
    assert speakers("en", text) == ["Ruth Calloway"]
