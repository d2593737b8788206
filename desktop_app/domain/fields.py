"""Fields that a codebook declares beyond those every project has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class FieldOwner(StrEnum):
    """What a field says something of."""

    STATEMENT = "statement"
    CLAIM = "claim"
    STANCE = "stance"
    DOCUMENT = "document"
    ACTOR = "actor"


class FieldKind(StrEnum):
    """What may stand in a field."""

    YES_NO = "yes-no"
    NUMBER = "number"
    TEXT = "text"
    LONG_TEXT = "long-text"
    ONE_OF = "one-of"
    SEVERAL_OF = "several-of"
    DATE = "date"
    ACTOR = "actor"


WIDER: Mapping[FieldKind, frozenset[FieldKind]] = {
    FieldKind.YES_NO: frozenset({FieldKind.TEXT, FieldKind.LONG_TEXT}),
    FieldKind.NUMBER: frozenset({FieldKind.TEXT, FieldKind.LONG_TEXT}),
    FieldKind.DATE: frozenset({FieldKind.TEXT, FieldKind.LONG_TEXT}),
    FieldKind.TEXT: frozenset({FieldKind.LONG_TEXT}),
    FieldKind.ONE_OF: frozenset({FieldKind.SEVERAL_OF}),
}
"""The kinds of fields in which whatever may stand in one of a kind may stand as well, as it is."""


@dataclass(frozen=True, slots=True)
class Option:
    """What can be chosen in a field of one or several; ``id`` is a stable word, without a line end."""

    id: str
    name: str
    definition: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a codebook: on what it stands, what may stand in it, and whether it must be filled in.

    A value is kept as text: ``yes`` or ``no``; a number with a point, in any length; a text (a short one
    without line ends); the id of an option, or those of several with a line end between, in the order of
    ``options``; a date of ISO 8601 (``2031``, ``2031-03`` or ``2031-03-14``); the id of an actor. Not filled
    in is no value.
    """

    id: str
    name: str
    owner: FieldOwner
    kind: FieldKind
    required: bool = False
    options: tuple[Option, ...] = ()
    definition: str = ""
    example: str = ""
    key: str = ""

    def option(self, option: str) -> Option | None:
        """The option with that id or, failing that, that name."""
        by_id = next((each for each in self.options if each.id == option), None)
        name = option.casefold().strip()
        return by_id or next((each for each in self.options if each.name.casefold() == name), None)
