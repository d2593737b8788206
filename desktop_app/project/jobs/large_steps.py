"""Large steps done, undone and redone beside the window, as another program would."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from desktop_app.domain.history import Step
from desktop_app.formats.pulse import tell
from desktop_app.project.beside import beside
from desktop_app.project.command import Command
from desktop_app.project.commands.outside import TakeInOutside
from desktop_app.project.job import Job
from desktop_app.project.project import Project

R = TypeVar("R")

MANY = 1000
"""A step that changes so many rows or more is not to be waited for."""


def carry_out(path: Path, annotator: str, command: Command, rows: int) -> Job[Step | None]:
    """Carry out a command, which changes about so many rows, as one step; None if it changed nothing.

    Given up at whatever moment, nothing of it is kept. A project that is open elsewhere hears of the step
    when it polls; what is written there meanwhile is refused as busy. Problem as the command raises it.
    """
    return _beside(path, annotator, rows, lambda project: project.do(command), command.name)


def take_back(path: Path, annotator: str, step: Step, rows: int) -> Job[Step]:
    """Undo a step, if it is the last that stands; otherwise as ``carry_out``."""
    return _beside(path, annotator, rows, lambda project: project.undo(step.number), step.name)


def do_again(path: Path, annotator: str, step: Step, rows: int) -> Job[Step]:
    """Redo a step, if it is the last that was undone; otherwise as ``carry_out``."""
    return _beside(path, annotator, rows, lambda project: project.redo(step.number), step.name)


def take_in_outside(path: Path, annotator: str) -> Job[Step | None]:
    """Make a step of what another program changed without one, None where nothing was; as ``carry_out``."""
    return carry_out(path, annotator, TakeInOutside(), 1)


def _beside(path: Path, annotator: str, rows: int, deed: Callable[[Project], R], name: str) -> Job[R]:
    def done() -> R:
        with closing(Project.open(path, annotator)) as project:
            # How many it will be is a guess, of which more is no more than all.
            project.tell(lambda changed: tell(min(changed, rows), rows))
            return deed(project)

    return beside(done, name)
