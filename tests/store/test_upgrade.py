"""A file of an older version is upgraded whole, and a copy of it stays beside it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.project.project import Project
from desktop_app.store import schema, tables, upgrade
from tests.project.sample import content
from tests.store.trouble import everything, project_file


def with_second(monkeypatch: pytest.MonkeyPatch, *, failing: bool = False) -> None:
    """Have a second version whose documents have a rating."""
    migrations = Migrations("standpunt")
    for known in schema.migrations._migrations:
        migrations(name=known.name)(known.fn)

    @migrations(name="002-rating")
    def second(db: Database) -> None:
        db.table("documents").add_column("rating", int)
        db.table("ratings").create({"id": str}, pk="id")
        if failing:
            raise ZeroDivisionError

    monkeypatch.setattr(upgrade, "migrations", migrations)
    monkeypatch.setattr(tables, "SCHEMA_VERSION", 2)


def version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def test_upgraded_with_a_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = project_file(tmp_path)
    before, held = path.read_bytes(), content(path)
    with monkeypatch.context() as patch:
        with_second(patch)
        project = Project.open(path)
        said = everything(project)
        project.undo()
        project.redo()
        assert project.check() == ()
        project.close()
        assert version(path) == 2
        copy = tmp_path / "harbour.before-version-2.standpunt"
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
    (tmp_path / "harbour.before-version-2.standpunt").write_text("mine")
    with_second(monkeypatch)
    Project.open(path).close()
    assert (tmp_path / "harbour.before-version-2.standpunt").read_text() == "mine"
    assert version(tmp_path / "harbour.before-version-2-2.standpunt") == 1


def test_an_upgrade_that_fails_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = project_file(tmp_path)
    before = path.read_bytes()
    with monkeypatch.context() as patch:
        with_second(patch, failing=True)
        with pytest.raises(ZeroDivisionError):
            Project.open(path)
    assert path.read_bytes() == before
    Project.open(path).close()


def test_reading_an_older_file_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = project_file(tmp_path)
    before = path.read_bytes()
    with_second(monkeypatch)
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
        connection.execute("PRAGMA user_version = 2")
        with pytest.raises(Problem) as problem:
            Project.open(path)
    assert problem.value.wrong is Wrong.NEWER_PROJECT
