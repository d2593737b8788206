"""What statements and articles lack, as SQL."""

from __future__ import annotations

import sqlite3
from collections import defaultdict

from desktop_app.domain.coverage import Lack
from desktop_app.domain.fields import FieldOwner
from desktop_app.store.faults import of_row

Condition = tuple[str, tuple[str, ...]]
"""SQL that holds or does not, and the values in it."""

_NEVER: Condition = ("0", ())
_PLAIN = {
    Lack.PLACE: "statements.id IN (SELECT statement_id FROM anchors WHERE NOT placed)",
    Lack.SPEAKER: "(speaker IS NULL AND statements.kind <> 'authorial')",
}
_NONE_OF = {Lack.CLAIM: ("claims", "claim_type <> ''"), Lack.STANCE: ("stances", "level <> ''")}
_OWNERS = (FieldOwner.STATEMENT, FieldOwner.CLAIM, FieldOwner.STANCE)
_TABLES = {
    FieldOwner.STATEMENT: "statements.fields",
    FieldOwner.CLAIM: "claims.fields",
    FieldOwner.STANCE: "stances.fields",
    FieldOwner.DOCUMENT: "documents.fields",
    FieldOwner.ACTOR: "actors.attributes",
}


def lacking(connection: sqlite3.Connection, lack: Lack, *, of_all: bool = False) -> Condition:
    """What holds for a row of ``statements`` that lacks this, and the values in it.

    ``of_all`` is quicker where it is asked of every statement, and slower where of those of a document.
    """
    if lack is Lack.FIELD:
        return _lacking_field(connection, of_all=of_all)
    if lack in _PLAIN:
        return _PLAIN[lack], ()
    table, filled = _NONE_OF[lack]
    return f"NOT {_some(table, filled, of_all=of_all)}", ()


def _some(table: str, condition: str, *, of_all: bool) -> str:
    """Holds for a statement some of whose claims or stances are so."""
    if of_all:
        return f"(statements.id IN (SELECT statement_id FROM {table} WHERE {condition}))"
    return f"EXISTS (SELECT 1 FROM {table} WHERE statement_id = statements.id AND {condition})"


def lacking_own(connection: sqlite3.Connection, owner: FieldOwner) -> Condition:
    """What holds for a row of ``documents`` or ``actors`` that lacks a required field."""
    ours = connection.execute("SELECT value FROM settings WHERE id = 'codebook'").fetchone()
    wanted = _required(connection).get(ours[0] if ours else "", {}).get(owner, [])
    return _empty(_TABLES[owner], wanted) if wanted else _NEVER


def _lacking_field(connection: sqlite3.Connection, *, of_all: bool) -> Condition:
    either: list[str] = []
    values: list[str] = []
    for codebook_id, by_owner in _required(connection).items():
        parts = []
        values.append(codebook_id)
        for owner in (each for each in _OWNERS if each in by_owner):
            empty, asked = _empty(_TABLES[owner], by_owner[owner])
            table = _TABLES[owner].partition(".")[0]
            parts.append(empty if owner is FieldOwner.STATEMENT else _some(table, empty, of_all=of_all))
            values += asked
        if not parts:
            values.pop()
            continue
        sets = "set_id IN (SELECT id FROM annotation_sets WHERE codebook_id = ?)"
        either.append(f"({sets} AND ({' OR '.join(parts)}))")
    return (f"({' OR '.join(either)})", tuple(values)) if either else _NEVER


def _empty(column: str, fields: list[str]) -> Condition:
    """What holds where one of these fields is not filled in."""
    told = f"iif(json_valid({column}), {column}, '{{}}')"
    one = f"coalesce(json_extract({told}, ?), '') = ''"
    # An id that no path can name is looked for among the keys, which takes longer.
    other = f"? NOT IN (SELECT key FROM json_each({told}) WHERE value <> '')"
    odd = [any(letter in field for letter in '"\\') for field in fields]
    either = " OR ".join(other if each else one for each in odd)
    values = (field if each else f'$."{field}"' for field, each in zip(fields, odd, strict=True))
    # Most rows have no values at all, and need not be taken apart.
    return f"({column} = '{{}}' OR {either})", tuple(values)


@of_row
def _required(connection: sqlite3.Connection) -> dict[str, dict[FieldOwner, list[str]]]:
    """The ids of the fields that are to be filled in, by codebook and owner."""
    found: defaultdict[str, dict[FieldOwner, list[str]]] = defaultdict(dict)
    for codebook_id, owner, field in connection.execute(
        "SELECT codebook_id, owner, field FROM fields WHERE required ORDER BY ordinal"
    ):
        found[codebook_id].setdefault(FieldOwner(owner), []).append(field)
    return found
