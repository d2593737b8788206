"""Who speaks in Dutch, construction by construction."""

from __future__ import annotations

import pytest

from tests.analysis.speakers.told import speakers, told

OPENING = "De Orlische president Bram Holm en minister Ruth Calloway kwamen naar Dorvik. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Premier Ruth Calloway] zegt {dat het kan}.", ["Ruth Calloway"]),
        ("Ruth Calloway kwam. | [Calloway] zegt {dat het kan}.", ["Ruth Calloway"]),
        ("[NS-topman H. Huisman] zegt {dat het kan}.", ["H. Huisman"]),
        ("[A. van den Velt van FNW-Bond] wil {dat het kan}.| ‘Nee’, zei [Van den Velt].{}", None),
        ("[Aartsbisschop Tito Marani van Dorvik] prijst {de inzet}.", ["Tito Marani"]),
        ("[minister van Boxum (integratiezaken)] kent {de keuze}.| Zo legt [van Boxum] {het} uit.", None),
        ("[De VS] willen {dat het kan}.", ["de VS"]),
        ("[het Orlische spoorbedrijf, OSB], zegt {dat het rijdt}.", ["OSB"]),
        ("[De religieuzen] pleiten {voor soberheid}.", ["de religieuzen"]),
        ("[onder meer Orlen en Dorvik] vinden {dat het kan}.", ["Orlen en Dorvik"]),
        ("[Een woordvoerster van reisbureau Velt (Zon en Zee)] zei {dat het kan}.", None),
        ("[Zijn Dorvikse collega Joe Lindqvist] zegt {dat het kan}.", ["Joe Lindqvist"]),
    ],
)
def test_names(text: str, expected: list[str] | None) -> None:
    if expected is not None:
        assert speakers("nl", text) == expected


def test_particles_belong_to_surnames() -> None:
    text = "[minister van Boxum (zorg)] kent {de keuze}.| Zo legt [van Boxum] {het} uit."
    assert speakers("nl", text) == ["van Boxum", "van Boxum"]
    text = "[A. van den Velt van FNW-Bond] wil {dat het kan}.| ‘Nee’, {zei} [Van den Velt]."
    assert speakers("nl", text) == ["A. van den Velt", "A. van den Velt"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (OPENING + "[Holm] zegt {dat het kan}.| [Hij] wil {dat het mag}.", "Bram Holm"),
        (OPENING + "[Holm] zegt {dat het kan}.| [Zij] <wil> {dat het mag}.", "Ruth Calloway"),
        (OPENING + "[Calloway] zegt {dat het kan}.| Volgens [haar] {mag het}.", "Ruth Calloway"),
        (OPENING + "Holm zweeg. Volgens [hem] {mag het}.", "Bram Holm"),
        (OPENING + "[De Orlische president] wil {dat het mag}.", "Bram Holm"),
        (OPENING.replace("Orlische", "Russische") + "[De Russische leider] wil {dat het mag}.", "Bram Holm"),
        (OPENING + "[De minister] wil {dat het mag}.", "Ruth Calloway"),
        ("A. Velt van FNW was er. | [Velt] wil {rust}.| [De vakbondsbestuurder] wil {meer}.", "A. Velt"),
        ("[Noor Velt] wil {rust}.| [De politica] wil {meer}.", "Noor Velt"),
        ("Het supermarktconcern Vesta zweeg. [Het concern] zegt nu {dat het kan}.", "Vesta"),
        ("[De Dorvikse Bank] zegt {dat het kan}.| [Ze] <denkt> {dat het mag}.", "de Dorvikse Bank"),
        ("[Noor Velt] wil {rust}.| [Zijn jaarlijkse toespraak] was {duidelijk}.", ""),
        ("[Bram Holm] wil {rust}.| [Zijn jaarlijkse toespraak] was {duidelijk}.", "Bram Holm"),
        ("Daar was Bram Holm, [die] zei {dat het kan}.", "Bram Holm"),
        ("[Bakkers] willen {dat het kan}.| [Ze] <zeggen> {dat het moet}.", "Bakkers"),
    ],
)
def test_pronouns_and_descriptions(text: str, expected: str) -> None:
    assert speakers("nl", text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[de Russische president Bram Holm] zegt {dat het kan}.", "Rusland"),
        ("[de voormalige Russische president Bram Holm] zegt {dat het kan}.", ""),
        ("[De Chinese president Li Wen] zegt {dat het kan}.", "China"),
        ("[NS-topman H. Huisman] zegt {dat het kan}.", "NS"),
        ("De NS zweeg. | [NS-topman H. Huisman] zegt {dat het kan}.", "de NS"),
        ("[Een woordvoerder van de Velt Bank] zegt {dat het kan}.", "de Velt Bank"),
        ("[Noor Velt, voorzitter van de Bond,] zegt {dat het kan}.", "de Bond"),
        ("[Noor Velt van de Dorvikse Bond] zegt {dat het kan}.", "de Dorvikse Bond"),
        ("[de Franse zanger Bram Holm] zegt {dat het kan}.", ""),
    ],
)
def test_for_whom_they_speak(text: str, expected: str) -> None:
    assert told("nl", text)[-1].speaks_for == expected


def test_speech_is_carried_on() -> None:
    text = "‘{Nee}’, zegt [Noor Velt]. |{‘Wij gaan niet.’}|\n\n{‘Nooit.’}| Het is een {‘grote’} stap."
    assert speakers("nl", text) == ["Noor Velt", "Noor Velt", "Noor Velt", ""]


def test_the_sentence_between_tells_who_goes_on() -> None:
    text = "[Noor Velt] zegt {dat het kan}.| Ook Bram Holm is blij. {‘Wij gaan.’}"
    found = told("nl", text)[-1]
    assert (found.speaker, found.why.named) == ("Bram Holm", "subject")


@pytest.mark.parametrize(
    ("source", "speaker", "spoken_for"),
    [
        ("Woordvoerder Marieke van den Bosch", "Marieke van den Bosch", ""),
        ("Wethouder Marieke van den Bosch (Groen)", "Marieke van den Bosch", ""),
        ("voorzitter Jan van der Meer", "Jan van der Meer", ""),
        ("voorzitter Jan van 't Hof", "Jan van 't Hof", ""),
        ("wethouder Eva ten Brink", "Eva ten Brink", ""),
        ("burgemeester Piet ter Horst", "Piet ter Horst", ""),
        ("wethouder Noor van de Velde", "Noor van de Velde", ""),
        ("directeur Marieke van den Bosch van De Brug", "Marieke van den Bosch", "De Brug"),
        ("woordvoerder Noor Velt van de Bond", "Noor Velt", "de Bond"),
        ("Noor Velt van de Bond", "Noor Velt", "de Bond"),
    ],
)
def test_a_surname_is_nobody_to_speak_for(source: str, speaker: str, spoken_for: str) -> None:
    (said,) = told("nl", f"[{source}] zegt {{dat het kan}}.")
    assert (said.speaker, said.speaks_for) == (speaker, spoken_for)
