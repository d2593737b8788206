"""What somebody says in an article: the words, the claims made in them, the stances taken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.domain.text import Anchor, Span


class Kind(StrEnum):
    """How the words reach the reader; empty until somebody says."""

    UNKNOWN = ""
    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"
    AUTHORIAL = "authorial"


class Status(StrEnum):
    """How far the coding of a statement has come."""

    OPEN = "open"
    DONE = "done"
    DOUBTFUL = "doubtful"


class TargetKind(StrEnum):
    """What a stance is taken towards."""

    ACTOR = "actor"
    TOPIC = "topic"


@dataclass(frozen=True, slots=True)
class Target:
    """An actor or a topic, by its id."""

    kind: TargetKind
    id: str


@dataclass(frozen=True, slots=True)
class Claim:
    """What is asserted in a statement; ``claim_type`` and ``topic`` are ids of the codebook, or empty.

    ``fields`` holds the values of the codebook's fields on claims, by field id.
    """

    id: str
    claim_type: str = ""
    topic: str = ""
    paraphrase: str = ""
    check_worthy: bool | None = None
    verdict: str = ""
    memo: str = ""
    fields: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Stance:
    """The speaker's position towards a target; ``level`` is an id of the scale, or empty till judged.

    ``fields`` holds the values of the codebook's fields on stances, by field id.
    """

    id: str
    target: Target
    level: str = ""
    memo: str = ""
    fields: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody says: content in one or more stretches, and what the coder made of it.

    ``content`` is in the order of the text and never empty; ``source`` the words that name the speaker,
    ``cue`` the words of saying, each as many stretches as it takes. ``speaker``, ``speaks_for`` and
    ``addressee`` are ids of actors, ``within`` the id of the statement that reports this one; empty where
    not said. ``fields`` holds the values of the codebook's fields on statements, by field id.
    """

    id: str
    set_id: str
    document_id: str
    content: tuple[Anchor, ...]
    source: tuple[Anchor, ...] = ()
    cue: tuple[Anchor, ...] = ()
    kind: Kind = Kind.UNKNOWN
    speaker: str = ""
    speaks_for: str = ""
    addressee: str = ""
    within: str = ""
    memo: str = ""
    status: Status = Status.OPEN
    claims: tuple[Claim, ...] = ()
    stances: tuple[Stance, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict, hash=False)

    def __post_init__(self) -> None:
        if not self.content:
            raise ValueError("a statement has at least one stretch of content")

    @property
    def unplaced(self) -> tuple[Anchor, ...]:
        """The anchors whose words no longer stand in the text."""
        content, source, cue = self.content, self.source, self.cue
        if len(content) == 1 and content[0].placed and not source and not cue:  # as most are
            return ()
        return tuple(anchor for anchor in (*content, *source, *cue) if not anchor.placed)

    @property
    def words(self) -> str:
        """The content as it stands in the text, its stretches joined by an ellipsis in brackets."""
        if len(self.content) == 1:
            return self.content[0].exact
        return " […] ".join(anchor.exact for anchor in self.content)

    @property
    def extent(self) -> Span:
        """From the first code point of the content to the last."""
        if len(self.content) == 1:
            return self.content[0].span
        return Span(
            min(anchor.span.start for anchor in self.content), max(anchor.span.end for anchor in self.content)
        )
