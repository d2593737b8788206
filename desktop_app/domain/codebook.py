"""What a claim can be, what it can be about, and how strong a stance can be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from desktop_app.domain.fields import Field, FieldOwner


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


class Tree(StrEnum):
    """The lists of entries that a codebook has."""

    CLAIM_TYPE = "claim_type"
    TOPIC = "topic"
    LEVEL = "level"


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
    """Claim types and topics (trees, in the order shown), the stance scale, and fields of the coder's own.

    ``version`` counts the versions kept.
    """

    id: str
    name: str
    language: str = ""
    version: int = 1
    claim_types: tuple[ClaimType, ...] = ()
    topics: tuple[Topic, ...] = ()
    scale: tuple[Level, ...] = ()
    fields: tuple[Field, ...] = ()

    def fields_of(self, owner: FieldOwner) -> tuple[Field, ...]:
        """The fields that stand on a kind of thing, in order."""
        return tuple(each for each in self.fields if each.owner is owner)

    def field(self, wanted: str) -> Field | None:
        """The field with that id or, failing that, that name."""
        by_id = next((each for each in self.fields if each.id == wanted), None)
        name = wanted.casefold().strip()
        return by_id or next((each for each in self.fields if each.name.casefold() == name), None)

    def codes(self, tree: Tree) -> tuple[Code, ...]:
        """The entries of a tree, in order."""
        return {Tree.CLAIM_TYPE: self.claim_types, Tree.TOPIC: self.topics, Tree.LEVEL: self.scale}[tree]

    def with_codes(self, tree: Tree, codes: Iterable[Code]) -> Codebook:
        """The codebook with other entries in a tree; each of the class that belongs there."""
        match tree:
            case Tree.CLAIM_TYPE:
                return replace(self, claim_types=tuple(c for c in codes if isinstance(c, ClaimType)))
            case Tree.TOPIC:
                return replace(self, topics=tuple(c for c in codes if isinstance(c, Topic)))
            case Tree.LEVEL:
                return replace(self, scale=tuple(c for c in codes if isinstance(c, Level)))

    def claim_type(self, code: str) -> ClaimType | None:
        """The claim type with that id or, failing that, that name."""
        return _find(self.claim_types, code)

    def topic(self, code: str) -> Topic | None:
        """The topic with that id or, failing that, that name."""
        return _find(self.topics, code)

    def level(self, code: str) -> Level | None:
        """The level with that id or, failing that, that name."""
        return _find(self.scale, code)


@dataclass(frozen=True, slots=True)
class CodebookVersion:
    """A codebook as it stood when somebody kept it: ``time`` ISO 8601 in UTC, ``note`` why."""

    codebook: Codebook
    annotator: str
    time: str
    note: str = ""

    @property
    def id(self) -> str:
        """The codebook's id and version."""
        return f"{self.codebook.id}@{self.codebook.version}"


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
