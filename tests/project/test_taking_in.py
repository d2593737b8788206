"""What is large is taken in beside an open project, as one step, or not at all."""

from __future__ import annotations

from pathlib import Path

from desktop_app.domain.history import Step
from desktop_app.project.job import run
from desktop_app.project.jobs.taking_in import take_in
from desktop_app.project.reading import ReadBundle
from tests.benchmarks.articles import corpus
from tests.project.sample import content, new_project


def test_it_is_one_step_that_an_open_project_hears_of(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    told: list[Step] = []
    project.subscribe(told.append)
    step = run(take_in(project.path, "ann", ReadBundle(corpus(200))))
    assert step is not None
    assert told == []
    assert project.poll()
    assert [each.id for each in told] == [step.id]
    assert len(project.bundle().statements) == 200
    project.undo()
    assert project.bundle().statements == ()
    project.close()


def test_given_up_nothing_of_it_is_kept(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    before = content(project.path)
    job = take_in(project.path, "ann", ReadBundle(corpus(3000)))
    next(job)
    while not next(job).done:
        pass
    job.close()
    assert content(project.path) == before
    assert not project.poll()
    project.close()
