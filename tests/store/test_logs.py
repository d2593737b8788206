"""A log that is missing, of yesterday, or another project's: what is opened is sound, or said not to be."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from desktop_app.domain.problem import Problem
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.project import Project
from tests.project.random_commands import Chooser
from tests.project.sample import document, new_project


def log(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def copied(path: Path, to: Path) -> Path:
    """The project and its log as they stand, as a program that copies files has them."""
    for ending in ("", "-wal"):
        source = path.with_name(path.name + ending)
        if source.exists():
            shutil.copyfile(source, to.with_name(to.name + ending))
    return to


def grown(folder: Path, seed: int) -> Project:
    project = new_project(folder, f"project-{seed}")
    project.do(ImportDocuments(tuple(document(number) for number in range(3))))
    chooser, done = Chooser(Random(seed), project), 0
    while done < 25:
        try:
            done += project.do(chooser.command()) is not None
        except Problem:
            continue
    return project


def test_without_its_log_a_project_is_as_it_was_when_that_was_last_taken_in(tmp_path: Path) -> None:
    with closing(grown(tmp_path, 1)) as project:
        project._store._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        said = project.bundle()
        project.do(ImportDocuments((document(77),)))
        copy = copied(project.path, tmp_path / "copy.standpunt")
    log(copy).unlink()
    with closing(Project.open(copy)) as found:
        assert found.bundle() == said
        assert found.check() == ()


@pytest.mark.parametrize("seed", range(4))
def test_a_log_of_yesterday_is_passed_over_or_told(tmp_path: Path, seed: int) -> None:
    with closing(grown(tmp_path, seed)) as project:
        yesterday = copied(project.path, tmp_path / "yesterday.standpunt")
        then = project.bundle()
        project._store._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        project.do(ImportDocuments((document(77),)))
        project._store._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        today = project.bundle()
        copy = copied(project.path, tmp_path / "copy.standpunt")
    shutil.copyfile(log(yesterday), log(copy))
    # Where the log holds all that is another since, the project is what it was then.
    assert opened(copy) in (None, today, then, "told")


@pytest.mark.parametrize("seed", range(4))
def test_the_log_of_another_project_spoils_nothing_unseen(tmp_path: Path, seed: int) -> None:
    with closing(grown(tmp_path, seed)) as one, closing(grown(tmp_path, seed + 50)) as other:
        one._store._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        said = one.bundle()
        mine = copied(one.path, tmp_path / "mine.standpunt")
        theirs = copied(other.path, tmp_path / "theirs.standpunt")
        whole = other.bundle()
    shutil.copyfile(log(theirs), log(mine))
    assert opened(mine) in (None, said, whole, "told")


def opened(path: Path) -> object:
    """What a sound project says; None where it is told to be none, ``told`` where a check tells."""
    try:
        with closing(Project.open(path)) as project:
            return "told" if project.check() else project.bundle()
    except Problem:
        return None
