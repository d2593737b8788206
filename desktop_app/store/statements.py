"""The statements that a project file keeps, read whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from desktop_app.domain.statement import Statement
from desktop_app.domain.statement_line import StatementLine
from desktop_app.store import lines
from desktop_app.store.articles import Article, articles
from desktop_app.store.faults import telling, told
from desktop_app.store.statements_read import statements_in, statements_with

_BATCH = 500


class Statements:
    """The statements in one file; every method raises Problem where the file is damaged or cannot be read."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection

    @telling
    def statement(self, statement_id: str) -> Statement | None:
        """The statement with that id."""
        return next(iter(self.statements_by_id((statement_id,))), None)

    @telling
    def statements_by_id(self, statement_ids: Iterable[str]) -> tuple[Statement, ...]:
        """The statements with those ids that are there, by place in the text."""
        ids = tuple(statement_ids)
        found: list[Statement] = []
        for start in range(0, len(ids), _BATCH):
            some = ids[start : start + _BATCH]
            found += statements_with(self._connection, some)
        return tuple(sorted(found, key=_place))

    @telling
    def statements(self, document_id: str) -> tuple[Statement, ...]:
        """The statements of a document, by place in the text, then id."""
        return statements_in(self._connection, (document_id,)).get(document_id, ())

    @telling
    def statements_in_each(self) -> tuple[tuple[str, int], ...]:
        """The ids of all documents, in order, and how many statements each has."""
        found = self._connection.execute(
            "SELECT id, (SELECT count(*) FROM statements WHERE document_id = documents.id)"
            " FROM documents ORDER BY id"
        )
        return tuple((row[0], row[1]) for row in found)

    @telling
    def nested(self) -> dict[str, str]:
        """Of the statements that are within another, and of these: within which each is, or nothing."""
        found = self._connection.execute(
            "SELECT inner.id, outer.id, outer.within FROM statements AS inner"
            " JOIN statements AS outer ON outer.id = inner.within"
        )
        above: dict[str, str] = {}
        for inner, outer, beyond in found:
            above[inner], above[outer] = outer, beyond or ""
        return above

    def coded_articles(self, counted: Iterable[tuple[str, int]]) -> Iterator[Article]:
        """Documents with all that is said in them; ``counted`` as ``statements_in_each`` gives it."""
        with told(self.path):
            yield from articles(self._connection, counted)

    @telling
    def statements_from(
        self, document_id: str, after: tuple[int, str] | None, limit: int
    ) -> tuple[tuple[Statement, ...], tuple[int, str] | None]:
        """Some statements of a document in the order of their first stretches, and where the next ones begin.

        ``after`` is what the call before gave back, None for the first; None given back: there are no more.
        """
        start, last = after or (-1, "")
        places = self._connection.execute(
            "SELECT start, statement_id FROM anchors WHERE document_id = ? AND role = 'content'"
            " AND ordinal = 0 AND start >= ? AND (start, statement_id) > (?, ?)"
            " ORDER BY start, statement_id LIMIT ?",
            (document_id, start, start, last, limit),
        ).fetchall()
        following = tuple(places[-1]) if len(places) == limit else None
        return self.statements_by_id(place[1] for place in places), following

    def lines(self, document_id: str = "") -> Iterator[tuple[StatementLine, ...]]:
        """The statements of a document, or of all, as lines of a table, a slice at a time, in no order."""
        with told(self.path):
            yield from lines.lines(self._connection, document_id)

    @telling
    def lines_by_id(self, ids: Sequence[str]) -> tuple[StatementLine, ...]:
        """The lines of the statements with those ids that are there."""
        return lines.lines_by_id(self._connection, ids)

    @telling
    def statement_count(self, document_id: str = "") -> int:
        """How many statements a document has, or all have."""
        where = "WHERE document_id = ?" if document_id else ""
        values = (document_id,) if document_id else ()
        (count,) = self._connection.execute(f"SELECT count(*) FROM statements {where}", values).fetchone()
        return int(count)

    @telling
    def reports_of(self, statement_id: str) -> tuple[str, ...]:
        """The ids of the statements that the given one reports."""
        found = self._connection.execute("SELECT id FROM statements WHERE within = ?", (statement_id,))
        return tuple(row[0] for row in found)

    @telling
    def documents_of(self, statement_ids: Iterable[str]) -> frozenset[str]:
        """The ids of the documents in which those of the given statements stand that are there."""
        wanted = tuple(statement_ids)
        found: set[str] = set()
        for start in range(0, len(wanted), _BATCH):
            some = wanted[start : start + _BATCH]
            marks = ", ".join("?" * len(some))
            asked = f"SELECT DISTINCT document_id FROM statements WHERE id IN ({marks})"
            found.update(row[0] for row in self._connection.execute(asked, some))
        return frozenset(found)

    @telling
    def owners(self, table: str, ids: Iterable[str]) -> dict[str, str]:
        """Of those of the given claims or stances that are there: the id of the statement each belongs to."""
        wanted = tuple(ids)
        found: dict[str, str] = {}
        for start in range(0, len(wanted), _BATCH):
            some = wanted[start : start + _BATCH]
            marks = ", ".join("?" * len(some))
            found |= dict(
                self._connection.execute(f"SELECT id, statement_id FROM {table} WHERE id IN ({marks})", some)
            )
        return found


def _place(statement: Statement) -> tuple[int, int, str]:
    extent = statement.extent
    return (extent.start, extent.end, statement.id)
