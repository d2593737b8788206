"""A statement made two, and several made one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.document import Document
from desktop_app.domain.findings import Quotation
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.statement import Kind, Status
from desktop_app.domain.text import Span
from desktop_app.project.commands.correcting import CorrectText
from desktop_app.project.commands.dividing import MergeStatements, SplitStatement
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.commands.statements import (
    ActorRole,
    AddStatement,
    ClaimDraft,
    SetActor,
    SetKind,
    SetMemo,
    SetStatus,
    StanceDraft,
)
from desktop_app.project.commands.suggestions import AcceptSuggestion
from desktop_app.project.project import Project
from desktop_app.project.wording import worded
from tests.project.sample import content, new_project

TEXT = "‘Wij gaan nu. Zij gaan later’, zei Noor. ‘En dan is het klaar,’ aldus Noor."


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def said(project: Project, id_: str, words: str, **more: object) -> None:
    project.do(AddStatement("d", (span(words),), "Ines", id=id_, **more))  # type: ignore[arg-type]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with closing(new_project(tmp_path)) as made:
        made.do(ImportDocuments((Document("d", TEXT),)))
        yield made


def stretches(project: Project, id_: str) -> list[str]:
    return [one.exact for one in project.statement(id_).content]


def test_both_parts_keep_what_was_coded(project: Project) -> None:
    said(
        project,
        "s",
        "Wij gaan nu. Zij gaan later",
        source=(span("Noor"),),
        speaker="Noor",
        claims=(ClaimDraft("demand", "Tolls", "in other words"),),
        stances=(StanceDraft("Wim", "for"),),
        memo="a note",
    )
    before = content(project.path)
    project.do(SplitStatement("s", Span(TEXT.index("Zij"), len(TEXT)), "t"))
    assert stretches(project, "s") == ["Wij gaan nu."]
    assert stretches(project, "t") == ["Zij gaan later"]
    first, second = project.statement("s"), project.statement("t")
    assert first.speaker == second.speaker != ""
    assert first.source == second.source
    assert (second.memo, second.set_id) == ("a note", first.set_id)
    assert first.claims[0].id != second.claims[0].id
    assert first.claims[0].paraphrase == second.claims[0].paraphrase == "in other words"
    assert first.stances[0].id != second.stances[0].id
    assert project.check() == ()
    project.undo()
    assert content(project.path) == before


def test_words_in_the_middle_leave_two_stretches(project: Project) -> None:
    said(project, "s", "Wij gaan nu. Zij gaan later")
    project.do(SplitStatement("s", span("nu. Zij"), "t"))
    assert stretches(project, "s") == ["Wij gaan", "gaan later"]
    assert stretches(project, "t") == ["nu. Zij"]


@pytest.mark.parametrize("away", [Span(0, 4), Span(0, len(TEXT)), Span(40, 50)])
def test_neither_part_can_be_empty(project: Project, away: Span) -> None:
    said(project, "s", "gaan nu. Zij gaan later")
    with pytest.raises(Problem) as told:
        project.do(SplitStatement("s", away))
    assert told.value.wrong is Wrong.NOTHING_TO_SPLIT


def test_what_is_reported_goes_with_its_words(project: Project) -> None:
    said(project, "s", "Wij gaan nu. Zij gaan later")
    said(project, "inner", "gaan later")
    said(project, "outer", "Wij gaan")
    for inner in ("inner", "outer"):
        project.do(_Within(inner, "s"))
    project.do(SplitStatement("s", span("Zij gaan later"), "t"))
    assert (project.statement("inner").within, project.statement("outer").within) == ("t", "s")
    project.do(MergeStatements("s", ("t",)))
    assert {project.statement(inner).within for inner in ("inner", "outer")} == {"s"}


class _Within:
    """No command of the program says this yet."""

    name = "Report"

    def __init__(self, statement: str, within: str) -> None:
        self._statement, self._within = statement, within

    def apply(self, store: object) -> None:
        from dataclasses import replace

        from desktop_app.project import lookup
        from desktop_app.store.store import Store

        assert isinstance(store, Store)
        store.put(replace(lookup.statement(store, self._statement), within=self._within))


def test_merging_what_was_split_gives_it_back(project: Project) -> None:
    claims = (ClaimDraft("demand", "Tolls", "in other words"), ClaimDraft("assertion"))
    said(project, "s", "Wij gaan nu. Zij gaan later", speaker="Noor", claims=claims, memo="a note")
    before = project.statement("s")
    project.do(SplitStatement("s", span("Zij gaan later"), "t"))
    project.do(MergeStatements("s", ("t", "s", "t")))
    assert project.statement("s") == before
    assert len(project.statements("d")) == 1


def test_what_both_say_is_said_once_and_nothing_is_lost(project: Project) -> None:
    for_it, against = StanceDraft("Wim", "for"), StanceDraft("Wim", "against")
    said(project, "s", "Wij gaan nu", claims=(ClaimDraft("demand", "Tolls"),), stances=(for_it,), memo="one")
    said(
        project,
        "t",
        "En dan is het klaar",
        cue=(span("aldus"),),
        speaker="Noor",
        claims=(ClaimDraft("demand", "Tolls", "in other words"), ClaimDraft("assertion")),
        stances=(against, for_it),
        memo="other",
    )
    project.do(SetKind("s", Kind.DIRECT))
    project.do(SetKind("t", Kind.INDIRECT))
    project.do(SetStatus("t", Status.DONE))
    step = project.do(MergeStatements("s", ("t",)))
    assert step is not None
    assert step.name == "Merge 2 statements"
    merged = project.statement("s")
    assert stretches(project, "s") == ["Wij gaan nu", "En dan is het klaar"]
    assert [one.exact for one in merged.cue] == ["aldus"]
    assert [(one.claim_type, one.paraphrase) for one in merged.claims] == [
        ("demand", "in other words"),
        ("assertion", ""),
    ]
    assert [one.level for one in merged.stances] == ["for", "against"]
    assert (merged.memo, merged.kind, merged.status) == ("one\nother", Kind.MIXED, Status.OPEN)
    assert project.actors()[-1].name == "Noor" or merged.speaker
    project.undo()
    assert len(project.statements("d")) == 2


def test_two_speakers_are_not_merged_and_it_is_said_why(project: Project) -> None:
    said(project, "s", "Wij gaan nu", speaker="Noor")
    said(project, "t", "En dan is het klaar", speaker="Wim Zandt")
    with pytest.raises(Problem) as told:
        project.do(MergeStatements("s", ("t",)))
    assert worded(told.value) == (
        "The statements cannot be merged: the speaker differs (Noor / Wim Zandt). Make it the same first."
    )
    project.do(SetActor("t", ActorRole.SPEAKER, ""))
    project.do(MergeStatements("s", ("t",)))
    assert len(project.statements("d")) == 1


def test_another_s_statement_is_not_merged(project: Project) -> None:
    said(project, "s", "Wij gaan nu")
    project.do(AddStatement("d", (span("En dan"),), "Joost", id="t"))
    with pytest.raises(Problem) as told:
        project.do(MergeStatements("s", ("t",)))
    assert told.value.wrong is Wrong.BAD_VALUE


def test_no_suggestion_comes_back_by_it(project: Project) -> None:
    whole, short = Quotation((span("Wij gaan nu. Zij gaan later"),)), Quotation((span("En dan"),))
    project.keep_found("d", (whole, short))
    project.do(AcceptSuggestion(project.suggestions("d")[0].id, "Ines", "s"))
    said(project, "t", "En dan")
    assert project.suggestions("d") == ()
    project.do(MergeStatements("s", ("t",)))
    assert project.suggestions("d") == ()
    assert {review.statement_id for review in project.reviews("d")} == {"s"}
    project.do(SplitStatement("s", span("nu. Zij"), "u"))
    project.do(SetMemo("u", "still"))
    assert project.suggestions("d") == ()
    assert project.check() == ()


def test_words_without_a_place_are_split_from_and_merged_too(project: Project) -> None:
    said(project, "s", "Wij gaan nu")
    said(project, "t", "En dan is het klaar")
    project.do(CorrectText("d", TEXT.replace("‘Wij gaan nu. ", "‘")))
    (lost,) = project.unplaced("d")
    project.do(MergeStatements("t", ("s",)))
    merged = project.statement("t")
    assert merged.unplaced == lost.content
    assert len(merged.content) == 2
    project.do(SplitStatement("t", Span(0, 99), "u"))
    assert project.statement("t").content == lost.content
