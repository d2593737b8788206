"""Files that the other programs wrote themselves, of texts of ours.

``sample.doccano-1.8.4.jsonl`` is the sample as doccano gave it back, imported there as relation extraction
and exported as JSONL; ``sample.label-studio-1.23.2.json`` as Label Studio did, in a project with the set-up
that stands in the file; ``kade.taguette-1.5.2.sqlite3`` a project made in Taguette and exported from it.
"""

from __future__ import annotations

from pathlib import Path

from desktop_app.domain.document import Document
from desktop_app.formats.annotations import doccano_read, label_studio_read, taguette
from desktop_app.formats.format import HEAD
from desktop_app.formats.registry import recognise

MADE = Path(__file__).parent / "made_elsewhere"
GOLDEN = Path(__file__).parents[2] / "golden"


def made(name: str) -> bytes:
    return (MADE / name).read_bytes()


def test_doccano_gives_back_what_it_was_given() -> None:
    data = made("sample.doccano-1.8.4.jsonl")
    ours = (GOLDEN / "sample.doccano.jsonl").read_bytes()
    assert data != ours  # it lays it out in its own way, and numbers anew
    assert recognise(data[:HEAD], "all.jsonl").name == "doccano"
    assert doccano_read.read(data, "all.jsonl") == doccano_read.read(ours, "sample.doccano.jsonl")


def test_label_studio_gives_back_what_it_was_given() -> None:
    data = made("sample.label-studio-1.23.2.json")
    ours = (GOLDEN / "sample.label-studio.json").read_bytes()
    assert recognise(data[:HEAD], "project-1.json").name == "label-studio"
    assert label_studio_read.read(data, "p.json") == label_studio_read.read(ours, "sample.json")


def test_of_taguette_every_highlight_stands_where_it_was_made() -> None:
    data = made("kade.taguette-1.5.2.sqlite3")
    assert recognise(data[:HEAD], "project.sqlite3").name == "taguette"
    bundle = taguette.read(data, "project.sqlite3")
    (document,) = bundle.documents
    assert document.title == "De kade"
    assert document.text == (
        "De kade\n“De kade blijft droog 😬”, zegt wethouder Ilse Veldkamp.\n"
        "Bo Sanders noemt het ‘een ramp’ & meer.\néén\ntwee"
    )
    topics = {topic.id: topic.name for topic in bundle.codebooks[0].topics}
    assert {one.words: [topics[claim.topic] for claim in one.claims] for one in bundle.statements} == {
        "“De kade blijft droog 😬”": ["water.kade"],
        "Ilse Veldkamp": ["water.kade"],
        "‘een ramp’ & meer": [],
    }
    assert all(anchor.holds(document.text) for one in bundle.statements for anchor in one.content)
    assert [annotator.name for annotator in bundle.annotators] == ["admin"]


def test_a_text_that_is_there_already_is_that_text() -> None:
    data = made("kade.taguette-1.5.2.sqlite3")
    (document,) = taguette.read(data, "project.sqlite3").documents
    known = Document("known", document.text)
    bundle = taguette.read_onto(data, "project.sqlite3", (known,))
    assert {one.document_id for one in bundle.statements} == {"known"}
