"""What has to wait for what stands before it in a file, kept on disk meanwhile."""

from __future__ import annotations

import io
import marshal
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import suppress
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


class Rows:
    """Rows of texts, numbers and nothing, kept on disk in the order in which they come."""

    def __init__(self) -> None:
        self._spool = spooled()

    def add(self, rows: list[tuple[object, ...]]) -> None:
        """Some more, best many at a time."""
        if rows:
            marshal.dump(rows, self._spool)

    def __iter__(self) -> Iterator[tuple[object, ...]]:
        self._spool.seek(0)
        with suppress(EOFError):
            while True:
                yield from marshal.load(self._spool)  # noqa: S302 - what was written a moment ago

    def close(self) -> None:
        """Let go of them."""
        self._spool.close()


def length(spool: IO[bytes]) -> int:
    """How many bytes are in it."""
    return spool.seek(0, io.SEEK_END)
