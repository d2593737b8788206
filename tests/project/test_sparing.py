"""An output takes neither a project's place nor that of the files beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.project.job import run
from desktop_app.project.jobs.exchange import export
from desktop_app.project.project import Project
from desktop_app.project.sparing import spare_projects
from tests.project.sample import new_project

BESIDE = ("-wal", "-shm", "-journal", "-WAL")


@pytest.mark.parametrize("ending", BESIDE)
def test_no_export_onto_the_latest_steps_of_a_project(tmp_path: Path, ending: str) -> None:
    project = new_project(tmp_path)
    path = project.path
    before = len(project.summaries())
    with pytest.raises(Problem) as told:
        run(export(path, "csv", path.with_name(path.name + ending), {}))
    assert told.value.wrong is Wrong.FILE_EXISTS
    project.close()
    again = Project.open(path)
    assert len(again.summaries()) == before
    again.close()


@pytest.mark.parametrize("ending", ["", *BESIDE])
def test_nor_through_a_link(tmp_path: Path, ending: str) -> None:
    project = new_project(tmp_path)
    link = tmp_path / "table.csv"
    link.symlink_to(project.path.with_name(project.path.name + ending))
    with pytest.raises(Problem) as told:
        spare_projects(link)
    assert told.value.wrong is Wrong.FILE_EXISTS
    assert told.value.file == str(link)
    project.close()


@pytest.mark.parametrize("name", ["notes-wal", "-wal", "-journal", "none.standpunt-wal"])
def test_names_that_belong_to_no_project_are_free(tmp_path: Path, name: str) -> None:
    (tmp_path / "notes").write_text("no project")
    spare_projects(tmp_path / name)
