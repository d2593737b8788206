"""What can be searched for in a project, and the searches that it keeps."""

from __future__ import annotations

from desktop_app.domain.findings import Articles
from desktop_app.domain.query import Query
from desktop_app.domain.saved_search import SavedSearch
from desktop_app.domain.statement_line import StatementLine
from desktop_app.domain.text import Span
from desktop_app.store.store import Store


class Searches:
    """The part of a project that is asked for words."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def articles(self, query: Query, limit: int) -> Articles:
        """The documents that a query asks for."""
        return self._store.articles(query, limit)

    def matches(self, document_id: str, query: Query) -> tuple[Span, ...]:
        """Every place in a document's text where a term of the query stands, in order."""
        return self._store.matches(document_id, query)

    def statements_asked(self, query: Query, limit: int, document_id: str = "") -> tuple[str, ...]:
        """The ids of the statements that a query asks for, of a document or of all, by document and place."""
        return self._store.statements_asked(query, limit, document_id)

    def lines_by_id(self, ids: frozenset[str]) -> tuple[StatementLine, ...]:
        """The statements with those ids that are there, as lines of a table."""
        return self._store.lines_by_id(sorted(ids))

    def saved_searches(self) -> tuple[SavedSearch, ...]:
        """The searches kept, by name."""
        return self._store.saved_searches()
