"""Large steps are done, undone and redone beside an open project: each one step, or nothing at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial

import pytest

from desktop_app.domain.changes import Change, What
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.project.commands.changing import ChangeStatements
from desktop_app.project.commands.statements import DeleteStatements
from desktop_app.project.job import run
from desktop_app.project.jobs.large_steps import carry_out, do_again, take_back
from desktop_app.project.project import Project
from desktop_app.project.reading import ReadBundle
from tests.benchmarks.articles import corpus
from tests.project.sample import content, new_project

MANY = corpus(600)
IDS = tuple(one.id for one in MANY.statements)
SPEAKER = ChangeStatements(IDS, Change(What.SPEAKER, "Orla Quint"))


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    with closing(new_project(tmp_path_factory.mktemp("large"))) as made:
        made.do(ReadBundle(MANY))
        yield made


class EnoughError(Exception):
    """Whoever waited has given up."""


def stop(_changed: int) -> None:
    raise EnoughError


@pytest.mark.parametrize("command", [SPEAKER, DeleteStatements(IDS)], ids=["change", "delete"])
def test_it_is_one_step_to_be_undone_and_redone(
    filled: Project, command: ChangeStatements | DeleteStatements
) -> None:
    before = filled.bundle()
    step = run(carry_out(filled.path, "ann", command, len(IDS)))
    assert step is not None
    assert filled.poll()
    after = filled.bundle()
    assert filled.history(1)[0] == step
    rows = filled.changed_in(step.number)
    assert rows >= len(IDS)
    run(take_back(filled.path, "ann", step, rows))
    assert filled.bundle() == before
    run(do_again(filled.path, "ann", step, rows))
    assert filled.bundle() == after
    assert after != before
    filled.undo()
    assert filled.bundle() == before


def test_given_up_everything_is_as_it_was(filled: Project) -> None:
    def ended(deed: Callable[[], object]) -> None:
        before = content(filled.path)
        filled.tell(stop)
        with pytest.raises(EnoughError):
            deed()
        filled.tell(lambda _changed: None)
        assert content(filled.path) == before

    for command in (SPEAKER, DeleteStatements(IDS)):
        ended(partial(filled.do, command))
        filled.do(command)
        ended(filled.undo)
        filled.undo()
        ended(filled.redo)


def test_how_far_it_is_never_passes_all(filled: Project) -> None:
    job = carry_out(filled.path, "ann", SPEAKER, 500)
    told = [progress for progress in job if progress.total]
    assert told
    assert all(progress.done <= progress.total == 500 for progress in told)
    filled.undo()


def test_another_step_in_between_is_left_alone(filled: Project) -> None:
    step = filled.do(SPEAKER)
    assert step is not None
    filled.do(ChangeStatements(IDS[:1], Change(What.MEMO, "Heard twice.")))
    with pytest.raises(Problem) as told:
        run(take_back(filled.path, "ann", step, 600))
    assert told.value.wrong is Wrong.CHANGED_ELSEWHERE
    filled.undo()
    filled.undo()
