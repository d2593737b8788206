"""A large command carried out beside the window, as another program would do it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from desktop_app.domain.history import Step
from desktop_app.project.beside import beside
from desktop_app.project.command import Command
from desktop_app.project.job import Job
from desktop_app.project.project import Project


def take_in(path: Path, annotator: str, command: Command) -> Job[Step | None]:
    """Carry out a command on a project file through a connection of its own, as one step; None for no change.

    Given up, nothing of it is kept. A project that is open elsewhere hears of the step when it polls; what
    is written there meanwhile is refused as busy. Problem as the command raises it.
    """
    return beside(lambda: _done(path, annotator, command), "taking in")


def _done(path: Path, annotator: str, command: Command) -> Step | None:
    with closing(Project.open(path, annotator)) as project:
        return project.do(command)
