"""The same changed in many statements: what is foreseen is what is done, and undone at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.changes import Change, What
from desktop_app.domain.fields import Field, FieldKind, FieldOwner
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.statement import Kind, Statement
from desktop_app.domain.text import Span
from desktop_app.project.commands.changing import ChangeStatements
from desktop_app.project.commands.claims import SetParaphrase
from desktop_app.project.commands.codebooks import PutCodebook
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.commands.statements import (
    AddStatement,
    ClaimDraft,
    DeleteStatements,
    SetMemo,
    StanceDraft,
)
from desktop_app.project.job import run
from desktop_app.project.jobs.changing import foresee
from desktop_app.project.project import Project
from tests.project.sample import CODEBOOK, content, document, new_project

FIELDS = (
    Field("pages", "Pages", FieldOwner.STATEMENT, FieldKind.NUMBER),
    Field("heard", "Heard by", FieldOwner.STATEMENT, FieldKind.ACTOR),
    Field("weight", "Weight", FieldOwner.CLAIM, FieldKind.NUMBER),
    Field("told", "Told by", FieldOwner.STANCE, FieldKind.ACTOR),
)
CODES = (
    ((ClaimDraft("assertion"),), (StanceDraft("Bo Stam", "against"), StanceDraft("topic:Dredging", "for"))),
    ((ClaimDraft("demand", "Dredging"), ClaimDraft("assertion", "Dredging")), (StanceDraft("Bo Stam"),)),
    ((ClaimDraft("", "Tolls"),), ()),
    ((), ()),
)
IDS = ("s0", "s1", "s2", "s3")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = new_project(tmp_path)
    made.do(PutCodebook(replace(CODEBOOK, fields=FIELDS), made.codebook()))
    made.do(ImportDocuments((document(0),)))
    for id_, (claims, stances) in zip(IDS, CODES, strict=True):
        made.do(
            AddStatement("d0", (Span(1, 9),), "Ines", speaker="Ada", claims=claims, stances=stances, id=id_)
        )
    return made


def there(project: Project) -> tuple[Statement, ...]:
    return tuple(project.statement(id_) for id_ in IDS)


def types(project: Project) -> list[list[str]]:
    return [[claim.claim_type for claim in one.claims] for one in there(project)]


def topics(project: Project) -> list[list[str]]:
    return [[claim.topic for claim in one.claims] for one in there(project)]


@pytest.mark.parametrize(
    "change",
    [
        Change(What.SPEAKER, "Ada"),
        Change(What.SPEAKER, "Somebody new"),
        Change(What.SPEAKS_FOR, ""),
        Change(What.ADDRESSEE, "bo stam"),
        Change(What.KIND, "direct"),
        Change(What.STATUS, "doubtful"),
        *(Change(what, "Assertion") for what in (What.ADD_CLAIM_TYPE, What.REMOVE_CLAIM_TYPE)),
        Change(What.REPLACE_CLAIM_TYPE, "demand", "assertion"),
        *(Change(what, "dredging") for what in (What.ADD_TOPIC, What.REPLACE_TOPIC, What.REMOVE_TOPIC)),
        Change(What.ADD_TOPIC, "A new topic"),
        Change(What.LEVEL, "mixed"),
        Change(What.LEVEL, "mixed", "for"),
        Change(What.LEVEL, "mixed", "", "topic:dredging"),
        Change(What.LEVEL, "", "", "Bo Stam"),
        Change(What.FIELD, "12", field="pages"),
        Change(What.FIELD, "Another new one", field="Heard by"),
        Change(What.FIELD, "12", field="weight"),
        Change(What.FIELD, "ada", field="told"),
        Change(What.FIELD, "One more new one", field="Told by"),
        Change(What.ADD_STANCE, "for", towards="Somebody quite new"),
        Change(What.ADD_STANCE, "for", towards="bo stam"),
        Change(What.ADD_STANCE, "", towards="topic:One more new topic"),
        Change(What.ADD_STANCE, "mixed", towards="topic:Dredging"),
        Change(What.TARGET, "Ada"),
        Change(What.TARGET, "A new target", "Bo Stam"),
        Change(What.TARGET, "topic:Tolls", "topic:dredging"),
        Change(What.TARGET, "topic:A new topic of stances"),
        Change(What.MEMO, "look again"),
    ],
)
def test_what_is_foreseen_is_done_and_undone(project: Project, change: Change) -> None:
    before, held = there(project), content(project.path)
    foreseen = run(foresee(project.path, IDS, change))
    assert content(project.path) == held
    project.do(ChangeStatements(IDS, change))
    after = there(project)
    assert foreseen.looked_at == len(IDS)
    assert foreseen.ids == tuple(one.id for one, other in zip(before, after, strict=True) if one != other)
    assert [each.id for each in foreseen.first] == list(foreseen.ids)
    assert all(each.before != each.after for each in foreseen.first)
    again = run(foresee(project.path, IDS, change, most=1))
    assert again.ids == () or change.what is What.MEMO
    if foreseen.ids:
        assert project.check() == ()
        project.undo()
        assert there(project) == before


def test_names_are_told_and_not_ids(project: Project) -> None:
    (first, *_) = run(foresee(project.path, IDS, Change(What.SPEAKER, "bo stam"))).first
    assert (first.words, first.before, first.after) == ("The chan", "Ada", "Bo Stam")
    (first, *_) = run(foresee(project.path, IDS, Change(What.LEVEL, "mixed"))).first
    assert first.before == "Against: Bo Stam, For: Dredging"
    assert first.after == "Mixed: Bo Stam, Mixed: Dredging"


def stances(project: Project) -> list[list[tuple[str, str]]]:
    names = {actor.id: actor.name for actor in project.actors()}
    return [
        [(names.get(each.target.id, each.target.id), each.level) for each in one.stances]
        for one in there(project)
    ]


def test_a_stance_is_added_where_none_is_taken_and_judges_what_is_not_judged(project: Project) -> None:
    project.do(ChangeStatements(IDS, Change(What.ADD_STANCE, "for", towards="Bo Stam")))
    told = [("Bo Stam", "for")]
    assert stances(project) == [[("Bo Stam", "against"), ("dredging", "for")], told, told, told]


def test_targets_are_changed_and_what_says_the_same_is_said_once(project: Project) -> None:
    project.do(ChangeStatements(IDS, Change(What.ADD_STANCE, "against", towards="topic:Tolls")))
    project.do(ChangeStatements(IDS, Change(What.TARGET, "topic:tolls", "bo stam")))
    assert stances(project) == [
        [("dredging", "for"), ("tolls", "against")],
        [("tolls", ""), ("tolls", "against")],
        [("tolls", "against")],
        [("tolls", "against")],
    ]


def test_fields_of_claims_and_stances_are_filled_in(project: Project) -> None:
    foreseen = run(foresee(project.path, IDS, Change(What.FIELD, "3", field="weight")))
    assert [(each.before, each.after) for each in foreseen.first] == [("", "3"), ("", "3; 3"), ("", "3")]
    project.do(ChangeStatements(IDS, Change(What.FIELD, "3", field="weight"), "Weight"))
    assert [[dict(claim.fields) for claim in one.claims] for one in there(project)] == [
        [{"weight": "3"}],
        [{"weight": "3"}] * 2,
        [{"weight": "3"}],
        [],
    ]
    assert project.undoable is not None
    assert project.undoable.name == "Set “Weight” in 4 statements"
    project.do(ChangeStatements(IDS, Change(What.FIELD, "Ada", field="told")))
    ada = next(actor.id for actor in project.actors() if actor.name == "Ada")
    assert [each.fields for one in there(project) for each in one.stances] == [{"told": ada}] * 3
    project.do(ChangeStatements(IDS, Change(What.FIELD, "", field="told")))
    assert not any(each.fields for one in there(project) for each in one.stances)


def test_claims_are_added_to_what_lacks_them(project: Project) -> None:
    project.do(ChangeStatements(IDS, Change(What.ADD_CLAIM_TYPE, "demand")))
    assert types(project) == [["assertion", "demand"], ["demand", "assertion"], ["demand"], ["demand"]]
    project.do(ChangeStatements(IDS, Change(What.ADD_TOPIC, "Tolls")))
    assert topics(project)[0] == ["tolls", "tolls"]
    assert topics(project)[1] == ["dredging", "dredging", "tolls"]


def test_what_says_the_same_is_said_once(project: Project) -> None:
    project.do(ChangeStatements(IDS, Change(What.REPLACE_CLAIM_TYPE, "demand", "assertion")))
    assert types(project) == [["demand"], ["demand"], [""], []]
    project.do(ChangeStatements(IDS, Change(What.REPLACE_CLAIM_TYPE, "assertion")))
    assert types(project) == [["assertion"], ["assertion"], ["assertion"], []]


def test_a_claim_goes_with_its_type_only_where_it_says_nothing_else(project: Project) -> None:
    claim = there(project)[0].claims[0]
    project.do(ChangeStatements(IDS, Change(What.REMOVE_CLAIM_TYPE, "assertion")))
    assert types(project) == [[], ["demand", ""], [""], []]
    project.undo()
    project.do(SetParaphrase("s0", claim.id, "It silts up"))
    project.do(ChangeStatements(IDS, Change(What.REMOVE_CLAIM_TYPE, "assertion")))
    assert [each.paraphrase for each in there(project)[0].claims] == ["It silts up"]


def test_a_memo_goes_on(project: Project) -> None:
    project.do(SetMemo("s1", "first"))
    project.do(ChangeStatements(IDS, Change(What.MEMO, "then")))
    assert [one.memo for one in there(project)] == ["then", "first\nthen", "then", "then"]


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        (Change(What.ADD_CLAIM_TYPE, "no such type"), Wrong.NOT_FOUND),
        (Change(What.ADD_STANCE, "no such level", towards="Bo"), Wrong.NOT_FOUND),
        (Change(What.ADD_STANCE, "for"), Wrong.BAD_VALUE),
        (Change(What.TARGET, "topic: "), Wrong.BAD_VALUE),
        (Change(What.ADD_TOPIC, " "), Wrong.BAD_VALUE),
        (Change(What.LEVEL, "no such level"), Wrong.NOT_FOUND),
        (Change(What.KIND, "shouted"), Wrong.BAD_VALUE),
        (Change(What.FIELD, "many", field="pages"), Wrong.BAD_VALUE),
        (Change(What.FIELD, "many", field="no such field"), Wrong.NOT_FOUND),
    ],
)
def test_what_cannot_be_is_told_and_nothing_done(project: Project, change: Change, wrong: Wrong) -> None:
    held = content(project.path)
    with pytest.raises(Problem) as told:
        run(foresee(project.path, IDS, change))
    assert told.value.wrong is wrong
    with pytest.raises(Problem):
        project.do(ChangeStatements(IDS, change))
    with pytest.raises(Problem):
        project.do(ChangeStatements((*IDS, "not there"), Change(What.KIND, Kind.DIRECT)))
    assert content(project.path) == held


def test_several_are_deleted_in_one_step(project: Project) -> None:
    before = there(project)
    step = project.do(DeleteStatements(("s0", "s2")))
    assert step is not None
    assert step.name == "Delete 2 statements"
    assert {one.id for one in project.statements("d0")} == {"s1", "s3"}
    assert project.check() == ()
    project.undo()
    assert there(project) == before
