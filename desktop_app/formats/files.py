"""Files read whole within a limit, and replaced whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from collections.abc import Container, Iterator
from pathlib import Path
from typing import BinaryIO

from desktop_app.domain.problem import Problem, Wrong

LIMIT = 256 * 1024 * 1024
"""The largest file that is read, in bytes, unless a caller says otherwise."""

_FULL = {errno.ENOSPC, errno.EFBIG} | {getattr(errno, name) for name in ("EDQUOT",) if hasattr(errno, name)}


def read_bytes(path: str | Path, limit: int = LIMIT) -> bytes:
    """The whole content of a file.

    Problem NO_FILE, IS_FOLDER, NOT_READABLE (also for what is no ordinary file) or TOO_LARGE (more than
    ``limit`` bytes).
    """
    name = str(path)
    try:
        # Of ten thousand small files, what is made of their names takes as long as reading them.
        path = path if isinstance(path, Path) else Path(path)
        told = path.stat()
        if stat.S_ISDIR(told.st_mode):
            raise Problem(Wrong.IS_FOLDER, file=name)
        if not stat.S_ISREG(told.st_mode):
            raise Problem(Wrong.NOT_READABLE, file=name)
        with path.open("rb") as file:
            # Room for the limit itself would be made and given back for every file.
            data = file.read(min(limit, told.st_size) + 1)
            if told.st_size < len(data) <= limit:  # it has grown meanwhile, or its size cannot be told
                data += file.read(limit + 1 - len(data))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise Problem(Wrong.NO_FILE, file=name) from error
    except OSError as error:
        raise Problem(Wrong.NOT_READABLE, file=name, detail=error.strerror or "") from error
    except ValueError as error:  # a NUL in the path
        raise Problem(Wrong.NO_FILE, file=name) from error
    if len(data) > limit:
        raise Problem(Wrong.TOO_LARGE, file=name, subject=str(limit))
    return data


@contextlib.contextmanager
def replacing(path: str | Path) -> Iterator[BinaryIO]:
    """A new file that takes the place of ``path`` when the block ends well, and leaves no trace otherwise.

    Problem IS_FOLDER, NO_FOLDER, NOT_WRITABLE or DISK_FULL; whatever else the block raises passes through.
    Until the very end, what stood at ``path`` stands there untouched; a link keeps pointing where it did.
    """
    name = str(path)
    target = writable(path)
    beside = target.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        with _created(beside, target, name) as file:
            with _told(name, {errno.EIO}):
                yield file
            with _told(name):
                file.flush()
                os.fsync(file.fileno())
        with _told(name):
            beside.replace(target)
        _settle(target.parent)
    finally:
        with contextlib.suppress(OSError):  # renamed already, or the folder itself is gone
            beside.unlink(missing_ok=True)


def writable(path: str | Path) -> Path:
    """Where a file would be written, links followed; Problem IS_FOLDER, NO_FOLDER or NOT_WRITABLE."""
    with _told(str(path)):
        try:
            target = Path(os.path.realpath(path))
        except ValueError as error:  # a NUL in the path
            raise Problem(Wrong.NOT_WRITABLE, file=str(path)) from error
        if target.is_dir():
            raise Problem(Wrong.IS_FOLDER, file=str(path))
        if not target.parent.is_dir():
            raise Problem(Wrong.NO_FOLDER, file=str(path), subject=str(target.parent))
        # Renaming over a file asks nothing of that file: its owner's wish is looked up here.
        if target.exists() and not (target.is_file() and os.access(target, os.W_OK)):
            raise Problem(Wrong.NOT_WRITABLE, file=str(path))
    return target


@contextlib.contextmanager
def _created(beside: Path, target: Path, name: str) -> Iterator[BinaryIO]:
    with _told(name):
        file = beside.open("xb")
    try:
        with _told(name):
            if target.exists():
                beside.chmod(stat.S_IMODE(target.stat().st_mode))
        yield file
    finally:
        with contextlib.suppress(OSError):  # all is on disk already, or could not be written and cannot now
            file.close()


@contextlib.contextmanager
def _told(name: str, numbers: Container[int] | None = None) -> Iterator[None]:
    """Turn a full disk into a Problem, and errors of these numbers (None: of any) into NOT_WRITABLE."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise Problem(Wrong.DISK_FULL, file=name) from error
        if numbers is None or error.errno in numbers:
            raise Problem(Wrong.NOT_WRITABLE, file=name, detail=error.strerror or "") from error
        raise


def _settle(folder: Path) -> None:
    """Make the renaming itself last through a power cut, where the system lets a folder be synced."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):  # some file systems cannot; the file itself is safe by now
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
