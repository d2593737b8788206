"""Words looked for in many articles."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from desktop_app.project.commands.documents import ImportDocuments
from tests.benchmarks.articles import documents, words
from tests.benchmarks.harness import Row, Timed, side_by_side
from tests.project.sample import new_project

_BEST = 200
_QUERY = (
    "SELECT rowid, snippet(texts_fts, 0, '', '', ' … ', 16) FROM texts_fts"
    " WHERE texts_fts MATCH ? ORDER BY rank LIMIT ?"
)


def measure(size: int, folder: Path) -> Timed:
    """Look for a rare word, two words of middling frequency, and a phrase."""
    project = new_project(folder)
    project.do(ImportDocuments(documents(size)))
    known = words()
    phrase = " ".join(documents(1)[0].text.split()[7:10])
    asked = (known[5000], f"{known[300]} {known[900]}", f'"{phrase}"')
    bare = (f'"{known[5000]}"*', f'"{known[300]}" "{known[900]}"*', f'"{phrase}"')
    with closing(sqlite3.connect(project.path)) as connection:
        timed = side_by_side(
            15,
            lambda: [project.search(query, _BEST) for query in asked],
            lambda: [connection.execute(_QUERY, (query, _BEST)).fetchall() for query in bare],
        )
    project.close()
    return timed


ROW = Row("search", "a word, two words, a phrase", "the bare FTS5 query", 1.5, 10_000, 100_000, measure)
