"""Articles with their statements, read many at a time and given one by one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from desktop_app.domain.document import Document
from desktop_app.domain.statement import Claim, Kind, Stance, Statement, Status, Target, TargetKind
from desktop_app.domain.text import Anchor, Span
from desktop_app.store.faults import UnreadableRowError, of_row
from desktop_app.store.quick_values import quickly
from desktop_app.store.rows import document_of, pairs_of

Article = tuple[Document, tuple[Statement, ...]]
"""A document and its statements by place in the text, then id."""

_DOCUMENTS = 50
_STATEMENTS = 1_000
"""So much is read at a time: no more need be held, however much there is."""

_anchor, _span, _claim = quickly(Anchor), quickly(Span), quickly(Claim)
_stance, _target, _statement = quickly(Stance), quickly(Target), quickly(Statement)

_KINDS = {kind.value: kind for kind in Kind}
_STATUSES = {status.value: status for status in Status}
_TARGETS = {kind.value: kind for kind in TargetKind}
_WORTH = {None: None, 0: False, 1: True}

_HEADS = (
    "SELECT id, set_id, document_id, kind, speaker, speaks_for, addressee, within, memo, status, fields"
    " FROM statements WHERE document_id IN ({})"
)
_ANCHORS = (
    "SELECT statement_id, role, start, end, exact, prefix, suffix, placed"
    " FROM anchors WHERE document_id IN ({}) ORDER BY ordinal"
)
_CLAIMS = (
    "SELECT statement_id, claims.id, claim_type, topic, paraphrase, check_worthy, verdict,"
    " claims.memo, claims.fields FROM statements JOIN claims ON statement_id = statements.id"
    " WHERE document_id IN ({}) ORDER BY ordinal"
)
_STANCES = (
    "SELECT statement_id, stances.id, target_kind, target_id, level, stances.memo, stances.fields"
    " FROM statements JOIN stances ON statement_id = statements.id WHERE document_id IN ({})"
    " ORDER BY ordinal"
)
_TEXTS = (
    "SELECT documents.*, texts.text AS text FROM documents LEFT JOIN texts ON texts.hash = text_id"
    " WHERE documents.id IN ({})"
)

_Row = tuple[Any, ...]


def articles(connection: sqlite3.Connection, counted: Iterable[tuple[str, int]]) -> Iterator[Article]:
    """The documents with these ids, in that order; ``counted``: each with how many statements it has."""
    for ids in _batches(counted):
        statements = _statements(connection, ids)
        marks = ", ".join("?" * len(ids))
        found = {row["id"]: row for row in connection.execute(_TEXTS.format(marks), ids)}
        for id_ in ids:
            if id_ in found:
                yield _document(found[id_]), statements.get(id_, ())


def _batches(counted: Iterable[tuple[str, int]]) -> Iterator[tuple[str, ...]]:
    some: list[str] = []
    held = 0
    for id_, number in counted:
        if some and (len(some) == _DOCUMENTS or held + number > _STATEMENTS):
            yield tuple(some)
            some, held = [], 0
        some.append(id_)
        held += number
    if some:
        yield tuple(some)


def _document(row: sqlite3.Row) -> Document:
    if row["text"] is None:
        raise UnreadableRowError(f"no text {row['text_id']}")
    return document_of(dict(row), row["text"])


def _statements(connection: sqlite3.Connection, ids: tuple[str, ...]) -> dict[str, tuple[Statement, ...]]:
    marks = ", ".join("?" * len(ids))
    cursor = connection.cursor()
    cursor.row_factory = None  # read by place: by name it takes as long as all else

    def rows(asked: str) -> list[_Row]:
        return cursor.execute(asked.format(marks), ids).fetchall()

    return _made(rows(_HEADS), rows(_ANCHORS), rows(_CLAIMS), rows(_STANCES))


@of_row
def _made(
    heads: Sequence[_Row], anchors: Sequence[_Row], claims: Sequence[_Row], stances: Sequence[_Row]
) -> dict[str, tuple[Statement, ...]]:
    # Most statements have one of each: what is alone is neither gathered in a list nor sorted.
    content: dict[str, tuple[Anchor, ...]] = {}
    source: dict[str, tuple[Anchor, ...]] = {}
    cue: dict[str, tuple[Anchor, ...]] = {}
    roles = {"content": content, "source": source, "cue": cue}
    for id_, role, start, end, exact, prefix, suffix, placed in anchors:
        held = roles[role]
        if not 0 <= start < end:
            raise ValueError(f"no span: {start}:{end}")
        anchor = _anchor(_span(start, end), exact, prefix, suffix, placed == 1)
        held[id_] = (*held[id_], anchor) if id_ in held else (anchor,)
    claimed: dict[str, tuple[Claim, ...]] = {}
    for id_, own, kind, topic, told, worthy, verdict, memo, fields in claims:
        pairs = {} if fields == "{}" else pairs_of(fields)
        claim = _claim(own, kind, topic, told, _WORTH[worthy], verdict, memo, pairs)
        claimed[id_] = (*claimed[id_], claim) if id_ in claimed else (claim,)
    taken: dict[str, tuple[Stance, ...]] = {}
    for id_, own, kind, target, level, memo, fields in stances:
        pairs = {} if fields == "{}" else pairs_of(fields)
        stance = _stance(own, _target(_TARGETS[kind], target), level, memo, pairs)
        taken[id_] = (*taken[id_], stance) if id_ in taken else (stance,)
    made: dict[str, list[tuple[int, int, str, Statement]]] = {}
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
        made.setdefault(document, []).append((extent.start, extent.end, id_, statement))
    return {document: tuple([each[3] for each in sorted(found)]) for document, found in made.items()}
