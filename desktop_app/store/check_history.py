"""Whether every row is as the history left it, and every text as it came."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from hashlib import sha256

from desktop_app.domain.findings import Finding
from desktop_app.store.against_history import BY_NAME, Pace, Tell, differing
from desktop_app.store.signature import SIGNED, signature


def history_findings(connection: sqlite3.Connection, tell: Tell) -> Iterator[Finding]:
    """Rows that no step left as they are, rows that are gone though no step took them, and changed texts.

    What SQLite cannot see, a byte that is another one in a title or in a text, is seen so: all is kept twice,
    or signed.
    """
    pace = Pace(tell, rows_in_all(connection))
    yield from _changed_texts(connection, pace)
    yield from _wrongly_signed(connection, pace)
    for each in differing(connection, pace):
        name = each.table.name
        fault = (
            f"in the history, but not in {name}"
            if each.now is None
            else f"not as the history left it, in {name}"
        )
        yield Finding(each.table.kind, each.row_id, fault)


def rows_in_all(connection: sqlite3.Connection) -> int:
    """How many rows there are to look at."""
    names = ("texts", *SIGNED, *(table.name for table in BY_NAME))
    return sum(connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names)


def _changed_texts(connection: sqlite3.Connection, pace: Pace) -> Iterator[Finding]:
    for digest, text in connection.execute("SELECT hash, text FROM texts"):
        pace.one()
        if sha256(text.encode()).hexdigest() != digest:
            yield Finding("text", digest, "not the text that was kept under this hash")


def _wrongly_signed(connection: sqlite3.Connection, pace: Pace) -> Iterator[Finding]:
    for name, columns in SIGNED.items():
        query = f"SELECT number, signature, {', '.join(columns)} FROM {name}"
        for number, signed, *words in map(tuple, connection.execute(query)):
            pace.one()
            if signature(*words) != signed:
                yield Finding(name.removesuffix("s"), str(number), "not told as it was when it was signed")
