"""What has to wait for what stands before it in a file, kept on disk meanwhile."""

from __future__ import annotations

import io
import marshal
import shutil
import tempfile
from collections.abc import Iterator
from typing import IO, BinaryIO

_HELD = 1 << 20
_PIECE = 1 << 18
_COUNT = 8
"""Bytes that say how long some rows are."""


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
            data = marshal.dumps(rows)
            self._spool.write(len(data).to_bytes(_COUNT))
            self._spool.write(data)

    def __iter__(self) -> Iterator[tuple[object, ...]]:
        self._spool.seek(0)
        # Read whole: from a file that is not the system's own, marshal asks for each value by itself.
        while head := self._spool.read(_COUNT):
            yield from marshal.loads(self._spool.read(int.from_bytes(head)))  # noqa: S302 - our own, of just now

    def close(self) -> None:
        """Let go of them."""
        self._spool.close()


def length(spool: IO[bytes]) -> int:
    """How many bytes are in it."""
    return spool.seek(0, io.SEEK_END)
