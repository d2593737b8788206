"""Anything at all is taken for a project file."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path
from random import Random

from desktop_app.domain.problem import Problem
from desktop_app.project.project import Project
from desktop_app.project.wording import worded
from tests.store.trouble import everything, project_file

_PAGE = 4096


def survived(folder: Path, times: int) -> int:
    """How many files were told to be none, or damaged, or were read: in one line, and left as they were."""
    random, whole = Random(2031), project_file(folder).read_bytes()
    return sum(_is_told(folder / f"any-{number}.standpunt", _any(random, whole)) for number in range(times))


def _any(random: Random, whole: bytes) -> bytes:
    """Bytes from nowhere, behind the header of a project, or in place of a stretch of one."""
    way = random.randrange(5)
    size = random.choice((0, 1, 99, 100, 512, 4096, 50_000))
    if way == 0:
        return random.randbytes(size)
    if way == 1:
        return whole[:100] + random.randbytes(size)
    if way == 2:
        return whole[: random.randrange(len(whole))]
    data = bytearray(whole)
    for _ in range(random.randint(1, 8)):
        start = random.randrange(len(data))
        stretch = random.randbytes(random.choice((1, 8, 200, _PAGE)))
        data[start : start + len(stretch)] = stretch[: len(data) - start]
    return bytes(data)


def _is_told(path: Path, data: bytes) -> bool:
    path.write_bytes(data)
    try:
        with closing(Project.open(path, write=False)) as project:
            everything(project)
            project.check()
    except Problem as problem:
        well = bool(worded(problem)) and "\n" not in worded(problem)
    else:
        well = True
    well = well and path.read_bytes() == data
    for left in path.parent.glob(f"{path.name}*"):
        shutil.rmtree(left) if left.is_dir() else left.unlink()
    return well
