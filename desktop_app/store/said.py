"""What the statements of a file say, as measures ask for it: a hundred thousand rows, each read by place."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable

from desktop_app.domain.query import Query
from desktop_app.domain.said import ClaimMade, Report, StanceTaken, WordsSaid
from desktop_app.domain.statement import Kind, Target, TargetKind
from desktop_app.domain.words import word_count
from desktop_app.store.asked_of_parts import asked_of_claims, asked_of_stances
from desktop_app.store.asked_of_statements import asked_of_statements
from desktop_app.store.faults import telling
from desktop_app.store.lacking import Condition
from desktop_app.store.positions import Positions

_HEAD = "statements.id, statements.document_id, documents.date, documents.outlet, coalesce(speaker, '')"
# Documents first: whatever else is joined then comes nearly in its order, and need hardly be sorted.
_STATEMENTS = "FROM documents CROSS JOIN statements ON statements.document_id = documents.id"
_FIRST = (
    "JOIN anchors AS first ON first.statement_id = statements.id"
    " AND first.role = 'content' AND first.ordinal = 0"
)
_IN_ORDER = "ORDER BY documents.rowid, first.start, statements.id"


class Said(Positions):
    """Every method raises Problem where the file is damaged or cannot be read.

    All rows are of the statements that a query asks for, an empty one for all, in the order in which the
    documents came, then of the text; ``documents`` are ids of those to look into, None for all.
    """

    @telling
    def claims(self, query: Query, documents: Iterable[str] | None = None) -> tuple[ClaimMade, ...]:
        """Every claim, with or without type and topic; of such as are asked for only those."""
        found = self._asked(
            (query, documents),
            f"SELECT {_HEAD}, claim_type, topic {_STATEMENTS} {_FIRST}"
            " JOIN claims ON claims.statement_id = statements.id",
            f"{_IN_ORDER}, claims.ordinal",
            asked_of_claims(self._connection, query),
        )
        return tuple(map(ClaimMade._make, found))

    @telling
    def words_said(self, query: Query, documents: Iterable[str] | None = None) -> tuple[WordsSaid, ...]:
        """The words of every statement, the journalist's own too."""
        found = self._asked(
            (query, documents),
            f"SELECT {_HEAD}, statements.kind, first.ordinal, exact {_STATEMENTS}"
            " JOIN anchors AS first ON first.statement_id = statements.id AND first.role = 'content'",
            _IN_ORDER,
        )
        kinds = {kind.value: kind for kind in Kind}
        rows: dict[str, WordsSaid] = {}
        more: Counter[str] = Counter()
        for statement, document, date, outlet, speaker, kind, ordinal, exact in found:
            words = word_count(exact)
            if ordinal:
                more[statement] += words
            else:
                rows[statement] = WordsSaid(statement, document, date, outlet, speaker, kinds[kind], words)
        for statement, words in more.items():
            rows[statement] = rows[statement]._replace(words=rows[statement].words + words)
        return tuple(rows.values())

    @telling
    def stances(self, query: Query, documents: Iterable[str] | None = None) -> tuple[StanceTaken, ...]:
        """Every stance whose statement has a speaker and whose level a place, towards actors and topics.

        Where certain targets are asked for, only those towards them.
        """
        places = self._places()
        targets: dict[tuple[str, str], Target] = {}
        found = self._asked(
            (query, documents),
            f"SELECT {_HEAD}, set_id, target_kind, target_id, level {_STATEMENTS} {_FIRST}"
            " JOIN stances ON stances.statement_id = statements.id",
            f"{_IN_ORDER}, stances.ordinal",
            asked_of_stances(self._connection, query),
            ("speaker IS NOT NULL", ()),
        )
        rows = []
        for statement, document, date, outlet, speaker, one, kind, target, level in found:
            value = places.get((one, level))
            if value is not None:
                towards = targets.get((kind, target))
                if towards is None:
                    towards = targets[kind, target] = Target(TargetKind(kind), target)
                rows.append(StanceTaken(statement, document, date, outlet, speaker, one, towards, value))
        return tuple(rows)

    @telling
    def reports(self, query: Query, documents: Iterable[str] | None = None) -> tuple[Report, ...]:
        """Every statement that another one reports."""
        # What a query asks is said of one table of statements, so that the others are read by themselves.
        outer = {
            id_: (speaker or "", kind == Kind.AUTHORIAL.value)
            for id_, speaker, kind in self._rows(
                "SELECT id, speaker, kind FROM statements"
                " WHERE id IN (SELECT within FROM statements WHERE within IS NOT NULL)"
            )
        }
        found = self._asked(
            (query, documents),
            f"SELECT {_HEAD}, within {_STATEMENTS} {_FIRST}",
            _IN_ORDER,
            ("within IS NOT NULL", ()),
        )
        return tuple(Report._make((*row, *outer[row[-1]])) for row in found)

    @telling
    def actor_names(self) -> dict[str, str]:
        """What each actor is called, by id."""
        return dict(self._rows("SELECT id, name FROM actors"))

    def _asked(
        self, asked: tuple[Query, Iterable[str] | None], rows: str, order: str, *also: Condition
    ) -> sqlite3.Cursor:
        query, documents = asked
        conditions, values = asked_of_statements(self._connection, query)
        if documents is not None:
            among = "documents.id IN (SELECT value FROM json_each(?))"
            also = ((among, (json.dumps(list(documents)),)), *also)
        which = ("1", *(sql for sql, _ in also), *conditions)
        values = (*(value for _, told in also for value in told), *values)
        return self._rows(f"{rows} WHERE {' AND '.join(which)} {order}", values)

    def _rows(self, asked: str, values: tuple[str, ...] = ()) -> sqlite3.Cursor:
        cursor = self._connection.cursor()
        cursor.row_factory = None
        return cursor.execute(asked, values)
