"""A zip of known members, packed the same everywhere and unpacked with nothing trusted."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.fault import Fault

MEMBERS_LIMIT = 64
TOTAL_LIMIT = 1024 * 1024 * 1024
"""How many bytes the members may come to, unpacked."""
RATIO_LIMIT = 200
"""How many times its packed size a member may be, once it is larger than ``RATIO_FROM`` bytes."""
RATIO_FROM = 1024 * 1024

_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_READABLE = 0o644 << 16
_ENCRYPTED = 0x1


def pack(members: Mapping[str, bytes]) -> bytes:
    """A zip of ``members`` in their order; equal members give equal bytes.

    Nothing is compressed, because what a compressor makes of the same bytes differs between its versions.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, data in members.items():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.create_system = _UNIX
            info.external_attr = _READABLE
            archive.writestr(info, data)
    return out.getvalue()


def unpack(data: bytes, file: str) -> dict[str, bytes]:
    """The members of a zip by name; no name is taken for a path.

    Problem WRONG_FORMAT for what is no zip; BAD_CONTENT for a name used twice, damage and encryption;
    TOO_LARGE when the members are too many or would unpack to too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            _require_small(infos, file)
            _require_unique([info.filename for info in infos], file)
            return {info.filename: _content(archive, info, file) for info in infos}
    # The standard library lets all of these through for one damaged file or another.
    except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, NotImplementedError) as error:
        if not data.startswith(b"PK"):
            raise Problem(Wrong.WRONG_FORMAT, file=file, detail=Fault.NOT_A_ZIP) from error
        raise Problem(Wrong.BAD_CONTENT, file=file, subject=str(error), detail=Fault.DAMAGED_ZIP) from error


def _require_small(infos: list[zipfile.ZipInfo], file: str) -> None:
    if len(infos) > MEMBERS_LIMIT:
        raise Problem(Wrong.TOO_LARGE, file=file, subject=str(len(infos)), detail=Fault.TOO_MANY_MEMBERS)
    if sum(info.file_size for info in infos) > TOTAL_LIMIT:
        raise Problem(Wrong.TOO_LARGE, file=file, subject=str(TOTAL_LIMIT))
    for info in infos:
        if info.file_size > max(RATIO_FROM, RATIO_LIMIT * info.compress_size):
            raise Problem(Wrong.TOO_LARGE, file=file, place=info.filename, subject=str(info.file_size))


def _require_unique(names: list[str], file: str) -> None:
    for name in names:
        if names.count(name) > 1:
            raise Problem(Wrong.BAD_CONTENT, file=file, subject=name, detail=Fault.REPEATED_MEMBER)


def _content(archive: zipfile.ZipFile, info: zipfile.ZipInfo, file: str) -> bytes:
    if info.flag_bits & _ENCRYPTED:
        raise Problem(Wrong.BAD_CONTENT, file=file, place=info.filename, detail=Fault.ENCRYPTED)
    with archive.open(info) as member:
        content = member.read(info.file_size + 1)  # not one byte more than was promised and counted
    if len(content) != info.file_size:
        raise Problem(Wrong.BAD_CONTENT, file=file, place=info.filename, detail=Fault.DAMAGED_ZIP)
    return content
