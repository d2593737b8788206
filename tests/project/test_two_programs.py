"""Two programs with one project open."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.actors import Actor
from desktop_app.domain.findings import Quotation
from desktop_app.domain.history import Step, StepState
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.text import Span
from desktop_app.project.commands.actors import DeleteActors, PutActor
from desktop_app.project.commands.documents import DeleteDocument, ImportDocuments
from desktop_app.project.commands.outside import TakeInOutside
from desktop_app.project.commands.statements import AddStatement, SetMemo, StanceDraft
from desktop_app.project.gathering import gather
from desktop_app.project.job import run
from desktop_app.project.jobs.searching import search
from desktop_app.project.project import Project
from desktop_app.store.store import Store
from tests.project.sample import content, document, new_project

STATEMENT = AddStatement("d0", (Span(0, 9),), "Ines", speaker="Orla Quint", id="s0")


@pytest.fixture
def ours(tmp_path: Path) -> Project:
    project = new_project(tmp_path)
    project.do(ImportDocuments((document(0),)))
    return project


@pytest.fixture
def theirs(ours: Project) -> Project:
    return Project.open(ours.path, "Joost")


@pytest.fixture(autouse=True)
def _closed(ours: Project, theirs: Project) -> object:
    yield
    ours.close()
    theirs.close()


def behind_the_back(project: Project, statement: str) -> None:
    with closing(sqlite3.connect(project.path)) as connection, connection:
        assert connection.execute(statement).rowcount == 1


def test_the_other_sees_each_step_once(ours: Project, theirs: Project) -> None:
    told: list[Step] = []
    end = theirs.subscribe(told.append)
    assert not theirs.poll()
    added, memo = ours.do(STATEMENT), ours.do(SetMemo("s0", "see page 2"))
    assert theirs.poll()
    assert not theirs.poll()
    assert told == [added, memo]
    undone = ours.undo()
    assert theirs.poll()
    assert told[2:] == [undone]
    assert undone.state is StepState.UNDONE
    assert undone.ids("statement") == {"s0"}
    assert theirs.statements("d0") == ours.statements("d0")
    end()
    ours.redo()
    assert theirs.poll()
    assert len(told) == 3


def test_do_answers_with_its_own_step(ours: Project, theirs: Project) -> None:
    theirs.do(STATEMENT)
    step = ours.do(PutActor(Actor("a", "Wim Zandt")))
    assert step is not None
    assert (step.name, step.annotator) == ("Describe Wim Zandt", "Ines")
    theirs.do(SetMemo("s0", "a note"))
    assert ours.do(PutActor(Actor("a", "Wim Zandt"))) is None


def test_undo_goes_by_the_file_and_can_be_told_what_to_expect(ours: Project, theirs: Project) -> None:
    mine = ours.do(STATEMENT)
    assert mine is not None
    theirs.do(SetMemo("s0", "theirs"))
    before = content(ours.path)
    with pytest.raises(Problem) as problem:
        ours.undo(expected=mine.number)
    assert (problem.value.wrong, problem.value.subject) == (Wrong.CHANGED_ELSEWHERE, "Write memo")
    assert content(ours.path) == before
    theirs.undo()
    assert ours.undo(expected=mine.number).number == mine.number
    with pytest.raises(Problem) as problem:
        ours.redo(expected=mine.number + 1)
    assert problem.value.wrong is Wrong.CHANGED_ELSEWHERE
    assert theirs.redo(expected=mine.number).number == mine.number


def test_the_beginning_of_a_project_is_never_undone(ours: Project, theirs: Project) -> None:
    theirs.undo()
    for project in (ours, theirs):
        with pytest.raises(Problem) as problem:
            project.undo()
        assert problem.value.wrong is Wrong.NOTHING_TO_UNDO
    assert ours.codebook() == theirs.codebook()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE statements SET memo = 'by hand'",
        "UPDATE anchors SET end = 8, exact = '“The chan'",
        "UPDATE annotation_sets SET name = 'by hand'",
        "DELETE FROM anchors",
        "INSERT INTO claims SELECT 'c', id, 0, '', '', '', NULL, '', '', '{}' FROM statements",
    ],
)
def test_what_was_changed_behind_the_journal_is_not_overwritten(ours: Project, change: str) -> None:
    ours.do(STATEMENT)
    behind_the_back(ours, change)
    before = content(ours.path)
    with pytest.raises(Problem) as problem:
        ours.undo()
    assert problem.value.wrong is Wrong.CHANGED_ELSEWHERE
    assert content(ours.path) == before


def test_what_was_put_behind_the_journal_stops_redo(ours: Project) -> None:
    ours.do(PutActor(Actor("a", "Wim Zandt")))
    ours.undo()
    row = "'a', 'Other', '', '[]', '[]', '', '', '', '{}'"
    behind_the_back(ours, f"INSERT INTO actors VALUES ({row})")
    with pytest.raises(Problem) as problem:
        ours.redo()
    assert problem.value.wrong is Wrong.CHANGED_ELSEWHERE
    assert [actor.name for actor in ours.actors()] == ["Other"]


def test_what_is_gathered_is_of_one_moment(ours: Project, theirs: Project) -> None:
    ours.do(STATEMENT)
    reader = Store(ours.path, write=False)
    with reader.moment():
        before = gather(reader)
        theirs.do(ImportDocuments((document(1),)))
        theirs.do(SetMemo("s0", "theirs"))
        assert gather(reader) == before
    assert gather(reader) == ours.bundle() != before
    reader.close()


_VISITING = """
import sys
from pathlib import Path
from desktop_app.project.job import run
from desktop_app.project.jobs.searching import search
from desktop_app.project.project import Project
project = Project.open(Path(sys.argv[1]))
assert len(project.actors()) == int(sys.argv[2])
project.close()
"""


def test_a_second_look_in_one_program_keeps_the_locks_of_the_first(ours: Project) -> None:
    # Whoever closes the file as the last throws its log away: nobody may be taken for that while we are here.
    for number in range(3):
        Project.open(ours.path, write=number == 1).close()
        with pytest.raises(Problem):
            Project.create(ours.path, ours.codebook())
        ours.do(PutActor(Actor(f"a{number}", "Wim Zandt")))
        visit = [sys.executable, "-c", _VISITING, str(ours.path), str(number + 1)]
        subprocess.run(visit, cwd=Path(__file__).parents[2], check=True)
        assert ours.path.with_name(f"{ours.path.name}-wal").exists()
    assert ours.check() == ()


_WRITING = """
import sys
from pathlib import Path
from desktop_app.domain.actors import Actor
from desktop_app.project.commands.actors import PutActor
from desktop_app.project.gathering import gather
from desktop_app.project.job import run
from desktop_app.project.jobs.searching import search
from desktop_app.project.project import Project
from desktop_app.store.store import Store
project = Project.open(Path(sys.argv[1]), sys.argv[2])
for number in range(60):
    assert project.do(PutActor(Actor(f"{sys.argv[2]}-{number}", sys.argv[2]))) is not None
project.close()
"""


def test_steps_of_two_processes_interleave_and_none_is_lost(ours: Project) -> None:
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", _WRITING, str(ours.path), name], cwd=Path(__file__).parents[2]
        )
        for name in ("first", "second")
    ]
    told: list[Step] = []
    ours.subscribe(told.append)
    for number in range(20):
        ours.do(PutActor(Actor(f"ours-{number}", "ours")))
    assert [writer.wait(60) for writer in writers] == [0, 0]
    ours.poll()
    assert len(ours.actors()) == 140
    assert len(told) == len({step.id for step in told}) == 140
    assert ours.check() == ()
    for _ in range(140):
        ours.undo()
    assert ours.actors() == ()


def test_a_writer_waits_for_the_other_and_gives_up_in_the_end(
    ours: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.store.file.BUSY_SECONDS", 0.1)
    project = Project.open(ours.path)
    with closing(sqlite3.connect(ours.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Problem) as problem:
            project.do(PutActor(Actor("a", "Wim Zandt")))
        assert problem.value.wrong is Wrong.BUSY_PROJECT
        assert project.actors() == ()
        other.execute("ROLLBACK")
    assert project.do(PutActor(Actor("a", "Wim Zandt"))) is not None
    project.close()


def test_a_document_that_another_deletes_meanwhile_is_passed_over(ours: Project, theirs: Project) -> None:
    ours.do(ImportDocuments((document(1),)))
    job = search(ours, ("d0", "d1"))
    next(job)
    theirs.do(DeleteDocument("d0"))
    told = run(job)
    assert told.documents[0].found == 0
    assert ours.is_searched("d1")
    assert ours.check() == ()


def test_an_actor_is_described_by_two_at_once(ours: Project, theirs: Project) -> None:
    shown = Actor("quint", "Orla Quint")
    ours.do(PutActor(shown))
    theirs.do(PutActor(replace(shown, aliases=("OQ",)), shown))
    ours.do(PutActor(replace(shown, notes="Harbour master"), shown))
    assert ours.actors() == (replace(shown, aliases=("OQ",), notes="Harbour master"),)
    theirs.do(DeleteActors(("quint",)))
    with pytest.raises(Problem) as told:
        ours.do(PutActor(replace(shown, notes="Harbour master, once"), shown))
    assert told.value.wrong is Wrong.NOT_FOUND
    assert ours.actors() == ()


def by_sqlite(path: Path, statement: str) -> None:
    """What the sqlite3 command line does."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE statements SET memo = 'by hand'",
        "DELETE FROM stances",
        "INSERT INTO actors VALUES ('x', 'Another', '', '[]', '[]', '', '', '', '{}')",
        "UPDATE documents SET title = 'By hand', outlet = 'Post'",
    ],
)
def test_what_the_sqlite3_command_line_changed_becomes_a_step(ours: Project, statement: str) -> None:
    ours.do(replace(STATEMENT, stances=(StanceDraft("Wim Zandt", "for"),)))
    before = content(ours.path)
    by_sqlite(ours.path, statement)
    after = content(ours.path)
    assert after != before
    assert not ours.poll()
    assert ours.changed_outside
    assert ours.check()
    step = ours.do(TakeInOutside())
    assert step is not None
    assert step.name == "Changed by another program"
    assert step.touched
    assert ours.check() == ()
    assert content(ours.path) == after
    ours.undo()
    assert content(ours.path) == before
    ours.redo()
    assert content(ours.path) == after
    assert ours.do(TakeInOutside()) is None


def test_what_breaks_the_project_is_not_taken_in(ours: Project) -> None:
    ours.do(STATEMENT)
    by_sqlite(ours.path, "UPDATE anchors SET exact = 'other words'")
    with pytest.raises(Problem) as problem:
        ours.do(TakeInOutside())
    assert problem.value.wrong is Wrong.OUTSIDE_CHANGE
    assert "do not stand at" in problem.value.detail
    assert len(ours.history()) == 3


def test_steps_and_findings_of_ours_are_not_taken_for_another_programs(
    ours: Project, theirs: Project
) -> None:
    theirs.do(STATEMENT)
    assert ours.poll()
    theirs.keep_found("d0", (Quotation((Span(21, 40),)),))
    assert not ours.poll()
    theirs.close()
    assert not ours.poll()
    assert not ours.changed_outside
