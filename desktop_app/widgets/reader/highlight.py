"""What the page shows of a statement and of a suggestion."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtGui import QColor

from desktop_app.domain.text import Span


class ColourBy(StrEnum):
    """What the colour of a highlight says."""

    SPEAKER = "speaker"
    STANCE = "stance"
    CLAIM = "claim"


@dataclass(frozen=True)
class Hue:
    """A colour with its meaning: whose or what it is, under which name, with which sign besides.

    ``key`` is the same for highlights that mean the same; ``more`` says that the statement has further
    claims or stances, of which this is the first.
    """

    key: str
    name: str
    colour: QColor
    sign: str = ""
    more: bool = False


@dataclass(frozen=True)
class Position:
    """A stance as the margin tells it: a sign, towards whom, in the colour of its level."""

    sign: str
    target: str
    colour: QColor


@dataclass(frozen=True)
class Highlight:
    """A statement on the page: its stretches, its speaker's colour, what the margin says.

    ``filled`` for words quoted literally; the others are underlined only. ``hues`` has what it is painted in
    where colours say something else than the speaker. ``curated`` for what several coders were brought to
    agree on. The stretches are those that have a place in the text.
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
    hues: Mapping[ColourBy, Hue] = field(default_factory=dict)
    curated: bool = False

    def hue(self, by: ColourBy) -> Hue:
        """What it is painted in."""
        return self.hues.get(by) or Hue(self.speaker, self.speaker, self.colour)


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
