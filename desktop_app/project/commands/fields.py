"""The codebook's own fields filled in and cleared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from desktop_app.domain.codebook import Codebook
from desktop_app.domain.field_values import chosen, fits
from desktop_app.domain.fields import Field, FieldKind, FieldOwner
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.project import lookup
from desktop_app.store.store import Store


@dataclass(frozen=True)
class SetField:
    """Fill in a field of a statement, a claim, a stance, a document or an actor; empty clears it.

    ``id`` is that of the statement, document or actor, ``part`` that of the statement's claim or stance.
    ``field`` is the id of a field of the codebook or its name. ``value`` has the form that ``domain.fields``
    tells; several options may come in any order, an actor also by name (a new one is added). ``called`` is
    what the field is called in the history, where ``field`` is no word of the user's.
    """

    owner: FieldOwner
    id: str
    field: str
    value: str
    part: str = ""
    called: str = ""

    @property
    def name(self) -> str:
        """Set or clear the field."""
        return f"{'Set' if self.value.strip() else 'Clear'} “{self.called or self.field}”"

    def apply(self, store: Store) -> None:
        """Put what the field stands on.

        Problem NOT_FOUND for what is not there or a field that the codebook does not have on such a thing
        (but anything can be cleared), BAD_VALUE, naming the field, for a value that does not fit.
        """
        match self.owner:
            case FieldOwner.DOCUMENT:
                document = lookup.document(store, self.id)
                told = told_in(store, self, lookup.codebook(store), document.fields)
                store.put(replace(document, fields=told))
            case FieldOwner.ACTOR:
                actor = lookup.actor_by_id(store, self.id)
                told = told_in(store, self, lookup.codebook(store), actor.attributes)
                store.put(replace(actor, attributes=told))
            case _:
                self._in_statement(store)

    def _in_statement(self, store: Store) -> None:
        statement = lookup.statement(store, self.id)
        book = lookup.codebook(store, statement.set_id)
        match self.owner:
            case FieldOwner.CLAIM:
                claim = lookup.claim(statement, self.part)
                changed = replace(claim, fields=told_in(store, self, book, claim.fields))
                store.put(lookup.with_claim(statement, changed))
            case FieldOwner.STANCE:
                stance = lookup.stance(statement, self.part)
                other = replace(stance, fields=told_in(store, self, book, stance.fields))
                store.put(lookup.with_stance(statement, other))
            case _:
                store.put(replace(statement, fields=told_in(store, self, book, statement.fields)))


def told_in(store: Store, asked: SetField, book: Codebook, told: Mapping[str, str]) -> dict[str, str]:
    """What is told of a thing, with the value that is asked for in its field."""
    field = next((one for one in book.fields_of(asked.owner) if one is book.field(asked.field)), None)
    if not asked.value.strip():
        gone = asked.field if field is None else field.id
        return {id_: value for id_, value in told.items() if id_ != gone}
    if field is None:
        choices = tuple(one.id for one in book.fields_of(asked.owner))
        raise Problem(
            Wrong.NOT_FOUND, subject=f"field {asked.field} of a {asked.owner.value}", choices=choices
        )
    return {**told, field.id: _fitting(store, field, asked.value)}


def _fitting(store: Store, field: Field, value: str) -> str:
    if field.kind is FieldKind.ACTOR:
        return value if store.actor(value) else lookup.actor(store, value)
    if field.kind is FieldKind.SEVERAL_OF:
        options = dict.fromkeys(value.split("\n"))
        told = chosen(field, options)
        value = told if told.count("\n") + 1 == len(options) else value
    elif field.kind is not FieldKind.LONG_TEXT:
        value = value.strip()
    if not fits(field, value, ()):
        choices = tuple(option.id for option in field.options)
        if choices:
            raise Problem(Wrong.BAD_VALUE, place=field.name, subject=value, choices=choices)
        raise Problem(Wrong.BAD_VALUE, subject=field.name, detail=value)
    return value
