"""Who speaks in German, construction by construction."""

from __future__ import annotations

import pytest

from tests.analysis.speakers.told import speakers, told

FILL = "Die Leute sahen den Mann im Haus und die Frau am Tor mit dem Hund, der durch den Garten lief. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Bundesministerin Anna von der Velt] sagte, {es gehe}.", "Anna von der Velt"),
        ("[Der Sprecher der Brückenwacht, Tom Holm,] sagte, {es gehe}.", "Tom Holm"),
        ("[Emily Dorn, die Vorsitzende der Wachtpartei,] sagte, {es gehe}.", "Emily Dorn"),
        ("[Der orlische Minister Karl Holm (CDX)] sagte, {es gehe}.", "Karl Holm"),
        ("Nach [Angaben der DWX] {gehe es}.", "DWX"),
        ("Nach [DWX-Angaben] {gehe es}, so die DWX.", "DWX"),
        ("[Anna Holm] kam {an}.| Nach [eigenen Angaben] {gehe es}.", "Anna Holm"),
        ("[Anna Holm] kam {an}.| [Sie] <sagte>, {es gehe}.", "Anna Holm"),
        ("[Karl Holm] kam {an}.| [Er] <sagte>, {es gehe}.", "Karl Holm"),
        ("[Karl Holm] kam {an}.| [seiner Meinung] nach {gehe es}.", "Karl Holm"),
        ("[Karl Holm] kam {an}.| [Der Politiker] sagte, {es gehe}.", "Karl Holm"),
        ("Außenminister Karl Holm kam. | [Der Minister] sagte, {es gehe}.", "Karl Holm"),
        ("[Einige Gewerkschaften] sagten, {es gehe}.", "einige Gewerkschaften"),
        ("Da war Anna Holm, [die] sagte, {es gehe}.", "Anna Holm"),
    ],
)
def test_speakers(text: str, expected: str) -> None:
    assert speakers("de", FILL * 4 + "\n" + text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Der russische Präsident Karl Holm] sagte, {es gehe}.", "Russland"),
        ("[Der Velta-Chef Karl Holm] sagte, {es gehe}.", "Velta"),
        ("[Ein Sprecher der DWX] sagte, {es gehe}.", "DWX"),
        ("[Der frühere russische Präsident Karl Holm] sagte, {es gehe}.", ""),
    ],
)
def test_for_whom_they_speak(text: str, expected: str) -> None:
    assert told("de", FILL * 4 + "\n" + text)[-1].speaks_for == expected
