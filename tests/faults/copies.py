"""Whoever copies a project, or puts a copy back, is killed."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.project import Project
from desktop_app.store import backup, restore
from tests.project.sample import content, document
from tests.store.trouble import project_file


def survived(folder: Path, times: int) -> int:
    """After how many kills the project was the one or the other, and each copy whole or not there."""
    random, path = Random(2031), project_file(folder)
    old, well = folder / "old.standpunt", 0
    backup.copied(path, old, _hear)
    with closing(Project.open(path)) as project:
        project.do(ImportDocuments(tuple(document(number) for number in range(900, 960))))
    both = (content(old), content(path))
    for number in range(times):
        copy, left = folder / f"copy-{number}.standpunt", random.randrange(90)
        if number % 2:
            _killed(lambda tell, copy=copy: backup.copied(path, copy, tell), left)  # type: ignore[misc]
        else:
            aside = folder / f"aside-{number}.standpunt"
            _killed(
                lambda tell, aside=aside: restore.restored(  # type: ignore[misc]
                    path, random.choice((old, old)), aside=aside, damaged=aside, tell=tell
                ),
                left,
            )
        well += _is_sound(path) and content(path) in both and (not copy.exists() or _is_sound(copy))
    return well


def _killed(work: Callable[[Callable[[int, int], None]], object], left: int) -> None:
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        return
    backup._PAGES = restore._PAGES = 1
    turns = 0

    def tell(_done: int, _total: int) -> None:
        nonlocal turns
        turns += 1
        if turns > left:
            os.kill(os.getpid(), signal.SIGKILL)

    try:
        work(tell)
    finally:
        os._exit(0)


def _is_sound(path: Path) -> bool:
    with closing(Project.open(path)) as project:
        return project.check() == ()


def _hear(_done: int, _total: int) -> None:
    """Nobody waits."""
