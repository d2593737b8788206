"""What a change makes of one statement, once it is known which ids it means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeVar

from desktop_app.domain.changes import What
from desktop_app.domain.fields import FieldOwner
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
    owner: FieldOwner = FieldOwner.STATEMENT
    target: Target | None = None
    """What stances get as their target; ``towards`` is what is replaced by it, None for any."""


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
        case What.ADD_STANCE:
            values = {"stances": _taken(statement.stances, meant)}
        case What.TARGET:
            values = {"stances": _turned(statement.stances, meant)}
        case What.FIELD:
            values = _filled_in(statement, meant)
        case What.KIND:
            values = {"kind": Kind(meant.value)}
        case What.STATUS:
            values = {"status": Status(meant.value)}
        case _:
            values = {meant.what.value: meant.value}
    return replace(statement, **values)


def _filled_in(statement: Statement, meant: Meant) -> dict[str, Any]:
    """The field in the statement, or in all of its claims or stances."""
    match meant.owner:
        case FieldOwner.CLAIM:
            return {
                "claims": tuple(replace(each, fields=_told(each.fields, meant)) for each in statement.claims)
            }
        case FieldOwner.STANCE:
            return {
                "stances": tuple(
                    replace(each, fields=_told(each.fields, meant)) for each in statement.stances
                )
            }
        case _:
            return {"fields": _told(statement.fields, meant)}


def _told(fields: Mapping[str, str], meant: Meant) -> dict[str, str]:
    others = {id_: value for id_, value in fields.items() if id_ != meant.field}
    return others | ({meant.field: meant.value} if meant.value.strip() else {})


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


def _taken(stances: tuple[Stance, ...], meant: Meant) -> tuple[Stance, ...]:
    """With a stance towards the target; one that is not judged yet is judged, a judgement stands."""
    if meant.towards is None:
        return stances
    if all(stance.target != meant.towards for stance in stances):
        return (*stances, Stance(new_id(), meant.towards, meant.value))
    return tuple(
        replace(stance, level=stance.level or meant.value) if stance.target == meant.towards else stance
        for stance in stances
    )


def _turned(stances: tuple[Stance, ...], meant: Meant) -> tuple[Stance, ...]:
    target = meant.target
    if target is None:
        return stances
    return _once(
        stances,
        [
            replace(stance, target=target) if meant.towards in (None, stance.target) else stance
            for stance in stances
        ],
    )


def _once(before: tuple[P, ...], after: Iterable[P]) -> tuple[P, ...]:
    """What is said after a change; what has come to say the same as another that stays goes."""
    both = list(zip(before, after, strict=True))
    staying: list[P] = [now for was, now in both if now == was]
    kept: list[P] = []
    for was, now in both:
        if now == was or all(replace(now, id=one.id) != one for one in (*staying, *kept)):
            kept.append(now)
    return tuple(kept)


def _says(claim: Claim) -> bool:
    return replace(claim, id="") != Claim("")
