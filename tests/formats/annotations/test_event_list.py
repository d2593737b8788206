"""DNA's event list: a row for each agreement, and back onto the articles that it is of."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import BytesIO, StringIO

import pytest
from hypothesis import HealthCheck, given, settings

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.text import normalise
from desktop_app.formats.annotations.dna_rows import DnaNames
from desktop_app.formats.annotations.event_list import COLUMNS, sniff, write
from desktop_app.formats.annotations.event_list_read import read_onto
from desktop_app.formats.fault import Fault
from tests.formats.bundles import bundles
from tests.formats.sample import BUNDLE

HEADER = ";".join(COLUMNS)
KNOWN = Document("d9", 'A \U0001f62c ferry\ngoes; "well"', "The ferry")


def data(bundle: Bundle = BUNDLE) -> bytes:
    out = BytesIO()
    write(bundle, out)
    return out.getvalue()


def row(**cells: str) -> str:
    usual = {"statement_id": "7", "document_id": "3", "document_title": "The ferry", "text": "ferry"}
    return ";".join({**usual, **cells}.get(name, "") for name in COLUMNS)


def read(name: str) -> str:
    """A name as a text file gives it back."""
    return normalise("|" + name)[1:]


def refusal(*rows: str) -> Problem:
    with pytest.raises(Problem) as caught:
        read_onto("\n".join((HEADER, *rows)).encode(), "a.csv", (KNOWN,))
    assert caught.value.file == "a.csv"
    return caught.value


def test_the_columns_are_those_of_dna() -> None:
    assert HEADER == (
        "statement_id;time;person;organization;concept;agreement;start_position;stop_position;text;coder;"
        "document_id;document_title;document_author;document_source;document_section;document_type"
    )


def test_a_row_for_each_agreement() -> None:
    first, second = csv.DictReader(StringIO(data().decode(), newline=""), delimiter=";")
    assert (first["person"], first["organization"], first["concept"], first["agreement"]) == (
        "Ilse Veldkamp",
        "Zuiderhaven",
        "The bridge",
        "1",
    )
    assert (first["time"], first["coder"], first["document_source"]) == (
        "2031-03-14 00:00:00",
        "Mo",
        "Havenbode",
    )
    assert (second["concept"], second["agreement"]) == ("Bo Sanders", "0")
    told = {loss.id: loss.what for loss in write(BUNDLE, BytesIO())}
    assert set(told) == {"s1", "s2", "s3", "s4"}
    assert "left out" in told["s3"]


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(bundles())
def test_what_is_written_comes_back_onto_the_same_articles(bundle: Bundle) -> None:
    titles = tuple(replace(one, title=f"{number}") for number, one in enumerate(bundle.documents))
    bundle = replace(bundle, documents=titles)
    back = read_onto(data(bundle), "a.csv", bundle.documents)
    assert {one.id for one in back.documents} <= {one.id for one in bundle.documents}
    names = DnaNames(bundle.actors, bundle.codebooks, bundle.sets)
    wanted = sorted(
        (
            one.document_id,
            row.start,
            row.stop,
            read(row.person or row.organization),
            read(row.concept),
            row.agreement,
        )
        for one in bundle.statements
        for row in names.rows(one)
        if row.agreement is not None
    )
    actors = {actor.id: actor.name for actor in back.actors}
    topics = {topic.id: topic.name for book in back.codebooks for topic in book.topics}
    told = sorted(
        (
            one.document_id,
            one.extent.start,
            one.extent.end,
            actors.get(one.speaker, ""),
            topics[stance.target.id],
            int(stance.level == "for"),
        )
        for one in back.statements
        for stance in one.stances
    )
    assert told == wanted


def test_lists_of_dna_itself() -> None:
    older = (
        b'"statement ID";"time";"document ID";"document title";"author";"source";"section";"type";"text";'
        b'"person";"organization";"concept";"agreement";"mood"\n'
        b'5;2031-03-14 00:00:00;3;"The ferry";"";"";"";"";"ferry";"Ann";"Bode";"Ferries";1;"merry"\n'
        b'6;2031-03-14 00:00:00;3;"The ferry";"";"";"";"";"ferry";"Ann";"Bode";"Bridges";0;""\n'
    )
    assert sniff(older) > 0.5
    back = read_onto(older, "a.csv", (KNOWN,))
    (statement,) = back.statements
    assert (statement.document_id, statement.words, statement.memo) == ("d9", "ferry", "mood: merry")
    assert [stance.level for stance in statement.stances] == ["for", "against"]
    assert {actor.name for actor in back.actors} == {"Ann", "Bode"}


def test_places_count_where_the_words_were_altered() -> None:
    cells = row(text="ferry goes, 'well'", start_position="5", stop_position="23")
    (statement,) = read_onto(f"{HEADER}\n{cells}".encode(), "a.csv", (KNOWN,)).statements
    assert statement.words == 'ferry\ngoes; "well"'


def test_what_is_wrong_is_told_with_its_row() -> None:
    assert (refusal(row(document_title="None")).place, refusal(row(document_title="None")).detail) == (
        "row 2: None",
        Fault.UNKNOWN_DOCUMENT,
    )
    assert refusal(row(), row(text="nowhere")).place == "row 3.text"
    assert refusal(row(text="", start_position="3", stop_position="900")).detail == Fault.NO_SPAN
    assert refusal(row(start_position="-1")).place == "row 2.start_position"
    assert refusal(row(agreement="perhaps")).detail == Fault.UNKNOWN_WORD
    assert refusal("1;2").detail == Fault.WRONG_COUNT
    assert refusal('"').wrong is Wrong.BAD_CONTENT
    with pytest.raises(Problem, match="not-decodable"):
        read_onto(bytes(range(256)), "a.csv", ())


def test_a_list_is_read_whatever_control_characters_stand_in_its_cells() -> None:
    signs = "".join(map(chr, (*range(1, 9), 0x7F, 0x9A)))
    people = tuple(replace(actor, name=f"{actor.name}{signs}\0") for actor in BUNDLE.actors)
    bundle = replace(BUNDLE, actors=people)
    back = read_onto(data(bundle), "a.csv", bundle.documents)
    assert any(actor.name.startswith(f"Ilse Veldkamp{signs}") for actor in back.actors)
