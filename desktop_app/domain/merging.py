"""What two statements say put together, nothing of it twice and nothing lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import Any, TypeVar

from desktop_app.domain.statement import Claim, Kind, Stance, Status

_REPORTED = frozenset((Kind.DIRECT, Kind.MIXED, Kind.INDIRECT))
V = TypeVar("V", Claim, Stance)


def merged_claims(ours: tuple[Claim, ...], theirs: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims of both; two of one type and topic are one where neither contradicts the other."""
    return _merged(ours, theirs)


def merged_stances(ours: tuple[Stance, ...], theirs: Iterable[Stance]) -> tuple[Stance, ...]:
    """The stances of both; two of one target and level are one where neither contradicts the other."""
    return _merged(ours, theirs)


def merged_kind(ours: Kind, theirs: Kind) -> Kind:
    """How the words of both reach the reader; that of the first where the two do not go together."""
    if ours is Kind.UNKNOWN or theirs is Kind.UNKNOWN or ours is theirs:
        return ours or theirs
    return Kind.MIXED if {ours, theirs} <= _REPORTED else ours


def merged_status(ours: Status, theirs: Status) -> Status:
    """How far the coding of both has come: as far as that of the one that is less far."""
    if Status.DOUBTFUL in (ours, theirs):
        return Status.DOUBTFUL
    return ours if ours is theirs else Status.OPEN


def merged_memo(ours: str, theirs: str) -> str:
    """Both memos, one below the other, where they differ."""
    return "\n".join(dict.fromkeys(memo for memo in (ours, theirs) if memo.strip()))


def merged_fields(ours: Mapping[str, str], theirs: Mapping[str, str]) -> Mapping[str, str] | None:
    """The values of both, None where one field has two."""
    if any(ours.get(field, value) != value for field, value in theirs.items()):
        return None
    return {**theirs, **ours}


def _merged(ours: tuple[V, ...], theirs: Iterable[V]) -> tuple[V, ...]:
    kept = list(ours)
    for other in theirs:
        for number, own in enumerate(kept):
            both = _both(own, other)
            if both is not None:
                kept[number] = both
                break
        else:
            kept.append(other)
    return tuple(kept)


def _both(own: V, other: V) -> V | None:
    """The two as one under the first's id, None where they are about different things or contradict."""
    if _about(own) != _about(other):
        return None
    values = merged_fields(own.fields, other.fields)
    if values is None:
        return None
    filled: dict[str, Any] = {"fields": values}
    for each in fields(own):
        mine, theirs = getattr(own, each.name), getattr(other, each.name)
        if each.name in ("id", "fields") or mine == theirs or theirs in ("", None):
            continue
        if mine not in ("", None):
            return None
        filled[each.name] = theirs
    return replace(own, **filled)


def _about(value: Claim | Stance) -> object:
    if isinstance(value, Claim):
        return (value.claim_type, value.topic)
    return (value.target, value.level)
