"""Statements as W3C web annotations."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, BinaryIO, NamedTuple

from desktop_app.domain.annotation_set import AnnotationSet
from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.domain.document import Document
from desktop_app.domain.statement import Claim, Stance, Statement, TargetKind
from desktop_app.domain.text import Anchor
from desktop_app.formats.annotations.seen_statement import PARTS
from desktop_app.formats.annotations.web_annotation_terms import (
    CONTEXT,
    PREFIX,
    VERSION,
    address,
    known_address,
    prefixed,
)
from desktop_app.formats.json_text import encoded, json_of, pour_into, quoted, written
from desktop_app.formats.outgoing import Article, Exchanged, Place, articles_of
from desktop_app.formats.record_text import telling
from desktop_app.formats.records import Record, record
from desktop_app.formats.spool import spooled

_NEXT = b",\n   "
_ROLE = PREFIX + "role"
_KEPT = {"reviews": "review", "versions": "version", "searches": "search", "choices": "choice"}


class _Book(NamedTuple):
    """A codebook's id, and what its claim types are called."""

    id: str
    claim_types: Mapping[str, str]


def write(exchanged: Exchanged, out: BinaryIO) -> tuple[Loss, ...]:
    """Write all of ``bundle`` as one AnnotationCollection with its texts, losing nothing.

    Source: W3C Web Annotation Data Model, on selectors, on several bodies and targets, on collections.
    Positions are code points, as the model counts them. Problem BAD_CONTENT for a bundle
    that could not be read back.
    """
    articles = articles_of(exchanged)
    around = articles.around
    sign = hashlib.sha256()
    with spooled() as items, spooled() as documents:
        for document, told in articles.told(_Annotations):
            if documents.tell():
                documents.write(b",\n  ")
            documents.write(document)
            if told:
                first = not items.tell()
                sign.update(b"[" if first else b",")
                sign.update(b",".join(told))
                items.write((b"" if first else _NEXT) + _NEXT.join(told))
        sign.update(b"]" if items.tell() else b"[]")
        name = sign.hexdigest()
        places = {f"{name} items": items, f"{name} documents": documents}
        lists = ([mark] if spool.tell() else [] for mark, spool in places.items())
        pour_into(_collection(around, name, articles.statements, *lists), 3, places, out)
    out.write(b"\n")
    return ()


class _Annotations:
    """Tells of an article as a text and its annotations."""

    def __init__(self, around: Bundle) -> None:
        books = {
            book.id: _Book(book.id, {one.id: one.name for one in book.claim_types})
            for book in around.codebooks
        }
        names = {annotator.id: annotator.name for annotator in around.annotators}
        self._sets = {one.id: (_maker(one, names), books[one.codebook_id]) for one in around.sets}

    def __call__(self, article: Article, _place: Place) -> tuple[bytes, list[bytes]]:
        told = [encoded(_annotation(one, *self._sets[one.set_id])) for one in article.statements]
        return written(_document(article.document), deep=1, inside=2), told


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
        **{
            PREFIX + part: [_entry(kind, kept) for kept in getattr(around, part)]
            for part, kind in _KEPT.items()
            if getattr(around, part)
        },
    }


def _entry(kind: str, value: Any) -> Record:
    data = record(value, sparse=True)
    data.pop("id", None)
    return {"id": address(kind, value.id), **prefixed(data)}


def _document(document: Document) -> Record:
    data = record(document, sparse=True)
    return {
        "id": address("document", data.pop("id")),
        "type": "Text",
        "format": "text/plain",
        "value": data.pop("text"),
        **prefixed(data),
    }


def _maker(one: AnnotationSet, names: Mapping[str, str]) -> tuple[str, str]:
    creator = {"id": address("annotator", one.annotator_id), "name": names[one.annotator_id]}
    return json_of(creator), json_of({"id": address("set", one.id)})


def _annotation(statement: Statement, maker: tuple[str, str], book: _Book) -> str:
    """A statement as JSON in one line, its names sorted; ``maker``: who made it and its set, as JSON."""
    creator, own_set = maker
    within = fields = ""
    if statement.fields:
        fields = f"{json_of(prefixed({'fields': dict(statement.fields)}))[1:-1]},"
    if statement.within:
        within = f',"{PREFIX}within":{{"id":"{address("statement", statement.within)}"}}'
    return (
        f'{{"body":[{",".join(_bodies(statement, book))}],"creator":{creator},'
        f'"id":"{address("statement", statement.id)}","motivation":"classifying",'
        f'{fields}"{PREFIX}kind":"{statement.kind}","{PREFIX}set":{own_set},'
        f'"{PREFIX}status":"{statement.status}"{within},'
        f'"target":[{",".join(_targets(statement))}],"type":"Annotation"}}'
    )


def _bodies(statement: Statement, book: _Book) -> list[str]:
    told = [
        f'{{"purpose":"identifying","source":"{known_address("actor", actor)}",'
        f'"{_ROLE}":"{role}","type":"SpecificResource"}}'
        for role in ("speaker", "speaks_for", "addressee")
        if (actor := getattr(statement, role))
    ]
    told += [_claim(claim, book) for claim in statement.claims]
    told += [_stance(stance, book) for stance in statement.stances]
    if statement.memo:
        told.append(
            f'{{"purpose":"commenting","{_ROLE}":"memo","type":"TextualBody","value":{quoted(statement.memo)}}}'
        )
    return told


def _claim(claim: Claim, book: _Book) -> str:
    # For others to show; we read our own fields back.
    shown = claim.paraphrase or book.claim_types.get(claim.claim_type, "")
    own = f'"{address("claim", claim.id)}"'
    return _claims()(claim, own, '"TextualBody"', '"classifying"', quoted(shown), '"claim"')


def _stance(stance: Stance, book: _Book) -> str:
    by_codebook = (book.id,) if stance.target.kind is TargetKind.TOPIC else ()
    source = f'"{known_address(stance.target.kind, *by_codebook, stance.target.id)}"'
    own = f'"{address("stance", stance.id)}"'
    return _stances()(stance, own, '"SpecificResource"', '"assessing"', source, '"stance"')


@cache
def _claims() -> Callable[..., str]:
    return telling(Claim, True, PREFIX, ("id",), ("id", "type", "purpose", "value", _ROLE))


@cache
def _stances() -> Callable[..., str]:
    return telling(Stance, True, PREFIX, ("id", "target"), ("id", "type", "purpose", "source", _ROLE))


def _targets(statement: Statement) -> list[str]:
    source = f'"source":"{known_address("document", statement.document_id)}"'
    return [
        f'{{"selector":[{_selectors(anchor)}],{source},"{_ROLE}":"{role}","type":"SpecificResource"}}'
        for role in PARTS
        for anchor in getattr(statement, role)
    ]


def _selectors(anchor: Anchor) -> str:
    start, end = anchor.span.start, anchor.span.end
    words = f'"exact":{quoted(anchor.exact)},"prefix":{quoted(anchor.prefix)}'
    rest = f'"suffix":{quoted(anchor.suffix)},"type":"TextQuoteSelector"'
    if anchor.placed:
        return f'{{"end":{end},"start":{start},"type":"TextPositionSelector"}},{{{words},{rest}}}'
    # Words that were corrected away stand nowhere: others are not to take our guess for their place.
    place = f'"{PREFIX}end":{end},"{PREFIX}placed":false,"{PREFIX}start":{start}'
    return f"{{{words},{place},{rest}}}"
