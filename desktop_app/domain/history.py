"""What was changed, by whom, when, and whether it stands."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple


class StepState(StrEnum):
    """Whether a step stands, can be redone, or was overtaken while undone."""

    DONE = "done"
    UNDONE = "undone"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Step:
    """One named, attributed, timed, undoable change.

    ``touched`` holds a (kind, id) for every object that it changed, as far as asked for; ``time`` is
    ISO 8601 in UTC; ``number`` counts the steps of the file.
    """

    number: int
    id: str
    name: str
    annotator: str
    time: str
    state: StepState = StepState.DONE
    touched: frozenset[tuple[str, str]] = frozenset()

    def ids(self, kind: str) -> frozenset[str]:
        """The ids of the touched objects of one kind."""
        return _by_kind(self.touched).get(kind, frozenset())


@dataclass(frozen=True, slots=True)
class Corrected:
    """A document whose text a step corrected: as it was before, and after."""

    document_id: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Gone:
    """A document or an actor that was taken away, or merged into another, and by which step.

    ``kind`` is ``document`` or ``actor``; ``statements`` how many went with a document.
    """

    kind: str
    id: str
    name: str
    step: Step
    statements: int = 0


class Deed(StrEnum):
    """What a step did with an object."""

    ADDED = "added"
    CHANGED = "changed"
    DELETED = "deleted"


class Part(NamedTuple):
    """What is told of an object: a label, as it was, and as the step left it; empty for nothing."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Altered:
    """An object that a step added, changed or deleted, by what it is called, and what was told of it."""

    kind: str
    id: str
    name: str
    deed: Deed
    parts: tuple[Part, ...] = ()


@lru_cache(maxsize=4)
def _by_kind(touched: frozenset[tuple[str, str]]) -> dict[str, frozenset[str]]:
    # All who follow a step ask for several kinds, and it may have touched a hundred thousand things.
    found: defaultdict[str, set[str]] = defaultdict(set)
    for kind, id_ in touched:
        found[kind].add(id_)
    return {kind: frozenset(ids) for kind, ids in found.items()}
