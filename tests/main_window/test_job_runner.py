"""Work beside the window: what was given up tells nothing any more."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.main_window.job_runner import JobRunner
from desktop_app.project.job import Job, Progress


def failing(begun: Event, goes_on: Event) -> Job[None]:
    yield Progress(0, 1)
    begun.set()
    goes_on.wait(10)
    raise Problem(Wrong.BROKEN_OFF)


@pytest.mark.parametrize(("given_up", "told"), [(False, 1), (True, 0)])
def test_a_problem_is_told_unless_the_work_was_given_up(qtbot: QtBot, *, given_up: bool, told: int) -> None:
    desk = QObject()
    runner, begun, goes_on = JobRunner(desk), Event(), Event()
    problems: list[Problem] = []
    runner.problem_told.connect(problems.append)
    runner.start(failing(begun, goes_on), lambda _: None)
    assert begun.wait(10)
    if given_up:
        runner.cancel()
    with qtbot.waitSignal(runner.idle):
        goes_on.set()
    runner.finish()
    assert len(problems) == told
