"""The power goes: what was not flushed to the disk is there in part, sector by sector, or not at all.

SQLite flushes the log when a step is committed, before anything of it goes into the file; it flushes the file
before it begins the log anew. So a cut leaves a whole file and a log that is new in part, or a whole log and
a file that is new in part.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from random import Random

from desktop_app.domain.problem import Problem
from desktop_app.project.project import Project
from tests.project.random_commands import Chooser
from tests.project.sample import CODEBOOK, content, digest

_SECTOR = 512
_LOG = "-wal"


def survived(folder: Path, times: int) -> int:
    """After how many cuts all acknowledged steps were there, and at most the one at work besides, whole."""
    random, well = Random(2031), 0
    with closing(Project.create(folder / "worked-on", CODEBOOK)) as project:
        project._store._connection.execute("PRAGMA wal_autocheckpoint = 0")
        chooser = Chooser(random, project)
        for _ in range(times):
            if random.random() < 0.6:
                well += _cut_in_a_step(project, chooser, random, folder / "cut.standpunt")
            else:
                well += _cut_in_a_checkpoint(project, random, folder / "cut.standpunt")
    return well


def _cut_in_a_step(project: Project, chooser: Chooser, random: Random, copy: Path) -> bool:
    if random.random() < 0.3:
        project._store._connection.execute("PRAGMA wal_checkpoint(RESTART)")
    file, log = _files(project.path)
    before = digest(content(project.path))
    while not _done(project, chooser):
        pass
    _, new = _files(project.path)
    found = _found(copy, file, _in_part(log, new, random))
    return found in (before, digest(content(project.path)))


def _cut_in_a_checkpoint(project: Project, random: Random, copy: Path) -> bool:
    file, log = _files(project.path)
    project._store._connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
    new, _ = _files(project.path)
    return _found(copy, _in_part(file, new, random), log) == digest(content(project.path))


def _done(project: Project, chooser: Chooser) -> bool:
    try:
        return project.do(chooser.command()) is not None
    except Problem:
        return False


def _files(path: Path) -> tuple[bytes, bytes]:
    log = path.with_name(path.name + _LOG)
    return path.read_bytes(), log.read_bytes() if log.exists() else b""


def _in_part(flushed: bytes, written: bytes, random: Random) -> bytes:
    """What was flushed, with some of the sectors that were written since; cut off somewhere behind it."""
    end = random.randint(min(len(flushed), len(written)), max(len(flushed), len(written)))
    data = bytearray(flushed[:end].ljust(end, b"\0"))
    for start in range(0, end, _SECTOR):
        if random.random() < 0.5:
            new = written[start : min(end, start + _SECTOR)]
            data[start : start + len(new)] = new
    return bytes(data)


def _found(copy: Path, file: bytes, log: bytes) -> str:
    """What a project says that is left so; nothing where it is not sound."""
    for left in copy.parent.glob(f"{copy.name}*"):
        left.unlink()
    copy.write_bytes(file)
    copy.with_name(copy.name + _LOG).write_bytes(log)
    with closing(Project.open(copy)) as opened:
        if opened.check() != ():
            return ""
    return digest(content(copy))
