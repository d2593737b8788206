"""Codebooks, and the versions kept of them, as rows of tables and back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict
from typing import Any, TypeVar

from desktop_app.domain.codebook import ClaimType, Code, Codebook, CodebookVersion, Level, Topic
from desktop_app.domain.fields import Field, FieldKind, FieldOwner, Option
from desktop_app.store.faults import of_row
from desktop_app.store.rows import Columns, Row, as_json, rows_of

CODE_TEXTS = ("name", "parent", "definition", "example", "counter_example", "colour", "key")
FIELD_TEXTS = ("definition", "example", "key")

C = TypeVar("C", bound=Code)


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
        *(_field_row(value.id, n, field) for n, field in enumerate(value.fields)),
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


def _field_row(codebook_id: str, ordinal: int, field: Field) -> Row:
    columns = {
        "id": f"{codebook_id}/{field.id}",
        "codebook_id": codebook_id,
        "field": field.id,
        "ordinal": ordinal,
        "name": field.name,
        "owner": field.owner.value,
        "kind": field.kind.value,
        "required": int(field.required),
        "options": as_json([asdict(option) for option in field.options]),
    }
    return Row("fields", columns | {name: getattr(field, name) for name in FIELD_TEXTS})


@of_row
def codebook_of(head: Columns, codes: Iterable[Columns], fields: Iterable[Columns]) -> Codebook:
    """The codebook that a row of ``codebooks``, its ``codes`` and its ``fields``, in order, keep."""
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
        tuple(_field(row["field"], row, json.loads(row["options"])) for row in fields),
    )


def _field(field_id: str, told: Columns, options: Iterable[Columns]) -> Field:
    return Field(
        field_id,
        told["name"],
        FieldOwner(told["owner"]),
        FieldKind(told["kind"]),
        bool(told["required"]),
        tuple(Option(**option) for option in options),
        **{text: told[text] for text in FIELD_TEXTS},
    )


@rows_of.register
def _(value: CodebookVersion) -> tuple[Row, ...]:
    columns = {
        "id": value.id,
        "codebook_id": value.codebook.id,
        "version": value.codebook.version,
        "annotator": value.annotator,
        "time": value.time,
        "note": value.note,
        "codebook": as_json(asdict(value.codebook)),
    }
    return (Row("codebook_versions", columns),)


@of_row
def codebook_version_of(row: Columns) -> CodebookVersion:
    """The kept codebook of a row of ``codebook_versions``."""
    told: dict[str, Any] = json.loads(row["codebook"])
    codebook = Codebook(
        told["id"],
        told["name"],
        told["language"],
        told["version"],
        tuple(ClaimType(**code) for code in told["claim_types"]),
        tuple(Topic(**code) for code in told["topics"]),
        tuple(Level(**code) for code in told["scale"]),
        tuple(_field(field["id"], field, field["options"]) for field in told["fields"]),
    )
    return CodebookVersion(codebook, row["annotator"], row["time"], row["note"])
