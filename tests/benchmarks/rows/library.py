"""The library of a large corpus: opened and painted, narrowed, scrolled."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from PySide6.QtWidgets import QListView

from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.widgets.library.library import Library
from tests.benchmarks.articles import documents
from tests.benchmarks.harness import Row, Timed, side_by_side
from tests.benchmarks.windows import application_made
from tests.project.sample import new_project

_QUERY = (
    "SELECT id, title, outlet, date, language, length,"
    " (SELECT count(*) FROM statements WHERE document_id = documents.id),"
    " (SELECT unreviewed FROM searches WHERE document_id = documents.id AND text_id = documents.text_id),"
    " status, assigned, tags FROM documents {where} ORDER BY rowid"
)
_TITLED = "WHERE title || ' ' || outlet LIKE '%77%'"


def measure(size: int, folder: Path) -> Timed:
    """List all documents, narrow them to some, show all again and go a page down."""
    application_made()
    project = new_project(folder)
    project.do(ImportDocuments(documents(size)))
    library = Library()
    library.resize(260, 800)
    library.show()
    rows = library.findChildren(QListView)[0]

    def ours() -> None:
        library.set_documents(project.summaries())
        library.repaint()
        library.narrow_to("77")
        library.repaint()
        library.narrow_to("")
        rows.verticalScrollBar().triggerAction(rows.verticalScrollBar().SliderAction.SliderPageStepAdd)
        library.repaint()

    with closing(sqlite3.connect(project.path)) as connection:

        def bare() -> None:
            for where in ("", _TITLED):
                connection.execute(_QUERY.format(where=where)).fetchall()

        timed = side_by_side(9, ours, bare)
    project.close()
    return timed


ROW = Row("library", "documents listed, narrowed, scrolled", "the bare queries", 2, 10_000, 100_000, measure)
