"""By whom and when the statements of a file were coded, and what they lack."""

from __future__ import annotations

import json
from collections.abc import Iterable

from desktop_app.domain.coding import Coded
from desktop_app.domain.coverage import Lack
from desktop_app.domain.query import Query
from desktop_app.domain.statement import Status
from desktop_app.store.asked_of_statements import asked_of_statements
from desktop_app.store.faults import of_row, telling
from desktop_app.store.lacking import lacking
from desktop_app.store.said import Said


class CodedStatements(Said):
    """Every method raises Problem where the file is damaged or cannot be read."""

    @telling
    def coded(self, query: Query, documents: Iterable[str] | None = None) -> tuple[Coded, ...]:
        """The statements that a query asks for, an empty one for all, as they came into each document.

        In the order in which the documents came; ``documents`` are ids of those to look into, None for all.
        """
        conditions, values = asked_of_statements(self._connection, query)
        at = ""
        if documents is not None:
            some = json.dumps(list(documents))
            conditions = (*conditions, "statements.document_id IN (SELECT value FROM json_each(?))")
            values = (*values, some)
            at = (
                " AND row_id IN (SELECT id FROM statements"
                " WHERE document_id IN (SELECT value FROM json_each(?)))"
            )
        wanted = [
            lacking(self._connection, lack, of_all=True) for lack in (Lack.SPEAKER, Lack.CLAIM, Lack.STANCE)
        ]
        found = self._rows(
            "SELECT statements.id, statements.document_id, set_id, statements.status,"
            f" {', '.join(sql for sql, _ in wanted)} FROM statements"
            " JOIN documents ON documents.id = statements.document_id"
            f" WHERE {' AND '.join(('1', *conditions))} ORDER BY documents.rowid, statements.rowid",
            (*(value for _, told in wanted for value in told), *values),
        )
        times = dict(
            self._rows(
                "SELECT row_id, max(steps.time) FROM changes JOIN steps ON steps.number = changes.step"
                f" WHERE table_name = 'statements' AND before IS NULL AND state = 'done'{at} GROUP BY row_id",
                (some,) if documents is not None else (),
            )
        )
        annotators = dict(
            self._rows(
                "SELECT annotation_sets.id, annotators.name FROM annotation_sets"
                " JOIN annotators ON annotators.id = annotator_id"
            )
        )
        return tuple(
            Coded(
                *(id_, document, annotators.get(one, ""), times.get(id_, ""), _status(status)),
                bool(no_speaker),
                bool(no_claim),
                bool(no_stance),
            )
            for id_, document, one, status, no_speaker, no_claim, no_stance in found
        )

    @telling
    def assignments(self) -> dict[str, tuple[int, int]]:
        """How many documents are assigned to each annotator, and how many of these are done, by name."""
        found = self._rows(
            "SELECT assigned, count(*), sum(status = 'done') FROM documents WHERE assigned <> ''"
            " GROUP BY assigned"
        )
        return {name: (many, done) for name, many, done in found}


_STATUS = {status.value: status for status in Status}


@of_row
def _status(told: str) -> Status:
    return _STATUS[told]
