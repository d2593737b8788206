"""Statements as W3C web annotations."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from desktop_app.domain.annotation_set import AnnotationSet
from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.domain.codebook import Codebook
from desktop_app.domain.document import Document
from desktop_app.domain.statement import Claim, Stance, Statement, TargetKind
from desktop_app.domain.text import Anchor
from desktop_app.formats.annotations.web_annotation_terms import CONTEXT, PREFIX, VERSION, address, prefixed
from desktop_app.formats.json_text import pour_into, written
from desktop_app.formats.outgoing import Exchanged, articles_of
from desktop_app.formats.records import Record, record
from desktop_app.formats.spool import spooled

_ROLE = PREFIX + "role"


def write(exchanged: Exchanged, out: BinaryIO) -> tuple[Loss, ...]:
    """Write all of ``bundle`` as one AnnotationCollection with its texts, losing nothing.

    Source: W3C Web Annotation Data Model, on selectors, on several bodies and targets, on collections.
    Positions are code points, as the model counts them. Problem BAD_CONTENT for a bundle
    that could not be read back.
    """
    articles = articles_of(exchanged)
    around = articles.around
    books = {book.id: book for book in around.codebooks}
    sets = {one.id: (one, books[one.codebook_id]) for one in around.sets}
    names = {annotator.id: annotator.name for annotator in around.annotators}
    sign = hashlib.sha256()
    with spooled() as items, spooled() as documents:
        for document, statements in articles:
            if documents.tell():
                documents.write(b",\n  ")
            documents.write(written(_document(document), deep=1, inside=2))
            for statement in statements:
                one, book = sets[statement.set_id]
                item = written(_annotation(statement, one, book, names))
                sign.update(b"," + item if items.tell() else b"[" + item)
                items.write(b",\n   " + item if items.tell() else item)
        sign.update(b"]" if items.tell() else b"[]")
        name = sign.hexdigest()
        places = {f"{name} items": items, f"{name} documents": documents}
        lists = ([mark] if spool.tell() else [] for mark, spool in places.items())
        pour_into(_collection(around, name, articles.statements, *lists), 3, places, out)
    out.write(b"\n")
    return ()


def _collection(around: Bundle, name: str, total: int, items: list[str], documents: list[str]) -> Record:
    """The collection with what stands for its items and documents."""
    return {
        "@context": CONTEXT,
        "id": address("annotations", name),
        "type": "AnnotationCollection",
        "label": "; ".join(one.name for one in around.sets),
        "total": total,
        "first": {
            "id": address("page", name),
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
        PREFIX + "version": VERSION,
        PREFIX + "documents": documents,
        PREFIX + "actors": [_entry("actor", actor) for actor in around.actors],
        PREFIX + "codebooks": [_entry("codebook", codebook) for codebook in around.codebooks],
        PREFIX + "annotators": [_entry("annotator", annotator) for annotator in around.annotators],
        PREFIX + "sets": [_entry("set", one) for one in around.sets],
        PREFIX + "steps": [_entry("step", step) for step in around.steps],
    }


def _entry(kind: str, value: Any) -> Record:
    data = record(value, sparse=True)
    return {"id": address(kind, data.pop("id")), **prefixed(data)}


def _document(document: Document) -> Record:
    data = record(document, sparse=True)
    return {
        "id": address("document", data.pop("id")),
        "type": "Text",
        "format": "text/plain",
        "value": data.pop("text"),
        **prefixed(data),
    }


def _annotation(
    statement: Statement, one: AnnotationSet, codebook: Codebook, names: Mapping[str, str]
) -> Record:
    made: Record = {
        "id": address("statement", statement.id),
        "type": "Annotation",
        "motivation": "classifying",
        "creator": {"id": address("annotator", one.annotator_id), "name": names[one.annotator_id]},
        "body": list(_bodies(statement, codebook)),
        "target": list(_targets(statement)),
        PREFIX + "set": {"id": address("set", one.id)},
        PREFIX + "kind": statement.kind.value,
        PREFIX + "status": statement.status.value,
    }
    if statement.within:
        made[PREFIX + "within"] = {"id": address("statement", statement.within)}
    return made


def _bodies(statement: Statement, codebook: Codebook) -> Iterator[Record]:
    for role in ("speaker", "speaks_for", "addressee"):
        if actor := getattr(statement, role):
            yield {
                "type": "SpecificResource",
                "purpose": "identifying",
                "source": address("actor", actor),
                _ROLE: role,
            }
    for claim in statement.claims:
        yield _claim(claim, codebook)
    for stance in statement.stances:
        yield _stance(stance, codebook)
    if statement.memo:
        yield {"type": "TextualBody", "purpose": "commenting", "value": statement.memo, _ROLE: "memo"}


def _claim(claim: Claim, codebook: Codebook) -> Record:
    data = record(claim, sparse=True)
    claim_type = codebook.claim_type(claim.claim_type)
    return {
        "id": address("claim", data.pop("id")),
        "type": "TextualBody",
        "purpose": "classifying",
        # For others to show; we read our own fields back.
        "value": claim.paraphrase or (claim_type.name if claim_type else ""),
        _ROLE: "claim",
        **prefixed(data),
    }


def _stance(stance: Stance, codebook: Codebook) -> Record:
    data = record(stance, sparse=True)
    del data["target"]
    by_codebook = (codebook.id,) if stance.target.kind is TargetKind.TOPIC else ()
    return {
        "id": address("stance", data.pop("id")),
        "type": "SpecificResource",
        "purpose": "assessing",
        "source": address(stance.target.kind.value, *by_codebook, stance.target.id),
        _ROLE: "stance",
        **prefixed(data),
    }


def _targets(statement: Statement) -> Iterator[Record]:
    for role in ("content", "source", "cue"):
        for anchor in getattr(statement, role):
            yield {
                "type": "SpecificResource",
                "source": address("document", statement.document_id),
                "selector": list(_selectors(anchor)),
                _ROLE: role,
            }


def _selectors(anchor: Anchor) -> Iterator[Record]:
    place: Record = {"start": anchor.span.start, "end": anchor.span.end}
    if anchor.placed:
        yield {"type": "TextPositionSelector", **place}
    yield {
        "type": "TextQuoteSelector",
        "exact": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        # Words that were corrected away stand nowhere: others are not to take our guess for their place.
        **({} if anchor.placed else prefixed({**place, "placed": False})),
    }
