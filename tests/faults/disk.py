"""The disk is full at each write of a session in turn: no file may grow beyond so many bytes."""

from __future__ import annotations

import os
import resource
import shutil
import signal
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from random import Random

from desktop_app.domain.problem import Problem
from desktop_app.project.job import run
from desktop_app.project.jobs.exchange import export
from desktop_app.project.project import Project
from desktop_app.project.wording import worded
from tests.project.random_commands import Chooser
from tests.project.sample import CODEBOOK, content, digest

_STEPS = 30


def survived(folder: Path, times: int) -> int:
    """After how many sessions the file held what was acknowledged, and all that had no room was told.

    The bytes that a file may have go from none to nearly what the log takes when nothing is in the way.
    """
    begun = Project.create(folder / "begun", CODEBOOK)
    begun.close()
    largest = _largest(begun.path, folder / "free")
    return sum(_session(begun.path, folder / str(at), largest * at // times) for at in range(times))


def _largest(begun: Path, folder: Path) -> int:
    path = _begin(begun, folder)
    with closing(Project.open(path, "Ines")) as project:
        _steps(project, lambda: None)
        return path.with_name(f"{path.name}-wal").stat().st_size * 9 // 10


def _begin(begun: Path, folder: Path) -> Path:
    folder.mkdir()
    return Path(shutil.copyfile(begun, folder / "worked-on.standpunt"))


def _session(begun: Path, folder: Path, most: int) -> bool:
    path = _begin(begun, folder)
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        code = 1
        try:
            code = 0 if _work(path, most, writing) else 2
        finally:
            os._exit(code)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        acknowledged = pipe.read().split()
    _, status = os.waitpid(child, 0)
    with closing(Project.open(path)) as project:
        sound = project.check() == ()
    kept = digest(content(path))
    exported = folder / "set.csv"
    # What was exported is there whole, its last line ended, or not at all, and nothing is left of an attempt.
    whole = not exported.exists() or exported.read_bytes().endswith(b"\n")
    left = [file.name for file in folder.iterdir() if not file.name.startswith(("worked-on.", "set.csv"))]
    shutil.rmtree(folder)
    return status == 0 and sound and whole and not left and kept == acknowledged[-1]


def _work(path: Path, most: int, writing: int) -> bool:
    """A few steps, an undo and an export; each step that is kept is acknowledged. Whether any lacked room."""

    def acknowledge() -> None:
        os.write(writing, f"{digest(content(path))} ".encode())

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    project = Project.open(path, "Ines")
    acknowledge()
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    told = _steps(project, acknowledge)
    try:
        run(export(path, "csv", path.with_name("set.csv"), {}))
    except Problem as problem:
        told.append(worded(problem))
    with suppress(Problem):  # to close may want room, too
        project.close()
    return any("written" in each for each in told) and all(each and "\n" not in each for each in told)


def _steps(project: Project, acknowledge: Callable[[], None]) -> list[str]:
    """What was told of those that were not kept."""
    chooser, told = Chooser(Random(2031), project), []
    for step in range(_STEPS):
        try:
            if step % 5 == 4:
                project.undo()
            else:
                project.do(chooser.command())
        except Problem as problem:
            told.append(worded(problem))
        else:
            acknowledge()
    return told
