"""A project is not taken for a text or an annotation set."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.project.job import run
from desktop_app.project.jobs.exchange import read
from desktop_app.project.jobs.import_documents import import_documents
from tests.project.sample import new_project


def test_a_project_is_neither_text_nor_annotation_set(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    with pytest.raises(Problem) as told:
        run(read(project.path, project.path))
    assert told.value.wrong is Wrong.WRONG_FORMAT
    imported = run(import_documents(project.path, [project.path]))
    assert [problem.wrong for problem in imported.refused] == [Wrong.WRONG_FORMAT]
    assert imported.command.documents == ()
    project.close()
