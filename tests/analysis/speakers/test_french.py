"""Who speaks in French, construction by construction."""

from __future__ import annotations

import pytest

from tests.analysis.speakers.told import speakers, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[la présidente Claire Morvan] dit {que ça va}.", "Claire Morvan"),
        ("[Le ministre de l’Intérieur, Luc Morvan,] dit {que ça va}.", "Luc Morvan"),
        ("[Claire Morvan] est {là}.| Selon [elle], {ça va}.", "Claire Morvan"),
        ("[Luc Morvan] est {là}.| Selon [lui], {ça va}.", "Luc Morvan"),
        ("[Luc Morvan] est {là}.| [Son discours] est {clair}.", "Luc Morvan"),
        ("Le président Luc Morvan est là. | [Le président] dit {que ça va}.", "Luc Morvan"),
        ("[Mme Morvan] dit {que ça va}.", "Morvan"),
        ("[Des habitants] disent {que ça va}.| [Ils] veulent {plus}.", "des habitants"),
        ("Voilà Luc Morvan, [qui] dit {que ça va}.", "Luc Morvan"),
        ("[La porte-parole de la Banque Velt] dit {que ça va}.", "la porte-parole de la Banque Velt"),
        ("« {Non} », dit [Luc Morvan]. |{« On part. »}", "Luc Morvan"),
    ],
)
def test_speakers(text: str, expected: str) -> None:
    assert speakers("fr", text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Le président russe Luc Morvan] dit {que ça va}.", "la Russie"),
        ("[Un porte-parole de la Banque Velt] dit {que ça va}.", "la Banque Velt"),
        ("[L’ancien président russe Luc Morvan] dit {que ça va}.", ""),
    ],
)
def test_for_whom_they_speak(text: str, expected: str) -> None:
    assert told("fr", text)[-1].speaks_for == expected
