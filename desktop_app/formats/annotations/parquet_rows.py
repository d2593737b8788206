"""The columns of a Parquet data set, and a document as a row of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.statement import Claim, Stance, Statement, TargetKind
from desktop_app.domain.text import Anchor

Row = tuple[object, ...]

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
NESTED = {"field": FIELD, "stretch": STRETCH, "claim": CLAIM, "stance": STANCE, "statement": STATEMENT}
"""Columns with what is in them, in their order; what is ``list of`` something has columns of its own."""


class Rows:
    """Looks up by id what a row says by name; rows are values in the order of the columns."""

    def __init__(self, bundle: Bundle) -> None:
        self._actors = {"": ("", ""), **{one.id: (one.name, one.kind.value) for one in bundle.actors}}
        annotators = {annotator.id: annotator.name for annotator in bundle.annotators}
        self._sets = {one.id: (one.name, one.kind.value, annotators[one.annotator_id]) for one in bundle.sets}
        self._books = {one.id: one.codebook_id for one in bundle.sets}
        self._codes: dict[str, dict[str, str]] = {}
        self._topics: dict[str, dict[str, str]] = {}
        self._levels: dict[str, dict[str, tuple[str, float | None]]] = {}
        for book in bundle.codebooks:
            self._codes[book.id] = {code.id: code.name for code in book.claim_types}
            self._topics[book.id] = {code.id: code.name for code in book.topics}
            self._levels[book.id] = {level.id: (level.name, level.value) for level in book.scale}

    def document(self, document: Document, statements: Iterable[Statement]) -> Row:
        """The row of a document (``DOCUMENT``)."""
        return (
            document.id,
            document.text,
            document.title,
            document.outlet,
            document.byline,
            document.date,
            document.section,
            document.address,
            document.language,
            document.notes,
            document.status.value,
            document.assigned,
            document.tags,
            _pairs(document.fields),
            [self._statement(statement) for statement in statements],
        )

    def _statement(self, statement: Statement) -> Row:
        book, actors = self._books[statement.set_id], self._actors
        return (
            statement.id,
            *self._sets[statement.set_id],
            statement.kind,
            statement.status,
            _stretches(statement.content),
            _stretches(statement.source),
            _stretches(statement.cue),
            statement.speaker,
            *actors[statement.speaker],
            statement.speaks_for,
            actors[statement.speaks_for][0],
            statement.addressee,
            actors[statement.addressee][0],
            statement.within,
            statement.memo,
            [self._claim(claim, book) for claim in statement.claims],
            [self._stance(stance, book) for stance in statement.stances],
            _pairs(statement.fields),
        )

    def _claim(self, claim: Claim, book: str) -> Row:
        return (
            claim.id,
            claim.claim_type,
            self._codes[book].get(claim.claim_type, ""),
            claim.topic,
            self._topics[book].get(claim.topic, ""),
            claim.paraphrase,
            claim.check_worthy,
            claim.verdict,
            claim.memo,
            _pairs(claim.fields),
        )

    def _stance(self, stance: Stance, book: str) -> Row:
        id = stance.target.id
        by_name = stance.target.kind is TargetKind.ACTOR
        return (
            stance.id,
            stance.target.kind,
            id,
            self._actors[id][0] if by_name else self._topics[book].get(id, ""),
            stance.level,
            *self._levels[book].get(stance.level, ("", None)),
            stance.memo,
            _pairs(stance.fields),
        )


def _pairs(fields: Mapping[str, str]) -> Sequence[Row]:
    return sorted(fields.items()) if fields else ()


def _stretches(anchors: Sequence[Anchor]) -> Sequence[Row]:
    return [(one.span.start, one.span.end, one.exact, one.placed) for one in anchors] if anchors else ()
