"""Statements as rows of tables, and back."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.domain.statement import Claim, Kind, Stance, Statement, Status, Target, TargetKind
from desktop_app.domain.text import Anchor, Span
from desktop_app.store.faults import of_row
from desktop_app.store.rows import Columns, Row, as_json, pairs_of, rows_of

ROLES = ("content", "source", "cue")


@rows_of.register
def _(value: Statement) -> tuple[Row, ...]:
    head = {
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
    }
    anchors = (
        _anchor_row(value, role, n, anchor) for role in ROLES for n, anchor in enumerate(getattr(value, role))
    )
    claims = (_claim_row(value.id, n, claim) for n, claim in enumerate(value.claims))
    stances = (_stance_row(value.id, n, stance) for n, stance in enumerate(value.stances))
    return (Row("statements", head), *anchors, *claims, *stances)


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


@of_row
def claim_of(row: Columns) -> Claim:
    """The claim that a row of ``claims`` keeps."""
    worthy = None if row["check_worthy"] is None else bool(row["check_worthy"])
    return Claim(
        row["id"],
        row["claim_type"],
        row["topic"],
        row["paraphrase"],
        worthy,
        row["verdict"],
        row["memo"],
        pairs_of(row["fields"]),
    )


@of_row
def stance_of(row: Columns) -> Stance:
    """The stance that a row of ``stances`` keeps."""
    target = Target(TargetKind(row["target_kind"]), row["target_id"])
    return Stance(row["id"], target, row["level"], row["memo"], pairs_of(row["fields"]))


@of_row
def statement_of(
    head: Columns,
    anchors: Mapping[str, tuple[Anchor, ...]],
    claims: tuple[Claim, ...],
    stances: tuple[Stance, ...],
) -> Statement:
    """The statement that a row of ``statements`` and the rows that belong to it keep; ``anchors`` by role."""
    return Statement(
        head["id"],
        head["set_id"],
        head["document_id"],
        anchors["content"],
        anchors.get("source", ()),
        anchors.get("cue", ()),
        Kind(head["kind"]),
        head["speaker"] or "",
        head["speaks_for"] or "",
        head["addressee"] or "",
        head["within"] or "",
        head["memo"],
        Status(head["status"]),
        claims,
        stances,
        pairs_of(head["fields"]),
    )
