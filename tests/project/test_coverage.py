"""What a project lacks: counted by hand, counted one by one, and gone to in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.actors import Actor
from desktop_app.domain.annotation_set import AnnotationSet, Annotator
from desktop_app.domain.bundle import Bundle
from desktop_app.domain.coverage import (
    OF_STATEMENTS,
    Coverage,
    Lack,
    Quoted,
    missing_in,
    missing_of,
    query_for,
    query_for_speaker,
    total,
)
from desktop_app.domain.document import Document
from desktop_app.domain.fields import Field, FieldKind, FieldOwner
from desktop_app.domain.findings import Quotation
from desktop_app.domain.query import parse
from desktop_app.domain.statement import Claim, Kind, Stance, Statement, Target, TargetKind
from desktop_app.domain.text import Anchor, Span
from desktop_app.domain.words import word_count
from desktop_app.project.commands.codebooks import PutCodebook
from desktop_app.project.commands.document_states import AssignDocuments
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.commands.fields import SetField
from desktop_app.project.commands.statements import ActorRole, AddStatement, ClaimDraft, SetActor, StanceDraft
from desktop_app.project.commands.to_do import SetToDo
from desktop_app.project.job import run
from desktop_app.project.jobs.coverage import count
from desktop_app.project.project import Project
from desktop_app.project.reading import ReadBundle
from tests.project.sample import CODEBOOK, new_project

ODD = 'odd "id" \\ $.x'
FIELDS = (
    Field("checked", "Checked", FieldOwner.STATEMENT, FieldKind.YES_NO, required=True),
    Field("aside", "Aside", FieldOwner.STATEMENT, FieldKind.TEXT),
    Field(ODD, "Odd", FieldOwner.CLAIM, FieldKind.TEXT, required=True),
    Field("sure", "Sure", FieldOwner.STANCE, FieldKind.YES_NO, required=True),
    Field("genre", "Genre", FieldOwner.DOCUMENT, FieldKind.TEXT, required=True),
    Field("party", "Party", FieldOwner.ACTOR, FieldKind.TEXT, required=True),
)
BOOK = replace(CODEBOOK, fields=FIELDS)
TEXT = "The channel silts up, said Orla. The harbour must close at once, he wrote. Nobody answered."
DOCUMENTS = tuple(Document(id_, f"{TEXT} {id_}", id_.title()) for id_ in ("first", "second", "third"))


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = new_project(tmp_path)
    made.do(ImportDocuments(DOCUMENTS))
    yield made
    made.close()


def add(project: Project, id_: str, *spans: Span, document: str = "first", **told: object) -> None:
    project.do(AddStatement(document, spans, "Ines", id=id_, **told))  # type: ignore[arg-type]


def test_numbers_counted_by_hand(project: Project) -> None:
    demand, against = (ClaimDraft("demand"),), (StanceDraft("Bo Stam", "against"),)
    add(project, "a", Span(0, 20), kind=Kind.DIRECT, speaker="Orla Quint", claims=demand, stances=against)
    add(project, "b", Span(33, 55), Span(56, 63), kind=Kind.INDIRECT, speaker="Orla Quint")
    add(project, "c", Span(75, 90), kind=Kind.AUTHORIAL)
    add(project, "d", Span(4, 11), kind=Kind.MIXED, claims=(ClaimDraft("", "Tolls"),))
    add(project, "e", Span(0, 3), document="third", speaker="Wim Zandt", stances=(StanceDraft("Bo Stam"),))
    project.keep_found("second", (Quotation((Span(0, 20),), Kind.DIRECT), Quotation((Span(33, 53),))))
    project.keep_found("third", (Quotation((Span(33, 53),)),))
    rows = {row.document_id: row for row in project.coverage()}
    assert rows["first"] == Coverage("first", "First", 4, None, speaker=1, claim=3, stance=3)
    assert rows["second"] == Coverage("second", "Second", 0, 2)
    assert rows["third"] == Coverage("third", "Third", 1, 1, claim=1, stance=1)
    assert total(rows.values()) == Coverage("", "", 5, 3, speaker=1, claim=4, stance=4)
    names = {actor.id: actor.name for actor in project.actors()} | {"": "nobody"}
    told = [each._replace(speaker=names[each.speaker]) for each in project.quoted()]
    assert {each.speaker: each for each in told} == {
        "Orla Quint": Quoted("Orla Quint", direct=4, indirect=6),
        "Wim Zandt": Quoted("Wim Zandt", unsaid=1),
        "nobody": Quoted("nobody", mixed=1),
    }
    assert told[0].words == 10
    assert project.quoted("second") == ()
    assert [each.words for each in project.quoted("third")] == [1]


def test_required_fields(project: Project) -> None:
    add(project, "a", Span(0, 20), speaker="Orla Quint", claims=(ClaimDraft("demand"),))
    assert total(project.coverage()).field == 0
    assert project.actors_lacking() == ()
    project.do(PutCodebook(BOOK, CODEBOOK))
    assert [(row.field, row.article) for row in project.coverage()] == [(1, 1), (0, 1), (0, 1)]
    assert len(project.actors_lacking()) == 1
    project.do(SetField(FieldOwner.STATEMENT, "a", "checked", "no"))
    statement = project.statement("a")
    missing = missing_in(statement, BOOK)
    assert missing is not None
    assert (missing.field.id, missing.part) == (ODD, statement.claims[0].id)
    assert total(project.coverage()).field == 1
    project.do(SetField(FieldOwner.CLAIM, "a", ODD, "x", statement.claims[0].id))
    assert missing_in(project.statement("a"), BOOK) is None
    assert total(project.coverage()).field == 0
    document = project.document("second")
    assert missing_of(document, BOOK) is not None
    project.do(SetField(FieldOwner.DOCUMENT, "second", "genre", "report"))
    assert missing_of(project.document("second"), BOOK) is None
    assert [row.article for row in project.coverage()] == [1, 0, 1]
    project.do(SetField(FieldOwner.ACTOR, project.actors()[0].id, "party", "Reeds"))
    assert project.actors_lacking() == ()


# Counted one by one


def _lacks(statement: Statement) -> set[Lack]:
    told = {
        Lack.PLACE: bool(statement.unplaced),
        Lack.SPEAKER: not statement.speaker and statement.kind is not Kind.AUTHORIAL,
        Lack.CLAIM: all(claim.claim_type == "" for claim in statement.claims),
        Lack.STANCE: all(stance.level == "" for stance in statement.stances),
        Lack.FIELD: not statement.fields.get("checked")
        or any(not claim.fields.get(ODD) for claim in statement.claims)
        or any(not stance.fields.get("sure") for stance in statement.stances),
    }
    return {lack for lack, holds in told.items() if holds}


def _values(*ids: str) -> st.SearchStrategy[dict[str, str]]:
    return st.dictionaries(st.sampled_from(ids), st.sampled_from(("yes", "")), max_size=len(ids))


_CLAIMS = st.tuples(st.sampled_from(("", "demand")), _values(ODD, "checked"))
_STANCES = st.tuples(st.sampled_from(("", "for")), _values("sure", ODD))


@st.composite
def _statements(draw: st.DrawFn) -> list[Statement]:
    made = []
    for number in range(draw(st.integers(0, 6))):
        document = DOCUMENTS[draw(st.integers(0, 2))]
        start = draw(st.integers(0, 60))
        anchor = Anchor.of(document.text, Span(start, start + draw(st.integers(1, 30))))
        source = Anchor.of(document.text, Span(0, 3))
        claims = draw(st.lists(_CLAIMS, max_size=2))
        stances = draw(st.lists(_STANCES, max_size=2))
        made.append(
            Statement(
                f"s{number}",
                "set",
                document.id,
                (replace(anchor, placed=draw(st.booleans())),),
                (replace(source, placed=draw(st.booleans())),) if draw(st.booleans()) else (),
                kind=draw(st.sampled_from(tuple(Kind))),
                speaker=draw(st.sampled_from(("", "ada", "bo"))),
                claims=tuple(
                    Claim(f"c{number}-{n}", type_, fields=told) for n, (type_, told) in enumerate(claims)
                ),
                stances=tuple(
                    Stance(f"t{number}-{n}", Target(TargetKind.TOPIC, "dredging"), level, fields=told)
                    for n, (level, told) in enumerate(stances)
                ),
                fields=draw(_values("checked", "aside")),
            )
        )
    return made


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("coverage")


@given(_statements())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_is_counted_is_what_is_there(folder: Path, statements: list[Statement]) -> None:
    (folder / "counted.standpunt").unlink(missing_ok=True)
    project = Project.create(folder / "counted", BOOK)
    try:
        bundle = Bundle(
            documents=DOCUMENTS,
            actors=(Actor("ada", "Ada Vree"), Actor("bo", "Bo Stam")),
            codebooks=(BOOK,),
            annotators=(Annotator("ines", "Ines"),),
            sets=(AnnotationSet("set", "Ines", "ines", BOOK.id),),
            statements=tuple(statements),
        )
        project.do(ReadBundle(bundle))
        for row in project.coverage():
            own = [each for each in statements if each.document_id == row.document_id]
            assert row.statements == len(own)
            to_do = {(each.statement_id, each.lack) for each in project.to_do(row.document_id)}
            for lack in OF_STATEMENTS:
                wanted = {each.id for each in own if lack in _lacks(each)}
                assert row.of(lack) == len(wanted), lack
                asked = project.statements_asked(parse(query_for(lack, row.document_id)), 50)
                assert set(asked) == wanted, lack
                if lack in project.counts_as_to_do():
                    assert {id_ for id_, each in to_do if each is lack} == wanted
            for each in own:
                assert (missing_in(each, BOOK) is not None) == (Lack.FIELD in _lacks(each))
        for quoted in project.quoted():
            said = [
                each
                for each in statements
                if each.speaker == quoted.speaker and each.kind is not Kind.AUTHORIAL
            ]
            assert quoted.words == sum(word_count(a.exact) for each in said for a in each.content)
            name = {"ada": "Ada Vree", "bo": "Bo Stam"}.get(quoted.speaker, "")
            asked = project.statements_asked(parse(query_for_speaker(name)), 50)
            assert set(asked) == {each.id for each in said}
        assert run(count(project.path)).documents == project.coverage()
    finally:
        project.close()


# What is next


def _quotation(start: int, end: int) -> Quotation:
    return Quotation((Span(start, end),), Kind.DIRECT)


def _walk(project: Project, *, backwards: bool = False, annotator: str = "Ines") -> list[tuple[str, str]]:
    first = at = project.next_to_do(None, annotator, backwards=backwards)
    walked = []
    while at is not None:
        walked.append((at.statement_id or at.document_id, at.lack.value))
        at = project.next_to_do(at, annotator, backwards=backwards)
        if at == first:
            return walked
    return walked


def test_what_is_next_is_come_to_in_the_order_of_the_texts(project: Project) -> None:
    add(project, "late", Span(33, 53), speaker="Orla Quint")
    add(project, "early", Span(0, 20), claims=(ClaimDraft("demand"),))
    add(project, "third", Span(0, 20), document="third")
    project.keep_found("first", (_quotation(54, 62),))
    forward = [
        ("early", "speaker"),
        ("late", "claim"),
        ("first", "review"),
        ("third", "speaker"),
        ("third", "claim"),
    ]
    assert _walk(project) == forward
    assert _walk(project, backwards=True) == forward[::-1]
    add(project, "stance", Span(0, 3), document="second", stances=(StanceDraft("Bo Stam", "for"),))
    assert ("early", "stance") in _walk(project)
    project.do(SetToDo(frozenset({Lack.SPEAKER})))
    assert _walk(project) == [("early", "speaker"), ("stance", "speaker"), ("third", "speaker")]
    project.do(AssignDocuments(("third",), "Joost"))
    assert _walk(project) == [("early", "speaker"), ("stance", "speaker")]
    assert len(_walk(project, annotator="Joost")) == 3
    at = project.next_to_do(None, "Ines")
    assert at is not None
    project.do(SetActor("early", ActorRole.SPEAKER, "Orla Quint"))
    after = project.next_to_do(at, "Ines")
    assert after is not None
    assert after.statement_id == "stance"
    project.do(SetToDo(frozenset()))
    assert project.next_to_do(at, "Ines") is None
    project.undo()
    assert project.counts_as_to_do() == {Lack.SPEAKER}


def test_what_the_articles_lack_comes_before_their_text(project: Project) -> None:
    project.do(PutCodebook(BOOK, CODEBOOK))
    add(project, "a", Span(0, 20), document="second", speaker="Orla Quint", claims=(ClaimDraft("demand"),))
    assert _walk(project) == [
        ("first", "article"),
        ("second", "article"),
        ("a", "field"),
        ("third", "article"),
    ]
