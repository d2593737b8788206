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
from desktop_app.formats.flaws import require_sound
from desktop_app.formats.json_text import written
from desktop_app.formats.order import in_order
from desktop_app.formats.records import Record, record

_ROLE = PREFIX + "role"


def write(bundle: Bundle, out: BinaryIO) -> tuple[Loss, ...]:
    """Write all of ``bundle`` as one AnnotationCollection with its texts, losing nothing.

    Source: W3C Web Annotation Data Model, on selectors, on several bodies and targets, on collections.
    Positions are code points, as the model counts them. Problem BAD_CONTENT, before anything is written,
    for a bundle that could not be read back.
    """
    require_sound(bundle, "")
    out.write(written(_collection(in_order(bundle)), deep=3) + b"\n")
    return ()


def _collection(bundle: Bundle) -> Record:
    sets = {one.id: one for one in bundle.sets}
    codebooks = {codebook.id: codebook for codebook in bundle.codebooks}
    names = {annotator.id: annotator.name for annotator in bundle.annotators}
    items = [
        _annotation(statement, sets[statement.set_id], codebooks, names) for statement in bundle.statements
    ]
    name = hashlib.sha256(written(items)).hexdigest()
    return {
        "@context": CONTEXT,
        "id": address("annotations", name),
        "type": "AnnotationCollection",
        "label": "; ".join(one.name for one in bundle.sets),
        "total": len(items),
        "first": {
            "id": address("page", name),
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
        PREFIX + "version": VERSION,
        PREFIX + "documents": [_document(document) for document in bundle.documents],
        PREFIX + "actors": [_entry("actor", actor) for actor in bundle.actors],
        PREFIX + "codebooks": [_entry("codebook", codebook) for codebook in bundle.codebooks],
        PREFIX + "annotators": [_entry("annotator", annotator) for annotator in bundle.annotators],
        PREFIX + "sets": [_entry("set", one) for one in bundle.sets],
        PREFIX + "steps": [_entry("step", step) for step in bundle.steps],
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
    statement: Statement, one: AnnotationSet, codebooks: Mapping[str, Codebook], names: Mapping[str, str]
) -> Record:
    made: Record = {
        "id": address("statement", statement.id),
        "type": "Annotation",
        "motivation": "classifying",
        "creator": {"id": address("annotator", one.annotator_id), "name": names[one.annotator_id]},
        "body": list(_bodies(statement, codebooks[one.codebook_id])),
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
