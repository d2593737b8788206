"""Words searched for in the texts of all documents."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator

from desktop_app.domain.findings import Articles, Found
from desktop_app.domain.query import Query, typing
from desktop_app.domain.text import Span
from desktop_app.store.asked import asked_of_documents
from desktop_app.store.wanted import wanted_of

OPEN, CLOSE = "\ufdd0", "\ufdd1"
"""Put about what was found; no text holds either, see ``domain.text.normalise``."""

_RANKED = 2000
_BEFORE, _LENGTH = 50, 130
_BEGINNING = 130


def search(connection: sqlite3.Connection, words: str, limit: int) -> tuple[Found, ...]:
    """Documents that hold what is typed; see ``find``."""
    return find(connection, typing(words), limit).found


def find(connection: sqlite3.Connection, query: Query, limit: int) -> Articles:
    """Documents that are what a query asks for, accents and letter case aside.

    The best come first, by BM25; for words so common that ranking would be felt, or where letters had to be
    looked for, in the order in which the documents came.
    """
    wanted = wanted_of(query)
    asked, values = asked_of_documents(connection, query)
    if not (wanted.match or wanted.also or asked):
        return Articles()
    also = "".join(f" AND {condition}" for condition in (*wanted.also, *asked))
    if wanted.match:
        ranked = not _is_common(connection, wanted.match)
        found = _in_index(connection, wanted.match, also, (*wanted.values, *values), limit + 1, ranked=ranked)
    else:
        ranked = False
        found = _in_texts(connection, query, also, (*wanted.values, *values), limit + 1)
    return Articles(tuple(found[:limit]), len(found) > limit, ranked, bool(wanted.scans))


def _is_common(connection: sqlite3.Connection, match: str) -> bool:
    common = connection.execute(
        "SELECT count(*) FROM (SELECT 1 FROM texts_fts WHERE texts_fts MATCH ? LIMIT ?)", (match, _RANKED + 1)
    ).fetchone()[0]
    return int(common) > _RANKED


def _in_index(
    connection: sqlite3.Connection,
    match: str,
    also: str,
    values: tuple[str, ...],
    limit: int,
    *,
    ranked: bool,
) -> list[Found]:
    # Joined in this order, so that a snippet is made only of what is returned, and the order stands.
    rows = connection.execute(
        f"SELECT documents.id, title, snippet(texts_fts, 0, '{OPEN}', '{CLOSE}', ' … ', 16) FROM texts_fts"
        " CROSS JOIN texts ON texts.number = texts_fts.rowid CROSS JOIN documents ON text_id = hash"
        f" WHERE texts_fts MATCH ?{also} ORDER BY {'rank' if ranked else 'texts_fts.rowid'} LIMIT ?",
        (match, *values, limit),
    )
    return [Found(id_, title, *unmarked(snippet)) for id_, title, snippet in rows]


def _in_texts(
    connection: sqlite3.Connection, query: Query, also: str, values: tuple[str, ...], limit: int
) -> list[Found]:
    terms = [term.words for group in query.wanted for term in group]
    scan = next((term.words for group in query.wanted for term in group if term.unspaced), "")
    rows = connection.execute(
        "SELECT documents.id, title, substr(text, 1, ?), instr(text, ?),"
        " substr(text, max(1, instr(text, ?) - ?), ?)"
        f" FROM documents CROSS JOIN texts ON hash = text_id WHERE 1{also} ORDER BY documents.rowid LIMIT ?",
        (_BEGINNING, scan, scan, _BEFORE, _LENGTH, *values, limit),
    )
    return [
        Found(id_, title, *_around(part if place else beginning, place, terms))
        for id_, title, beginning, place, part in rows
    ]


def _around(part: str, place: int, terms: list[str]) -> tuple[str, tuple[Span, ...]]:
    told = f"… {part}" if place > _BEFORE + 1 else part
    return told, tuple(sorted({span for term in terms for span in _alike(told, term)}))


def _alike(text: str, words: str) -> Iterator[Span]:
    return (Span(found.start(), found.end()) for found in re.finditer(re.escape(words), text, re.IGNORECASE))


def all_of(text: str, words: str) -> list[Span]:
    """Every place where just these letters stand."""
    spans: list[Span] = []
    place = text.find(words) if words else -1
    while place >= 0:
        spans.append(Span(place, place + len(words)))
        place = text.find(words, place + len(words))
    return spans


def unmarked(text: str) -> tuple[str, tuple[Span, ...]]:
    """A text that came with marks, without them, and what stood between them."""
    first, *others = text.split(OPEN)
    parts, spans, place = [first], [], len(first)
    for other in others:
        words, _, rest = other.partition(CLOSE)
        if words:
            spans.append(Span(place, place + len(words)))
        place += len(words) + len(rest)
        parts += (words, rest)
    return "".join(parts), tuple(spans)
