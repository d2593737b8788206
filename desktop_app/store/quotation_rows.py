"""Quotations, and the reviews of them, as rows of tables and back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256
from operator import index
from typing import Any

from desktop_app.domain.findings import Confidence, Quotation, Why
from desktop_app.domain.learned import Model
from desktop_app.domain.statement import Kind
from desktop_app.domain.suggestion import Decision, Review, Suggestion
from desktop_app.domain.text import Span
from desktop_app.store.faults import of_row
from desktop_app.store.rows import Columns, Row, rows_of

Pairs = list[list[int]]


def proposal_id(document_id: str, content: Sequence[Span]) -> str:
    """The same at every search, for the same words of the same document: 64 bits of a hash."""
    return sha256(f"{document_id} {_pairs(content)}".encode()).hexdigest()[:16]


def extent(content: Sequence[Span]) -> Span:
    """From the first code point of the content to the last."""
    return Span(min(span.start for span in content), max(span.end for span in content))


def packed(value: Quotation) -> str:
    """All of a quotation as JSON."""
    why = value.why
    return json.dumps(
        {
            "content": _pairs(value.content),
            "kind": value.kind.value,
            "source": _pairs(value.source),
            "cue": _pairs(value.cue),
            "speaker": value.speaker,
            "speaks_for": value.speaks_for,
            "frame": why.frame,
            "cue_entry": why.cue,
            "named": why.named,
            "agreed": why.agreed,
            "confidence": value.confidence.value,
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


@of_row
def quotation_of(told: str) -> Quotation:
    """The quotation that was packed."""
    held = json.loads(told)
    return Quotation(
        _content(held),
        Kind(held["kind"]),
        _spans(held["source"]),
        _spans(held["cue"]),
        _words(held["speaker"]),
        _words(held["speaks_for"]),
        Why(_words(held["frame"]), _words(held["cue_entry"]), _words(held["named"]), bool(held["agreed"])),
        Confidence(held["confidence"]),
    )


@of_row
def content_of(told: str) -> tuple[Span, ...]:
    """The content alone of the quotation that was packed."""
    return _content(json.loads(told))


def suggestion_of(row: Columns) -> Suggestion:
    """The suggestion that a row of ``proposals`` keeps."""
    return Suggestion(row["id"], row["document_id"], quotation_of(row["quotation"]))


@rows_of.register
def _(value: Review) -> tuple[Row, ...]:
    within = extent(value.proposed.content)
    columns = {
        "id": value.id,
        "document_id": value.document_id,
        "decision": value.decision.value,
        "statement_id": value.statement_id or None,
        "start": within.start,
        "end": within.end,
        "proposed": packed(value.proposed),
    }
    return (Row("reviews", columns),)


@of_row
def review_of(row: Columns) -> Review:
    """The review that a row of ``reviews`` keeps."""
    return Review(
        row["id"],
        row["document_id"],
        Decision(row["decision"]),
        quotation_of(row["proposed"]),
        row["statement_id"] or "",
    )


@of_row
def model_of(row: Columns) -> Model:
    """The model that a row of ``models`` keeps."""
    counts = {name: row[name] for name in ("documents", "accepted", "corrected", "rejected")}
    return Model(row["language"], row["time"], row["data"], **counts, quiet=tuple(json.loads(row["quiet"])))


def _content(held: dict[str, Any]) -> tuple[Span, ...]:
    content = _spans(held["content"])
    if not content:
        raise ValueError("a quotation without content")
    return content


def _words(told: object) -> str:
    if not isinstance(told, str):
        raise TypeError(f"{told} is no text")
    return told


def _pairs(spans: Sequence[Span]) -> Pairs:
    return [[span.start, span.end] for span in spans]


def _spans(pairs: Pairs) -> tuple[Span, ...]:
    return tuple(Span(index(start), index(end)) for start, end in pairs)
