"""Kills a program that writes a project, again and again, and looks at what is left each time.

``python -m tests.project.killing FOLDER KILLS SEED``; says how many kills and steps there were, or fails.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

from desktop_app.domain.problem import Problem
from desktop_app.project.project import Project
from tests.project.journal_replayed import replayed
from tests.project.random_commands import Chooser
from tests.project.sample import CODEBOOK, content, digest

_KILLS_A_FILE = 25
_STEPS_A_LIFE = 400


def kill_again_and_again(folder: Path, kills: int, seed: int) -> int:
    """Kill a writer so often, a new file now and then; how many steps, undos and redos it acknowledged."""
    random = Random(seed)
    acknowledged = 0
    path = Path()
    for number in range(kills):
        if number % _KILLS_A_FILE == 0:
            made = Project.create(folder / f"project-{number}", CODEBOOK)
            path = made.path
            made.close()
            seen = {1: digest(content(path))}
        new = _killed_writer(path, random)
        seen |= new
        acknowledged += len(new)
        _look(path, seen)
    return acknowledged


def _killed_writer(path: Path, random: Random) -> dict[int, str]:
    """What a writer acknowledged before it was killed: the number of each event, the digest after it."""
    reading, writing = os.pipe()
    way = random.choice(("time", "statement", "instruction", "acknowledgement"))
    life = random.random() ** 2
    seed = random.randrange(2**32)
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            _write(path, Random(seed), writing, _suicide(way, life))
        finally:
            os._exit(9)
    os.close(writing)
    said = b""
    enough = int(life * 25)
    with os.fdopen(reading, "rb", buffering=0) as pipe:
        if way == "acknowledgement":
            while said.count(b"\n") < enough and (more := pipe.read(65536)):
                said += more
        elif way == "time":
            said += pipe.read(65536)  # from the first step on, so that it is not killed in opening every time
            time.sleep(life * 0.15)
        if way in ("time", "acknowledgement"):
            os.kill(child, signal.SIGKILL)
        while more := pipe.read(65536):
            said += more
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), f"the writer ended by itself: {status}"
    lines = [line.split() for line in said.decode().splitlines()]
    return {int(event): sign for event, sign in lines}


def _suicide(way: str, life: float) -> Callable[[Project], None]:
    def arm(project: Project) -> None:
        connection = project._store._connection
        connection.execute("PRAGMA wal_autocheckpoint = 20")
        left = int(life * (2000 if way == "statement" else 6000))

        def count(*_: object) -> int:
            nonlocal left
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return 0

        if way == "statement":
            connection.set_trace_callback(count)
        elif way == "instruction":
            connection.set_progress_handler(count, 10)

    return arm


def _write(path: Path, random: Random, acknowledge: int, arm: Callable[[Project], None]) -> None:
    project = Project.open(path)
    arm(project)
    chooser = Chooser(random, project)
    for _ in range(_STEPS_A_LIFE):
        what = random.random()
        try:
            if what < 0.7:
                if project.do(chooser.command()) is None:
                    continue
            elif what < 0.85:
                project.undo()
            else:
                project.redo()
        except Problem:
            continue
        os.write(acknowledge, f"{project._store.last_event()} {digest(content(path))}\n".encode())
    os.kill(os.getpid(), signal.SIGKILL)


def _look(path: Path, seen: dict[int, str]) -> None:
    project = Project.open(path)
    faults = project.check()
    held = content(path)
    project.close()
    with closing(sqlite3.connect(path)) as connection:  # fails where a text is not indexed as it stands
        connection.execute("INSERT INTO texts_fts (texts_fts, rank) VALUES ('integrity-check', 1)")
    assert faults == ()
    signs = {number: digest(told) for number, told in replayed(path)}
    last = max(signs)
    assert max(seen) <= last <= max(seen) + 1, "an acknowledged step is gone, or one came from nowhere"
    assert signs[last] == digest(held), "a half step"
    assert all(signs[number] == sign for number, sign in seen.items())
    seen[last] = signs[last]


if __name__ == "__main__":
    steps = kill_again_and_again(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
    sys.stdout.write(f"{sys.argv[2]} kills, {steps} acknowledged steps\n")
