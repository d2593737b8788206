"""A byte of a project file is another one."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path
from random import Random

from desktop_app.domain.problem import Problem
from desktop_app.project.project import Project
from tests.store.trouble import project_file


def survived(folder: Path, times: int) -> int:
    """How many bytes, one at a time, were harmless or told by opening, reading or a check."""
    whole, random = project_file(folder), Random(2031)
    with closing(Project.open(whole)) as project:
        said = project.bundle()
    data, path, well = whole.read_bytes(), folder / "spoilt.standpunt", 0
    for _ in range(times):
        spoilt = bytearray(data)
        spoilt[random.randrange(len(data))] ^= random.randrange(1, 256)
        path.write_bytes(spoilt)
        well += _is_told(path) or _says(path) == said
        for left in folder.glob("spoilt.standpunt-*"):
            left.unlink()
    shutil.rmtree(folder, ignore_errors=True)
    return well


def _is_told(path: Path) -> bool:
    try:
        with closing(Project.open(path, write=False)) as project:
            project.bundle()
            return bool(project.check())
    except Problem:
        return True


def _says(path: Path) -> object:
    with closing(Project.open(path, write=False)) as project:
        return project.bundle()
