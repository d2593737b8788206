"""What is declared of a setting."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP


class Kind(Enum):
    """How a setting is shown to be changed; KEPT is remembered and not shown."""

    KEPT = "kept"
    YES_NO = "yes or no"
    NUMBER = "number"
    TEXT = "text"
    ONE_OF = "one of"


@dataclass(frozen=True)
class Setting:
    """Something remembered between sessions: its key, its value at first, what it is.

    ``label``, ``help``, ``group``, ``unit`` and the second of each of ``choices`` are texts to be translated
    (see ``words``); the first of a choice is the value. ``least`` and ``most`` bound a number.
    """

    key: str
    default: Any
    help: str
    kind: Kind = Kind.KEPT
    label: str = ""
    group: str = ""
    choices: tuple[tuple[Any, str], ...] = ()
    least: int = 0
    most: int = 99
    unit: str = ""


def words(text: str) -> str:
    """The text, marked for translation."""
    return str(QT_TRANSLATE_NOOP("Settings", text))
