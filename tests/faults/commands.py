"""Commands of every kind in any order, undone and redone: never anything but a step or a Problem."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from random import Random

from desktop_app.domain.problem import Problem
from desktop_app.project.project import Project
from desktop_app.project.wording import worded
from tests.project.random_commands import Chooser
from tests.project.sample import CODEBOOK, content, digest

_A_FILE = 100
_LONGEST = 6


def survived(folder: Path, times: int) -> int:
    """How many sequences of up to six commands, undos and redos led to what they should; a hundred a file."""
    return sum(
        min(_A_FILE, times - at)
        for at in range(0, times, _A_FILE)
        if _file(folder / f"commands-{at}", at, min(_A_FILE, times - at))
    )


def _file(path: Path, seed: int, times: int) -> bool:
    random = Random(seed)
    with closing(Project.create(path, CODEBOOK)) as project:
        # What is asked here is what commands do, not what the disk does.
        project._store._connection.execute("PRAGMA synchronous = OFF")
        chooser = Chooser(random, project)
        first = digest(content(project.path))
        for _ in range(times):
            for _ in range(random.randint(1, _LONGEST)):
                _one(project, chooser, random)
        sound = project.check() == ()
        while project.undoable is not None:
            project.undo()
        back = digest(content(project.path)) == first
        sound = sound and project.check() == ()
    for left in path.parent.glob(f"{path.name}*"):
        left.unlink()
    return sound and back


def _one(project: Project, chooser: Chooser, random: Random) -> None:
    what = random.random()
    try:
        if what < 0.6:
            project.do(chooser.command())
        elif what < 0.85:
            project.undo()
        else:
            project.redo()
    except Problem as problem:
        told = worded(problem)
        if not told or "\n" in told:
            raise AssertionError(told) from problem
