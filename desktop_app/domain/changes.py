"""One change that is made to many statements at once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class What(StrEnum):
    """What of the statements is changed."""

    SPEAKER = "speaker"
    SPEAKS_FOR = "speaks_for"
    ADDRESSEE = "addressee"
    KIND = "kind"
    STATUS = "status"
    ADD_CLAIM_TYPE = "add-claim-type"
    REPLACE_CLAIM_TYPE = "replace-claim-type"
    REMOVE_CLAIM_TYPE = "remove-claim-type"
    ADD_TOPIC = "add-topic"
    REPLACE_TOPIC = "replace-topic"
    REMOVE_TOPIC = "remove-topic"
    LEVEL = "level"
    ADD_STANCE = "add-stance"
    TARGET = "target"
    FIELD = "field"
    MEMO = "memo"


@dataclass(frozen=True, slots=True)
class Change:
    """What is changed, and into what, as a coder names it.

    ``value`` is the name of an actor, a code, a kind, a status, the value of a field, what the memo is to go
    on with, the target that stances get, or the level of a stance that is added, which may be empty; else
    empty clears an actor, a kind, a level or a field. ``was`` is the code or target to be replaced, empty for
    any; ``towards`` the target of the stances whose level it is, empty for all, or of the stance that is
    added. A target is an actor, or with ``topic:`` before it a topic. ``field`` is the id of a field of the
    codebook on statements, or on the claims or stances in them.
    """

    what: What
    value: str = ""
    was: str = ""
    towards: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True)
class Changed:
    """A statement that a change would change: its words, what is told there now, and what would be."""

    id: str
    words: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a change would do to so many statements: the ids of those that would differ, the first told."""

    change: Change
    looked_at: int
    ids: tuple[str, ...] = ()
    first: tuple[Changed, ...] = ()
