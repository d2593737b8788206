"""Statements made of the rows that keep them, many at a time."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from operator import itemgetter
from typing import Any

from desktop_app.domain.statement import Claim, Kind, Stance, Statement, Status, Target, TargetKind
from desktop_app.domain.text import Anchor, Span
from desktop_app.store.faults import of_row
from desktop_app.store.quick_values import quickly
from desktop_app.store.rows import pairs_of
from desktop_app.store.uncollected import uncollected

_anchor, _span, _claim = quickly(Anchor), quickly(Span), quickly(Claim)
_stance, _target, _statement = quickly(Stance), quickly(Target), quickly(Statement)

_KINDS = {kind.value: kind for kind in Kind}
_STATUSES = {status.value: status for status in Status}
_TARGETS = {kind.value: kind for kind in TargetKind}
_WORTH = {None: None, 0: False, 1: True}
_ordinal = itemgetter(-1)

_HEADS = (
    "id, set_id, document_id, kind, speaker, speaks_for, addressee, within, memo, status, fields",
    "statements",
)
_ANCHORS = "statement_id, role, start, end, exact, prefix, suffix, placed, ordinal", "anchors"
_CLAIMS = (
    "statement_id, id, claim_type, topic, paraphrase, check_worthy, verdict, memo, fields, ordinal",
    "claims",
)
_STANCES = "statement_id, id, target_kind, target_id, level, memo, fields, ordinal", "stances"
"""The columns that are read, and of which table."""

_Row = Sequence[Any]
Rows = Sequence[str | list[_Row]]
"""The rows of heads, anchors, claims and stances, each as a text of JSON where it could be had."""


def statements_in(
    connection: sqlite3.Connection, document_ids: Sequence[str]
) -> dict[str, tuple[Statement, ...]]:
    """The statements of each of some documents that has any, by place in the text, then id."""
    return statements_of(rows_in(connection, document_ids))


def rows_in(connection: sqlite3.Connection, document_ids: Sequence[str]) -> Rows:
    """What ``statements_of`` makes the statements of some documents of."""
    there = f"document_id IN ({', '.join('?' * len(document_ids))})"
    owned = f"statement_id IN (SELECT id FROM statements WHERE {there})"
    return _rows(connection, (there, there, owned), document_ids)


def statements_of(rows: Rows) -> dict[str, tuple[Statement, ...]]:
    """The statements of each document that has any, by place in the text, then id."""
    found: dict[str, list[Statement]] = {}
    for *_, statement in _statements(rows):
        found.setdefault(statement.document_id, []).append(statement)
    return {document_id: tuple(statements) for document_id, statements in found.items()}


def statements_with(connection: sqlite3.Connection, ids: Sequence[str]) -> tuple[Statement, ...]:
    """The statements with those ids that are there, by place in the text, then id."""
    marks = f"IN ({', '.join('?' * len(ids))})"
    rows = _rows(connection, (f"id {marks}", f"statement_id {marks}", f"statement_id {marks}"), ids)
    return tuple(statement for *_, statement in _statements(rows))


def _rows(connection: sqlite3.Connection, where: tuple[str, str, str], values: Sequence[str]) -> Rows:
    """``where``: of heads, of anchors, of claims and stances."""
    cursor = connection.cursor()
    cursor.row_factory = None  # read by place: by name it takes as long as all else
    heads, anchors, parts = where
    asked = ((_HEADS, heads), (_ANCHORS, anchors), (_CLAIMS, parts), (_STANCES, parts))
    texts = ", ".join(
        f"(SELECT json_group_array(json_array({columns})) FROM {table} WHERE {condition})"
        for (columns, table), condition in asked
    )
    try:
        # To be given them value by value takes Python twice as long.
        rows: Rows = cursor.execute(f"SELECT {texts}", (*values, *values, *values, *values)).fetchone()
    except sqlite3.Error:
        # Of more than a text can hold, and of a damaged file, each row is asked for, and its fault told.
        rows = [
            cursor.execute(f"SELECT {columns} FROM {table} WHERE {condition}", values).fetchall()
            for (columns, table), condition in asked
        ]
    return rows


@of_row
def _statements(rows: Rows) -> list[tuple[int, int, str, Statement]]:
    """Sorted by where they begin and end."""
    heads, *parts = (json.loads(some) if isinstance(some, str) else some for some in rows)
    anchors, claims, stances = (sorted(some, key=_ordinal) for some in parts)
    return _made(heads, anchors, claims, stances)


@of_row
@uncollected()
def _made(
    heads: Sequence[_Row], anchors: Sequence[_Row], claims: Sequence[_Row], stances: Sequence[_Row]
) -> list[tuple[int, int, str, Statement]]:
    # Most statements have one of each: what is alone is neither gathered in a list nor sorted.
    content: dict[str, tuple[Anchor, ...]] = {}
    source: dict[str, tuple[Anchor, ...]] = {}
    cue: dict[str, tuple[Anchor, ...]] = {}
    roles = {"content": content, "source": source, "cue": cue}
    for id_, role, start, end, exact, prefix, suffix, placed, _ in anchors:
        held = roles[role]
        if not 0 <= start < end:
            raise ValueError(f"no span: {start}:{end}")
        anchor = _anchor(_span(start, end), exact, prefix, suffix, placed == 1)
        held[id_] = (*held[id_], anchor) if id_ in held else (anchor,)
    claimed: dict[str, tuple[Claim, ...]] = {}
    for id_, own, kind, topic, told, worthy, verdict, memo, fields, _ in claims:
        pairs = {} if fields == "{}" else pairs_of(fields)
        claim = _claim(own, kind, topic, told, _WORTH[worthy], verdict, memo, pairs)
        claimed[id_] = (*claimed[id_], claim) if id_ in claimed else (claim,)
    taken: dict[str, tuple[Stance, ...]] = {}
    for id_, own, kind, target, level, memo, fields, _ in stances:
        pairs = {} if fields == "{}" else pairs_of(fields)
        stance = _stance(own, _target(_TARGETS[kind], target), level, memo, pairs)
        taken[id_] = (*taken[id_], stance) if id_ in taken else (stance,)
    made = []
    for id_, set_id, document, kind, speaker, speaks_for, addressee, within, memo, status, fields in heads:
        words = content[id_]
        statement = _statement(
            id_,
            set_id,
            document,
            words,
            source.get(id_, ()),
            cue.get(id_, ()),
            _KINDS[kind],
            speaker or "",
            speaks_for or "",
            addressee or "",
            within or "",
            memo,
            _STATUSES[status],
            claimed.get(id_, ()),
            taken.get(id_, ()),
            {} if fields == "{}" else pairs_of(fields),
        )
        extent = words[0].span if len(words) == 1 else statement.extent
        made.append((extent.start, extent.end, id_, statement))
    return sorted(made)
