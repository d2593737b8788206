"""What a change of many statements would do, before anybody does it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from desktop_app.domain.changes import Change, Changed, Foreseen, What
from desktop_app.domain.codebook import Codebook
from desktop_app.domain.fields import FieldKind, FieldOwner
from desktop_app.domain.statement import Claim, Stance, Statement, TargetKind
from desktop_app.project import lookup
from desktop_app.project.changing import COLUMNS
from desktop_app.project.job import Job, Progress
from desktop_app.project.meaning import Meaning
from desktop_app.store.store import Store

MOST_TOLD = 1000
"""So many of the statements that would differ are told."""

_NOTHING = "–"
_SLICE = 500


def foresee(path: Path, statement_ids: Sequence[str], change: Change, most: int = MOST_TOLD) -> Job[Foreseen]:
    """Which statements a change would change, the first ``most`` of them with what they say now and would.

    Those that are not there any more are passed over. Problem as for ``ChangeStatements``.
    """
    ids: list[str] = []
    first: list[Changed] = []
    looked_at = 0
    with closing(Store(path, write=False)) as store:
        meaning, teller = Meaning(store, change, make=False), _Teller(store, change)
        for start in range(0, len(statement_ids), _SLICE):
            yield Progress(start, len(statement_ids))
            found = {one.id: one for one in store.statements_by_id(statement_ids[start : start + _SLICE])}
            looked_at += len(found)
            for id_ in statement_ids[start : start + _SLICE]:
                if id_ not in found:
                    continue
                before, after = found[id_], meaning.changed(found[id_])
                if before == after:
                    continue
                ids.append(id_)
                if len(first) < most:
                    first.append(Changed(id_, before.words, teller.told(before), teller.told(after)))
    return Foreseen(change, looked_at, tuple(ids), tuple(first))


class _Teller:
    """Says what a statement holds of what is changed; what has no name yet is said as it is."""

    def __init__(self, store: Store, change: Change) -> None:
        self._store, self._change = store, change
        self._actors = {actor.id: actor.name for actor in store.actors()}
        self._books: dict[str, Codebook] = {}

    def told(self, statement: Statement) -> str:
        if statement.set_id not in self._books:
            self._books[statement.set_id] = lookup.codebook(self._store, statement.set_id)
        book, what = self._books[statement.set_id], self._change.what
        if what in COLUMNS:
            codes = [getattr(claim, COLUMNS[what]) for claim in statement.claims]
            by_type = COLUMNS[what] == "claim_type"
            found = ((book.claim_type(code) if by_type else book.topic(code), code) for code in codes if code)
            return ", ".join(entry.name if entry else code for entry, code in found)
        match what:
            case What.LEVEL | What.ADD_STANCE | What.TARGET:
                return ", ".join(self._stances(statement, book))
            case What.FIELD:
                return self._field(statement, book)
            case What.MEMO:
                return statement.memo
            case What.KIND | What.STATUS:
                return str(getattr(statement, what.value).value)
        actor = str(getattr(statement, what.value))
        return self._actors.get(actor, actor)

    def _stances(self, statement: Statement, book: Codebook) -> list[str]:
        told = []
        for stance in statement.stances:
            level, topic = book.level(stance.level), book.topic(stance.target.id)
            name = self._actors.get(stance.target.id, stance.target.id)
            if stance.target.kind is TargetKind.TOPIC and topic is not None:
                name = topic.name
            told.append(f"{level.name if level else stance.level or '–'}: {name}")
        return told

    def _field(self, statement: Statement, book: Codebook) -> str:
        field = book.field(self._change.field)
        things: tuple[Statement | Claim | Stance, ...] = (statement,)
        if field is not None and field.owner is FieldOwner.CLAIM:
            things = statement.claims
        elif field is not None and field.owner is FieldOwner.STANCE:
            things = statement.stances
        values = [thing.fields.get(field.id if field else self._change.field, "") for thing in things]
        if field is not None and field.kind is FieldKind.ACTOR:
            return "; ".join(self._actors.get(value, value) or _NOTHING for value in values if any(values))
        options = {option.id: option.name for option in field.options} if field else {}
        told = (", ".join(options.get(part, part) for part in value.split("\n")) for value in values)
        return "; ".join(each or _NOTHING for each in told if any(values))
