"""What a query asks of documents and statements beside their words, as SQL."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from functools import partial

from desktop_app.domain.coverage import Lack
from desktop_app.domain.fields import FieldOwner
from desktop_app.domain.folding import folded, has
from desktop_app.domain.period import is_date
from desktop_app.domain.query import ANY, DATED, By, Query
from desktop_app.store.lacking import Condition, lacking, lacking_own

_FITS, _IS = "begins_word({column}, ?)", "is_whole({column}, ?)"
_IS_TAG = "EXISTS (SELECT 1 FROM json_each(tags) WHERE is_whole(value, ?))"
_CODED = "documents.id IN (SELECT document_id FROM statements)"
_SEARCHED = "FROM searches WHERE searches.text_id = documents.text_id"
_STATES = {
    "coded": _CODED,
    "uncoded": f"NOT {_CODED}",
    "searched": f"documents.id IN (SELECT document_id {_SEARCHED})",
    "unsearched": f"documents.id NOT IN (SELECT document_id {_SEARCHED})",
    "unreviewed": f"documents.id IN (SELECT document_id {_SEARCHED} AND unreviewed > 0)",
}
OF_DOCUMENTS = {"title": "title", "outlet": "outlet", "language": "documents.language", "date": "date"}
OF_DOCUMENTS |= {"tag": "tags", "assigned": "assigned", "status": "documents.status"}
"""In which columns stands what can be asked of documents."""

_OF_SOME = "documents.id IN (SELECT statements.document_id FROM statements WHERE {})"


def teach(connection: sqlite3.Connection) -> None:
    """Have a connection know how words are compared: folded, at the beginning of a word or as a whole."""
    connection.create_function("begins_word", 2, _begins_word, deterministic=True)
    connection.create_function("is_whole", 2, _is_whole, deterministic=True)


def _begins_word(text: str | None, term: str) -> bool:
    return text is not None and has(folded(text), term)


def _is_whole(text: str | None, value: str) -> bool:
    return text is not None and folded(text) == folded(value)


def asked_of_documents(
    connection: sqlite3.Connection, query: Query
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is asked of ``documents``, and the values in it, in order.

    What only a statement has, such as a speaker, is asked of any of the document's statements.
    """
    from desktop_app.store.asked_of_statements import OF_STATEMENTS, asked_of_statements

    conditions: list[Condition] = []
    for prefix in dict.fromkeys(by.prefix for by in query.by):
        if prefix in ("is", "document", *DATED) or prefix in OF_DOCUMENTS:
            conditions += combined(query.asked(prefix), partial(asked_of_one, connection))
    spoken = Query(
        by=tuple(by for by in query.by if by.prefix in OF_STATEMENTS and by.prefix not in OF_DOCUMENTS)
    )
    if spoken:
        which, values = asked_of_statements(connection, spoken)
        inner = "SELECT statements.document_id FROM statements"
        conditions.append((f"documents.id IN ({inner} WHERE {' AND '.join(which)})", values))
    return tuple(sql for sql, _ in conditions), tuple(value for _, values in conditions for value in values)


def asked_of_one(connection: sqlite3.Connection, by: By) -> Condition:
    """What one of those that ``documents`` can tell by itself asks of it: ``is``, a date, a column."""
    if by.prefix == "is":
        return _state(connection, by.value.casefold())
    if by.prefix == "document":
        return ("1", ()) if by.value == ANY else ("documents.id = ?", (by.value,))
    if by.prefix in DATED:
        return _dated(by)
    return _column(OF_DOCUMENTS[by.prefix], by)


def _dated(by: By) -> Condition:
    if by.value == ANY:
        return "date <> ''", ()
    if not is_date(by.value):
        return "0", ()
    if by.prefix == "after":
        return "date >= ?", (by.value,)
    return "(date <> '' AND date < ? AND substr(?, 1, length(date)) <> date)", (by.value, by.value)


def _state(connection: sqlite3.Connection, state: str) -> Condition:
    match state:
        case "undescribed":
            return lacking_own(connection, FieldOwner.DOCUMENT)
        case "unplaced":
            sql, values = lacking(connection, Lack.PLACE)
        case "incomplete":
            sql, values = lacking(connection, Lack.FIELD)
        case _:
            return _STATES.get(state, "0"), ()
    return _OF_SOME.format(sql), values


def combined(asked: Iterable[By], condition: Callable[[By], Condition]) -> list[Condition]:
    """Any of what is asked of one thing, and nothing of what must not be so."""
    made = [(by, condition(by)) for by in asked]
    wanted = [each for by, each in made if not by.negated]
    conditions = [(f"NOT coalesce({sql}, 0)", values) for by, (sql, values) in made if by.negated]
    if wanted:
        values = tuple(value for _, values in wanted for value in values)
        conditions.insert(0, (f"({' OR '.join(sql for sql, _ in wanted)})", values))
    return conditions


def _column(column: str, by: By) -> Condition:
    if by.value == ANY:
        return f"{column} NOT IN ('', '[]')", ()
    if by.whole:
        return (_IS_TAG if column == "tags" else _IS.format(column=column)), (by.value,)
    return _FITS.format(column=column), (by.value,)
