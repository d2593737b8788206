"""The codebook's own fields declared, changed, put in another order, taken away."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.domain.code_tree import placed
from desktop_app.domain.codebook import Codebook
from desktop_app.domain.field_values import chosen
from desktop_app.domain.fields import WIDER, Field
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.project import entries
from desktop_app.store.store import Store


@dataclass(frozen=True)
class PutField:
    """Declare a field, a new one in front of ``before`` or at the end, or declare one of that id anew.

    ``was``, if known, is the field as it was shown to whoever changed it. ``codebook_id`` is empty for the
    codebook that new annotations are made with.
    """

    field: Field
    was: Field | None = None
    before: str = ""
    codebook_id: str = ""

    @property
    def name(self) -> str:
        """Add or change the field."""
        return f"{'Add' if self.was is None else 'Change'} field {self.field.name}"

    def apply(self, store: Store) -> None:
        """Put the codebook.

        Problem BAD_CONTENT for a field that cannot be, IN_USE where values would no longer fit,
        CHANGED_ELSEWHERE where the field is not as it was.
        """
        book = entries.codebook(store, self.codebook_id)
        ours = next((one for one in book.fields if one.id == self.field.id), None)
        if self.was is not None and ours not in (self.was, self.field):
            raise Problem(Wrong.CHANGED_ELSEWHERE, subject="the field")
        if ours is None:
            entries.put(store, replace(book, fields=placed(book.fields, (self.field,), self.before)))
            return
        self._check(store, ours)
        fields = tuple(self.field if one.id == ours.id else one for one in book.fields)
        entries.put(store, replace(book, fields=fields))

    def _check(self, store: Store, ours: Field) -> None:
        many = store.field_uses().get(ours.id, 0)
        fitting = {ours.kind, *WIDER.get(ours.kind, ())}
        if many and (self.field.owner is not ours.owner or self.field.kind not in fitting):
            raise Problem(Wrong.IN_USE, subject=ours.name, detail=str(many))
        left = {option.id for option in self.field.options}
        uses = store.option_uses(ours.id) if ours.options else {}
        for option in ours.options:
            if option.id not in left and option.id in uses:
                raise Problem(Wrong.IN_USE, subject=option.name, detail=str(uses[option.id]))


@dataclass(frozen=True)
class MoveFields:
    """Put fields in front of the field ``before``, or at the end."""

    fields: tuple[str, ...]
    before: str = ""
    codebook_id: str = ""
    called: str = ""
    """What they are called in the history."""

    @property
    def name(self) -> str:
        """Move the fields."""
        return f"Move field {self.called or ', '.join(self.fields)}"

    def apply(self, store: Store) -> None:
        """Put the codebook; Problem for a field not there."""
        book = entries.codebook(store, self.codebook_id)
        going = [_field(book, field) for field in dict.fromkeys(self.fields)]
        left = [one for one in book.fields if one not in going]
        store.put(replace(book, fields=placed(left, going, self.before)))


@dataclass(frozen=True)
class DeleteFields:
    """Take fields away: their values are kept, unseen, until a field of their id comes back, or cleared."""

    fields: tuple[str, ...]
    clear: bool = False
    codebook_id: str = ""
    called: str = ""
    """What they are called in the history."""

    @property
    def name(self) -> str:
        """Delete the fields."""
        return f"Delete field {self.called or ', '.join(self.fields)}"

    def apply(self, store: Store) -> None:
        """Put the codebook, and what had values; Problem for a field not there."""
        book = entries.codebook(store, self.codebook_id)
        gone = {_field(book, field).id for field in self.fields}
        if self.clear:
            for field in sorted(gone):
                store.change_values(book.id, field, lambda _: "")
        store.put(replace(book, fields=tuple(one for one in book.fields if one.id not in gone)))


@dataclass(frozen=True)
class DeleteOptions:
    """Take options of a field away; where they were chosen, ``into`` is, or where it is empty nothing."""

    field: str
    options: tuple[str, ...]
    into: str = ""
    codebook_id: str = ""
    called: str = ""
    """What they are called in the history."""

    @property
    def name(self) -> str:
        """Delete the options."""
        return f"Delete option {self.called or ', '.join(self.options)}"

    def apply(self, store: Store) -> None:
        """Put the codebook and what had values; Problem for an option not there, or that goes into itself."""
        book = entries.codebook(store, self.codebook_id)
        field = _field(book, self.field)
        gone = {self._option(field, option) for option in self.options}
        kept = self._option(field, self.into) if self.into else ""
        if kept in gone:
            raise Problem(Wrong.BAD_VALUE, subject=f"what {kept} goes into", detail=kept)
        left = replace(field, options=tuple(one for one in field.options if one.id not in gone))

        def changed(value: str) -> str:
            told = value.split("\n")
            if gone.isdisjoint(told):
                return value
            return chosen(left, {kept if option in gone else option for option in told})

        store.change_values(book.id, field.id, changed)
        fields = tuple(left if one.id == left.id else one for one in book.fields)
        store.put(replace(book, fields=fields))

    def _option(self, field: Field, option: str) -> str:
        found = next((one.id for one in field.options if one.id == option), None)
        if found is None:
            choices = tuple(one.id for one in field.options)
            raise Problem(Wrong.NOT_FOUND, subject=f"option {option}", choices=choices)
        return found


def _field(book: Codebook, field: str) -> Field:
    found = next((one for one in book.fields if one.id == field), None)
    if found is None:
        choices = tuple(one.id for one in book.fields)
        raise Problem(Wrong.NOT_FOUND, subject=f"field {field}", choices=choices)
    return found
