"""A file written over hours: it goes on where it was broken off, and stands in its place when it is whole."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Container, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from desktop_app.domain.problem import Problem, Wrong

_FULL = {errno.ENOSPC, errno.EFBIG} | {getattr(errno, name) for name in ("EDQUOT",) if hasattr(errno, name)}
_CHUNK = 1 << 20
_WINDOWS = sys.platform == "win32"


@dataclass(frozen=True, slots=True)
class Partial:
    """What is beside ``output``: the lines so far, and a sign of what they are made from."""

    output: Path
    sign: str

    @property
    def lines(self) -> Path:
        """Where the lines are written."""
        return self._beside(".partial")

    @property
    def made_from(self) -> Path:
        """Where it says what they are made from."""
        return self._beside(".partial.from")

    def done(self) -> int:
        """How many whole lines are there, made from the same; 0 when others are, or none."""
        try:
            if self._is_same():
                with self.lines.open("rb") as file:
                    return _whole_lines(file)[0]
        except OSError:  # not there, or held by another program
            pass
        return 0

    @contextmanager
    def going_on(self) -> Iterator[tuple[BinaryIO, int]]:
        """The file to write lines to, and how many are in it; when the block ends well it becomes ``output``.

        Otherwise it stays, to be gone on with, unless the block raises a Problem of what it is made from:
        then it goes. Problem IS_FOLDER, NO_FOLDER, NOT_WRITABLE, DISK_FULL, or BUSY_PROJECT while another
        program writes the same.
        """
        target, useless = self._target(), False
        with self._told():
            file = self.lines.open("a+b")
        try:
            with self._told():
                self._lock(file)
                done = self._begin(file)
            with self._told({*_FULL, errno.EIO}):
                yield file, done
            with self._told():
                file.flush()
                os.fsync(file.fileno())
                if target.exists():
                    self.lines.chmod(stat.S_IMODE(target.stat().st_mode))
                if not _WINDOWS:  # there an open file cannot be moved
                    self.lines.replace(target)
        except Problem as problem:
            useless = problem.wrong in (Wrong.BAD_CONTENT, Wrong.TOO_LARGE)
            raise
        finally:
            with suppress(OSError):  # all is on disk already, or could not be written and cannot now
                file.close()
            if useless:
                self._forget()
        if _WINDOWS:
            with self._told():
                self.lines.replace(target)
        with suppress(OSError):
            self.made_from.unlink(missing_ok=True)

    def _begin(self, file: BinaryIO) -> int:
        done, end = _whole_lines(file) if self._is_same() else (0, 0)
        file.truncate(end)  # half a line may have been written when the power went
        if not done:
            self.made_from.write_text(self.sign, "utf-8")
        return done

    def _is_same(self) -> bool:
        with suppress(OSError, UnicodeDecodeError):
            return self.made_from.read_text("utf-8") == self.sign
        return False

    def _forget(self) -> None:
        for path in (self.made_from, self.lines):
            with suppress(OSError):
                path.unlink(missing_ok=True)

    def _beside(self, ending: str) -> Path:
        target = Path(os.path.realpath(self.output))  # a link keeps pointing where it did
        return target.with_name(target.name + ending)

    def _target(self) -> Path:
        name = str(self.output)
        try:
            target = Path(os.path.realpath(self.output))
            if target.is_dir():
                raise Problem(Wrong.IS_FOLDER, file=name)
            if not target.parent.is_dir():
                raise Problem(Wrong.NO_FOLDER, file=name, subject=str(target.parent))
            # Renaming over a file asks nothing of that file: its owner's wish is looked up here.
            if target.exists() and not (target.is_file() and os.access(target, os.W_OK)):
                raise Problem(Wrong.NOT_WRITABLE, file=name)
        except (OSError, ValueError) as error:  # the latter for a NUL in the name
            raise Problem(Wrong.NOT_WRITABLE, file=name) from error
        return target

    def _lock(self, file: BinaryIO) -> None:
        try:
            if sys.platform == "win32":
                import msvcrt

                file.seek(0)
                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            else:
                import fcntl

                fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in (errno.EAGAIN, errno.EACCES, errno.EDEADLK):
                raise Problem(Wrong.BUSY_PROJECT, file=str(self.output)) from error
        if not _WINDOWS and not self._is_there(file):
            raise Problem(Wrong.BUSY_PROJECT, file=str(self.output))

    def _is_there(self, file: BinaryIO) -> bool:
        # Another program may have moved it to its place between our opening and our lock.
        with suppress(OSError):
            return os.path.samestat(os.fstat(file.fileno()), self.lines.stat())
        return False

    @contextmanager
    def _told(self, numbers: Container[int] | None = None) -> Iterator[None]:
        """Turn errors of these numbers, None: of any, into a Problem."""
        try:
            yield
        except OSError as error:
            if numbers is not None and error.errno not in numbers:
                raise
            wrong = Wrong.DISK_FULL if error.errno in _FULL else Wrong.NOT_WRITABLE
            raise Problem(wrong, file=str(self.output), detail=error.strerror or "") from error


def _whole_lines(file: BinaryIO) -> tuple[int, int]:
    """How many lines end in the file, and where the last of them does."""
    lines = end = at = 0
    file.seek(0)
    while chunk := file.read(_CHUNK):
        lines += chunk.count(b"\n")
        last = chunk.rfind(b"\n")
        end = at + last + 1 if last >= 0 else end
        at += len(chunk)
    return lines, end
