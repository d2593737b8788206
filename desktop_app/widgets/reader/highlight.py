"""What the page shows of a statement and of a suggestion."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor

from desktop_app.domain.text import Span


@dataclass(frozen=True)
class Position:
    """A stance as the margin tells it: a sign, towards whom, in the colour of its level."""

    sign: str
    target: str
    colour: QColor


@dataclass(frozen=True)
class Highlight:
    """A statement on the page: its stretches, the colour it is painted in, what the margin says.

    ``filled`` for words quoted literally; the others are underlined only.
    """

    id: str
    content: tuple[Span, ...]
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    filled: bool
    colour: QColor
    speaker: str
    claims: str
    positions: tuple[Position, ...]


@dataclass(frozen=True)
class Suggested:
    """A suggestion on the page: its stretches, and whom the margin names with a question mark.

    ``sure`` for one of high confidence. ``about`` says in a line what it is, for the tip over it.
    """

    id: str
    content: tuple[Span, ...]
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    sure: bool
    speaker: str
    about: str = ""
