"""Texts looked through for others like them."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator

_WORD = re.compile(r"\w+")
_CANDIDATES = 20


def every_text(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """The id and the text of every document, in the order in which they came."""
    return connection.execute(
        "SELECT id, text FROM documents CROSS JOIN texts ON hash = text_id ORDER BY documents.rowid"
    )


def texts_with(connection: sqlite3.Connection, runs: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The id and the text of documents that hold one of some runs of words; a few for each of them."""
    for run in runs:
        # Words as the index takes them: letters and digits alone.
        words = " ".join(_WORD.findall(run)).replace("_", " ")
        if words.strip():
            yield from connection.execute(
                "SELECT documents.id, texts.text FROM texts_fts"
                " CROSS JOIN texts ON texts.number = texts_fts.rowid CROSS JOIN documents"
                " ON text_id = hash WHERE texts_fts MATCH ? LIMIT ?",
                (f'"{words}"', _CANDIDATES),
            )
