"""The field's values as rows of tables, and back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from functools import singledispatch
from typing import Any, NamedTuple, TypeVar

from desktop_app.domain.actors import Actor, ActorKind, Affiliation
from desktop_app.domain.annotation_set import AnnotationSet, Annotator, SetKind
from desktop_app.domain.bundle import PastStep
from desktop_app.domain.codebook import ClaimType, Code, Codebook, Level, Topic
from desktop_app.domain.document import Document
from desktop_app.store.faults import of_row

Columns = Mapping[str, Any]


class Row(NamedTuple):
    """One row to be kept: its table and its columns, ``id`` among them."""

    table: str
    columns: dict[str, Any]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


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
        "aliases": _json(value.aliases),
        "affiliations": _json([asdict(affiliation) for affiliation in value.affiliations]),
        "colour": value.colour,
        "wikidata": value.wikidata,
        "notes": value.notes,
        "attributes": _json(dict(value.attributes)),
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
        json.loads(row["attributes"]),
    )


DOCUMENT_TEXTS = ("title", "outlet", "byline", "date", "section", "address", "language", "notes")


def document_row(value: Document, text_id: str) -> Row:
    """The row of a document whose text is kept under ``text_id``."""
    columns = {"id": value.id, "text_id": text_id, "length": len(value.text)}
    columns |= {name: getattr(value, name) for name in DOCUMENT_TEXTS}
    return Row("documents", columns | {"fields": _json(dict(value.fields))})


@of_row
def document_of(row: Columns, text: str) -> Document:
    """The document that a row of ``documents`` keeps, with its text."""
    texts = {name: row[name] for name in DOCUMENT_TEXTS}
    return Document(row["id"], text, **texts, fields=json.loads(row["fields"]))


CODE_TEXTS = ("name", "parent", "definition", "example", "counter_example", "colour", "key")


@rows_of.register
def _(value: Codebook) -> tuple[Row, ...]:
    head = Row(
        "codebooks",
        {"id": value.id, "name": value.name, "language": value.language, "version": value.version},
    )
    trees: tuple[tuple[str, tuple[Code, ...]], ...] = (
        ("claim_type", value.claim_types),
        ("topic", value.topics),
        ("level", value.scale),
    )
    return (
        head,
        *(_code_row(value.id, tree, n, code) for tree, codes in trees for n, code in enumerate(codes)),
    )


def _code_row(codebook_id: str, tree: str, ordinal: int, code: Code) -> Row:
    columns = {
        "id": f"{codebook_id}/{tree}/{code.id}",
        "codebook_id": codebook_id,
        "tree": tree,
        "code": code.id,
        "ordinal": ordinal,
        "value": code.value if isinstance(code, Level) else None,
    }
    return Row("codes", columns | {name: getattr(code, name) for name in CODE_TEXTS})


C = TypeVar("C", bound=Code)


@of_row
def codebook_of(head: Columns, codes: Iterable[Columns]) -> Codebook:
    """The codebook that a row of ``codebooks`` and its ``codes``, in order, keep."""
    codes = tuple(codes)

    def tree(name: str, make: Callable[..., C]) -> tuple[C, ...]:
        return tuple(
            make(row["code"], **{text: row[text] for text in CODE_TEXTS})
            for row in codes
            if row["tree"] == name
        )

    scale = tuple(
        Level(row["code"], **{text: row[text] for text in CODE_TEXTS}, value=row["value"])
        for row in codes
        if row["tree"] == "level"
    )
    return Codebook(
        head["id"],
        head["name"],
        head["language"],
        head["version"],
        tree("claim_type", ClaimType),
        tree("topic", Topic),
        scale,
    )


@of_row
def annotation_set_of(row: Columns) -> AnnotationSet:
    """The annotation set that a row of ``annotation_sets`` keeps."""
    return AnnotationSet(
        row["id"], row["name"], row["annotator_id"], row["codebook_id"], SetKind(row["kind"])
    )
