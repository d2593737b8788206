"""Press exports are taken apart as their profiles say; the files are of our own invention."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem
from desktop_app.project.job import run
from desktop_app.project.jobs.import_documents import Imported, import_documents
from desktop_app.project.profiles import own_profiles, profile_formats

NUMBERED = """
                               1 of 2 DOCUMENTS

                             The Averill Dispatch

                            March 14, 2031 Friday
                                Final Edition

Quay stays open, says
 harbour master

BYLINE: Nell Wetherby

SECTION: HARBOUR; Pg. 3

LENGTH: 41 words

“The quay stays open,” harbour master Ada Vree
said on Tuesday.

NOTE: she meant the
old quay.

LOAD-DATE: March 15, 2031

                   Copyright 2031 The Averill Dispatch
                         All Rights Reserved

                               2 of 2 DOCUMENTS

                             The Averill Dispatch

                                March 15, 2031

Second story

LENGTH: 5 words

BODY:
Only these five words here.
"""
TWO_LETTER = """\
SE  Haven
HD  Kade blijft open, zegt
 de havenmeester
BY  Marit Hoogeweg
WC  41 words
PD  14 March 2031
SN  De Zilte Courant
LA  Dutch
LP
‘De kade blijft open’, zei havenmeester
Ada Vree.

TD
Bo Stam noemde dat een stap.

AN  Document COURANT020310314er3e0001
Document COURANT020310314er3e0001

HD  Tweede bericht
SN  De Zilte Courant
LP  Alleen dit.
"""


def imported(folder: Path, text: str) -> Imported:
    file = folder / "export.txt"
    file.write_text(text, "utf-8")
    return run(import_documents(None, [file]))


def told(document: Document) -> tuple[str, ...]:
    return document.title, document.outlet, document.byline, document.date, document.section


def test_articles_that_are_numbered(tmp_path: Path) -> None:
    came = imported(tmp_path, NUMBERED)
    assert came.sources[0].format.name == "press-numbered"
    first, second = came.command.documents
    assert (
        first.text
        == "“The quay stays open,” harbour master Ada Vree said on Tuesday.\n\nNOTE: she meant the old quay."
    )
    assert told(first) == (
        *("Quay stays open, says harbour master", "The Averill Dispatch", "Nell Wetherby", "2031-03-14"),
        "HARBOUR; Pg. 3",
    )
    assert first.fields == {"length": "41 words", "load-date": "March 15, 2031"}
    assert (second.title, second.date, second.text) == (
        "Second story",
        "2031-03-15",
        "Only these five words here.",
    )


def test_parts_behind_two_letters(tmp_path: Path) -> None:
    came = imported(tmp_path, TWO_LETTER)
    assert came.sources[0].format.name == "press-two-letter"
    first, second = came.command.documents
    assert first.text == "‘De kade blijft open’, zei havenmeester Ada Vree.\n\nBo Stam noemde dat een stap."
    assert told(first) == (
        *(
            "Kade blijft open, zegt de havenmeester",
            "De Zilte Courant",
            "Marit Hoogeweg",
            "2031-03-14",
            "Haven",
        ),
    )
    assert first.language == "nl"
    assert (second.title, second.text) == ("Tweede bericht", "Alleen dit.")


def test_a_text_that_only_mentions_such_things_stays_a_text(tmp_path: Path) -> None:
    came = imported(tmp_path, "He read 3 of 25 DOCUMENTS and said HD  was over.")
    assert came.sources[0].format.name == "text"


def test_readers_write_profiles_of_their_own(tmp_path: Path) -> None:
    own_profiles().mkdir(parents=True)
    file = own_profiles() / "mine.toml"
    file.write_text(
        'name = "mine"\ntitle = "Mine"\nsign = "^### "\nbegin = "^### "\nlabel = "^(Kop|Tekst): (.*)$"\n'
        '[labels]\nKop = "title"\nTekst = "text"\n',
        "utf-8",
    )
    assert [format.name for format in profile_formats()] == ["press-numbered", "press-two-letter", "mine"]
    came = imported(tmp_path, "### 1\nKop: Een\nTekst: woorden\n### 2\nKop: Twee\nTekst: meer\n")
    assert [(document.title, document.text) for document in came.command.documents] == [
        ("Een", "woorden"),
        ("Twee", "meer"),
    ]
    for spoilt in ('name = "x"', "name = ", 'begin = "("', "[labels]\nx = 1", "\xff"):
        file.write_bytes(spoilt.encode("latin-1"))
        with pytest.raises(Problem) as caught:
            profile_formats()
        assert caught.value.file == str(file)
