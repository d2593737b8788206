"""A file that stands in its place whole, or not at all."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from desktop_app.domain.problem import Problem, Wrong

_OWNER_ONLY = 0o600
_FULL = {errno.ENOSPC, errno.EFBIG, errno.EDQUOT}


@contextmanager
def placed(path: Path) -> Iterator[Path]:
    """An empty file, its owner's alone, to be filled beside ``path``, linked there when the block ends well.

    Else it is gone. So nothing half-made is ever seen, and what is there already is never replaced. Problem
    when something is there or it cannot be written.
    """
    if not path.parent.is_dir():
        raise Problem(Wrong.NO_FOLDER, file=str(path), subject=str(path.parent))
    if os.path.lexists(path):
        raise Problem(Wrong.FILE_EXISTS, file=str(path))
    made = path.with_name(f".{secrets.token_hex(8)}.new")
    try:
        try:
            os.close(os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY))
        except OSError as error:
            raise _problem(path, error) from error
        yield made
        try:
            _link(made, path)
        except (OSError, ValueError) as error:  # the latter for a NUL in the name
            raise _problem(path, error) from error
    finally:
        for left in (made, made.with_name(made.name + "-wal"), made.with_name(made.name + "-shm")):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def _problem(path: Path, error: OSError | ValueError) -> Problem:
    if isinstance(error, FileExistsError):
        return Problem(Wrong.FILE_EXISTS, file=str(path))
    if isinstance(error, OSError) and error.errno in _FULL:
        return Problem(Wrong.DISK_FULL, file=str(path))
    detail = error.strerror if isinstance(error, OSError) else str(error)
    return Problem(Wrong.NOT_WRITABLE, file=str(path), detail=detail or "")


def _link(made: Path, path: Path) -> None:
    try:
        os.link(made, path)
    except FileExistsError:
        raise
    except OSError:  # some file systems know no links
        if os.path.lexists(path):
            raise FileExistsError(path) from None
        made.rename(path)
    _settle(path.parent)


def _settle(folder: Path) -> None:
    """Have the new name itself outlast a power cut, where the system lets a folder be synced."""
    if os.name != "posix":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
