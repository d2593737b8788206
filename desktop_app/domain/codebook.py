"""What a claim can be, what it can be about, and how strong a stance can be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar


@dataclass(frozen=True, slots=True)
class Code:
    """An entry of one of the codebook's trees: a claim type or a topic.

    ``id`` is a stable word whatever the language of ``name``; ``parent`` the id of the entry above it
    in the same tree, or empty; ``key`` one character that enters it by keyboard, or empty; ``colour``
    ``#rrggbb`` or empty.
    """

    id: str
    name: str
    parent: str = ""
    definition: str = ""
    example: str = ""
    counter_example: str = ""
    colour: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class ClaimType(Code):
    """What a speaker does in saying it: assert, deny, demand, promise."""


@dataclass(frozen=True, slots=True)
class Topic(Code):
    """What a claim is about, or what a stance is taken towards."""


class Side(StrEnum):
    """Where a level stands, for a sign that needs no colour."""

    AGAINST = "against"
    NEUTRAL = "neutral"
    FOR = "for"
    MIXED = "mixed"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Level(Code):
    """A step of the stance scale; ``value`` runs from -1 (most against) to 1, None where it has no place."""

    value: float | None = None

    @property
    def side(self) -> Side:
        """On which side of neutral the level stands."""
        if self.value is None:
            return Side.MIXED if self.id == "mixed" else Side.UNCLEAR
        if self.value == 0:
            return Side.NEUTRAL
        return Side.FOR if self.value > 0 else Side.AGAINST


@dataclass(frozen=True, slots=True)
class Codebook:
    """Claim types and topics (trees, in the order shown) and the stance scale; ``version`` counts changes."""

    id: str
    name: str
    language: str = ""
    version: int = 1
    claim_types: tuple[ClaimType, ...] = ()
    topics: tuple[Topic, ...] = ()
    scale: tuple[Level, ...] = ()

    def claim_type(self, code: str) -> ClaimType | None:
        """The claim type with that id or, failing that, that name."""
        return _find(self.claim_types, code)

    def topic(self, code: str) -> Topic | None:
        """The topic with that id or, failing that, that name."""
        return _find(self.topics, code)

    def level(self, code: str) -> Level | None:
        """The level with that id or, failing that, that name."""
        return _find(self.scale, code)


C = TypeVar("C", bound="Code")

_DIGITS = "1234567890"


def keys_of(codes: Sequence[C]) -> dict[str, C]:
    """Which key, its case folded, enters which code.

    A code's own key; of two codes with the same one only the first has it. Codes without a key get the
    digits that are free, 1 to 9 and then 0, as long as there are any.
    """
    keys: dict[str, C] = {}
    for code in codes:
        if code.key:
            keys.setdefault(code.key.casefold(), code)
    free = [digit for digit in _DIGITS if digit not in keys]
    return keys | dict(zip(free, (code for code in codes if not code.key), strict=False))


def _find(codes: tuple[C, ...], wanted: str) -> C | None:
    by_id = next((code for code in codes if code.id == wanted), None)
    name = wanted.casefold().strip()
    return by_id or next((code for code in codes if code.name.casefold() == name), None)
