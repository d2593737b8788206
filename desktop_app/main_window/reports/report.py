"""A report of a mistake: what failed and where in the program, and nothing of what is read or written."""

from __future__ import annotations

import platform
import traceback
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import qVersion

_OF_THE_PROGRAM = (
    *(AttributeError, NameError, TypeError, ImportError, ZeroDivisionError),
    *(RuntimeError, AssertionError, RecursionError, MemoryError),
)
"""Errors whose message speaks of the program; that of another may hold words of an article."""

_ROOT = Path(__file__).resolve().parents[2]


def report_of(
    error: BaseException, trace: TracebackType | None, deeds: Iterable[str], where: str = ""
) -> str:
    """The report as text: versions, the last actions by id, and the places in the code, innermost last."""
    lines = [*head(), f"Thread: {where or 'main'}", f"Last actions: {', '.join(deeds) or 'none'}", ""]
    lines.extend(
        f"{_place(frame.filename)}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(trace)
    )
    return "\n".join([*lines, _message(error), ""])


def head() -> list[str]:
    """When, and on what."""
    return [
        f"Standpunt {_version()}, {datetime.now(UTC).isoformat(timespec='seconds')}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
    ]


def _version() -> str:
    # It takes long to import, and hardly ever has anything to say.
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("standpunt")
    except PackageNotFoundError:
        return "from a checkout"


def _place(file: str) -> str:
    """A file of the program by its place in it, another by its name: folders name people."""
    path = Path(file)
    return path.relative_to(_ROOT).as_posix() if path.is_relative_to(_ROOT) else path.name


def _message(error: BaseException) -> str:
    told = str(error)
    if not told:
        return type(error).__name__
    if type(error) in _OF_THE_PROGRAM:
        return f"{type(error).__name__}: {told.splitlines()[0][:300]}"
    return f"{type(error).__name__}: (its message, {len(told)} characters, is left out)"
