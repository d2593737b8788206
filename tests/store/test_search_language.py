"""What can be asked of articles: phrases, either, without, letters of scripts without spaces, and more."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop_app.domain.document import Document, DocumentStatus
from desktop_app.domain.query import parse
from desktop_app.domain.text import Span
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.commands.statements import AddStatement, ClaimDraft, StanceDraft
from desktop_app.project.project import Project
from tests.project.sample import new_project

DOCUMENTS = (
    Document("tide", "The tide café opens at dawn.", "Tide", "De Kade", date="2031-03-14", language="nl-BE"),
    Document(
        "ferry", "A ferry left before dawn; the café was shut.", "Ferry", "The Quay", tags=("to do", "sea")
    ),
    Document(
        "chinese", "港口今天关闭。渡轮今天没有开。", "港口", status=DocumentStatus.DONE, assigned="Ines"
    ),
    Document("thai", "เรือออกจากท่าตอนเช้า", "ท่าเรือ"),
    Document("japanese", "港はとても静かだ。The ferry stays.", "港"),
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    made = new_project(tmp_path_factory.mktemp("language"))
    made.do(ImportDocuments(DOCUMENTS))
    claims, stances = (ClaimDraft("demand", "Sandbanks"),), (StanceDraft("Wim Zandt", "against"),)
    made.do(
        AddStatement(
            "tide",
            (Span(4, 13),),
            "Ines",
            speaker="Orla Quint",
            claims=claims,
            stances=stances,
            memo="Né",
            id="s1",
        )
    )
    made.do(
        AddStatement("ferry", (Span(2, 7),), "Bob", stances=(StanceDraft("topic:Dredging", "for"),), id="s2")
    )
    made.do(AddStatement("ferry", (Span(20, 24), Span(30, 34)), "Bob", speaker="Wim Zandt", id="s3"))
    yield made
    made.close()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("tide OR ferry", {"tide", "ferry", "japanese"}),
        ("dawn -ferry", {"tide"}),
        ("-dawn", {"chinese", "thai", "japanese"}),
        ("daw*", {"tide", "ferry"}),
        ('"cafe opens"', {"tide"}),
        ("渡轮", {"chinese"}),
        ("港", {"chinese", "japanese"}),
        ("港 ferry", {"japanese"}),
        ("ท่า", {"thai"}),
        ("渡轮 OR tide", {"chinese", "tide"}),
        ("港 -渡轮", {"japanese"}),
        ("ferry -港", {"ferry"}),
        ("-港 -tide", {"ferry", "thai"}),
        ("outlet:kade", {"tide"}),
        ("outlet:kade outlet:quay", {"tide", "ferry"}),
        ("-outlet:*", {"chinese", "thai", "japanese"}),
        ("outlet:=quay", set()),
        ('outlet:="the quay"', {"ferry"}),
        ('tag:"to do" dawn', {"ferry"}),
        ('tag:="to do"', {"ferry"}),
        ("tag:=to", set()),
        ("after:14-03-2031", set()),
        ("before:yesterday", set()),
        ("tag:*", {"ferry"}),
        ("date:2031", {"tide"}),
        ("date:2031-03-14", {"tide"}),
        ("after:2031-03-14", {"tide"}),
        ("after:2031-03-15", set()),
        ("after:*", {"tide"}),
        ("before:2031-04 dawn", {"tide"}),
        ("before:2031-03-14", set()),
        ("-before:2031-04 dawn", {"ferry"}),
        ("language:nl", {"tide"}),
        ("status:done", {"chinese"}),
        ("assigned:ines", {"chinese"}),
        ("is:coded", {"tide", "ferry"}),
        ("is:unsearched", {"tide", "ferry", "chinese", "thai", "japanese"}),
        ("is:unreviewed", set()),
        ("is:strange", set()),
        ("speaker:quint", {"tide"}),
        ("-speaker:* -kind:authorial", {"ferry"}),
        ("-claim:* outlet:quay", {"ferry"}),
        ("document:ferry", {"ferry"}),
        ("document:ferr", set()),
        ("document:ferry document:tide", {"tide", "ferry"}),
        ("is:unplaced", set()),
        ("is:incomplete", set()),
        ("is:undescribed", set()),
        ("speaker:zandt -dawn", set()),
    ],
)
def test_articles(project: Project, typed: str, found: set[str]) -> None:
    assert {one.document_id for one in project.articles(parse(typed), 50).found} == found


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("speaker:orla", ("s1",)),
        ("speaker:=orla", ()),
        ('speaker:="orla quint"', ("s1",)),
        ("topic:=dredg", ()),
        ("topic:=dredging target:=dredging", ("s2",)),
        ("set:=bo", ()),
        ("before:yesterday", ()),
        ("-speaker:*", ("s2",)),
        ("claim:demand", ("s1",)),
        ("topic:dredging", ("s1", "s2")),
        ("topic:sandbanks", ("s1",)),
        ("stance:against", ("s1",)),
        ("stance:*", ("s1", "s2")),
        ("target:zandt", ("s1",)),
        ("target:dredging", ("s2",)),
        ("-target:zandt", ("s2", "s3")),
        ("memo:ne", ("s1",)),
        ("set:bob", ("s2", "s3")),
        ("status:open", ("s1", "s2", "s3")),
        ("document:ferry", ("s2", "s3")),
        ("-document:ferry", ("s1",)),
        ("document:*", ("s1", "s2", "s3")),
        ("tag:sea speaker:*", ("s3",)),
        ("outlet:kade", ("s1",)),
        ("after:2031-03 before:2031-04", ("s1",)),
        ("before:2031-03-14", ()),
        ("is:coded", ("s1", "s2", "s3")),
        ("is:unplaced", ()),
        ("-is:unplaced document:tide", ("s1",)),
        ("is:strange", ()),
        ("cafe", ("s1", "s3")),
        ("tide -ferry", ("s1",)),
        ("words:ferry OR tide", ()),
        ("words:ferry words:tide", ("s1", "s2")),
        ("", ()),
    ],
)
def test_statements(project: Project, typed: str, found: tuple[str, ...]) -> None:
    assert project.statements_asked(parse(typed), 50) == found


def test_matches_are_places_in_the_text(project: Project) -> None:
    text = DOCUMENTS[0].text
    spans = project.matches("tide", parse('cafe "at dawn"'))
    assert [span.words(text) for span in spans] == ["café", "at dawn"]
    assert [span.start for span in project.matches("chinese", parse("今天"))] == [2, 9]
    assert project.matches("nowhere", parse("tide")) == ()


def test_snippets_are_marked(project: Project) -> None:
    (found,) = project.articles(parse("tide"), 5).found
    assert [span.words(found.snippet) for span in found.marks] == ["tide"]
    answer = project.articles(parse("渡轮"), 5)
    assert answer.scanned
    assert [span.words(answer.found[0].snippet) for span in answer.found[0].marks] == ["渡轮"]


def test_words_and_letters_are_marked_together(project: Project) -> None:
    (found,) = project.articles(parse("港 ferry"), 5).found
    assert [span.words(found.snippet) for span in found.marks]
    marks = {
        one.document_id: [span.words(one.snippet) for span in one.marks]
        for one in project.articles(parse("渡轮 OR TIDE"), 5).found
    }
    assert marks == {"tide": ["tide"], "chinese": ["渡轮"]}


def test_more_are_told(project: Project) -> None:
    assert project.articles(parse("dawn"), 1).more
    assert not project.articles(parse("dawn"), 2).more
