"""The columns of a Parquet data set, and a document as a row of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.statement import Claim, Stance, Statement, TargetKind
from desktop_app.domain.text import Anchor
from desktop_app.formats.records import Record

# Texts where nothing is said; "yes" may be null, and so may "value".
FIELD = {"name": "", "value": ""}
STRETCH = {"start": "number", "end": "number", "words": "", "placed": "yes"}
CLAIM = {
    "id": "",
    "claim_type": "",
    "claim_type_name": "",
    "topic": "",
    "topic_name": "",
    "paraphrase": "",
    "check_worthy": "yes",
    "verdict": "",
    "memo": "",
    "fields": "list of field",
}
STANCE = {
    "id": "",
    "target_kind": "",
    "target": "",
    "target_name": "",
    "level": "",
    "level_name": "",
    "level_value": "value",
    "memo": "",
    "fields": "list of field",
}
STATEMENT = {
    "id": "",
    "set": "",
    "set_kind": "",
    "annotator": "",
    "kind": "",
    "status": "",
    "content": "list of stretch",
    "source": "list of stretch",
    "cue": "list of stretch",
    "speaker": "",
    "speaker_name": "",
    "speaker_kind": "",
    "speaks_for": "",
    "speaks_for_name": "",
    "addressee": "",
    "addressee_name": "",
    "within": "",
    "memo": "",
    "claims": "list of claim",
    "stances": "list of stance",
    "fields": "list of field",
}
DOCUMENT = {
    "id": "",
    "text": "",
    "title": "",
    "outlet": "",
    "byline": "",
    "date": "",
    "section": "",
    "address": "",
    "language": "",
    "notes": "",
    "status": "",
    "assigned": "",
    "tags": "list of text",
    "fields": "list of field",
    "statements": "list of statement",
}
"""Columns with what is in them, in their order; what is ``list of`` something has columns of its own."""


class Rows:
    """Looks up by id what a row says by name."""

    def __init__(self, bundle: Bundle) -> None:
        self._actors = {"": ("", ""), **{one.id: (one.name, one.kind.value) for one in bundle.actors}}
        annotators = {annotator.id: annotator.name for annotator in bundle.annotators}
        self._sets = {
            one.id: {"set": one.name, "set_kind": one.kind.value, "annotator": annotators[one.annotator_id]}
            for one in bundle.sets
        }
        self._books = {one.id: one.codebook_id for one in bundle.sets}
        self._codes: dict[str, dict[str, str]] = {}
        self._topics: dict[str, dict[str, str]] = {}
        self._levels: dict[str, dict[str, tuple[str, float | None]]] = {}
        for book in bundle.codebooks:
            self._codes[book.id] = {code.id: code.name for code in book.claim_types}
            self._topics[book.id] = {code.id: code.name for code in book.topics}
            self._levels[book.id] = {level.id: (level.name, level.value) for level in book.scale}

    def document(self, document: Document, statements: Iterable[Statement]) -> Record:
        """The row of a document."""
        return {
            **{name: getattr(document, name) for name, kind in DOCUMENT.items() if not kind},
            "status": document.status.value,
            "tags": list(document.tags),
            "fields": _pairs(document.fields),
            "statements": [self._statement(statement) for statement in statements],
        }

    def _statement(self, statement: Statement) -> Record:
        book = self._books[statement.set_id]
        name, kind = self._actors[statement.speaker]
        return {
            "id": statement.id,
            **self._sets[statement.set_id],
            "kind": statement.kind,
            "status": statement.status,
            "content": _stretches(statement.content),
            "source": _stretches(statement.source),
            "cue": _stretches(statement.cue),
            "speaker": statement.speaker,
            "speaker_name": name,
            "speaker_kind": kind,
            "speaks_for": statement.speaks_for,
            "speaks_for_name": self._name(statement.speaks_for),
            "addressee": statement.addressee,
            "addressee_name": self._name(statement.addressee),
            "within": statement.within,
            "memo": statement.memo,
            "claims": [self._claim(claim, book) for claim in statement.claims],
            "stances": [self._stance(stance, book) for stance in statement.stances],
            "fields": _pairs(statement.fields),
        }

    def _claim(self, claim: Claim, book: str) -> Record:
        return {
            "id": claim.id,
            "claim_type": claim.claim_type,
            "claim_type_name": self._codes[book].get(claim.claim_type, ""),
            "topic": claim.topic,
            "topic_name": self._topics[book].get(claim.topic, ""),
            "paraphrase": claim.paraphrase,
            "check_worthy": claim.check_worthy,
            "verdict": claim.verdict,
            "memo": claim.memo,
            "fields": _pairs(claim.fields),
        }

    def _stance(self, stance: Stance, book: str) -> Record:
        id = stance.target.id
        by_name = stance.target.kind is TargetKind.ACTOR
        level, value = self._levels[book].get(stance.level, ("", None))
        return {
            "id": stance.id,
            "target_kind": stance.target.kind,
            "target": id,
            "target_name": self._name(id) if by_name else self._topics[book].get(id, ""),
            "level": stance.level,
            "level_name": level,
            "level_value": value,
            "memo": stance.memo,
            "fields": _pairs(stance.fields),
        }

    def _name(self, actor: str) -> str:
        return self._actors[actor][0]


def _pairs(fields: Mapping[str, str]) -> list[Record]:
    return [{"name": name, "value": value} for name, value in sorted(fields.items())] if fields else []


def _stretches(anchors: Sequence[Anchor]) -> list[Record]:
    if not anchors:
        return []
    return [
        {"start": one.span.start, "end": one.span.end, "words": one.exact, "placed": one.placed}
        for one in anchors
    ]
