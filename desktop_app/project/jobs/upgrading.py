"""A large project of an older version brought to this one beside the window."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from desktop_app.domain.problem import Problem
from desktop_app.project.beside import beside
from desktop_app.project.job import Job
from desktop_app.project.project import Project
from desktop_app.store.file import is_older

_LARGE = 20_000_000
"""Bytes: a tenth of a second, with the copy that is kept of what it was."""


def is_long(path: Path) -> bool:
    """Whether opening a project would take long because an older version made it; False for what is none."""
    with suppress(Problem, OSError):
        return path.stat().st_size > _LARGE and is_older(path)
    return False


def upgrade(path: Path) -> Job[None]:
    """Bring it to this version, all of it or nothing; Problem as for opening it."""
    return beside(lambda: Project.open(path).close(), path.name)
