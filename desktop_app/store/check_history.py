"""Whether every row is as the history left it, and every text as it came."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from hashlib import sha256

from desktop_app.domain.findings import Finding
from desktop_app.store.recorder import unpacked
from desktop_app.store.signature import SIGNED, signature
from desktop_app.store.tables import TABLES

# Of each row the last change among the steps that stand: one undone stands no longer.
_LAST = (
    "SELECT row_id, after, max(changes.number) FROM changes JOIN steps ON steps.number = step"
    " WHERE table_name = ? AND state = 'done' GROUP BY row_id"
)


def history_findings(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Rows that no step left as they are, rows that are gone though no step took them, and changed texts.

    What SQLite cannot see, a byte that is another one in a title or in a text, is seen so: all is kept twice.
    """
    for digest, text in connection.execute("SELECT hash, text FROM texts"):
        if sha256(text.encode()).hexdigest() != digest:
            yield Finding("text", digest, "not the text that was kept under this hash")
    for name, columns in SIGNED.items():
        query = f"SELECT number, signature, {', '.join(columns)} FROM {name}"
        for number, signed, *words in map(tuple, connection.execute(query)):
            if signature(*words) != signed:
                yield Finding(name.removesuffix("s"), str(number), "not told as it was when it was signed")
    for table in TABLES:
        last = {row[0]: row[1] for row in connection.execute(_LAST, (table.name,))}
        for row in connection.execute(f"SELECT * FROM {table.name}"):
            told = unpacked(table.name, last.pop(row["id"], None))
            # Where a row came in the order, and a column that came with a later version, are no matter.
            if told is None or any(
                row[name] != told[name] for name in told.keys() & set(row.keys()) - {"rowid"}
            ):
                yield Finding(table.kind, row["id"], f"not as the history left it, in {table.name}")
        for row_id, told in last.items():
            if told is not None:
                yield Finding(table.kind, row_id, f"in the history, but not in {table.name}")
