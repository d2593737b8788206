"""Projects of QualCoder: codings, notes, cases and attributes come in; what is damaged or hostile is told."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO

import pytest

from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.annotations.qualcoder import read, read_onto, sniff
from desktop_app.formats.databases import written
from desktop_app.formats.fault import Fault
from desktop_app.formats.format import HEAD

TEXT = "The ferry \U0001f62c must stay.\r\nThe bridge must go. Bo: must it?"
SCHEMA = """
CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text, owner text,
 date text, av_text_id integer, risid integer, unique(name));
CREATE TABLE code_cat (catid integer primary key, name text, owner text, date text, memo text,
 supercatid integer, unique(name));
CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, owner text, date text,
 color text, unique(name));
CREATE TABLE code_text (ctid integer primary key, cid integer, fid integer, seltext text, pos0 integer,
 pos1 integer, owner text, date text, memo text, avid integer, important integer,
 unique(cid, fid, pos0, pos1, owner));
CREATE TABLE annotation (anid integer primary key, fid integer, pos0 integer, pos1 integer, memo text,
 owner text, date text);
CREATE TABLE cases (caseid integer primary key, name text, memo text, owner text, date text);
CREATE TABLE case_text (id integer primary key, caseid integer, fid integer, pos0 integer, pos1 integer,
 owner text, date text, memo text);
CREATE TABLE attribute (attrid integer primary key, name text, attr_type text, value text, id integer,
 date text, owner text, unique(name, attr_type, id));
"""
TABLES: Mapping[str, Sequence[Sequence[object]]] = {
    "source": [
        (1, "harbour.txt", TEXT, None, "first", "Mo", "2031-01-01", None, None),
        (2, "port.jpg", None, "/images/port.jpg", "", "Mo", "2031-01-01", None, None),
    ],
    "code_cat": [
        (1, "Claim types", "Mo", "", "", None),
        (2, "Harbour", "Mo", "", "About it", 3),
        (3, "Town", "Mo", "", "", None),
    ],
    "code_name": [
        (1, "Demand", "Wants it", 1, "Mo", "", "#AA0000"),
        (2, "Ferry", "", 2, "Mo", "", "red"),
    ],
    "code_text": [
        (1, 1, 1, "must stay", 13, 22, "Mo", "", "why", None, 1),  # as a screen counts, in UTF-16 units
        (2, 2, 1, "must stay", 12, 21, "Mo", "", "", None, None),  # as Python counts
        (3, 2, 1, "must", 35, 39, "Ann", "", "", None, None),
        (4, 9, 1, "gone", 0, 4, "Mo", "", "", None, None),  # its code is no longer there
        (5, 2, 2, "", 0, 4, "Mo", "", "", None, None),  # its text neither
    ],
    "annotation": [(1, 1, 12, 21, "look again", "Mo", "")],
    "cases": [(1, "Bo Sanders", "ferryman", "Mo", "")],
    "case_text": [(1, 1, 1, 44, 55, "Mo", "", ""), (2, 1, 1, 0, 5, "Mo", "", "")],
    "attribute": [
        (1, "Outlet", "file", "Bode", 1, "", ""),
        (2, "Page", "file", "3", 1, "", ""),
        (3, "age", "case", "44", 1, "", ""),
        (4, "none", "case", "", 1, "", ""),
    ],
}


def database(schema: str = SCHEMA, **tables: Sequence[Sequence[object]]) -> bytes:
    return written(schema, {**TABLES, **tables})


def zipped(**members: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def refusal(data: bytes) -> Problem:
    with pytest.raises(Problem) as caught:
        read(data, "a.qda")
    assert caught.value.file == "a.qda"
    return caught.value


def test_a_project_comes_in() -> None:
    back = read(database(), "x")
    (document,), (actor,), (book,) = back.documents, back.actors, back.codebooks
    assert (document.title, document.outlet, document.notes) == ("harbour.txt", "Bode", "first")
    assert document.fields == {"Page": "3", "case": "Bo Sanders"}
    assert (actor.name, actor.notes, actor.attributes) == ("Bo Sanders", "ferryman", {"age": "44"})
    assert [(one.name, one.parent, one.definition) for one in book.topics] == [
        ("Town", "", ""),
        ("Harbour", "town", "About it"),
        ("Ferry", "harbour", ""),
    ]
    assert [(one.name, one.parent, one.colour) for one in book.claim_types] == [
        ("Claim types", "", ""),
        ("Demand", "claim-types", "#AA0000"),
    ]
    first, second = back.statements
    assert (first.words, first.memo) == ("must stay", "why\nimportant\nlook again")
    assert {(claim.claim_type, claim.topic) for claim in first.claims} == {("demand", ""), ("", "ferry")}
    assert (second.words, second.content[0].span.start) == ("must", 34)  # the words outweigh the place
    names = {one.id: one.name for one in back.sets}
    assert [names[one.set_id] for one in back.statements] == ["Mo", "Ann"]


def test_a_text_that_the_project_has_is_that_document() -> None:
    known = Document("d9", TEXT.replace("\r", ""))
    back = read_onto(database(), "x", (known,))
    assert back.documents == (known,)
    assert {one.document_id for one in back.statements} == {"d9"}


def test_the_folder_zipped_is_the_same() -> None:
    data = zipped(**{"p.qda/bkup/data.qda": b"x", "p.qda/data.qda": database(), "p.qda/images/a.jpg": b"x"})
    assert read(data, "x") == read(database(), "x")
    assert sniff(data[:HEAD]) > 0.5
    assert sniff(database()[:HEAD]) > 0.5


def test_what_is_not_there_yet_or_no_longer_is_no_trouble() -> None:
    older = SCHEMA.replace(", avid integer, important integer", "")
    rows = [row[:9] for row in TABLES["code_text"]]
    assert len(read(database(older, code_text=rows), "x").statements) == 2


def test_categories_that_go_round_have_an_end() -> None:
    round_and_round = [(1, "A", "", "", "", 2), (2, "B", "", "", "", 1), (3, "C", "", "", "", 3)]
    topics = read(database(code_cat=round_and_round), "x").codebooks[0].topics
    assert {topic.name for topic in topics} == {"A", "B", "C", "Demand", "Ferry"}


def test_what_is_wrong_is_told_with_its_place() -> None:
    beyond = [(1, 1, 1, "nowhere", 50, 900, "Mo", "", "", None, None)]
    problem = refusal(database(code_text=beyond))
    assert (problem.wrong, problem.place, problem.detail) == (
        Wrong.BAD_CONTENT,
        "code_text[0]: 50-900",
        Fault.NO_SPAN,
    )
    places = [(1, 1, 1, "", "a", 5, "Mo", "", "", None, None)]
    assert refusal(database(code_text=places)).place == "code_text[0].pos0"
    assert refusal(database(source=[(1, "x", b"\xff", "", "", "", "", 0, 0)])).detail == Fault.NOT_UTF8
    assert refusal(zipped(**{"a.txt": b"x"})).detail == Fault.MISSING_MEMBER
    assert refusal(zipped(**{"../data.qda": database()})).detail == Fault.UNKNOWN_MEMBER
    assert refusal(zipped(**{"data.qda": b"words"})).wrong is Wrong.WRONG_FORMAT
    assert refusal(b"words").wrong is Wrong.WRONG_FORMAT
