"""What a user, or a file, got wrong: told as a value, worded where it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Wrong(StrEnum):
    """Every way in which input can be wrong; ``project.wording`` has the sentence for each."""

    NO_FILE = "no-file"
    IS_FOLDER = "is-folder"
    NO_FOLDER = "no-folder"
    FILE_EXISTS = "file-exists"
    NOT_READABLE = "not-readable"
    NOT_WRITABLE = "not-writable"
    DISK_FULL = "disk-full"
    NO_PROJECT = "no-project"
    NEWER_PROJECT = "newer-project"
    DAMAGED_PROJECT = "damaged-project"
    BUSY_PROJECT = "busy-project"
    MOVED_PROJECT = "moved-project"
    OPEN_PROJECT = "open-project"
    NOT_DECODABLE = "not-decodable"
    EMPTY_TEXT = "empty-text"
    TOO_LARGE = "too-large"
    WRONG_FORMAT = "wrong-format"
    BAD_CONTENT = "bad-content"
    UNKNOWN_FORMAT = "unknown-format"
    ONE_WAY_FORMAT = "one-way-format"
    NOT_FOUND = "not-found"
    BAD_VALUE = "bad-value"
    OUTSIDE_TEXT = "outside-text"
    IN_USE = "in-use"
    DIFFERS = "differs"
    NOTHING_TO_UNDO = "nothing-to-undo"
    NOTHING_TO_REDO = "nothing-to-redo"
    LAST_WORDS = "last-words"
    NOTHING_TO_SPLIT = "nothing-to-split"
    NOT_ALIKE = "not-alike"
    CHANGED_ELSEWHERE = "changed-elsewhere"
    OUTSIDE_CHANGE = "outside-change"
    CHANGED_SINCE = "changed-since"
    BROKEN_OFF = "broken-off"
    NOT_FETCHED = "not-fetched"
    LEFT_OUT = "left-out"


@dataclass(unsafe_hash=True)
class Problem(Exception):
    """Raised for what a user or a file got wrong, never for a bug.

    ``file`` is the path as the user gave it, ``place`` where in it (a line, a member, an offset),
    ``subject`` what the trouble is with (an id, a name, a value), ``detail`` what a library said,
    ``choices`` what would have done.
    """

    wrong: Wrong
    file: str = ""
    place: str = ""
    subject: str = ""
    detail: str = ""
    choices: tuple[str, ...] = ()

    def __str__(self) -> str:
        parts = (self.wrong.value, self.file, self.place, self.subject, self.detail)
        return ": ".join(part for part in parts if part)
