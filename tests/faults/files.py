"""Whoever brings a project to this version, or writes a file of it, is killed."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random
from types import FrameType

from desktop_app.project.job import run
from desktop_app.project.jobs.exchange import export
from desktop_app.project.project import Project
from tests.store.older import older
from tests.store.trouble import project_file

_FORMATS = ("bundle", "csv", "qdpx", "tei")
_LINES = 12_000
"""About so many lines of Python an upgrade or an export runs through, so that it is killed in any part."""


def survived(folder: Path, times: int) -> int:
    """After how many kills the project was whole, in either version, and each file whole or not there."""
    random, path = Random(2031), project_file(folder)
    old = older(path, "003-fields")
    with closing(Project.open(path)) as project:
        said = project.bundle()
    held = _dumped(old)
    whole = {name: _exported(path, name, folder / f"whole-{name}") for name in _FORMATS}
    well = 0
    for number in range(times):
        left = random.randrange(_LINES)
        if number % 2:
            well += _upgrade(old, folder / f"upgraded-{number}", left, said, held)
        else:
            name = _FORMATS[number // 2 % len(_FORMATS)]
            target = folder / f"export-{number}"
            _killed(lambda name=name, target=target: _exported(path, name, target), left)  # type: ignore[misc]
            well += not target.exists() or target.read_bytes() == whole[name]
            if target.exists():
                target.unlink()
    with closing(Project.open(path)) as project:
        return well if project.bundle() == said and project.check() == () else 0


def _upgrade(old: Path, folder: Path, left: int, said: object, held: object) -> bool:
    folder.mkdir()
    path = folder / "old.standpunt"
    shutil.copyfile(old, path)
    _killed(lambda: Project.open(path).close(), left)
    with closing(Project.open(path)) as project:
        well = project.bundle() == said and project.check() == ()
    # The copy that is put beside it before is whole, too, or not there.
    for copy in folder.glob("*before-version*.standpunt"):
        well = well and _dumped(copy) == held
    shutil.rmtree(folder)
    return well


def _exported(path: Path, name: str, target: Path) -> bytes:
    run(export(path, name, target, {}))
    return target.read_bytes()


def _dumped(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        return "\n".join(connection.iterdump())


def _killed(work: Callable[[], object], left: int) -> None:
    """Do it in a process that ends after so many lines of Python, if it takes so many."""
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        return
    lines = 0

    def trace(_frame: FrameType, event: str, _what: object) -> object:
        nonlocal lines
        lines += event == "line"
        if lines > left:
            os.kill(os.getpid(), signal.SIGKILL)
        return trace

    try:
        import threading

        threading.settrace(trace)  # type: ignore[arg-type]
        sys.settrace(trace)  # type: ignore[arg-type]
        work()
    finally:
        os._exit(0)
