"""Large steps are done, undone and redone beside an open project: each one step, or nothing at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial

import pytest

from desktop_app.domain.changes import Change, What
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.project import beside
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


def test_until_it_is_kept_it_can_be_given_up(filled: Project) -> None:
    told: list[int] = []

    def ended_at_last(deed: Callable[[], object], turned: Callable[[], object]) -> None:
        told.clear()
        filled.tell(told.append)
        deed()
        last = len(told)
        # After its last rows it is told once more, when all that follows from them is made anew.
        assert told[-2:] == [told[-1]] * 2
        turned()
        before = content(filled.path)
        told.clear()

        def stop_at_last(changed: int) -> None:
            told.append(changed)
            if len(told) == last:
                raise EnoughError

        filled.tell(stop_at_last)
        with pytest.raises(EnoughError):
            deed()
        filled.tell(lambda _changed: None)
        assert content(filled.path) == before

    ended_at_last(partial(filled.do, SPEAKER), filled.undo)
    filled.do(SPEAKER)
    ended_at_last(filled.undo, filled.redo)
    filled.undo()
    ended_at_last(filled.redo, filled.undo)


def test_how_far_it_is_never_passes_all(filled: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "_PAUSE", 0.0005)  # so that a machine is not too quick to be asked
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
