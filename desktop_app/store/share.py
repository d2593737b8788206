"""Files on other machines: told from our own, and whether locks hold there."""

from __future__ import annotations

import os
import re
import secrets
import struct
import sys
from contextlib import suppress
from pathlib import Path

_MOUNTS = Path("/proc/self/mountinfo")
_KINDS = frozenset(
    ("nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "9p", "afs", "ceph", "glusterfs", "lustre", "davfs")
)
_OCTAL = re.compile(r"\\([0-7]{3})")
"""How blanks and the like are told in the table of mounts."""
_FUSE = "fuse."
_FUSE_KINDS = ("sshfs", "rclone", "davfs2", "curlftpfs", "glusterfs", "s3fs", "gvfsd-fuse")
_REMOTE = 4
"""What ``GetDriveTypeW`` of Windows answers for a drive on another machine."""


def share_of(path: Path, platform: str = sys.platform, mounts: Path = _MOUNTS) -> str:
    """The kind of share on which a path lies, as its system calls it; empty for a disk of this machine."""
    if platform == "win32":
        return _windows_share(path)
    with suppress(OSError, ValueError):
        return _mounted(str(path.resolve()), mounts.read_text(encoding="utf-8", errors="surrogateescape"))
    return ""


def _mounted(path: str, mounts: str) -> str:
    """By the table of mounts of Linux (proc(5)): the kind of the innermost one that holds the path."""
    found, longest = "", -1
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        place = _OCTAL.sub(lambda found: chr(int(found[1], 8)), before.split(" ")[4])
        inside = path == place or path.startswith(f"{place.rstrip('/')}/")
        if inside and len(place) >= longest:
            found, longest = after.split(" ")[0], len(place)
    is_share = found in _KINDS or (found.startswith(_FUSE) and found.removeprefix(_FUSE) in _FUSE_KINDS)
    return found.removeprefix(_FUSE) if is_share else ""


def _windows_share(path: Path) -> str:
    drive = os.path.splitdrive(str(path))[0]
    if drive.startswith("\\\\"):
        return "SMB"
    if sys.platform == "win32":
        import ctypes

        if ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == _REMOTE:
            return "SMB"
    return ""


def locks_hold(folder: Path) -> bool:
    """Whether of two who lock the same byte of a file in a folder one is refused; True where nobody can ask.

    Asked of a new file, which is gone afterwards: whoever closes a project's own file loses its locks.
    """
    if sys.platform != "linux":
        return True
    import fcntl

    path = folder / f".{secrets.token_hex(8)}.new"
    lock = struct.pack("hhqqi", fcntl.F_WRLCK, os.SEEK_SET, 0, 1, 0)
    try:
        one = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    except OSError:
        return True  # that nothing can be written there is told by whoever writes
    try:
        other = os.open(path, os.O_RDWR | os.O_CLOEXEC)
        try:
            return _only_one(one, other, lock)
        finally:
            os.close(other)
    finally:
        os.close(one)
        with suppress(OSError):
            path.unlink()


def _only_one(one: int, other: int, lock: bytes) -> bool:
    if sys.platform != "linux":
        return True
    import fcntl

    try:
        fcntl.fcntl(one, fcntl.F_OFD_SETLK, lock)
    except OSError:
        return False
    try:
        fcntl.fcntl(other, fcntl.F_OFD_SETLK, lock)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False
