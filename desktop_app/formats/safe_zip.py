"""Zip archives of which nothing is trusted: not their sizes, not their names."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.fault import Fault

_ENCRYPTED = 0x1


@dataclass(frozen=True, slots=True)
class Limits:
    """How many ``members`` an archive may have, and how many bytes they may come to, unpacked, in ``total``.

    A member may be ``ratio`` times its packed size once it is larger than ``ratio_from`` bytes.
    """

    members: int
    total: int
    ratio: int = 200
    ratio_from: int = 1024 * 1024


class SafeZip:
    """An archive that is open; no name in it is ever taken for a path."""

    def __init__(self, archive: zipfile.ZipFile, members: Sequence[zipfile.ZipInfo], file: str) -> None:
        self._archive, self._file = archive, file
        self._members = {info.filename: info for info in members}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all members, in their order."""
        return tuple(self._members)

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def read(self, name: str) -> bytes:
        """The bytes of a member; Problem BAD_CONTENT where it is not there, damaged or encrypted."""
        info = self._members.get(name)
        if info is None:
            raise Problem(Wrong.BAD_CONTENT, file=self._file, subject=name, detail=Fault.MISSING_MEMBER)
        if info.flag_bits & _ENCRYPTED:
            raise Problem(Wrong.BAD_CONTENT, file=self._file, place=name, detail=Fault.ENCRYPTED)
        with self._archive.open(info) as member:
            content = member.read(info.file_size + 1)  # not one byte more than was promised and counted
        if len(content) != info.file_size:
            raise Problem(Wrong.BAD_CONTENT, file=self._file, place=name, detail=Fault.DAMAGED_ZIP)
        return content


@contextmanager
def opened_zip(
    data: bytes, file: str, limits: Limits, wanted: Callable[[str], bool] | None = None
) -> Iterator[SafeZip]:
    """The archive in ``data``, with all its members or those whose names are ``wanted``; only these count.

    Problem WRONG_FORMAT for what is no zip; BAD_CONTENT for a name used twice, damage and encryption, also
    when it shows inside the block; TOO_LARGE when the members are too many or would unpack to too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            if len(infos) > limits.members:
                number = str(len(infos))
                raise Problem(Wrong.TOO_LARGE, file=file, subject=number, detail=Fault.TOO_MANY_MEMBERS)
            _require_unique(infos, file)
            infos = [info for info in infos if wanted is None or wanted(info.filename)]
            _require_small(infos, file, limits)
            yield SafeZip(archive, infos, file)
    # The standard library lets all of these through for one damaged file or another.
    except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, NotImplementedError) as error:
        if not data.startswith(b"PK"):
            raise Problem(Wrong.WRONG_FORMAT, file=file, detail=Fault.NOT_A_ZIP) from error
        raise Problem(Wrong.BAD_CONTENT, file=file, detail=Fault.DAMAGED_ZIP) from error


def _require_small(infos: list[zipfile.ZipInfo], file: str, limits: Limits) -> None:
    size = sum(info.file_size for info in infos)
    if size > limits.total:
        raise Problem(Wrong.TOO_LARGE, file=file, subject=str(size), detail=Fault.UNPACKED)
    for info in infos:
        if info.file_size > max(limits.ratio_from, limits.ratio * info.compress_size):
            size = info.file_size
            raise Problem(Wrong.TOO_LARGE, file, info.filename, str(size), Fault.UNPACKED)


def _require_unique(infos: list[zipfile.ZipInfo], file: str) -> None:
    name, times = max(
        Counter(info.filename for info in infos).items(), key=lambda each: each[1], default=("", 0)
    )
    if times > 1:
        raise Problem(Wrong.BAD_CONTENT, file=file, subject=name, detail=Fault.REPEATED_MEMBER)
