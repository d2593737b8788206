"""A zip of many members, written as they come: byte for byte what ``archive.pack`` makes of the same."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from types import TracebackType
from typing import IO, BinaryIO, Self
from zlib import crc32

from desktop_app.formats.annotations.deflated import Deflated
from desktop_app.formats.spool import length, poured, spooled

# PKWARE, .ZIP File Format Specification: local header, central header, and the ends of the directory.
_LOCAL = struct.Struct("<4s2B4HL2L2H")
_CENTRAL = struct.Struct("<4s4B4HL2L5H2L")
_LARGE = struct.Struct("<2HQ")
_END = struct.Struct("<4s4H2LH")
_END_64, _WHERE_64 = struct.Struct("<4sQ2H2L4Q"), struct.Struct("<4sLQL")

_DAY = 33  # the first of January 1980, from which zips count
_PLAIN, _WITH_LARGE = 20, 45
_UNIX, _READABLE = 3, 0o644 << 16
_UTF8 = 0x800
_STORED, _DEFLATED = 0, 8
_PIECE = 1 << 18
_MOST_MEMBERS, _MOST_BYTES, _ELSEWHERE = 0xFFFF, (1 << 31) - 1, 0xFFFFFFFF


Member = bytes | IO[bytes] | Deflated


class StoredZip:
    """Members kept on disk until those are known that stand before them; no more than one is held.

    Nothing is compressed but what is already; no member may have two gigabytes.
    """

    def __init__(self) -> None:
        self._members, self._directory = spooled(), spooled()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._members.close()
        self._directory.close()

    def add(self, name: str, data: bytes) -> None:
        """One more member."""
        _add(self._members, self._directory, name, data)

    def write(self, before: Mapping[str, Member], out: BinaryIO) -> None:
        """Write the zip to ``out``, from where that stands: the members ``before``, then those that came."""
        with spooled() as head, spooled() as directory, spooled() as ends:
            for name, data in before.items():
                _add(head, directory, name, data)
            shift = head.tell()
            count = sum(1 for _ in _moved(directory, 0, ends)) + sum(
                1 for _ in _moved(self._directory, shift, ends)
            )
            start, size = shift + self._members.tell(), ends.tell()
            poured(head, out)
            poured(self._members, out)
            poured(ends, out)
            out.write(_closing(count, size, start))


def _add(members: IO[bytes], directory: IO[bytes], name: str, data: Member) -> None:
    told = name.encode()
    flags = 0 if name.isascii() else _UTF8
    if isinstance(data, Deflated):
        method, sign, packed, size = _DEFLATED, data.sign, length(data.packed), data.size
    else:
        method = _STORED
        sign, size = (crc32(data), len(data)) if isinstance(data, bytes) else _signed(data)
        packed = size
    known = (flags, method, 0, _DAY, sign, packed, size, len(told))
    at = members.tell()
    members.write(_LOCAL.pack(b"PK\3\4", _PLAIN, 0, *known, 0) + told)
    if isinstance(data, bytes):
        members.write(data)
    else:
        poured(data.packed if isinstance(data, Deflated) else data, members)
    directory.write(struct.pack("<QH", at, len(told)) + struct.pack("<4HL2LH", *known) + told)


def _signed(spool: IO[bytes]) -> tuple[int, int]:
    sign = 0
    spool.seek(0)
    while piece := spool.read(_PIECE):
        sign = crc32(piece, sign)
    return sign, spool.tell()


def _moved(directory: IO[bytes], shift: int, ends: IO[bytes]) -> Iterator[None]:
    """Write the central headers of members that begin ``shift`` bytes behind where they were kept."""
    kept = struct.Struct("<QH4HL2LH")
    directory.seek(0)
    while head := directory.read(kept.size):
        at, _, *known = kept.unpack(head)
        told = directory.read(known[-1])
        place, version, large = at + shift, _PLAIN, b""
        if place > _MOST_BYTES:
            large, version = _LARGE.pack(1, 8, place), _WITH_LARGE
            place = _ELSEWHERE
        rest = (len(large), 0, 0, 0, _READABLE, place)
        ends.write(_CENTRAL.pack(b"PK\1\2", version, _UNIX, version, 0, *known, *rest) + told + large)
        yield


def _closing(count: int, size: int, start: int) -> bytes:
    large = b""
    if count > _MOST_MEMBERS or size > _MOST_BYTES or start > _MOST_BYTES:
        large = _END_64.pack(b"PK\6\6", 44, 45, 45, 0, 0, count, count, size, start)
        large += _WHERE_64.pack(b"PK\6\7", 0, start + size, 1)
        count, size, start = min(count, _MOST_MEMBERS), min(size, _ELSEWHERE), min(start, _ELSEWHERE)
    return large + _END.pack(b"PK\5\6", 0, 0, count, count, size, start, 0)
