"""Words searched for in the texts of all documents."""

from __future__ import annotations

import re
import sqlite3

from desktop_app.domain.findings import Found

_RANKED = 2000
_PART = re.compile(r'"([^"]+)"|(\w+)')


def search(connection: sqlite3.Connection, words: str, limit: int) -> tuple[Found, ...]:
    """Documents that hold every word, accents and letter case aside, and every phrase in double quotes.

    The last word may be the beginning of one. The best come first, by BM25; for words so common that
    ranking would be felt, in the order in which the documents came.
    """
    query = _query(words)
    if not query:
        return ()
    common = connection.execute(
        "SELECT count(*) FROM (SELECT 1 FROM texts_fts WHERE texts_fts MATCH ? LIMIT ?)", (query, _RANKED + 1)
    ).fetchone()[0]
    order = "rowid" if common > _RANKED else "rank"
    found = connection.execute(
        "SELECT documents.id, title, snippet FROM"
        " (SELECT rowid AS number, snippet(texts_fts, 0, '', '', ' … ', 16) AS snippet FROM texts_fts"
        f" WHERE texts_fts MATCH ? ORDER BY {order} LIMIT ?) AS hits"
        " JOIN texts ON texts.number = hits.number JOIN documents ON text_id = hash",
        (query, limit),
    )
    return tuple(Found(*row) for row in found)


def _query(words: str) -> str:
    parts = [phrase or word for phrase, word in _PART.findall(words)]
    if not parts:
        return ""
    quoted = " ".join(f'"{part}"' for part in parts)
    return quoted if words.rstrip().endswith('"') else quoted + "*"
