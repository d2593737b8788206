"""A project whose file goes away while it is open: nothing is written to nowhere, and all can be kept."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.project import Project
from desktop_app.project.wording import worded
from tests.project.sample import document, new_project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = new_project(tmp_path)
    made.do(ImportDocuments((document(0),)))
    yield made
    made.close()


def renamed(path: Path) -> None:
    path.rename(path.with_name("elsewhere.standpunt"))


def replaced(path: Path) -> None:
    other = path.with_name("other")
    shutil.copyfile(path, other)
    other.replace(path)


@pytest.mark.parametrize("harm", [Path.unlink, renamed, replaced])
def test_no_step_goes_nowhere_and_what_is_open_can_be_kept(
    project: Project, tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    said = project.bundle()
    assert project.is_in_place()
    harm(project.path)
    assert not project.is_in_place()
    deeds: tuple[Callable[[], object], ...] = (
        lambda: project.do(ImportDocuments((document(1),))),
        project.undo,
        project.redo,
    )
    for deed in deeds:
        with pytest.raises(Problem) as problem:
            deed()
        assert problem.value.wrong is Wrong.MOVED_PROJECT
    assert worded(problem.value).startswith(f"{project.path} is not there any more")
    assert project.bundle() == said
    project.keep_as(tmp_path / "kept")
    kept = Project.open(tmp_path / "kept.standpunt")
    assert kept.bundle() == said
    assert kept.check() == ()
    kept.undo()
    kept.close()


def test_what_is_open_is_kept_nowhere_that_something_is(project: Project, tmp_path: Path) -> None:
    (tmp_path / "mine.standpunt").write_text("mine")
    with pytest.raises(Problem) as problem:
        project.keep_as(tmp_path / "mine")
    assert problem.value.wrong is Wrong.FILE_EXISTS
    assert (tmp_path / "mine.standpunt").read_text() == "mine"


def test_a_file_that_is_back_is_written_again(project: Project, tmp_path: Path) -> None:
    renamed(project.path)
    assert not project.is_in_place()
    (tmp_path / "elsewhere.standpunt").rename(project.path)
    assert project.is_in_place()
    assert project.do(ImportDocuments((document(1),)))
