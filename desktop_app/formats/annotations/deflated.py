"""A member of a zip packed as it comes, although what stands before it is known only at the end."""

from __future__ import annotations

import zlib
from types import TracebackType
from typing import IO, Self

from desktop_app.formats.spool import spooled

_QUICKLY = 1
"""What is written so says the same things over and over, and shrinks to a tenth all the same."""
_BARE = -zlib.MAX_WBITS
_ZEROS = bytes(1 << 20)


class Deflated:
    """Bytes, packed (RFC 1951), with their CRC-32 and how many they are; put between others at the end."""

    def __init__(self) -> None:
        self.packed: IO[bytes] = spooled()
        self._packer = _packer()
        self.sign = self.size = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.packed.close()

    def write(self, data: bytes) -> None:
        """Some more bytes."""
        self.packed.write(self._packer.compress(data))
        self.sign = zlib.crc32(data, self.sign)
        self.size += len(data)

    def between(self, head: bytes, tail: bytes) -> Deflated:
        """What was written, between a head and a tail: no more can be written to either."""
        whole = Deflated()
        # Blocks that end with a byte, and point back no further than to their own beginning, can be joined.
        packer = _packer()
        whole.packed.write(packer.compress(head) + packer.flush(zlib.Z_FULL_FLUSH))
        self.packed.write(self._packer.flush(zlib.Z_FULL_FLUSH))
        self.packed.seek(0)
        while piece := self.packed.read(len(_ZEROS)):
            whole.packed.write(piece)
        packer = _packer()
        whole.packed.write(packer.compress(tail) + packer.flush(zlib.Z_FINISH))
        joined = _joined(zlib.crc32(head), self.sign, self.size)
        whole.sign = zlib.crc32(tail, joined)
        whole.size = len(head) + self.size + len(tail)
        return whole


def _packer() -> zlib._Compress:
    return zlib.compressobj(_QUICKLY, zlib.DEFLATED, _BARE)


def _joined(first: int, second: int, size: int) -> int:
    """The CRC-32 of bytes with that of their first part, and of the second, which is so long.

    As the CRC-32 of equally many bytes is linear in where it begins, zeros tell what another beginning is.
    """
    begun, plain = first, 0
    while size:
        zeros = _ZEROS[: min(size, len(_ZEROS))]
        begun, plain = zlib.crc32(zeros, begun), zlib.crc32(zeros, plain)
        size -= len(zeros)
    return second ^ begun ^ plain
