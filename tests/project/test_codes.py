"""The codebook changed entry by entry: what was coded stays coded, and each is one step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.codebook import Topic, Tree
from desktop_app.domain.fields import Field, FieldKind, FieldOwner, Option
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.text import Span
from desktop_app.project.commands.codebook_fields import DeleteFields, DeleteOptions, MoveFields, PutField
from desktop_app.project.commands.codes import AddCode, CodePart, DeleteCodes, DescribeCode, MoveCodes
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.commands.fields import SetField
from desktop_app.project.commands.in_vivo import CodeInVivo
from desktop_app.project.commands.statements import AddStatement, ClaimDraft, StanceDraft
from desktop_app.project.project import Project
from tests.project.sample import document, new_project

WATER = Field(
    "water",
    "Water",
    FieldOwner.STATEMENT,
    FieldKind.SEVERAL_OF,
    options=(Option("high", "High"), Option("low", "Low"), Option("slack", "Slack")),
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = new_project(tmp_path)
    made.do(ImportDocuments((document(0),)))
    made.do(
        AddStatement(
            "d0",
            (Span(1, 21),),
            "Ines",
            claims=(ClaimDraft("demand", "Dredging"),),
            stances=(StanceDraft("topic:Dredging", "for"),),
            id="s",
        )
    )
    yield made
    made.close()


def wrong_of(project: Project, command: object) -> Wrong:
    with pytest.raises(Problem) as problem:
        project.do(command)  # type: ignore[arg-type]
    return problem.value.wrong


def test_an_entry_is_added_where_it_is_wanted(project: Project) -> None:
    project.do(AddCode(Tree.TOPIC, "  Slack   water", "dredging", "sandbanks"))
    assert [(each.id, each.parent) for each in project.codebook().topics] == [
        ("dredging", ""),
        ("slack-water", "dredging"),
        ("sandbanks", "dredging"),
    ]
    assert project.codebook().topic("Slack water") is not None
    assert wrong_of(project, AddCode(Tree.TOPIC, "  ")) is Wrong.BAD_VALUE
    assert wrong_of(project, AddCode(Tree.TOPIC, "Else", id="dredging")) is Wrong.BAD_VALUE


def test_what_is_renamed_stays_coded(project: Project) -> None:
    step = project.do(DescribeCode(Tree.TOPIC, "dredging", CodePart.NAME, "Deepening"))
    assert step is not None
    assert step.name == "Rename topic to Deepening"
    assert project.statement("s").claims[0].topic == "dredging"
    assert project.codebook().topic("Deepening") is not None
    assert project.code_statements() == {
        (Tree.TOPIC, "dredging"): 1,
        (Tree.CLAIM_TYPE, "demand"): 1,
        (Tree.LEVEL, "for"): 1,
    }
    assert project.code_uses()[Tree.TOPIC, "dredging"] == 2


@pytest.mark.parametrize(
    ("tree", "code", "part", "value"),
    [
        (Tree.CLAIM_TYPE, "demand", CodePart.KEY, "a"),
        (Tree.CLAIM_TYPE, "demand", CodePart.COLOUR, "blue"),
        (Tree.LEVEL, "for", CodePart.VALUE, "2"),
        (Tree.LEVEL, "for", CodePart.VALUE, "nan"),
    ],
)
def test_what_cannot_stand_there_is_refused(
    project: Project, tree: Tree, code: str, part: CodePart, value: str
) -> None:
    assert wrong_of(project, DescribeCode(tree, code, part, value)) is Wrong.BAD_CONTENT


def test_a_level_has_a_value_or_none(project: Project) -> None:
    project.do(DescribeCode(Tree.LEVEL, "for", CodePart.VALUE, "0.25"))
    assert project.codebook().scale[1].value == 0.25
    project.do(DescribeCode(Tree.LEVEL, "for", CodePart.VALUE, ""))
    assert project.codebook().scale[1].value is None
    assert wrong_of(project, DescribeCode(Tree.LEVEL, "for", CodePart.VALUE, "much")) is Wrong.BAD_VALUE
    assert wrong_of(project, DescribeCode(Tree.TOPIC, "dredging", CodePart.VALUE, "1")) is Wrong.BAD_VALUE


def test_entries_are_moved(project: Project) -> None:
    project.do(MoveCodes(Tree.TOPIC, ("sandbanks",), "", "dredging"))
    assert [(each.id, each.parent) for each in project.codebook().topics] == [
        ("sandbanks", ""),
        ("dredging", ""),
    ]
    project.undo()
    assert wrong_of(project, MoveCodes(Tree.TOPIC, ("dredging",), "sandbanks")) is Wrong.BAD_VALUE


def test_several_are_deleted_in_one_step(project: Project) -> None:
    project.do(AddCode(Tree.TOPIC, "Water"))
    before = project.codebook()
    project.do(DeleteCodes(Tree.TOPIC, ("dredging", "sandbanks"), "water"))
    assert project.statement("s").claims[0].topic == "water"
    assert project.statement("s").stances[0].target.id == "water"
    assert [each.id for each in project.codebook().topics] == ["water"]
    project.undo()
    assert project.codebook() == before
    assert wrong_of(project, DeleteCodes(Tree.TOPIC, ("dredging",), "dredging")) is Wrong.BAD_VALUE


def test_words_become_a_topic_and_code_the_statement_in_one_step(project: Project) -> None:
    project.do(CodeInVivo(Tree.TOPIC, "The  channel\nsilts up", "s"))
    topics = project.codebook().topics
    assert topics[-1] == Topic("the-channel-silts-up", "The channel silts up")
    assert [claim.topic for claim in project.statement("s").claims] == ["dredging", "the-channel-silts-up"]
    assert project.do(CodeInVivo(Tree.TOPIC, "the channel silts up", "s")) is None
    project.undo()
    assert [claim.topic for claim in project.statement("s").claims] == ["dredging"]
    assert len(project.codebook().topics) == 2


def test_long_words_are_the_example_of_what_is_called_by_their_beginning(project: Project) -> None:
    words = "the harbour silts up " * 9
    project.do(CodeInVivo(Tree.CLAIM_TYPE, words))
    made = project.codebook().claim_types[-1]
    assert made.name.endswith("up the harbour…")
    assert len(made.name) <= 80
    assert made.example == words.strip()
    assert wrong_of(project, CodeInVivo(Tree.TOPIC, " \n")) is Wrong.BAD_VALUE


def test_a_field_keeps_to_its_values(project: Project) -> None:
    project.do(PutField(WATER))
    project.do(SetField(FieldOwner.STATEMENT, "s", "water", "low\nhigh"))
    assert project.option_uses("water") == {"high": 1, "low": 1}
    number = replace(WATER, kind=FieldKind.NUMBER, options=())
    assert wrong_of(project, PutField(number, WATER)) is Wrong.IN_USE
    fewer = replace(WATER, options=WATER.options[1:])
    assert wrong_of(project, PutField(fewer, WATER)) is Wrong.IN_USE
    assert wrong_of(project, PutField(fewer, fewer)) is Wrong.CHANGED_ELSEWHERE
    project.do(PutField(replace(WATER, name="Water level", options=WATER.options[::-1]), WATER))
    assert project.codebook().fields[0].name == "Water level"
    assert project.statement("s").fields == {"water": "high\nlow"}


def test_an_option_goes_and_its_values_with_it_or_into_another(project: Project) -> None:
    project.do(PutField(WATER))
    project.do(SetField(FieldOwner.STATEMENT, "s", "water", "high\nlow"))
    project.do(DeleteOptions("water", ("low",), "slack"))
    assert project.statement("s").fields == {"water": "high\nslack"}
    project.do(DeleteOptions("water", ("high", "slack")))
    assert project.statement("s").fields == {}
    assert project.codebook().fields[0].options == ()
    project.undo()
    project.undo()
    assert project.statement("s").fields == {"water": "high\nlow"}


def test_the_values_of_a_field_are_kept_unseen_or_cleared(project: Project) -> None:
    project.do(PutField(WATER))
    project.do(SetField(FieldOwner.STATEMENT, "s", "water", "low"))
    project.do(DeleteFields(("water",)))
    assert project.statement("s").fields == {"water": "low"}
    project.undo()
    project.do(DeleteFields(("water",), clear=True))
    assert project.statement("s").fields == {}
    project.undo()
    assert project.statement("s").fields == {"water": "low"}


def test_fields_are_put_in_another_order(project: Project) -> None:
    project.do(PutField(WATER))
    project.do(PutField(Field("pages", "Pages", FieldOwner.CLAIM, FieldKind.NUMBER)))
    project.do(MoveFields(("pages",), "water"))
    assert [each.id for each in project.codebook().fields] == ["pages", "water"]
