"""A zip of known members, packed the same everywhere and unpacked with nothing trusted."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.fault import Fault

MEMBERS_LIMIT = 64
FOLDER_LIMIT = 200_000
"""How many members an archive may have that holds a folder of anybody's."""
TOTAL_LIMIT = 1024 * 1024 * 1024
"""How many bytes the members may come to, unpacked."""
RATIO_LIMIT = 200
"""How many times its packed size a member may be, once it is larger than ``RATIO_FROM`` bytes."""
RATIO_FROM = 1024 * 1024

_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_READABLE = 0o644 << 16
_ENCRYPTED = 0x1
_MEMBER = b"PK\x03\x04"
_NAME_AT = 30


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


def unpack(
    data: bytes, file: str, wanted: Callable[[str], bool] | None = None, most: int = MEMBERS_LIMIT
) -> dict[str, bytes]:
    """The members of a zip by name, or those of them that are ``wanted``; no name is taken for a path.

    Problem WRONG_FORMAT for what is no zip; BAD_CONTENT for a name used twice, damage and encryption;
    TOO_LARGE when the members are more than ``most`` or would unpack to too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            _require_few(infos, file, most)
            _require_unique([info.filename for info in infos], file)
            infos = [info for info in infos if wanted is None or wanted(info.filename)]
            _require_small(infos, file)
            return {info.filename: _content(archive, info, file) for info in infos}
    # The standard library lets all of these through for one damaged file or another.
    except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, NotImplementedError) as error:
        if not data.startswith(b"PK"):
            raise Problem(Wrong.WRONG_FORMAT, file=file, detail=Fault.NOT_A_ZIP) from error
        raise Problem(Wrong.BAD_CONTENT, file=file, subject=str(error), detail=Fault.DAMAGED_ZIP) from error


def unpack_folder(data: bytes, file: str, suffixes: tuple[str, ...]) -> dict[str, bytes]:
    """The members of a zipped folder whose names end so, letter case aside, by name.

    What an archiver adds of its own is left aside. Problem as ``unpack`` has them, and BAD_CONTENT for a
    name that leads out of the folder.
    """

    def wanted(name: str) -> bool:
        if name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/") or ":" in name[:2]:
            raise Problem(Wrong.BAD_CONTENT, file=file, place=name, detail=Fault.UNKNOWN_MEMBER)
        return name.casefold().endswith(suffixes) and not name.startswith("__MACOSX/")

    return unpack(data, file, wanted, FOLDER_LIMIT)


def names_in(head: bytes) -> tuple[str, ...]:
    """The names of the members that begin within the first bytes of a zip; none for what is no zip."""
    if not head.startswith(_MEMBER):
        return ()
    names = []
    at = 0
    while at >= 0:
        length = int.from_bytes(head[at + 26 : at + 28], "little")
        names.append(head[at + _NAME_AT : at + _NAME_AT + length].decode("utf-8", "replace").casefold())
        at = head.find(_MEMBER, at + 1)
    return tuple(names)


def _require_few(infos: list[zipfile.ZipInfo], file: str, most: int) -> None:
    if len(infos) > most:
        raise Problem(Wrong.TOO_LARGE, file=file, subject=str(len(infos)), detail=Fault.TOO_MANY_MEMBERS)


def _require_small(infos: list[zipfile.ZipInfo], file: str) -> None:
    if sum(info.file_size for info in infos) > TOTAL_LIMIT:
        raise Problem(Wrong.TOO_LARGE, file=file, subject=str(TOTAL_LIMIT))
    for info in infos:
        if info.file_size > max(RATIO_FROM, RATIO_LIMIT * info.compress_size):
            raise Problem(Wrong.TOO_LARGE, file=file, place=info.filename, subject=str(info.file_size))


def _require_unique(names: list[str], file: str) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise Problem(Wrong.BAD_CONTENT, file=file, subject=name, detail=Fault.REPEATED_MEMBER)
        seen.add(name)


def _content(archive: zipfile.ZipFile, info: zipfile.ZipInfo, file: str) -> bytes:
    if info.flag_bits & _ENCRYPTED:
        raise Problem(Wrong.BAD_CONTENT, file=file, place=info.filename, detail=Fault.ENCRYPTED)
    with archive.open(info) as member:
        content = member.read(info.file_size + 1)  # not one byte more than was promised and counted
    if len(content) != info.file_size:
        raise Problem(Wrong.BAD_CONTENT, file=file, place=info.filename, detail=Fault.DAMAGED_ZIP)
    return content
