"""Statements as rows of tables, and back."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from desktop_app.domain.statement import Claim, Stance, Statement
from desktop_app.domain.text import Anchor, Span
from desktop_app.store.faults import of_row
from desktop_app.store.rows import Columns, Row, as_json, rows_of

ROLES = ("content", "source", "cue")


@rows_of.register
def _(value: Statement) -> tuple[Row, ...]:
    parts = (row for rows in _PARTS.values() for row in rows(value))
    return (_head_row(value), *parts)


def rows_otherwise(before: Statement, after: Statement) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """The rows of a statement as it was and as it is to be, without those of parts that stay as they are."""
    parts = [
        rows
        for names, rows in _PARTS.items()
        if any(getattr(before, name) != getattr(after, name) for name in names)
    ]
    was, will = (
        (_head_row(value), *(row for rows in parts for row in rows(value))) for value in (before, after)
    )
    return was, will


def _head_row(value: Statement) -> Row:
    return Row(
        "statements",
        {
            "id": value.id,
            "set_id": value.set_id,
            "document_id": value.document_id,
            "kind": value.kind.value,
            "speaker": value.speaker or None,
            "speaks_for": value.speaks_for or None,
            "addressee": value.addressee or None,
            "within": value.within or None,
            "memo": value.memo,
            "status": value.status.value,
            "fields": as_json(dict(value.fields)),
        },
    )


def _anchor_rows(value: Statement) -> Iterable[Row]:
    return (
        _anchor_row(value, role, n, anchor) for role in ROLES for n, anchor in enumerate(getattr(value, role))
    )


def _claim_rows(value: Statement) -> Iterable[Row]:
    return (_claim_row(value.id, n, claim) for n, claim in enumerate(value.claims))


def _stance_rows(value: Statement) -> Iterable[Row]:
    return (_stance_row(value.id, n, stance) for n, stance in enumerate(value.stances))


_PARTS: dict[tuple[str, ...], Callable[[Statement], Iterable[Row]]] = {
    ROLES: _anchor_rows,
    ("claims",): _claim_rows,
    ("stances",): _stance_rows,
}
"""What a statement holds beside its head, and the rows that keep that."""


def _anchor_row(statement: Statement, role: str, ordinal: int, anchor: Anchor) -> Row:
    return Row(
        "anchors",
        {
            "id": f"{statement.id}/{role}/{ordinal}",
            "statement_id": statement.id,
            "document_id": statement.document_id,
            "role": role,
            "ordinal": ordinal,
            **anchor_columns(anchor),
        },
    )


def anchor_columns(anchor: Anchor) -> Columns:
    """The columns of ``anchors`` that keep an anchor, wherever it belongs."""
    return {
        "start": anchor.span.start,
        "end": anchor.span.end,
        "exact": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        "placed": int(anchor.placed),
    }


def _claim_row(statement_id: str, ordinal: int, claim: Claim) -> Row:
    worthy = None if claim.check_worthy is None else int(claim.check_worthy)
    return Row(
        "claims",
        {
            "id": claim.id,
            "statement_id": statement_id,
            "ordinal": ordinal,
            "claim_type": claim.claim_type,
            "topic": claim.topic,
            "paraphrase": claim.paraphrase,
            "check_worthy": worthy,
            "verdict": claim.verdict,
            "memo": claim.memo,
            "fields": as_json(dict(claim.fields)),
        },
    )


def _stance_row(statement_id: str, ordinal: int, stance: Stance) -> Row:
    return Row(
        "stances",
        {
            "id": stance.id,
            "statement_id": statement_id,
            "ordinal": ordinal,
            "target_kind": stance.target.kind.value,
            "target_id": stance.target.id,
            "level": stance.level,
            "memo": stance.memo,
            "fields": as_json(dict(stance.fields)),
        },
    )


@of_row
def anchor_of(row: Columns) -> Anchor:
    """The anchor that a row of ``anchors`` keeps."""
    span = Span(row["start"], row["end"])
    return Anchor(span, row["exact"], row["prefix"], row["suffix"], bool(row["placed"]))
