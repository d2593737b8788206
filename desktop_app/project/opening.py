"""A project file held open for as long as one errand takes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from desktop_app.project.project import Project, with_suffix


@contextmanager
def opened(path: Path, annotator: str = "", *, write: bool = True) -> Iterator[Project]:
    """The project at ``path``, or at ``path`` with ``.standpunt`` behind it; closed at the end of the block.

    Problem as for ``Project.open``.
    """
    with closing(Project.open(_place(path), annotator, write=write)) as project:
        yield project


def _place(path: Path) -> Path:
    # ``create`` adds the suffix, so a name given without it twice has to mean one file.
    named = with_suffix(path)
    return named if not os.path.lexists(path) and os.path.lexists(named) else path
