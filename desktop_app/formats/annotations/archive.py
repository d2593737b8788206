"""A zip of known members, packed the same everywhere and unpacked with nothing trusted."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from typing import IO, BinaryIO

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.fault import Fault
from desktop_app.formats.pulse import told_of
from desktop_app.formats.safe_zip import Limits, opened_zip
from desktop_app.formats.spool import length, poured

MEMBERS_LIMIT = 64
FOLDER_LIMIT = 200_000
"""How many members an archive may have that holds a folder of anybody's."""
TOTAL_LIMIT = 1024 * 1024 * 1024
"""How many bytes the members may come to, unpacked."""

_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_READABLE = 0o644 << 16
_MEMBER = b"PK\x03\x04"
_NAME_AT = 30


def pack(members: Mapping[str, bytes]) -> bytes:
    """A zip of ``members`` in their order; equal members give equal bytes.

    Nothing is compressed, because what a compressor makes of the same bytes differs between its versions.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, data in members.items():
            archive.writestr(_info(name), data)
    return out.getvalue()


def pack_spools(members: Mapping[str, IO[bytes]], out: BinaryIO) -> None:
    """As ``pack``, the members from files and the zip to a file."""
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, spool in members.items():
            info = _info(name)
            info.file_size = length(spool)
            with archive.open(info, "w") as member:
                poured(spool, member)


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.create_system = _UNIX
    info.external_attr = _READABLE
    return info


def unpack(
    data: bytes, file: str, wanted: Callable[[str], bool] | None = None, most: int = MEMBERS_LIMIT
) -> dict[str, bytes]:
    """The members of a zip by name, or those of them that are ``wanted``; no name is taken for a path.

    Problem as ``safe_zip.opened_zip``, for more than ``most`` members too.
    """
    with opened_zip(data, file, Limits(most, TOTAL_LIMIT), wanted) as archive:
        names = archive.names
        return {name: archive.read(name) for name in told_of(iter(names), len(names))}


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
