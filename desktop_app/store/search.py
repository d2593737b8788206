"""Words searched for in the texts of all documents."""

from __future__ import annotations

import re
import sqlite3

from desktop_app.domain.findings import Found

_RANKED = 2000
_PART = re.compile(r'"([^"]*)"|([^\s"]+)')


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
    order = "texts_fts.rowid" if common > _RANKED else "rank"
    # Joined in this order, so that a snippet is made only of what is returned, and the order stands.
    found = connection.execute(
        "SELECT documents.id, title, snippet(texts_fts, 0, '', '', ' … ', 16) FROM texts_fts"
        " CROSS JOIN texts ON texts.number = texts_fts.rowid CROSS JOIN documents ON text_id = hash"
        f" WHERE texts_fts MATCH ? ORDER BY {order} LIMIT ?",
        (query, limit),
    )
    return tuple(Found(*row) for row in found)


def _query(words: str) -> str:
    # Each part goes to FTS5 as a string, in which nothing but a quotation mark has a meaning; what words a
    # part is made of, FTS5 then finds in the same way as in the texts. NUL would end the query.
    found = (phrase or word for phrase, word in _PART.findall(words.replace("\0", " ")))
    parts = [part for part in found if any(letter.isalnum() for letter in part)]
    if not parts:
        return ""
    quoted = " ".join(f'"{part}"' for part in parts)
    return quoted if words.rstrip().endswith('"') else quoted + "*"
