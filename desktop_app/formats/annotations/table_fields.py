"""The codebook's own fields, and those that documents came with, as further columns of our table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.fields import Field, FieldKind, FieldOwner
from desktop_app.domain.statement import Claim, Stance, Statement

MOST = 500
"""So many fields of documents have columns: a ragged corpus may have any number."""

OWN = ("document.", "statement.", "speaker.", "claim.", "stance.")
"""How the names of these columns begin."""

_SPEAKER = "speaker"
_NOTHING: Mapping[str, str] = {}
_ORDER = (FieldOwner.DOCUMENT, FieldOwner.STATEMENT, FieldOwner.ACTOR, FieldOwner.CLAIM, FieldOwner.STANCE)

Told = Callable[[str], str]


class TableFields:
    """A column for each field of the codebooks: what it stands on, a point, its id (``claim.certainty``).

    Of the fields on actors those of the speaker are told (``speaker.party``). Options stand as their ids,
    several with ``; `` between; an actor stands by name. Behind them, as many as a table takes, stand the
    fields that documents have besides: ``of_documents`` are the names of all theirs. ``left`` are those that
    were too many.
    """

    def __init__(self, around: Bundle, of_documents: Sequence[str] = ()) -> None:
        self._names = {one.id: one.name for one in around.actors}
        self._speakers = {one.id: one.attributes for one in around.actors}
        fields: dict[tuple[FieldOwner, str], Field] = {}
        for book in around.codebooks:
            for field in book.fields:
                fields.setdefault((field.owner, field.id), field)
        ordered = sorted(fields, key=lambda each: _ORDER.index(each[0]))
        others = [name for name in of_documents if (FieldOwner.DOCUMENT, name) not in fields]
        self.left = tuple(others[MOST:])
        self._columns: tuple[tuple[FieldOwner, str, Told], ...] = (
            *((owner, id_, self._told(fields[owner, id_].kind)) for owner, id_ in ordered),
            *((FieldOwner.DOCUMENT, name, str) for name in others[:MOST]),
        )
        self.columns = tuple(f"{_column(owner)}.{id_}" for owner, id_, _ in self._columns)
        self.numbers = frozenset(
            f"{_column(owner)}.{id_}" for owner, id_ in ordered if fields[owner, id_].kind is FieldKind.NUMBER
        )

    def of(
        self, document: Document, statement: Statement, claim: Claim | None, stance: Stance | None
    ) -> tuple[str, ...]:
        """The cells of these columns, empty where a field is not filled in."""
        if not self._columns:
            return ()
        said = {
            FieldOwner.DOCUMENT: document.fields,
            FieldOwner.STATEMENT: statement.fields,
            FieldOwner.ACTOR: self._speakers.get(statement.speaker, _NOTHING),
            FieldOwner.CLAIM: _NOTHING if claim is None else claim.fields,
            FieldOwner.STANCE: _NOTHING if stance is None else stance.fields,
        }
        return tuple(told(said[owner].get(id_, "")) for owner, id_, told in self._columns)

    def _told(self, kind: FieldKind) -> Told:
        if kind is FieldKind.SEVERAL_OF:
            return lambda value: value.replace("\n", "; ")
        if kind is FieldKind.ACTOR:
            return lambda value: self._names.get(value, "")
        return str


def _column(owner: FieldOwner) -> str:
    return _SPEAKER if owner is FieldOwner.ACTOR else owner.value
