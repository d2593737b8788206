"""What waits for a large step: done behind it in order, whatever becomes of it; gone with its project."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Event

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.main_window.writing import Writing
from desktop_app.project.job import Job, Progress


def step(goes_on: Event, end: Callable[[], object] = int) -> Job[None]:
    while not goes_on.wait(0.01):
        yield Progress(0, 2)
    end()


def raised(error: Exception) -> Callable[[], None]:
    def end() -> None:
        raise error

    return end


@pytest.mark.parametrize(
    ("end", "raises"),
    [(int, 0), (raised(Problem(Wrong.BROKEN_OFF)), 0), (raised(ValueError()), 1)],
    ids=["done", "problem", "error"],
)
def test_deeds_are_done_behind_the_step_in_order(
    qtbot: QtBot, end: Callable[[], object], raises: int
) -> None:
    parent = QObject()
    writing, goes_on = Writing(parent), Event()
    done: list[str] = []
    writing.ended.connect(lambda: done.append("busy" if writing.busy else "ended"))
    writing.after(lambda: done.append("at once"))
    with qtbot.capture_exceptions() as errors:
        writing.start(step(goes_on, end), lambda _: None)
        for name in ("first", "second"):
            writing.after(partial(done.append, name))
        assert done == ["at once"]
        goes_on.set()
        qtbot.waitUntil(lambda: "second" in done)
    assert done == ["at once", "ended", "first", "second"]
    assert len(errors) == raises


def test_a_step_begun_by_a_deed_and_an_error_in_one_leave_the_others_in_their_turn(qtbot: QtBot) -> None:
    parent = QObject()
    writing, goes_on = Writing(parent), Event()
    done: list[str] = []
    writing.start(step(goes_on), lambda _: None)
    writing.after(raised(ValueError()))
    writing.after(lambda: writing.start(step(goes_on, lambda: done.append("step")), lambda _: None))
    writing.after(lambda: done.append("behind"))
    with qtbot.capture_exceptions() as errors:
        goes_on.set()
        qtbot.waitUntil(lambda: len(done) == 2)
    assert done == ["step", "behind"]
    assert len(errors) == 1


def test_given_up_the_deeds_stay_and_left_they_are_gone(qtbot: QtBot) -> None:
    parent = QObject()
    writing, goes_on = Writing(parent), Event()
    done: list[str] = []
    writing.start(step(goes_on, lambda: done.append("written")), lambda _: done.append("told"))
    writing.after(lambda: done.append("kept"))
    writing.give_up()
    assert not writing.busy
    qtbot.waitUntil(lambda: done == ["kept"])
    writing.start(step(goes_on, lambda: done.append("written")), lambda _: done.append("told"))
    writing.after(lambda: done.append("lost"))
    writing.leave()
    assert not writing.busy
    goes_on.set()
    writing.after(lambda: done.append("last"))
    qtbot.wait(1)
    assert done == ["kept", "last"]
