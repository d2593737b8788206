"""What can be searched for in a project file, and the searches that it keeps."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from desktop_app.domain.findings import Articles, Marked
from desktop_app.domain.query import Query
from desktop_app.domain.saved_search import SavedSearch, SearchIn
from desktop_app.domain.text import Span
from desktop_app.store import asked_of_statements, marked, search
from desktop_app.store.asked import teach
from desktop_app.store.faults import of_row, telling, told
from desktop_app.store.statements import Statements

SAVED = "search/"
"""Before the id of a saved search among the settings."""


class Searches(Statements):
    """Every method raises Problem where the file is damaged or cannot be read."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        super().__init__(path, connection)
        teach(connection)

    @telling
    def articles(self, query: Query, limit: int) -> Articles:
        """The documents that a query asks for; see ``store.search.find``."""
        return search.find(self._connection, query, limit)

    @telling
    def matches(self, document_id: str, query: Query) -> tuple[Span, ...]:
        """Every place in a document's text where a term of the query stands, in order."""
        return marked.matches(self._connection, document_id, query)

    def marked(self, query: Query, *, document_id: str = "") -> Iterator[Marked]:
        """One after another the documents that a query asks for, with the places of its terms."""
        with told(self.path):
            yield from marked.marked(self._connection, query, document_id=document_id)

    @telling
    def last_text(self) -> int:
        """The number of the text that came last."""
        row = self._connection.execute("SELECT coalesce(max(number), 0) FROM texts").fetchone()
        return int(row[0])

    @telling
    def statements_asked(self, query: Query, limit: int, document_id: str = "") -> tuple[str, ...]:
        """The ids of the statements that a query asks for, of a document or of all, by document and place."""
        return asked_of_statements.fitting(self._connection, query, limit, document_id)

    @telling
    def saved_searches(self) -> tuple[SavedSearch, ...]:
        """The searches kept, by name."""
        rows = self._connection.execute(
            "SELECT id, value FROM settings WHERE id >= ? AND id < ?", (SAVED, SAVED[:-1] + chr(ord("/") + 1))
        )
        found = [saved_search_of(id_.removeprefix(SAVED), value) for id_, value in rows]
        return tuple(sorted(found, key=lambda saved: (saved.name.casefold(), saved.id)))


def saved_value(saved: SavedSearch) -> str:
    """A saved search as a setting keeps it."""
    kept = {"name": saved.name, "words": saved.words, "where": saved.where.value}
    return json.dumps(
        kept | {"pattern": saved.pattern, "case": saved.case, "whole": saved.whole}, ensure_ascii=False
    )


@of_row
def saved_search_of(id_: str, value: str) -> SavedSearch:
    """The saved search that a setting keeps."""
    told = json.loads(value)
    return SavedSearch(
        id_,
        str(told["name"]),
        str(told["words"]),
        SearchIn(told["where"]),
        pattern=bool(told["pattern"]),
        case=bool(told["case"]),
        whole=bool(told["whole"]),
    )
