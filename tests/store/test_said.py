"""Rows for measures read from a file: by hand, and against reading every statement whole."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.document import Document
from desktop_app.domain.query import parse
from desktop_app.domain.said import ClaimMade, Report, StanceTaken, WordsSaid
from desktop_app.domain.statement import Kind, Status, Target, TargetKind
from desktop_app.domain.text import Span
from desktop_app.domain.words import word_count
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.commands.reporting import SetWithin
from desktop_app.project.commands.statements import AddStatement, ClaimDraft, StanceDraft
from desktop_app.project.project import Project
from desktop_app.project.reading import ReadBundle
from desktop_app.store.store import Store
from tests.benchmarks.debate import debate
from tests.project.sample import new_project

TEXT = "The channel silts up, said Orla. The harbour must close at once, he wrote. Nobody answered."


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = new_project(tmp_path)
    made.do(ImportDocuments((Document("d2", f"{TEXT} 2", outlet="Herald"), _article("d1"))))
    yield made
    made.close()


def _article(id_: str) -> Document:
    return Document(id_, TEXT, outlet="Post", date="2031-03-14")


def add(project: Project, id_: str, *spans: Span, document: str = "d1", **told: object) -> None:
    project.do(AddStatement(document, spans, "Ines", id=id_, **told))  # type: ignore[arg-type]


@pytest.fixture
def coded(project: Project) -> Store:
    add(
        *(project, "b", Span(33, 55), Span(56, 63)),
        kind=Kind.DIRECT,
        speaker="Orla",
        claims=(ClaimDraft("demand", "dredging"), ClaimDraft("assertion")),
        stances=(StanceDraft("topic:dredging", "against"), StanceDraft("Bo", "for")),
    )
    add(project, "a", Span(0, 20), kind=Kind.AUTHORIAL, stances=(StanceDraft("topic:dredging", "for"),))
    add(project, "c", Span(0, 11), document="d2", speaker="Bo", stances=(StanceDraft("Orla", "mixed"),))
    project.do(SetWithin("b", "a"))
    return Store(project.path, write=False)


def test_rows_by_hand(coded: Store) -> None:
    actors = {actor.name: actor.id for actor in coded.actors()}
    head = ("b", "d1", "2031-03-14", "Post", actors["Orla"])
    one = coded.annotation_sets()[0].id
    dredging, bo = Target(TargetKind.TOPIC, "dredging"), Target(TargetKind.ACTOR, actors["Bo"])
    everything = parse("")
    with closing(coded):
        assert coded.claims(everything) == (
            ClaimMade(*head, "demand", "dredging"),
            ClaimMade(*head, "assertion", ""),
        )
        # Documents as they came, then by place; both stretches of b are counted.
        assert coded.words_said(everything) == (
            WordsSaid("c", "d2", "", "Herald", actors["Bo"], Kind.UNKNOWN, 2),
            WordsSaid("a", "d1", "2031-03-14", "Post", "", Kind.AUTHORIAL, 4),
            WordsSaid(*head, Kind.DIRECT, 6),
        )
        # Not what nobody says, nor what has no place on the scale.
        assert coded.stances(everything) == (
            StanceTaken(*head, one, dredging, -1.0),
            StanceTaken(*head, one, bo, 1.0),
        )
        assert coded.reports(everything) == (Report(*head, "a", "", True),)
        assert coded.stances(parse("outlet:herald")) == ()
        assert [each.claim_type for each in coded.claims(parse("claim:demand"))] == ["demand"]
        assert [each.target for each in coded.stances(parse("target:bo"))] == [bo]
        assert [each.target for each in coded.stances(parse("topic:dredging"))] == [dredging, bo]
        assert len(coded.stances(parse("target:*"))) == 2
        assert [each.statement_id for each in coded.reports(parse("speaker:orla"))] == ["b"]


def test_when_and_by_whom_it_was_coded(project: Project, coded: Store) -> None:
    with closing(coded):
        found = coded.coded(parse(""))
    assert [(each.statement_id, each.annotator, each.status) for each in found] == [
        (id_, "Ines", Status.OPEN)
        for id_ in ("c", "b", "a")  # by the documents, then as they came
    ]
    assert [(each.no_speaker, each.no_claim, each.no_stance) for each in found] == [
        (False, True, False),
        (False, False, False),
        (False, True, False),
    ]
    made = [step.time for step in project.history() if step.name == "Add statement"]
    assert [found[at].time for at in (1, 2, 0)] == made


def test_an_addition_undone_and_done_again_has_its_time(project: Project) -> None:
    add(project, "x", Span(0, 3))
    (before,) = coded_in(project)
    project.undo()
    assert coded_in(project) == ()
    project.redo()
    assert coded_in(project) == (before,)
    assert before[0] == "x"
    assert before[1]


def coded_in(project: Project) -> tuple[tuple[str, str], ...]:
    with closing(Store(project.path, write=False)) as store:
        return tuple((each.statement_id, each.time) for each in store.coded(parse("")))


def test_rows_against_statements_read_whole(tmp_path: Path) -> None:
    bundle = debate(200, actors=12, topics=6)
    project = new_project(tmp_path)
    project.do(ReadBundle(bundle))
    documents = {each.id: each for each in bundle.documents}
    values = {level.id: level.value for level in bundle.codebooks[0].scale}
    with closing(Store(project.path, write=False)) as store:
        statements = [each for document in documents for each in store.statements(document)]
        speaker = {each.id: each.speaker for each in statements}
        for typed in ("", "set:joris", 'outlet:"Outlet 3"', "kind:direct -speaker:a0", "topic:t1"):
            wanted = set(store.statements_asked(parse(typed), 1_000)) or set(speaker)
            topics = {"t1"} if typed == "topic:t1" else {topic.id for topic in bundle.codebooks[0].topics}
            kept = [each for each in statements if each.id in wanted]
            heads = {
                each.id: (
                    *(each.id, each.document_id, documents[each.document_id].date),
                    *(documents[each.document_id].outlet, each.speaker),
                )
                for each in kept
            }
            assert store.words_said(parse(typed)) == tuple(
                WordsSaid(*heads[each.id], each.kind, sum(word_count(a.exact) for a in each.content))
                for each in kept
            )
            assert store.claims(parse(typed)) == tuple(
                ClaimMade(*heads[each.id], claim.claim_type, claim.topic)
                for each in kept
                for claim in each.claims
                if claim.topic in topics
            )
            assert store.stances(parse(typed)) == tuple(
                StanceTaken(*heads[each.id], each.set_id, stance.target, value)
                for each in kept
                for stance in each.stances
                if each.speaker
                and (value := values[stance.level]) is not None
                and (stance.target.kind is TargetKind.ACTOR or stance.target.id in topics)
            )
            assert store.reports(parse(typed)) == tuple(
                Report(*heads[each.id], each.within, speaker[each.within], False)
                for each in kept
                if each.within
            )
    project.close()


def test_what_is_coded_in_some_documents_is_as_in_all_of_them(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    project.do(ReadBundle(debate(200, actors=12, topics=6)))
    with closing(project), closing(Store(project.path, write=False)) as store:
        coded, some = store.coded(parse("")), store.document_ids()[1::3]
        found = store.coded(parse(""), some)
        assert found == tuple(each for each in coded if each.document_id in some)
        assert found
        assert all(each.time for each in found)
        assert not store.coded(parse(""), [])
