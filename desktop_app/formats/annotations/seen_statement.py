"""What a tool that knows stretches and labels shows of a statement, and what it may have changed there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import Any, NamedTuple

from desktop_app.domain.statement import Claim, Kind, Stance, Statement
from desktop_app.domain.text import Anchor, Span


class Role(StrEnum):
    """What a label says of a statement."""

    KIND = "kind"
    SPEAKER = "speaker"
    SPEAKS_FOR = "speaks_for"
    ADDRESSEE = "addressee"
    CLAIM_TYPE = "claim_type"
    TOPIC = "topic"
    LEVEL = "level"


ROLES = (Role.KIND, Role.SPEAKER, Role.SPEAKS_FOR, Role.ADDRESSEE, Role.CLAIM_TYPE, Role.TOPIC, Role.LEVEL)
"""In the order in which they are shown."""

PARTS = ("content", "source", "cue")
"""The parts of a statement that are stretches of the text."""


class Label(NamedTuple):
    """A word put on a statement: an id of the codebook, of an actor, or a kind."""

    role: Role
    id: str


@dataclass(frozen=True, slots=True)
class Seen:
    """The stretches of a statement, each part in the order of the text, and its labels."""

    content: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    labels: frozenset[Label] = frozenset()

    @classmethod
    def of(cls, statement: Statement) -> Seen:
        """What is shown of ``statement``."""
        content, source, cue = (spans_of(getattr(statement, part)) for part in PARTS)
        return cls(content, source, cue, frozenset(labels_of(statement)))

    @classmethod
    def parts(cls, stretches: Iterable[tuple[str, Span]], labels: Iterable[Label] = ()) -> Seen:
        """What is shown by stretches with the part that each belongs to."""
        pairs = list(stretches)
        content, source, cue = (tuple(sorted(span for name, span in pairs if name == part)) for part in PARTS)
        return cls(content, source, cue, frozenset(labels))


def spans_of(anchors: Iterable[Anchor]) -> tuple[Span, ...]:
    """The places of anchors, in the order of the text."""
    return tuple(sorted(anchor.span for anchor in anchors))


def labels_of(statement: Statement) -> tuple[Label, ...]:
    """The labels of a statement in order, each once."""
    claims, stances = statement.claims, statement.stances
    return _labels(
        (statement.kind, statement.speaker, statement.speaks_for, statement.addressee),
        tuple([claim.claim_type for claim in claims]),
        tuple([claim.topic for claim in claims]),
        tuple([stance.level for stance in stances]),
    )


@lru_cache(maxsize=16_384)
def _labels(
    said: tuple[Kind, str, str, str],
    claim_types: tuple[str, ...],
    topics: tuple[str, ...],
    levels: tuple[str, ...],
) -> tuple[Label, ...]:
    # The same few are on a hundred thousand statements.
    ids = (*((id,) for id in said), claim_types, topics, levels)
    told = (Label(role, id) for role, some in zip(ROLES, ids, strict=True) for id in some if id)
    return tuple(dict.fromkeys(told))


def amended(statement: Statement, now: Seen, text: str) -> Statement:
    """``statement`` as a tool left it that shows ``now``: what the tool cannot show stays as it was.

    Moved stretches get new anchors in ``text``. A label taken away empties what it stood for; a new claim
    type or topic becomes a claim; a new level is given to the first stance without one, and to none if
    all have theirs.
    """
    before = Seen.of(statement)
    if before == now:
        return statement
    for part in PARTS:
        if getattr(before, part) != getattr(now, part):
            known = {anchor.span: anchor for anchor in getattr(statement, part)}
            anchors = tuple(known.get(span) or Anchor.of(text, span) for span in getattr(now, part))
            changed: dict[str, Any] = {part: anchors}
            statement = replace(statement, **changed)
    return _relabelled(statement, before.labels - now.labels, sorted(now.labels - before.labels))


def _relabelled(statement: Statement, gone: frozenset[Label], new: list[Label]) -> Statement:
    for role in ROLES[:4]:
        fresh = next((label.id for label in new if label.role is role), None)
        if fresh is not None or Label(role, getattr(statement, role)) in gone:
            held = fresh or ""
            changed: dict[str, Any] = {role.value: Kind(held) if role is Role.KIND else held}
            statement = replace(statement, **changed)
    claims = [_claim_without(claim, gone) for claim in statement.claims]
    claims = [claim for claim in claims if claim != Claim(claim.id)] if gone else claims
    for label in new:
        if label.role in (Role.CLAIM_TYPE, Role.TOPIC):
            made: dict[str, Any] = {label.role.value: label.id}
            claims.append(Claim(f"{statement.id}/{label.role}/{label.id}", **made))
    stances = [
        replace(stance, level="") if Label(Role.LEVEL, stance.level) in gone else stance
        for stance in statement.stances
    ]
    levels = (label.id for label in new if label.role is Role.LEVEL)
    return replace(
        statement, claims=tuple(claims), stances=tuple(_given(stance, levels) for stance in stances)
    )


def _claim_without(claim: Claim, gone: frozenset[Label]) -> Claim:
    if Label(Role.CLAIM_TYPE, claim.claim_type) in gone:
        claim = replace(claim, claim_type="")
    return replace(claim, topic="") if Label(Role.TOPIC, claim.topic) in gone else claim


def _given(stance: Stance, levels: Iterable[str]) -> Stance:
    return stance if stance.level else replace(stance, level=next(iter(levels), ""))
