"""A file of an older version is upgraded whole, and a copy of it stays beside it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from desktop_app.domain.document import DocumentStatus
from desktop_app.domain.findings import Quotation
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.text import Span
from desktop_app.project.commands.document_states import SetDocumentStatus
from desktop_app.project.commands.statements import SetMemo
from desktop_app.project.commands.suggestions import RejectSuggestion
from desktop_app.project.project import Project
from desktop_app.store import schema, tables, upgrade
from tests.project.sample import content
from tests.store.older import older
from tests.store.trouble import everything, project_file

THIS = tables.SCHEMA_VERSION
NEXT = THIS + 1


def with_next(monkeypatch: pytest.MonkeyPatch, *, failing: bool = False) -> None:
    """Have a next version whose documents have a rating."""
    migrations = Migrations("standpunt")
    for known in schema.migrations._migrations:
        migrations(name=known.name)(known.fn)

    @migrations(name="next-rating")
    def following(db: Database) -> None:
        db.table("documents").add_column("rating", int)
        db.table("ratings").create({"id": str}, pk="id")
        if failing:
            raise ZeroDivisionError

    monkeypatch.setattr(upgrade, "migrations", migrations)
    monkeypatch.setattr(tables, "SCHEMA_VERSION", NEXT)


def version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def test_upgraded_with_a_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = project_file(tmp_path)
    before, held = path.read_bytes(), content(path)
    with monkeypatch.context() as patch:
        with_next(patch)
        project = Project.open(path)
        said = everything(project)
        project.undo()
        project.redo()
        assert project.check() == ()
        project.close()
        assert version(path) == NEXT
        copy = tmp_path / f"harbour.before-version-{NEXT}.standpunt"
        assert sorted(tmp_path.iterdir()) == [copy, path]
        assert content(copy) == held
        Project.open(path).close()
        assert sorted(tmp_path.iterdir()) == [copy, path]
    with pytest.raises(Problem) as problem:
        Project.open(path)
    assert problem.value.wrong is Wrong.NEWER_PROJECT
    project = Project.open(copy)
    assert everything(project) == said
    project.close()
    assert len(copy.read_bytes()) == len(before)


def test_a_copy_is_never_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = project_file(tmp_path)
    (tmp_path / f"harbour.before-version-{NEXT}.standpunt").write_text("mine")
    with_next(monkeypatch)
    Project.open(path).close()
    assert (tmp_path / f"harbour.before-version-{NEXT}.standpunt").read_text() == "mine"
    assert version(tmp_path / f"harbour.before-version-{NEXT}-2.standpunt") == THIS


def test_an_upgrade_that_fails_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = project_file(tmp_path)
    before = path.read_bytes()
    with monkeypatch.context() as patch:
        with_next(patch, failing=True)
        with pytest.raises(ZeroDivisionError):
            Project.open(path)
    assert path.read_bytes() == before
    Project.open(path).close()


def test_reading_an_older_file_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = project_file(tmp_path)
    before = path.read_bytes()
    with_next(monkeypatch)
    project = Project.open(path, write=False)
    assert len(project.summaries()) == 40
    assert project.check() == ()
    project.close()
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_newer_version_that_waits_in_the_log_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = project_file(tmp_path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {NEXT}")
        with pytest.raises(Problem) as problem:
            Project.open(path)
    assert problem.value.wrong is Wrong.NEWER_PROJECT


@pytest.mark.parametrize("write", [True, False])
def test_the_first_version_gets_room_for_suggestions(tmp_path: Path, write: bool) -> None:
    path = project_file(tmp_path)
    project = Project.open(path)
    said = everything(project)
    project.close()
    old = older(path, "002-suggestions")
    assert version(old) == 1
    held = old.read_bytes()
    project = Project.open(old, write=write)
    assert everything(project) == said
    assert (project.check(), project.suggestions("d1"), project.reviews(), project.models()) == ((),) * 4
    assert not project.is_searched("d1")
    if write:
        project.keep_found("d1", (Quotation((Span(21, 40),)),))
        project.do(RejectSuggestion(project.suggestions("d1")[0].id))
        for _ in range(10):
            project.undo()
        assert project.check() == ()
    project.close()
    assert version(old) == (THIS if write else 1)
    assert write or old.read_bytes() == held


def test_what_the_second_version_recorded_is_undone_and_done_again(tmp_path: Path) -> None:
    path = project_file(tmp_path)
    project = Project.open(path)
    said = everything(project)
    project.close()
    old = older(path, "003-fields")
    assert version(old) == 2
    project = Project.open(old)
    held = content(old)
    assert everything(project) == said
    statement = project.statements("d3")[0]
    assert (statement.fields, statement.claims[0].fields, statement.unplaced) == ({}, {}, ())
    assert {one.status for one in project.summaries()} == {DocumentStatus.NEW}
    project.do(SetDocumentStatus(("d3",), DocumentStatus.DONE))
    project.do(SetMemo(statement.id, "a row of this version in place of one of the last"))
    while project.undoable:
        project.undo()
    assert (project.summaries(), project.check()) == ((), ())
    while project.redoable:
        project.redo()
    summary = project.summary("d3")
    assert summary is not None
    assert summary.status is DocumentStatus.DONE
    project.undo()
    project.undo()
    assert content(old) == held
    assert project.check() == ()
    project.close()


def test_what_the_third_version_recorded_is_signed(tmp_path: Path) -> None:
    path = project_file(tmp_path)
    with closing(Project.open(path)) as project:
        said = everything(project)
    old = older(path, "004-signatures")
    assert version(old) == 3
    with closing(Project.open(old)) as project:
        assert everything(project) == said
        assert project.check() == ()
        project.undo()
        assert project.check() == ()
    with closing(sqlite3.connect(old)) as connection, connection:
        connection.execute("UPDATE steps SET name = 'Import 41 documents' WHERE number = 2")
        connection.execute("UPDATE events SET annotator = 'Inez' WHERE number = 3")
    with closing(Project.open(old)) as project:
        found = [(finding.kind, finding.id) for finding in project.check()]
    assert found == [("step", "2"), ("event", "3")]
