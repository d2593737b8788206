"""The stances of a file as networks and tables of stances ask for them."""

from __future__ import annotations

import json
from collections.abc import Iterable

from desktop_app.domain.network import Position
from desktop_app.domain.query import Query
from desktop_app.domain.statement import TargetKind
from desktop_app.store.asked_of_parts import asked_of_stances
from desktop_app.store.asked_of_statements import asked_of_statements
from desktop_app.store.covering import Covering
from desktop_app.store.faults import telling


class Positions(Covering):
    """Every method raises Problem where the file is damaged or cannot be read."""

    @telling
    def positions(
        self, query: Query, towards: TargetKind, documents: Iterable[str] | None = None
    ) -> tuple[Position, ...]:
        """The stances towards actors, or towards topics, of the statements that a query asks for.

        In the order in which the documents came, then of the text. Left out are statements without a speaker
        and levels without a place on their scale; where certain targets are asked for, stances towards
        others. An empty query asks for all; ``documents`` are ids of those to look into, None for all.
        """
        conditions, values = asked_of_statements(self._connection, query)
        if documents is not None:
            conditions = (*conditions, "statements.document_id IN (SELECT value FROM json_each(?))")
            values = (*values, json.dumps(list(documents)))
        towards_asked, among = asked_of_stances(self._connection, query)
        conditions, values = (*conditions, towards_asked), (*values, *among)
        places = self._places()
        cursor = self._connection.cursor()
        cursor.row_factory = None  # a hundred thousand rows, read by place
        found = cursor.execute(
            "SELECT statements.id, statements.document_id, documents.date, speaker, target_id, set_id, level"
            " FROM stances JOIN statements ON statements.id = stances.statement_id"
            " JOIN documents ON documents.id = statements.document_id"
            " JOIN anchors AS first ON first.statement_id = statements.id AND first.role = 'content'"
            " AND first.ordinal = 0"
            f" WHERE {' AND '.join(('speaker IS NOT NULL', 'target_kind = ?', *conditions))}"
            " ORDER BY documents.rowid, first.start, statements.id, stances.ordinal",
            (towards.value, *values),
        )
        return tuple(
            Position(statement, document, date, speaker, target, place)
            for statement, document, date, speaker, target, one, level in found
            if (place := places.get((one, level))) is not None
        )

    @telling
    def asked_count(self, query: Query) -> tuple[int, int]:
        """How many documents and statements there are in what a query asks for; an empty one asks for all."""
        conditions, values = asked_of_statements(self._connection, query)
        documents, statements = self._connection.execute(
            "SELECT count(DISTINCT document_id), count(*) FROM statements"
            f" WHERE {' AND '.join(('1', *conditions))}",
            values,
        ).fetchone()
        return documents, statements

    @telling
    def outlets(self) -> tuple[str, ...]:
        """The outlets of all documents, by name."""
        found = self._connection.execute(
            "SELECT DISTINCT outlet FROM documents WHERE outlet <> '' ORDER BY outlet COLLATE NOCASE"
        )
        return tuple(row[0] for row in found)

    def _places(self) -> dict[tuple[str, str], float]:
        """The place of each level on its scale, by annotation set and level."""
        found = self._connection.execute(
            "SELECT annotation_sets.id, code, value FROM annotation_sets"
            " JOIN codes ON codes.codebook_id = annotation_sets.codebook_id"
            " WHERE tree = 'level' AND value IS NOT NULL"
        )
        return {(one, level): value for one, level, value in found}
