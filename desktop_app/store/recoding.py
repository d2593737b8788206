"""Actors and entries of the codebook taken for others wherever they are named."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from desktop_app.domain.codebook import Tree
from desktop_app.store.recorder import batches
from desktop_app.store.rows import Columns, as_json
from desktop_app.store.uses import CODE_COLUMNS, CODED_WITH, FIELD_COLUMNS, ROLES, named_in
from desktop_app.store.writing import Writing

_WHERE = "{column} = ? AND {named} AND {coded}"
# Of two that say the same of one statement, the second goes.
_SAID_TWICE = (
    "statement_id IN ({marks}) AND EXISTS (SELECT 1 FROM {table} AS other WHERE"
    " other.statement_id = {table}.statement_id AND other.ordinal < {table}.ordinal AND {same})"
)
_SAYS = {
    "claims": ("claim_type", "topic", "paraphrase", "check_worthy", "verdict", "memo", "fields"),
    "stances": ("target_kind", "target_id", "level", "memo", "fields"),
}

_OWNED = {"statements": "set_id IN (SELECT id FROM annotation_sets WHERE codebook_id = ?)"}
_HAS_VALUE = (
    "{table}.{column} != '{{}}' AND json_valid({table}.{column})"
    " AND EXISTS (SELECT 1 FROM json_each({table}.{column}) AS told WHERE told.key = ?)"
)


@dataclass(frozen=True, slots=True)
class _Among:
    """The statements with those ids, or all where there are none."""

    ids: tuple[str, ...] = ()

    def of(self, table: str) -> str:
        """Holds, after other conditions, for the rows of ``table`` that belong to them."""
        column = "id" if table == "statements" else "statement_id"
        return f" AND {column} IN ({', '.join('?' * len(self.ids))})" if self.ids else ""


class Recoding(Writing):
    """What a project file says of many things at once; every method works inside a step only."""

    def recode(self, codebook_id: str, tree: Tree, gone: str, kept: str) -> None:
        """Have claims and stances name the entry ``kept`` of a codebook where they named ``gone``.

        Where ``kept`` is empty nothing is named any more, and stances towards a topic that is gone go.
        """
        recorder = self._writing()
        for table, column, named in CODE_COLUMNS[tree]:
            where = _WHERE.format(column=column, named=named, coded=CODED_WITH)
            if column == "target_id" and not kept:
                recorder.remove_where(table, where, (gone, codebook_id))
                continue
            statements = self._owners(table, where, (gone, codebook_id))
            recorder.change_where(table, where, (gone, codebook_id), _column(column, kept))
            if kept:
                self._say_once(table, statements)

    def change_values(self, codebook_id: str, field: str, changed: Callable[[str], str]) -> None:
        """Have each value of a field be what ``changed`` makes of it, on whatever is coded with a codebook.

        An empty one goes. Documents and actors belong to every codebook.
        """
        for table, column in FIELD_COLUMNS:
            owned = _OWNED.get(table, CODED_WITH if table in _SAYS else "")
            where = f"{_HAS_VALUE.format(table=table, column=column)}{f' AND {owned}' if owned else ''}"
            values = (field, codebook_id) if owned else (field,)
            self._writing().change_where(table, where, values, _valued(column, field, changed))

    def rename_actor(self, gone: str, kept: str) -> None:
        """Have everything that names the actor ``gone`` name ``kept``."""
        self._rename(gone, kept, _Among())
        for table, column in FIELD_COLUMNS[3:]:
            self._rename_in_fields((table, column), gone, kept, _Among())

    def rename_actor_in(self, gone: str, kept: str, statement_ids: Iterable[str]) -> None:
        """Have the statements with those ids name the actor ``kept`` where they name ``gone``."""
        for some in batches(tuple(dict.fromkeys(statement_ids))):
            self._rename(gone, kept, _Among(tuple(some)))

    def _rename(self, gone: str, kept: str, among: _Among) -> None:
        recorder, values = self._writing(), (gone, *among.ids)
        for role in ROLES:
            where = f"{role} = ?{among.of('statements')}"
            recorder.change_where("statements", where, values, _column(role, kept))
        where = f"target_kind = 'actor' AND target_id = ?{among.of('stances')}"
        statements = self._owners("stances", where, values)
        recorder.change_where("stances", where, values, _column("target_id", kept))
        self._say_once("stances", statements)
        for place in FIELD_COLUMNS[:3]:
            self._rename_in_fields(place, gone, kept, among)

    def _rename_in_fields(self, place: tuple[str, str], gone: str, kept: str, among: _Among) -> None:
        table, column = place
        fields = {row[0] for row in self._connection.execute("SELECT field FROM fields WHERE kind = 'actor'")}

        def renamed(row: Columns) -> Columns:
            told = json.loads(row[column])
            said = {key: kept if key in fields and value == gone else value for key, value in told.items()}
            return {column: as_json(said)}

        if fields:
            where = f"{named_in(table, column)}{among.of(table)}"
            self._writing().change_where(table, where, (gone, *among.ids), renamed)

    def _owners(self, table: str, where: str, values: tuple[str, ...]) -> tuple[str, ...]:
        found = self._connection.execute(f"SELECT DISTINCT statement_id FROM {table} WHERE {where}", values)
        return tuple(row[0] for row in found)

    def _say_once(self, table: str, statement_ids: tuple[str, ...]) -> None:
        same = " AND ".join(f"other.{column} IS {table}.{column}" for column in _SAYS[table])
        for some in batches(statement_ids):
            where = _SAID_TWICE.format(marks=", ".join("?" * len(some)), table=table, same=same)
            self._writing().remove_where(table, where, some)


def _column(column: str, value: str) -> Callable[[Columns], Columns]:
    return lambda _: {column: value}


def _valued(column: str, field: str, changed: Callable[[str], str]) -> Callable[[Columns], Columns]:
    def row(columns: Columns) -> Columns:
        told = json.loads(columns[column])
        value = changed(told.pop(field))
        return {column: as_json({**told, field: value} if value else told)}

    return row
