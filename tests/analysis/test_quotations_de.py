"""German: what each construction makes of invented sentences."""

from __future__ import annotations

import pytest

from desktop_app.analysis.quotations.finder import find_quotations
from desktop_app.project.lexicons import lexicon
from tests.analysis.said import said

SENTENCES = [
    # X sagt, dass …
    ("Bürgermeisterin Ruth Velten sagte, dass die Brücke gesperrt bleibt.",
     [("indirect", "dass die Brücke gesperrt bleibt", "Bürgermeisterin Ruth Velten", "sagte")]),
    ("Das Ministerium hat angekündigt, dass die Fähre öfter fährt.",
     [("indirect", "dass die Fähre öfter fährt", "Das Ministerium", "hat angekündigt")]),
    ("Der Sprecher teilte mit, dass der Damm hält.",
     [("indirect", "dass der Damm hält", "Der Sprecher", "teilte mit")]),
    ("Der Sprecher wies darauf hin, dass der Damm alt ist.",
     [("indirect", "dass der Damm alt ist", "Der Sprecher", "wies … hin")]),
    ("Die Reederei gab bekannt, dass sie zwei Schiffe verkauft.",
     [("indirect", "dass sie zwei Schiffe verkauft", "Die Reederei", "gab bekannt")]),
    ("Gestern erklärte der Hafenmeister, dass kein Öl ausgelaufen sei.",
     [("indirect", "dass kein Öl ausgelaufen sei", "der Hafenmeister", "erklärte")]),
    ("Sie fragte, ob der Bericht vorliege.",
     [("indirect", "ob der Bericht vorliege", "Sie", "fragte")]),
    ("Die Anwohner befürchten, dass ihre Häuser absacken.",
     [("indirect", "dass ihre Häuser absacken", "Die Anwohner", "befürchten")]),
    ("Velten ist überzeugt, dass die Brücke hält.",
     [("indirect", "dass die Brücke hält", "Velten", "überzeugt")]),
    # Konjunktiv
    ("Er sagte, er sei krank.",
     [("indirect", "er sei krank", "Er", "sagte")]),
    ("Der Minister betonte, die Fähre werde weiter fahren.",
     [("indirect", "die Fähre werde weiter fahren", "Der Minister", "betonte")]),
    ("Die Gewerkschaft warnte, der Lohn reiche nicht.",
     [("indirect", "der Lohn reiche nicht", "Die Gewerkschaft", "warnte")]),
    ("Velten hatte erklärt, die Stadt habe kein Geld.",
     [("indirect", "die Stadt habe kein Geld", "Velten", "hatte erklärt")]),
    ("Die Brücke sei sicher, sagte Velten.",
     [("indirect", "Die Brücke sei sicher", "Velten", "sagte")]),
    ("Velten sagte, die Brücke sei alt. Man habe sie nie geprüft.",
     [("indirect", "die Brücke sei alt", "Velten", "sagte"),
      ("indirect", "Man habe sie nie geprüft", "Velten", "")]),
    ("Er lehnte den Plan ab. Die Kosten seien zu hoch.",
     [("indirect", "Er lehnte den Plan ab", "Er", ""),
      ("indirect", "Die Kosten seien zu hoch", "Er", "")]),
    # Infinitive
    ("Die Reederei versprach, die Fahrgäste zu entschädigen.",
     [("indirect", "die Fahrgäste zu entschädigen", "Die Reederei", "versprach")]),
    ("Der Rat plant, den Hafen auszubauen.",
     [("indirect", "den Hafen auszubauen", "Der Rat", "plant")]),
    ("Das Amt erklärte, von dem Schaden nichts zu wissen.",
     [("indirect", "von dem Schaden nichts zu wissen", "Das Amt", "erklärte")]),
    # ganze Sätze
    ("Die Ministerin kündigte weitere Hilfen an.",
     [("indirect", "Die Ministerin kündigte weitere Hilfen an", "Die Ministerin", "")]),
    ("Der Verband kritisierte den Entwurf.",
     [("indirect", "Der Verband kritisierte den Entwurf", "Der Verband", "")]),
    ("Die Partei plädiert für höhere Gebühren.",
     [("indirect", "Die Partei plädiert für höhere Gebühren", "Die Partei", "")]),
    ("Der Förster warnte vor einem trockenen Sommer.",
     [("indirect", "Der Förster warnte vor einem trockenen Sommer", "Der Förster", "")]),
    ("Velten wies die Vorwürfe zurück.",
     [("indirect", "Velten wies die Vorwürfe zurück", "Velten", "")]),
    # laut, nach, zufolge, wie
    ("Laut Polizei war die Straße glatt.",
     [("indirect", "war die Straße glatt", "Polizei", "Laut")]),
    ("Nach Angaben der Feuerwehr brannten drei Boote.",
     [("indirect", "brannten drei Boote", "Angaben der Feuerwehr", "Nach")]),
    ("Nach Medienberichten tritt der Intendant zurück.",
     [("indirect", "tritt der Intendant zurück", "Medienberichten", "Nach")]),
    ("Die Brücke ist ihrer Meinung nach zu schmal.",
     [("indirect", "Die Brücke ist … zu schmal", "ihrer Meinung", "nach")]),
    ("Der Polizei zufolge war die Straße glatt.",
     [("indirect", "war die Straße glatt", "Der Polizei", "zufolge")]),
    ("Wie die Polizei mitteilte, war die Straße am 3. Mai gesperrt.",
     [("indirect", "war die Straße am 3. Mai gesperrt", "die Polizei", "Wie … mitteilte")]),
    ("Die Straße ist frei, wie die Polizei mitteilte.",
     [("indirect", "Die Straße ist frei", "die Polizei", "mitteilte")]),
    ("Im Bericht heißt es, der Damm sei undicht.",
     [("indirect", "der Damm sei undicht", "Bericht", "heißt")]),
    # Anführungszeichen
    ("„Wir geben nicht auf“, sagte Velten.",
     [("direct", "„Wir geben nicht auf“", "Velten", "sagte")]),
    ("Velten sagte: „Wir geben nicht auf.“",
     [("direct", "„Wir geben nicht auf.“", "Velten", "sagte")]),
    ("„Die Fähre fährt wieder“, so der Kapitän.",
     [("direct", "„Die Fähre fährt wieder“", "der Kapitän", "so")]),
    ("»Niemand hat uns gefragt«, klagte eine Anwohnerin.",
     [("direct", "»Niemand hat uns gefragt«", "eine Anwohnerin", "klagte")]),
    ("Velten sagte, der Plan sei „ein teurer Irrtum“ und müsse vom Tisch.",
     [("mixed", "der Plan sei „ein teurer Irrtum“ und müsse vom Tisch", "Velten", "sagte"),
      ("direct", "„ein teurer Irrtum“", "Velten", "sagte")]),
]  # fmt: skip

SILENT = [
    "Die Fähre fährt um acht Uhr vom Kai ab.",
    "Die Frage nach dem Preis blieb offen.",
    "Das Gericht nahm nach der Pause die Arbeit auf.",
    "Sie wohnt seit dem 3. Mai in der „Alten Mühle“.",
    "Ich habe das Buch gelesen.",
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_a_sentence_says_who_said_what(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert said(text, "de") == expected


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_said(text: str) -> None:
    assert find_quotations(text, lexicon("de")) == ()
