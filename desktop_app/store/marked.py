"""Where in the texts stands what is searched for."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from desktop_app.domain.findings import Marked
from desktop_app.domain.query import Query, Term
from desktop_app.domain.text import Span
from desktop_app.store.asked import asked_of_documents
from desktop_app.store.search import CLOSE, OPEN, all_of, unmarked
from desktop_app.store.wanted import Wanted, match_any, wanted_of

_COLUMNS = "texts.number, documents.id, title, date"
_HIGHLIGHT = f"highlight(texts_fts, 0, '{OPEN}', '{CLOSE}')"


def matches(connection: sqlite3.Connection, document_id: str, query: Query) -> tuple[Span, ...]:
    """Every place in a document's text where a term of the query stands, in order."""
    row = connection.execute(
        "SELECT texts.number, text FROM documents JOIN texts ON hash = text_id WHERE documents.id = ?",
        (document_id,),
    ).fetchone()
    if row is None:
        return ()
    terms = [term for group in query.wanted for term in group]
    return _sorted(_highlighted(connection, row["number"], terms), _letters(row["text"], terms))


def marked(connection: sqlite3.Connection, query: Query, *, document_id: str = "") -> Iterator[Marked]:
    """One after another the documents that a query asks for, with the places of its terms.

    All documents, without places, where it has no words; of one alone where ``document_id`` is given.
    """
    wanted = wanted_of(query)
    asked, values = asked_of_documents(connection, query)
    conditions = [*wanted.also, *asked]
    given = [*wanted.values, *values]
    if document_id:
        conditions.append("documents.id = ?")
        given.append(document_id)
    also = "".join(f" AND {condition}" for condition in conditions)
    terms = [term for group in query.wanted for term in group]
    if wanted.match:
        return _in_index(connection, wanted, also, given, terms)
    return _in_texts(connection, also, given, terms)


def _in_index(
    connection: sqlite3.Connection, wanted: Wanted, also: str, given: list[str], terms: list[Term]
) -> Iterator[Marked]:
    # In one run: asked for one text after another, the index looks from its beginning each time.
    rows = connection.execute(
        f"SELECT {_COLUMNS}, {_HIGHLIGHT} FROM texts_fts CROSS JOIN texts ON texts.number = texts_fts.rowid"
        f" CROSS JOIN documents ON text_id = hash WHERE texts_fts MATCH ?{also} ORDER BY texts_fts.rowid",
        (wanted.match, *given),
    )
    beside = [term for term in terms if not term.unspaced] if wanted.scans else []
    for number, id_, title, date, told in rows:
        text, spans = unmarked(told)
        more = _highlighted(connection, number, beside)
        yield Marked(number, id_, title, date, text, _sorted(spans, more, _letters(text, terms)))


def _in_texts(
    connection: sqlite3.Connection, also: str, given: list[str], terms: list[Term]
) -> Iterator[Marked]:
    rows = connection.execute(
        f"SELECT {_COLUMNS}, text FROM documents CROSS JOIN texts ON hash = text_id"
        f" WHERE 1{also} ORDER BY documents.rowid",
        given,
    )
    for number, id_, title, date, text in rows:
        spans = _sorted(_highlighted(connection, number, terms), _letters(text, terms))
        yield Marked(number, id_, title, date, text, spans)


def _highlighted(connection: sqlite3.Connection, number: int, terms: list[Term]) -> tuple[Span, ...]:
    """Where in one text the terms stand that the index of words knows."""
    indexed = [term for term in terms if not term.unspaced]
    if not indexed:
        return ()
    row = connection.execute(
        f"SELECT {_HIGHLIGHT} FROM texts_fts WHERE texts_fts MATCH ? AND rowid = ?",
        (match_any(indexed), number),
    ).fetchone()
    return () if row is None else unmarked(row[0])[1]


def _letters(text: str, terms: list[Term]) -> Iterator[Span]:
    return (span for term in terms if term.unspaced for span in all_of(text, term.words))


def _sorted(*spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(sorted({span for some in spans for span in some}))
