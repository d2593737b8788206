"""Sources as the finder hands them over: whom they speak for, what is cut off, and what is no source."""

from __future__ import annotations

import pytest

from tests.analysis.speakers.told import speakers, told

FILL = "Die Leute sahen den Mann im Haus und die Frau am Tor mit dem Hund, der durch den Garten lief. " * 4
PARTY = "The Quay Party wants a vote. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PARTY + "[Its leader, Ruth Calloway,] accused {the premier of hiding it}.", "the Quay Party"),
        ("The leader, Noor Velt, accused the premier of hiding the cost. | [Velt] said {it works}.", ""),
        ("[Prime Minister John Holm] said {it works}.", ""),
        ("[Vice President John Holm] said {it works}.", ""),
        ("[Finance Minister John Holm] said {it works}.", ""),
        ("[Secretary of State John Holm] said {it works}.", ""),
        ("[The minister of finance, John Holm,] said {it works}.", ""),
        ("[Orlex Vice President John Holm] said {it works}.", "Orlex"),
        ("[Orlen’s president John Holm] said {it works}.", "Orlen"),
        ("[Orlex communications director John Holm] said {it works}.", "Orlex"),
        ("Ruth Calloway sat. | [Calloway spokesman John Holm] said {it works}.", "Ruth Calloway"),
        ("[Orlex spokesman John Holm] said {it works}.| [Holm] said {so}.", "Orlex"),
    ],
)
def test_for_whom_they_speak_in_english(text: str, expected: str) -> None:
    assert told("en", text)[-1].speaks_for == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "[De minister van Financiën] zegt {dat het kan}.", ""),
        ("nl", "[de Dorvikse wethouder Bram Holm] zegt {dat het kan}.", ""),
        ("nl", "[VS-president Bram Holm] zegt {dat het kan}.", "de VS"),
        ("de", "[Velt Rivers Watch-Sprecher Holm] sagte, {es gehe}.", "Velt Rivers Watch"),
        ("de", "[Ein Sprecher des Sozialgerichts Dorwig] sagte, {es gehe}.", "Sozialgericht Dorwig"),
        ("de", "[Karl Holm, Sprecher für Innere Sicherheit,] sagte, {es gehe}.", ""),
        ("fr", "[le ministre des Affaires étrangères, Jean Holm,] a dit {que ça va}.", ""),
    ],
)
def test_for_whom_they_speak(language: str, text: str, expected: str) -> None:
    assert told(language, text)[-1].speaks_for == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "{‘Kan het?’}, wilde [fractievoorzitter Lieve] d’Hond weten.", "Lieve d’Hond"),
        ("en", "Dr. Adé[wálé\u0300 Marlow] said {it works}.", "Adéwálé\u0300 Marlow"),
        ("en", "Left [as] said {she left}.", ""),
        ("en", "Left [you] said {she left}.", ""),
        ("nl", "Premier Bram Holm kwam. Hij zag [dat Holm haar in] Dorvik zei {dat het kan}.", "Bram Holm"),
        ("nl", "Vakbond Het Touw zweeg. | [Het Touw] zegt {dat het kan}.", "Het Touw"),
        ("nl", "[Iedereen] zegt {dat het kan}.", "iedereen"),
        ("nl", "Toen kwam Holm. Burgemeester Holm van Dorvik, [die] zei {dat het kan}.", "Holm"),
        ("en", "The University of Port Dorn is old. | [Port Dorn] says {it works}.", "Port Dorn"),
        ("en", "[The “sea” paper “Tide”] said {it works}.", "the “sea” paper “Tide”"),
        ("en", "[The Orlish account] said {it works}.", "the Orlish account"),
        ("en", "Bram Holm sat. | [His successor] said {it works}.", "his successor"),
        ("de", "[Berichten] zufolge {geht es}.", ""),
        ("de", FILL + "Laut [einem Bericht der Zeitung The Dorn Post] {geht es}.", "The Dorn Post"),
        ("de", "Laut [einem Mitglied] {geht es}.", "ein Mitglied"),
        ("de", "Laut [einer Sprecherin der DWX] {geht es}.", "eine Sprecherin der DWX"),
        ("de", "Laut [einem älteren Mitglied] {geht es}.", "einem älteren Mitglied"),
    ],
)
def test_speakers(language: str, text: str, expected: str) -> None:
    assert speakers(language, text)[-1] == expected


def test_a_minister_is_known_by_the_department() -> None:
    text = "De minister van Defensie, Noor Velt, en de minister van Justitie, Bram Holm, zwegen. "
    assert speakers("nl", text + "[De minister van Justitie] zegt {dat het kan}.") == ["Bram Holm"]
    assert speakers("nl", text + "[De minister van Onderwijs] zegt {dat het kan}.") == [
        "de minister van Onderwijs"
    ]


def test_a_name_behind_a_description_is_a_person() -> None:
    text = "The ministry said its minister, Anton Dorn, had slept. Asked whether Orlen would, Dorn smiled. "
    assert speakers("en", text + "| [He] said {it works}.") == ["Anton Dorn"]


def test_an_official_is_a_person() -> None:
    text = "Ruth Calloway left. | [An official close to her] spoke {well}.| It, [she] said, {works}."
    assert speakers("en", text) == ["an official close to her"] * 2


def test_common_nouns_are_nobody_where_all_nouns_have_capitals() -> None:
    assert speakers("de", FILL + "Viele Jahre vergingen. | [Er] sagte, {es gehe}.") == [""]


def test_speech_goes_on_in_a_new_paragraph() -> None:
    assert speakers("en", "“{No},” said [John Holm].|\n\n{“We go.”}") == ["John Holm"] * 2
    assert speakers("en", "“{No},” said [John Holm].|\n\n{“We go,”} one of them, Ruth Calloway, said.") == [
        "John Holm",
        "",
    ]
