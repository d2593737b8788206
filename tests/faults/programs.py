"""Two programs work in one project, now the one, now the other."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from random import Random

from desktop_app.domain.problem import Problem
from desktop_app.project.project import Project
from tests.project.journal_replayed import replayed
from tests.project.random_commands import Chooser
from tests.project.sample import CODEBOOK, content, digest


def survived(folder: Path, times: int) -> int:
    """How many steps of both are in their one history, if the rows are what it tells; else none."""
    random = Random(2031)
    Project.create(folder / "shared", CODEBOOK).close()
    path = folder / "shared.standpunt"
    with closing(Project.open(path, "Ines")) as one, closing(Project.open(path, "Joris")) as other:
        both = ((one, Chooser(random, one)), (other, Chooser(random, other)))
        done = 0
        while done < times:
            project, chooser = random.choice(both)
            try:
                what = random.random()
                if what < 0.8:
                    done += project.do(chooser.command()) is not None
                elif what < 0.9:
                    project.undo()
                    done += 1
                else:
                    project.redo()
                    done += 1
            except Problem:
                continue
        one.poll()
        other.poll()
        alike = one.history() == other.history() and one.bundle() == other.bundle()
        sound = one.check() == ()
    last = 0
    told = ""
    for last, held in replayed(path):
        if last == _last_event(path):
            told = digest(held)
    return times if alike and sound and last >= times and told == digest(content(path)) else 0


def _last_event(path: Path) -> int:
    with closing(Project.open(path)) as project:
        return project._store.last_event()
