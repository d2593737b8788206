"""Articles with their statements, read many at a time and given one by one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor

from desktop_app.domain.document import Document
from desktop_app.domain.statement import Statement
from desktop_app.store.faults import UnreadableRowError
from desktop_app.store.rows import document_of
from desktop_app.store.statements_read import rows_in, statements_of

Article = tuple[Document, tuple[Statement, ...]]
"""A document and its statements by place in the text, then id."""

_DOCUMENTS = 50
_STATEMENTS = 1_000
"""So much is read at a time: no more need be held, however much there is."""

_TEXTS = (
    "SELECT documents.*, texts.text AS text FROM documents LEFT JOIN texts ON texts.hash = text_id"
    " WHERE documents.id IN ({})"
)


def articles(connection: sqlite3.Connection, counted: Iterable[tuple[str, int]]) -> Iterator[Article]:
    """The documents with these ids, in that order; ``counted``: each with how many statements it has.

    While some are worked on, SQLite looks up what is said in the next ones.
    """
    waiting = batches(counted)
    ids = next(waiting, ())
    rows = rows_in(connection, ids) if ids else ()
    with ThreadPoolExecutor(max_workers=1) as helper:  # which has no thread as long as it has nothing to do
        while ids:
            marks = ", ".join("?" * len(ids))
            found = {row["id"]: row for row in connection.execute(_TEXTS.format(marks), ids)}
            following = next(waiting, ())
            coming = helper.submit(rows_in, connection, following) if following else None
            statements = statements_of(rows)
            for id_ in ids:
                if id_ in found:
                    yield _document(found[id_]), statements.get(id_, ())
            ids, rows = following, coming.result() if coming else ()


def batches(counted: Iterable[tuple[str, int]]) -> Iterator[tuple[str, ...]]:
    """The ids, as many together as are read at a time; ``counted``: each with how many statements it has."""
    some: list[str] = []
    held = 0
    for id_, number in counted:
        if some and (len(some) == _DOCUMENTS or held + number > _STATEMENTS):
            yield tuple(some)
            some, held = [], 0
        some.append(id_)
        held += number
    if some:
        yield tuple(some)


def _document(row: sqlite3.Row) -> Document:
    if row["text"] is None:
        raise UnreadableRowError(f"no text {row['text_id']}")
    return document_of(dict(row), row["text"])
