"""The statements of a document, or of all, as lines of a table, read a slice at a time."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from desktop_app.domain.statement import TargetKind
from desktop_app.domain.statement_line import Article, StatementLine
from desktop_app.store.faults import of_row
from desktop_app.store.rows import pairs_of

_SLICE = 500
_HEADS = (
    "SELECT id, document_id, set_id, kind, status, memo, speaker, speaks_for, addressee, fields"
    " FROM statements WHERE "
)
_JOINT = " […] "


def lines(connection: sqlite3.Connection, document_id: str = "") -> Iterator[tuple[StatementLine, ...]]:
    """Slices of lines, in the order in which the statements came; of one document where one is given."""
    cursor = _cursor(connection)
    if document_id:
        found = cursor.execute(f"{_HEADS} document_id = ?", (document_id,))
    else:
        found = cursor.execute(f"{_HEADS} 1")
    articles: dict[str, Article] = {}
    while heads := found.fetchmany(_SLICE):
        yield _lines(connection, heads, articles)


def lines_by_id(connection: sqlite3.Connection, ids: Sequence[str]) -> tuple[StatementLine, ...]:
    """The lines of the statements with those ids that are there."""
    articles: dict[str, Article] = {}
    told: list[StatementLine] = []
    for start in range(0, len(ids), _SLICE):
        some = ids[start : start + _SLICE]
        heads = _cursor(connection).execute(f"{_HEADS} id IN ({_marks(some)})", some).fetchall()
        told += _lines(connection, heads, articles)
    return tuple(told)


def _lines(
    connection: sqlite3.Connection, heads: list[tuple[Any, ...]], articles: dict[str, Article]
) -> tuple[StatementLine, ...]:
    ids = [head[0] for head in heads]
    _learn(connection, {head[1] for head in heads} - articles.keys(), articles)
    anchors, claims, stances = defaultdict(list), defaultdict(list), defaultdict(list)
    for id_, start, exact in _parts(connection, "start, exact", "anchors", "role = 'content' AND", ids):
        anchors[id_].append((start, exact))
    for id_, *claim in _parts(connection, "claim_type, topic", "claims", "", ids):
        claims[id_].append(tuple(claim))
    for id_, *stance in _parts(connection, "target_kind, target_id, level", "stances", "", ids):
        stances[id_].append(tuple(stance))
    return tuple(_line(head, articles, anchors[head[0]], claims[head[0]], stances[head[0]]) for head in heads)


@of_row
def _line(
    head: tuple[Any, ...],
    articles: dict[str, Article],
    anchors: list[tuple[int, str]],
    claims: list[tuple[str, str]],
    stances: list[tuple[str, str, str]],
) -> StatementLine:
    id_, document_id, set_id, kind, status, memo, speaker, speaks_for, addressee, fields = head
    return StatementLine(
        id_,
        articles[document_id],
        set_id,
        min(start for start, _ in anchors),
        _JOINT.join(exact for _, exact in anchors),
        kind,
        status,
        memo,
        speaker or "",
        speaks_for or "",
        addressee or "",
        tuple(claims),
        tuple((TargetKind(each), target, level) for each, target, level in stances),
        pairs_of(fields),
    )


def _parts(
    connection: sqlite3.Connection, columns: str, table: str, which: str, ids: list[str]
) -> sqlite3.Cursor:
    return _cursor(connection).execute(
        f"SELECT statement_id, {columns} FROM {table} WHERE {which} statement_id IN ({_marks(ids)})"
        " ORDER BY ordinal",
        ids,
    )


def _learn(connection: sqlite3.Connection, ids: set[str], articles: dict[str, Article]) -> None:
    wanted = sorted(ids)
    found = _cursor(connection).execute(
        f"SELECT id, title, outlet, date, rowid FROM documents WHERE id IN ({_marks(wanted)})", wanted
    )
    articles.update({row[0]: Article(*row) for row in found})


def _cursor(connection: sqlite3.Connection) -> sqlite3.Cursor:
    cursor = connection.cursor()
    cursor.row_factory = None  # a hundred thousand rows, read by place
    return cursor


def _marks(values: Sequence[str]) -> str:
    return ", ".join("?" * len(values))
