"""What has to wait for what stands before it in a file, kept on disk meanwhile."""

from __future__ import annotations

import io
import shutil
import tempfile
from typing import IO, BinaryIO

_HELD = 1 << 20
_PIECE = 1 << 18


def spooled() -> IO[bytes]:
    """A file for a while, in memory as long as it is small; gone when it is closed."""
    return tempfile.SpooledTemporaryFile(_HELD)


def poured(spool: IO[bytes], out: BinaryIO | IO[bytes]) -> None:
    """Write all that is in ``spool`` to ``out``, piece by piece."""
    spool.seek(0)
    shutil.copyfileobj(spool, out, _PIECE)


def length(spool: IO[bytes]) -> int:
    """How many bytes are in it."""
    return spool.seek(0, io.SEEK_END)
