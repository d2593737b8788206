"""What there is to know of the place where a project lies: conflicts, copied folders, shares."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from desktop_app.store.file import SUFFIX
from desktop_app.store.share import share_of

_MARKS = {".dropbox": "Dropbox", ".stfolder": "Syncthing", ".nextcloudsync.log": "Nextcloud"}
"""What a synchronising program leaves at the top of the folder that it copies."""
_FOLDERS = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "mobile documents": "iCloud",
    "icloud drive": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pcloud": "pCloud",
}
"""How the folder is called that it copies, or how its name begins before a blank or a hyphen."""
_CONFLICT = ("conflict", "conflit", "konflikt")
"""In the names that copies in conflict are given, whatever the program and its language."""


class Whereabout(StrEnum):
    """What is worth a word."""

    CONFLICT = "conflict"
    """Another copy of the project lies beside it that somebody else worked on meanwhile."""
    SYNCHRONISED = "synchronised"
    """The folder is copied elsewhere by a program."""
    SHARE = "share"
    """The folder lies on another machine."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a place, and of whom: a file in conflict, a program that copies, a kind of share."""

    what: Whereabout
    name: str


def whereabouts(project: Path) -> tuple[Told, ...]:
    """What there is to know of a project's place, the most urgent first; nothing is opened or written."""
    place = project.resolve()
    return (*_conflicts(place), *_synchronised(place), *_share(place))


def _conflicts(project: Path) -> Iterator[Told]:
    stem = project.stem.casefold()
    with suppress(OSError):
        for other in sorted(project.parent.iterdir()):
            name = other.name.casefold()
            if (
                other != project
                and name.startswith(stem)
                and name.endswith(SUFFIX)
                and any(word in name[len(stem) :] for word in _CONFLICT)
            ):
                yield Told(Whereabout.CONFLICT, other.name)


def _synchronised(project: Path) -> Iterator[Told]:
    for folder in project.parents:
        for mark, program in _MARKS.items():
            if os.path.lexists(folder / mark):
                yield Told(Whereabout.SYNCHRONISED, program)
                return
        name = folder.name.casefold()
        for called, program in _FOLDERS.items():
            if name == called or name.startswith((f"{called} ", f"{called}-")):
                yield Told(Whereabout.SYNCHRONISED, program)
                return


def _share(project: Path) -> Iterator[Told]:
    kind = share_of(project, sys.platform)
    if kind:
        yield Told(Whereabout.SHARE, kind)
