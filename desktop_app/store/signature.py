"""A short sign of what is kept only once, so that a byte that is another one is seen."""

from __future__ import annotations

import sqlite3
from hashlib import sha256

SIGNED = {"steps": ("id", "name", "annotator", "time"), "events": ("what", "annotator", "time")}
"""Of the journal, what its rows are signed by; of all else there are two: the row, and its last change."""

_LENGTH = 16


def signature(*told: str) -> str:
    """The first digits of the SHA-256 of the words, which no other words have but by chance."""
    return sha256("\0".join(told).encode(errors="surrogatepass")).hexdigest()[:_LENGTH]


def sign_all(connection: sqlite3.Connection) -> None:
    """Sign every row of the journal as it stands."""
    for table, columns in SIGNED.items():
        rows = connection.execute(f"SELECT number, {', '.join(columns)} FROM {table}").fetchall()
        signed = [(signature(*told), number) for number, *told in map(tuple, rows)]
        connection.executemany(f"UPDATE {table} SET signature = ? WHERE number = ?", signed)
