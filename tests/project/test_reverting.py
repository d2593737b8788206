"""One step, or all since, taken back after others were done; what is gone brought back whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from desktop_app.domain.actors import Actor, Affiliation
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.text import Span
from desktop_app.project.commands.actors import DeleteActors, MergeActors, PutActor
from desktop_app.project.commands.correcting import CorrectText
from desktop_app.project.commands.documents import DeleteDocument, ImportDocuments
from desktop_app.project.commands.reporting import SetWithin
from desktop_app.project.commands.reverting import BringBack, RevertSince, RevertStep
from desktop_app.project.commands.statements import (
    ActorRole,
    AddStatement,
    DeleteStatement,
    SetActor,
    SetMemo,
    StanceDraft,
)
from desktop_app.project.project import Project
from desktop_app.project.wording import worded
from tests.project.random_commands import Chooser
from tests.project.sample import Content, content, document, new_project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = new_project(tmp_path)
    made.do(ImportDocuments(tuple(document(number) for number in range(3))))
    made.do(AddStatement("d0", (Span(1, 22),), "Ines", speaker="Orla Quint", id="a"))
    made.do(AddStatement("d1", (Span(0, 9),), "Ines", speaker="Wim Zandt", id="b"))
    yield made
    assert made.check() == ()
    made.close()


def last(project: Project) -> int:
    step = project.undoable
    assert step is not None
    return step.number


def said(held: Content) -> dict[str, set[tuple[object, ...]]]:
    """What the rows say, whatever their order: one that went and came again within may stand elsewhere."""
    return {table: {row[1:] for row in rows} for table, rows in held.items()}


def refused(project: Project, command: RevertStep | RevertSince | BringBack) -> str:
    before = content(project.path)
    with pytest.raises(Problem) as problem:
        project.do(command)
    assert content(project.path) == before
    return worded(problem.value)


def test_one_step_is_taken_back_and_what_came_later_stays(project: Project) -> None:
    project.do(SetMemo("a", "first"))
    step = last(project)
    project.do(SetActor("a", ActorRole.SPEAKER, "Wim Zandt"))
    project.do(SetMemo("b", "of b"))
    made = project.do(RevertStep(step, "Set memo"))
    assert made is not None
    assert made.name == "Revert “Set memo”"
    assert project.statement("a").memo == ""
    assert project.statement("a").speaker == project.statement("b").speaker
    assert project.statement("b").memo == "of b"
    project.undo()
    assert project.statement("a").memo == "first"


def test_what_a_later_step_changed_too_is_not_touched_and_that_step_is_named(project: Project) -> None:
    project.do(SetMemo("a", "first"))
    step = last(project)
    project.do(SetMemo("a", "second"))
    said = refused(project, RevertStep(step, "Set memo"))
    assert said.startswith("“Set memo” cannot be taken back alone: step")
    assert f"step {last(project)} (“{project.history(1)[0].name}”) changed the same" in said


def test_a_step_that_later_ones_need_is_not_taken_back_alone(project: Project) -> None:
    project.do(PutActor(Actor("x", "The Bridge")))
    step = last(project)
    project.do(SetActor("a", ActorRole.SPEAKER, "The Bridge"))
    assert "refers to something that is not in actors" in refused(project, RevertStep(step, "Add actor"))
    project.do(SetActor("a", ActorRole.SPEAKER, ""))
    project.do(RevertStep(step, "Add actor"))
    assert all(actor.id != "x" for actor in project.actors())


def test_a_correction_is_not_taken_back_where_words_were_marked_since(project: Project) -> None:
    text = project.document("d0").text
    project.do(CorrectText("d0", f"Told on the quay. {text}", text))
    step = last(project)
    project.do(AddStatement("d0", (Span(0, 16),), "Ines"))
    assert "do not stand at 0:16" in refused(project, RevertStep(step, "Correct text"))
    project.do(RevertSince(step, "Correct text"))
    assert project.document("d0").text == text


@pytest.mark.parametrize("step", [0, 1, 99])
def test_neither_the_beginning_nor_what_never_was_can_be_taken_back(project: Project, step: int) -> None:
    for command in (RevertStep(step, "it"), RevertSince(step, "it")):
        assert refused(project, command) == f"There is no step {step} that could be taken back."


def test_what_was_undone_is_not_taken_back_once_more(project: Project) -> None:
    project.do(SetMemo("a", "first"))
    step = last(project)
    project.undo()
    assert "There is no step" in refused(project, RevertStep(step, "Set memo"))


def test_a_deleted_article_comes_back_whole_and_in_its_place(project: Project) -> None:
    project.do(AddStatement("d1", (Span(10, 14),), "Ines", id="c"))
    project.do(SetWithin("c", "b"))
    before = content(project.path)
    project.do(DeleteDocument("d1"))
    (gone,) = project.gone()
    assert (gone.kind, gone.id, gone.name, gone.statements) == ("document", "d1", "Article 1", 2)
    project.do(BringBack(gone.kind, gone.id, gone.name))
    assert content(project.path) == before
    assert project.gone() == ()
    assert "There is no deleted document d1" in refused(project, BringBack("document", "d1", "Article 1"))


def test_a_merged_actor_comes_back_whatever_words_begin_with(project: Project) -> None:
    project.do(PutActor(Actor("x", "Zandt")))
    member = Actor("y", "Bo", affiliations=(Affiliation("Zandt"),), notes="{so it stands")
    project.do(PutActor(member))
    project.do(MergeActors(project.statement("b").speaker, ("x",)))
    project.do(BringBack("actor", "x", "Zandt"))
    actors = {actor.id: actor for actor in project.actors()}
    assert actors["x"].name == "Zandt"
    assert actors["y"].notes == "{so it stands"


def test_a_deleted_article_comes_back_among_what_was_done_since(project: Project) -> None:
    project.do(DeleteDocument("d1"))
    project.do(SetMemo("a", "since"))
    project.do(ImportDocuments((document(7),)))
    project.do(BringBack("document", "d1", "Article 1"))
    assert [one.id for one in project.statements("d1")] == ["b"]
    assert project.statement("a").memo == "since"
    assert set(project.document_ids()) == {"d0", "d1", "d2", "d7"}


def test_of_two_deleted_actors_one_comes_back(project: Project) -> None:
    for id_ in ("x", "y"):
        project.do(PutActor(Actor(id_, f"Actor {id_}", notes="kept")))
    project.do(DeleteActors(("x", "y")))
    assert [one.id for one in project.gone()] in (["x", "y"], ["y", "x"])
    project.do(BringBack("actor", "y", "Actor y"))
    assert {"y": "kept"}.items() <= {actor.id: actor.notes for actor in project.actors()}.items()
    assert [one.id for one in project.gone()] == ["x"]


def test_a_merged_actor_comes_back_with_its_statements(project: Project) -> None:
    project.do(PutActor(Actor("x", "Zandt")))
    project.do(AddStatement("d2", (Span(0, 9),), "Ines", speaker="Zandt", id="z"))
    project.do(AddStatement("d2", (Span(10, 17),), "Ines", stances=(StanceDraft("Zandt", "for"),), id="y"))
    wim = project.statement("b").speaker
    before = content(project.path)
    project.do(MergeActors(wim, ("x",)))
    assert project.statement("z").speaker == wim
    project.do(SetMemo("z", "since"))
    project.do(BringBack("actor", "x", "Zandt"))
    assert project.statement("z").speaker == "x"
    assert project.statement("z").memo == "since"
    project.do(SetMemo("z", ""))
    assert content(project.path) == before


def test_an_actor_whom_a_large_revert_took_away_comes_back_with_nothing_but_its_mentions(
    project: Project,
) -> None:
    text = project.document("d0").text
    project.do(PutActor(Actor("x", "The Bridge")))
    step = last(project)
    project.do(CorrectText("d0", f"Told on the quay. {text}", text))
    project.do(SetActor("a", ActorRole.SPEAKER, "The Bridge"))
    project.do(RevertSince(step, "Add actor"))
    project.do(AddStatement("d0", (Span(24, 31),), "Ines"))
    before = content(project.path)
    project.do(BringBack("actor", "x", "The Bridge"))
    after = content(project.path)
    assert {name for name in after if after[name] != before[name]} == {"actors", "statements"}
    assert project.statement("a").speaker == "x"
    assert project.document("d0").text == text


def test_an_actor_comes_back_without_the_statements_that_went_in_the_same_step(project: Project) -> None:
    project.do(PutActor(Actor("x", "The Bridge")))
    step = last(project)
    project.do(AddStatement("d2", (Span(0, 9),), "Ines", speaker="The Bridge", id="gone"))
    project.do(RevertSince(step, "Add actor"))
    assert project.statements("d2") == ()
    project.do(BringBack("actor", "x", "The Bridge"))
    assert "x" in {actor.id for actor in project.actors()}
    assert project.statements("d2") == ()


def test_an_article_does_not_come_back_to_an_actor_who_is_gone(project: Project) -> None:
    wim = project.statement("b").speaker
    project.do(DeleteDocument("d1"))
    project.do(DeleteActors((wim,)))
    assert "refers to something" in refused(project, BringBack("document", "d1", "Article 1"))
    project.do(BringBack("actor", wim, "Wim Zandt"))
    project.do(BringBack("document", "d1", "Article 1"))
    assert project.statement("b").speaker == wim


@pytest.mark.parametrize("seed", range(6))
def test_after_any_steps_all_since_any_of_them_can_be_taken_back(tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    project = new_project(tmp_path)
    contents = {1: content(project.path)}
    while len(contents) < 40:
        try:
            step = project.do(Chooser(random, project).command())
        except Problem:
            continue
        if step is not None:
            contents[step.number] = content(project.path)
    numbers = sorted(contents)
    for at in random.sample(range(1, len(numbers)), 8):
        before = content(project.path)
        if project.do(RevertSince(numbers[at], "it")) is None:
            assert before == contents[numbers[at - 1]]
            continue
        assert said(content(project.path)) == said(contents[numbers[at - 1]])
        assert project.check() == ()
        project.undo()
        assert content(project.path) == before
    project.close()


@pytest.mark.parametrize("seed", range(6))
def test_after_any_steps_any_of_them_is_taken_back_or_refused(tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    project = new_project(tmp_path)
    done = 0
    while done < 40:
        try:
            done += project.do(Chooser(random, project).command()) is not None
        except Problem:
            continue
    taken, told = 0, set()
    for step in project.history():
        before = content(project.path)
        try:
            made = project.do(RevertStep(step.number, step.name))
        except Problem as problem:
            told.add(problem.wrong)
            assert content(project.path) == before
            continue
        assert project.check() == ()
        if made is not None:
            taken += 1
            project.undo()
            assert content(project.path) == before
    assert taken > 3
    assert told <= {Wrong.CHANGED_SINCE, Wrong.NOT_FOUND}
    project.close()


def test_a_statement_taken_away_comes_back_alone(project: Project) -> None:
    project.do(DeleteStatement("a"))
    step = last(project)
    project.do(SetMemo("b", "since"))
    project.do(RevertStep(step, "Delete statement"))
    assert {one.id for one in project.statements("d0")} == {"a"}
    assert project.statement("b").memo == "since"
