"""The files of a folder that articles may be in."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.documents.registry import SUFFIXES
from desktop_app.formats.fault import Fault

_TOLD = 50


def files_in(path: Path, left_out: list[Problem]) -> Iterator[Path]:
    """A file itself, or those in a folder and below it that have the suffix of a format, by name.

    Hidden files and links to folders are passed over; a file with another suffix is told in ``left_out``.
    Problem EMPTY_TEXT for a folder without any, NOT_READABLE for one that cannot be looked into.
    """
    if not path.is_dir():
        yield path
        return
    found = others = 0
    for folder, folders, names in os.walk(path, onerror=_refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.startswith("."):
                continue
            if name.casefold().endswith(SUFFIXES):
                found += 1
                yield Path(folder, name)
                continue
            others += 1
            if others <= _TOLD:
                left_out.append(Problem(Wrong.LEFT_OUT, str(Path(folder, name)), detail=Fault.OTHER_SUFFIX))
    if others > _TOLD:
        left_out.append(Problem(Wrong.LEFT_OUT, str(path), "", str(others - _TOLD), Fault.AND_MORE))
    if not found:
        raise Problem(Wrong.EMPTY_TEXT, file=str(path), detail=Fault.NO_FILES)


def _refuse(error: OSError) -> None:
    raise Problem(Wrong.NOT_READABLE, file=str(error.filename), detail=error.strerror or "") from error
