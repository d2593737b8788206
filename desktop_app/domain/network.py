"""Who stands near whom: actors and topics, and how strongly they are joined."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Mode(StrEnum):
    """Which sort of node it is."""

    ACTOR = "actor"
    TOPIC = "topic"


@dataclass(frozen=True, slots=True)
class Position:
    """One stance, with all that a network asks of it.

    ``value`` is the level's place on the scale, from -1 (most against) to 1; ``date`` ISO 8601 or empty.
    """

    statement_id: str
    document_id: str
    date: str
    actor: str
    topic: str
    value: float


@dataclass(frozen=True, slots=True)
class Node:
    """An actor or a topic; ``count`` is in how many positions it occurs."""

    id: str
    name: str
    mode: Mode
    count: int = 0


@dataclass(frozen=True, slots=True)
class Tie:
    """Two nodes by their ids, and how strongly they are joined; below 0 where they are opposed.

    ``statements`` are the ids of those that it rests on, in the order in which they came.
    """

    source: str
    target: str
    weight: float
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes and ties, each in the order of their ids.

    In a ``directed`` network a tie goes from its source to its target; else each pair has one tie at most,
    the lesser id its source.
    """

    nodes: tuple[Node, ...] = ()
    ties: tuple[Tie, ...] = ()
    directed: bool = False
