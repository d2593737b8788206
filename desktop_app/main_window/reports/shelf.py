"""Where reports are kept, and the mark of a start that tells the next one whether this one ended well."""

from __future__ import annotations

import faulthandler
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QLockFile, QStandardPaths, qVersion

from desktop_app.main_window.reports.report import head

_MOST = 20
_SETTLED = "The window was open and in use."


def folder() -> Path:
    """The folder for reports, in the user's own place for a program's data."""
    data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(data) / "reports"


def keep(shelf: Path, text: str) -> Path | None:
    """Write a report, and throw the oldest away beyond twenty; None where it cannot be written."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    path = shelf / f"report-{stamp}.txt"
    try:
        _make(shelf)
        path.write_text(text, encoding="utf-8")
        for old in sorted(shelf.glob("report-*.txt"))[:-_MOST]:
            old.unlink(missing_ok=True)
    except OSError:
        return None
    return path


def _make(shelf: Path) -> None:
    """The folder, its owner's alone whatever it was: a report tells of paths and names of files."""
    shelf.mkdir(parents=True, exist_ok=True)
    shelf.chmod(0o700)


@dataclass(frozen=True)
class Unended:
    """A start that did not end well: its report, and whether the window was in use before."""

    report: Path | None
    settled: bool


class Mark:
    """Stands while the program runs; what the system's faults say is written into it."""

    def __init__(self, shelf: Path) -> None:
        self._file: TextIO | None = None
        self._path = shelf / f"running-{os.getpid()}.txt"
        self._lock = QLockFile(str(self._path.with_suffix(".lock")))
        self._lock.setStaleLockTime(0)
        # A disk that is full is no reason not to read.
        with suppress(OSError):
            _make(shelf)
            self._lock.tryLock(0)
            self._file = self._path.open("w", encoding="utf-8")
            self.write(f"Begun {datetime.now(UTC).isoformat(timespec='seconds')}, Qt {qVersion()}")
            faulthandler.enable(self._file, all_threads=True)

    def write(self, line: str) -> None:
        """Add a line."""
        if self._file is not None:
            with suppress(OSError):
                self._file.write(f"{line}\n")
                self._file.flush()

    def settle(self) -> None:
        """Say that the window is open and in use."""
        # Here, and not at the start, which it would hold up.
        self.write("\n".join([*head(), _SETTLED]))

    def lift(self) -> None:
        """Take the mark away: the program ends well."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._file = None
            with suppress(OSError):
                self._path.unlink(missing_ok=True)
        self._lock.unlock()


def unended(shelf: Path) -> Unended | None:
    """What a start left behind that did not end well, the last of them; its mark becomes a report."""
    found: Unended | None = None
    for mark in _left(shelf):
        with suppress(OSError):
            told = mark.read_text(encoding="utf-8", errors="replace")
            path = shelf / mark.name.replace("running-", f"report-{_moment(mark)}-")
            mark.replace(path)
            found = Unended(path, _SETTLED in told)
    return found


def _left(shelf: Path) -> Iterator[Path]:
    """The marks of starts whose program runs no more, the latest last."""
    for mark in sorted(shelf.glob("running-*.txt"), key=_age):
        lock = QLockFile(str(mark.with_suffix(".lock")))
        lock.setStaleLockTime(0)
        if lock.tryLock(0):
            yield mark
            lock.unlock()


def _age(mark: Path) -> float:
    try:
        return mark.stat().st_mtime
    except OSError:
        return 0.0


def _moment(mark: Path) -> str:
    return datetime.fromtimestamp(_age(mark), UTC).strftime("%Y%m%dT%H%M%S")
