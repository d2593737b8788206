"""The rows of the library, all of them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from desktop_app.project.commands.documents import ImportDocuments
from tests.benchmarks.articles import documents
from tests.benchmarks.harness import Row, Timed, side_by_side
from tests.project.sample import new_project

_QUERY = (
    "SELECT id, title, outlet, date, language, length,"
    " (SELECT count(*) FROM statements WHERE document_id = documents.id),"
    " (SELECT unreviewed FROM searches WHERE document_id = documents.id AND text_id = documents.text_id),"
    " status, assigned, tags FROM documents ORDER BY rowid"
)


def measure(size: int, folder: Path) -> Timed:
    """Ask for the summaries of all documents."""
    project = new_project(folder)
    project.do(ImportDocuments(documents(size)))
    with closing(sqlite3.connect(project.path)) as connection:
        timed = side_by_side(9, project.summaries, lambda: connection.execute(_QUERY).fetchall())
    project.close()
    return timed


ROW = Row("library", "summaries of all documents", "the bare query", 2, 10_000, 100_000, measure)
