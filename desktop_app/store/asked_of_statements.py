"""What a query asks of statements: who speaks, what is claimed, towards what, in which words."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from desktop_app.domain.coverage import Lack
from desktop_app.domain.folding import folded, has
from desktop_app.domain.query import ANY, By, Query, Term
from desktop_app.store.asked import asked_of_one, combined
from desktop_app.store.lacking import Condition, lacking

OF_STATEMENTS = ("speaker", "claim", "stance", "topic", "target", "kind", "status", "memo", "set", "words")
_IN_CLAIMS = "EXISTS (SELECT 1 FROM claims WHERE statement_id = statements.id AND {})"
_IN_STANCES = "EXISTS (SELECT 1 FROM stances WHERE statement_id = statements.id AND {})"
_IN_WORDS = (
    "EXISTS (SELECT 1 FROM anchors WHERE statement_id = statements.id AND role = 'content'"
    " AND begins_word(exact, ?))"
)
_SOME_TOPIC, _ON_TOPIC = "topic <> ''", "target_kind = 'topic'"
_OF_ITS_DOCUMENT = "statements.document_id IN (SELECT documents.id FROM documents WHERE {})"
_STATES = {"unplaced": Lack.PLACE, "incomplete": Lack.FIELD}
_AS_TOPIC = "target_kind = 'topic' AND target_id IN (SELECT value FROM json_each(?))"


def fitting(
    connection: sqlite3.Connection, query: Query, limit: int, document_id: str = ""
) -> tuple[str, ...]:
    """The ids of the statements that a query asks for, by document and place; of none for an empty query.

    All stand in the document that is given, if one is.
    """
    conditions, values = asked_of_statements(connection, query)
    if not conditions:
        return ()
    if document_id:
        conditions, values = (*conditions, "statements.document_id = ?"), (*values, document_id)
    found = connection.execute(
        "SELECT statements.id FROM statements JOIN documents ON documents.id = statements.document_id"
        " JOIN anchors AS first ON first.statement_id = statements.id AND first.role = 'content'"
        f" AND first.ordinal = 0 WHERE {' AND '.join(conditions)}"
        " ORDER BY documents.rowid, first.start, statements.id LIMIT ?",
        (*values, limit),
    )
    return tuple(row[0] for row in found)


def asked_of_statements(
    connection: sqlite3.Connection, query: Query
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is asked of ``statements``, and the values in it, in order; words stand in the content.

    What only an article has, such as an outlet, is asked of the article that the statement stands in.
    """
    ids = Ids(connection)
    conditions: list[Condition] = []
    for prefix in dict.fromkeys(by.prefix for by in query.by):
        conditions += combined(query.asked(prefix), lambda by: _asked_of_one(connection, by, ids))
    for group in query.wanted:
        values = tuple(term.words for term in group)
        conditions.append((f"({' OR '.join(_IN_WORDS for _ in group)})", values))
    conditions += [_without(term) for term in query.unwanted]
    return tuple(sql for sql, _ in conditions), tuple(value for _, values in conditions for value in values)


def _without(term: Term) -> Condition:
    return f"NOT {_IN_WORDS}", (term.words,)


def _asked_of_one(connection: sqlite3.Connection, by: By, ids: Ids) -> Condition:
    state = _STATES.get(by.value.casefold()) if by.prefix == "is" else None
    if state is not None:
        return lacking(connection, state)
    if by.prefix in OF_STATEMENTS:
        return _asked(by, ids)
    if by.prefix == "document":
        return ("1", ()) if by.value == ANY else ("statements.document_id = ?", (by.value,))
    return _within(_OF_ITS_DOCUMENT, asked_of_one(connection, by))


def _asked(by: By, ids: Ids) -> Condition:  # noqa: PLR0911 (a table of what can be asked)
    anything, value = by.value == ANY, by.value
    match by.prefix:
        case "speaker":
            if anything:
                return "speaker IS NOT NULL", ()
            return _among("speaker", ids.actors(by))
        case "claim":
            if anything:
                return _IN_CLAIMS.format("claim_type <> ''"), ()
            return _within(_IN_CLAIMS, _among("claim_type", ids.codes("claim_type", by)))
        case "topic":
            if anything:
                return f"({_IN_CLAIMS.format(_SOME_TOPIC)} OR {_IN_STANCES.format(_ON_TOPIC)})", ()
            codes = json.dumps(ids.codes("topic", by))
            among = "topic IN (SELECT value FROM json_each(?))"
            return f"({_IN_CLAIMS.format(among)} OR {_IN_STANCES.format(_AS_TOPIC)})", (codes, codes)
        case "stance":
            if anything:
                return _IN_STANCES.format("level <> ''"), ()
            return _within(_IN_STANCES, _among("level", ids.codes("level", by)))
        case "target":
            if anything:
                return _IN_STANCES.format("1"), ()
            actors, topics = (
                json.dumps(ids.actors(by)),
                json.dumps(ids.codes("topic", by)),
            )
            as_actor = "target_kind = 'actor' AND target_id IN (SELECT value FROM json_each(?))"
            return _IN_STANCES.format(f"({_AS_TOPIC} OR {as_actor})"), (topics, actors)
        case "words":
            return ("1", ()) if anything else (_IN_WORDS, (value,))
        case "set":
            return ("1", ()) if anything else _among("set_id", ids.sets(by))
    column = f"statements.{by.prefix}"
    fits = "is_whole" if by.whole else "begins_word"
    return (f"{column} <> ''", ()) if anything else (f"{fits}({column}, ?)", (value,))


def _among(column: str, ids: Iterable[str]) -> Condition:
    return f"{column} IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),)


def _within(outer: str, condition: Condition) -> Condition:
    return outer.format(condition[0]), condition[1]


class Ids:
    """The ids of what has a name; where nothing has just that, of what has a word beginning so."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def actors(self, by: By) -> list[str]:
        """Also of the one that has just this id: two may have one name."""
        rows = self._connection.execute("SELECT id, name, aliases FROM actors").fetchall()
        if any(row[0] == by.value for row in rows):
            return [by.value]
        known = ((id_, (name, *json.loads(aliases))) for id_, name, aliases in rows)
        return _called(by, known)

    def codes(self, tree: str, by: By) -> list[str]:
        """Codes, with those that stand below them."""
        rows = self._connection.execute(
            "SELECT code, name, parent FROM codes WHERE tree = ?", (tree,)
        ).fetchall()
        found = set(_called(by, ((code, (code, name)) for code, name, _ in rows)))
        while more := {code for code, _, parent in rows if parent in found} - found:
            found |= more
        return sorted(found)

    def sets(self, by: By) -> list[str]:
        rows = self._connection.execute(
            "SELECT annotation_sets.id, annotation_sets.name, annotators.name, annotation_sets.kind"
            " FROM annotation_sets JOIN annotators ON annotators.id = annotator_id"
        )
        return _called(by, ((id_, names) for id_, *names in rows))


def _called(by: By, entries: Iterable[tuple[str, Iterable[str]]]) -> list[str]:
    wanted = folded(by.value)
    called: list[str] = []
    begun: list[str] = []
    for id_, names in entries:
        known = [folded(each) for each in names if each]
        if wanted in known:
            called.append(id_)
        if any(has(each, by.value) for each in known):
            begun.append(id_)
    return called if by.whole else called or begun
