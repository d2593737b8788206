"""What a change of many statements means in the codebook that each is coded with."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from desktop_app.domain.changes import Change, What
from desktop_app.domain.fields import FieldKind, FieldOwner
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.statement import Kind, Statement, Status, Target, TargetKind
from desktop_app.project import lookup
from desktop_app.project.changing import COLUMNS, REMOVALS, Meant, changed
from desktop_app.project.commands.fields import SetField, told_in
from desktop_app.store.store import Store

E = TypeVar("E", bound=StrEnum)
_OWNERS = (FieldOwner.STATEMENT, FieldOwner.CLAIM, FieldOwner.STANCE)


class Meaning:
    """Finds what a change means in the codebook that a statement is coded with.

    With ``make``, inside a step, an actor or a topic that is new is made; else it is called by its name.
    """

    def __init__(self, store: Store, change: Change, *, make: bool) -> None:
        self._store, self._change, self._make = store, change, make
        self._meant: dict[str, Meant] = {}

    def changed(self, statement: Statement) -> Statement:
        """The statement as the change makes it; Problem for what its codebook has not or cannot hold."""
        if statement.set_id not in self._meant:
            self._meant[statement.set_id] = self._of(statement.set_id)
        return changed(statement, self._meant[statement.set_id])

    def _of(self, set_id: str) -> Meant:
        change, what = self._change, self._change.what
        if what in COLUMNS:
            return self._claims(set_id)
        if what is What.FIELD:
            return self._field(set_id)
        if what is What.LEVEL:
            level, was = (lookup.level(self._store, set_id, code) for code in (change.value, change.was))
            return Meant(what, level, was, self._target(set_id, change.towards))
        if what is What.ADD_STANCE:
            level = lookup.level(self._store, set_id, change.value)
            return Meant(what, level, towards=self._new_target(set_id, change.towards))
        if what is What.TARGET:
            target = self._new_target(set_id, change.value)
            return Meant(what, towards=self._target(set_id, change.was), target=target)
        match what:
            case What.KIND:
                value = _one_of(Kind, change.value)
            case What.STATUS:
                value = _one_of(Status, change.value)
            case What.MEMO:
                value = change.value.strip()
            case _:
                value = self._actor(change.value)
        return Meant(what, value)

    def _claims(self, set_id: str) -> Meant:
        change, what = self._change, self._change.what
        if not change.value.strip():
            raise Problem(Wrong.BAD_VALUE, subject=COLUMNS[what].replace("_", " "), detail="")
        new = self._make and what not in REMOVALS
        return Meant(what, self._code(set_id, change.value, new=new), self._code(set_id, change.was))

    def _code(self, set_id: str, code: str, *, new: bool = False) -> str:
        if COLUMNS[self._change.what] == "claim_type":
            return lookup.claim_type(self._store, set_id, code)
        if new:
            return lookup.topic(self._store, set_id, code)
        known = lookup.codebook(self._store, set_id).topic(" ".join(code.split()))
        return known.id if known else code

    def _actor(self, name: str) -> str:
        if self._make:
            return lookup.actor(self._store, name)
        known = lookup.known_actor(self._store, " ".join(name.split())) if name.strip() else None
        return known.id if known else name.strip()

    def _new_target(self, set_id: str, name: str) -> Target | None:
        """Towards whom or what stances will be; made where that is due. Problem for no name at all."""
        if self._make or not name.removeprefix(lookup.TOPIC_PREFIX).strip():
            return lookup.target(self._store, set_id, name)
        return self._target(set_id, " ".join(name.split()))

    def _target(self, set_id: str, name: str) -> Target | None:
        """Towards whom or what; a name that nothing has is nobody's target, and is not made one."""
        if name.startswith(lookup.TOPIC_PREFIX):
            named = name.removeprefix(lookup.TOPIC_PREFIX)
            topic = lookup.codebook(self._store, set_id).topic(named)
            return Target(TargetKind.TOPIC, topic.id if topic else named)
        actor = lookup.known_actor(self._store, name)
        return Target(TargetKind.ACTOR, actor.id if actor else name) if name else None

    def _field(self, set_id: str) -> Meant:
        change, book = self._change, lookup.codebook(self._store, set_id)
        field = book.field(change.field)
        own = field is not None and field.owner in _OWNERS
        if field is not None and own and field.kind is FieldKind.ACTOR and not self._make:
            known = self._store.actor(change.value)
            value = known.id if known else self._actor(change.value)
            return Meant(What.FIELD, value, field=field.id, owner=field.owner)
        owner = field.owner if field is not None and field.owner in _OWNERS else FieldOwner.STATEMENT
        told = told_in(self._store, SetField(owner, "", change.field, change.value), book, {})
        id_, value = next(iter(told.items()), (field.id if field else change.field, ""))
        return Meant(What.FIELD, value, field=id_, owner=owner)


def _one_of(kinds: type[E], value: str) -> str:
    if value not in {kind.value for kind in kinds}:
        choices = tuple(kind.value for kind in kinds if kind.value)
        raise Problem(Wrong.BAD_VALUE, place=kinds.__name__.lower(), subject=value, choices=choices)
    return value
