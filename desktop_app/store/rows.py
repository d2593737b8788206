"""The field's values as rows of tables, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from functools import singledispatch
from typing import Any, NamedTuple

from desktop_app.domain.actors import Actor, ActorKind, Affiliation
from desktop_app.domain.annotation_set import AnnotationSet, Annotator, SetKind
from desktop_app.domain.bundle import PastStep
from desktop_app.domain.document import Document, DocumentStatus
from desktop_app.store.faults import of_row

Columns = Mapping[str, Any]
_JSON = json.JSONEncoder(ensure_ascii=False, sort_keys=True)


class Row(NamedTuple):
    """One row to be kept: its table and its columns, ``id`` among them."""

    table: str
    columns: dict[str, Any]


def as_json(value: object) -> str:
    """A list or a mapping as one text, the same for equal values."""
    return "{}" if value == {} else _JSON.encode(value)  # as most are


def pairs_of(told: str) -> dict[str, str]:
    """The mapping of words to words that a column keeps; ValueError or TypeError for anything else."""
    if told == "{}":  # as most are
        return {}
    pairs = json.loads(told)
    if not isinstance(pairs, dict) or not all(isinstance(value, str) for value in pairs.values()):
        raise TypeError(f"{told} does not map words to words")
    return pairs


@singledispatch
def rows_of(value: object) -> tuple[Row, ...]:
    """Every row that keeps ``value``, the one that the others belong to first."""
    raise TypeError(f"no table keeps a {type(value).__name__}")


@rows_of.register
def _(value: Annotator) -> tuple[Row, ...]:
    return (Row("annotators", asdict(value)),)


@rows_of.register
def _(value: AnnotationSet) -> tuple[Row, ...]:
    return (Row("annotation_sets", asdict(value) | {"kind": value.kind.value}),)


@rows_of.register
def _(value: PastStep) -> tuple[Row, ...]:
    return (Row("past_steps", asdict(value)),)


@rows_of.register
def _(value: Actor) -> tuple[Row, ...]:
    columns = {
        "id": value.id,
        "name": value.name,
        "kind": value.kind.value,
        "aliases": as_json(value.aliases),
        "affiliations": as_json([asdict(affiliation) for affiliation in value.affiliations]),
        "colour": value.colour,
        "wikidata": value.wikidata,
        "notes": value.notes,
        "attributes": as_json(dict(value.attributes)),
    }
    return (Row("actors", columns),)


@of_row
def actor_of(row: Columns) -> Actor:
    """The actor that a row of ``actors`` keeps."""
    return Actor(
        row["id"],
        row["name"],
        ActorKind(row["kind"]),
        tuple(json.loads(row["aliases"])),
        tuple(Affiliation(**affiliation) for affiliation in json.loads(row["affiliations"])),
        row["colour"],
        row["wikidata"],
        row["notes"],
        pairs_of(row["attributes"]),
    )


_STATUSES = {status.value: status for status in DocumentStatus}
DOCUMENT_TEXTS = ("title", "outlet", "byline", "date", "section", "address", "language", "notes")


def document_row(value: Document, text_id: str) -> Row:
    """The row of a document whose text is kept under ``text_id``."""
    columns = {"id": value.id, "text_id": text_id, "length": len(value.text)}
    columns |= {name: getattr(value, name) for name in DOCUMENT_TEXTS}
    columns |= {"fields": as_json(dict(value.fields)), "status": value.status.value}
    return Row("documents", columns | {"assigned": value.assigned, "tags": as_json(value.tags)})


@of_row
def document_of(row: Columns, text: str) -> Document:
    """The document that a row of ``documents`` keeps, with its text."""
    fields, tags = row["fields"], row["tags"]
    return Document(
        row["id"],
        text,
        **{name: row[name] for name in DOCUMENT_TEXTS},
        fields={} if fields == "{}" else pairs_of(fields),
        status=_STATUSES[row["status"]],
        assigned=row["assigned"],
        tags=() if tags == "[]" else tuple(json.loads(tags)),
    )


@of_row
def annotation_set_of(row: Columns) -> AnnotationSet:
    """The annotation set that a row of ``annotation_sets`` keeps."""
    return AnnotationSet(
        row["id"], row["name"], row["annotator_id"], row["codebook_id"], SetKind(row["kind"])
    )
