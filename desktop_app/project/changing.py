"""What a change makes of one statement, once it is known which ids it means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeVar

from desktop_app.domain.changes import What
from desktop_app.domain.statement import Claim, Kind, Stance, Statement, Status, Target
from desktop_app.project.identity import new_id

P = TypeVar("P", Claim, Stance)
Column = Literal["claim_type", "topic"]

COLUMNS: Mapping[What, Column] = {
    What.ADD_CLAIM_TYPE: "claim_type",
    What.REPLACE_CLAIM_TYPE: "claim_type",
    What.REMOVE_CLAIM_TYPE: "claim_type",
    What.ADD_TOPIC: "topic",
    What.REPLACE_TOPIC: "topic",
    What.REMOVE_TOPIC: "topic",
}
"""The changes of claims, and the part of a claim that each is about."""

REMOVALS = (What.REMOVE_CLAIM_TYPE, What.REMOVE_TOPIC)
_ADDITIONS = (What.ADD_CLAIM_TYPE, What.ADD_TOPIC)


@dataclass(frozen=True, slots=True)
class Meant:
    """A change with ids in the place of names."""

    what: What
    value: str = ""
    was: str = ""
    towards: Target | None = None
    field: str = ""


def changed(statement: Statement, meant: Meant) -> Statement:
    """The statement as a change makes it, which may be as it is."""
    if meant.what in COLUMNS:
        return replace(statement, claims=_coded(statement.claims, meant))
    values: dict[str, Any] = {}
    match meant.what:
        case What.LEVEL:
            values = {"stances": _judged(statement.stances, meant)}
        case What.MEMO:
            parts = (statement.memo.rstrip(), meant.value)
            values = {"memo": "\n".join(part for part in parts if part)} if meant.value else {}
        case What.FIELD:
            others = {id_: value for id_, value in statement.fields.items() if id_ != meant.field}
            values = {"fields": others | ({meant.field: meant.value} if meant.value.strip() else {})}
        case What.KIND:
            values = {"kind": Kind(meant.value)}
        case What.STATUS:
            values = {"status": Status(meant.value)}
        case _:
            values = {meant.what.value: meant.value}
    return replace(statement, **values)


def _coded(claims: tuple[Claim, ...], meant: Meant) -> tuple[Claim, ...]:
    column, there = COLUMNS[meant.what], {getattr(claim, COLUMNS[meant.what]) for claim in claims}
    said: dict[str, Any] = {column: meant.value}
    if meant.what in _ADDITIONS:
        if meant.value in there:
            return claims
        if "" in there:
            # A claim of which this is not said yet is more likely to be meant than one more claim.
            return tuple(claim if getattr(claim, column) else replace(claim, **said) for claim in claims)
        return (*claims, Claim(new_id(), **said))
    if meant.what in REMOVALS:
        nothing: dict[str, Any] = {column: ""}
        left = (
            replace(claim, **nothing) if getattr(claim, column) == meant.value else claim for claim in claims
        )
        return tuple(
            after for before, after in zip(claims, left, strict=True) if after == before or _says(after)
        )
    recoded = [
        replace(claim, **said) if meant.was in ("", getattr(claim, column)) else claim for claim in claims
    ]
    return _once(claims, recoded)


def _judged(stances: tuple[Stance, ...], meant: Meant) -> tuple[Stance, ...]:
    return _once(
        stances,
        [
            replace(stance, level=meant.value)
            if meant.was in ("", stance.level) and meant.towards in (None, stance.target)
            else stance
            for stance in stances
        ],
    )


def _once(before: tuple[P, ...], after: Iterable[P]) -> tuple[P, ...]:
    """What is said after a change; what has come to say the same as another that stays goes."""
    kept: list[P] = []
    for was, now in zip(before, after, strict=True):
        if now == was or all(replace(now, id=one.id) != one for one in kept):
            kept.append(now)
    return tuple(kept)


def _says(claim: Claim) -> bool:
    return replace(claim, id="") != Claim("")
