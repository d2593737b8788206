"""Statements from W3C web annotations of our own making."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from desktop_app.domain.actors import Actor
from desktop_app.domain.annotation_set import AnnotationSet, Annotator
from desktop_app.domain.bundle import Choice, PastStep
from desktop_app.domain.codebook import Codebook, CodebookVersion
from desktop_app.domain.document import Document
from desktop_app.domain.saved_search import SavedSearch
from desktop_app.domain.statement import Kind, Statement, Status, TargetKind
from desktop_app.domain.suggestion import Review
from desktop_app.formats.annotations.web_annotation_terms import (
    PREFIX,
    id_of,
    ids_of,
    kind_of,
    unprefixed,
)
from desktop_app.formats.fault import Fault
from desktop_app.formats.records import Record, RecordError, restored

CLASSES: Mapping[str, tuple[str, type]] = {
    "documents": ("document", Document),
    "actors": ("actor", Actor),
    "codebooks": ("codebook", Codebook),
    "annotators": ("annotator", Annotator),
    "sets": ("set", AnnotationSet),
    "steps": ("step", PastStep),
    "reviews": ("review", Review),
    "versions": ("version", CodebookVersion),
    "searches": ("search", SavedSearch),
    "choices": ("choice", Choice),
}
"""The kind in its address and the class of what each part of a collection holds."""

_ROLE = PREFIX + "role"
_NOT_RECORDED = frozenset({"id", "type", "purpose", "value", "source", _ROLE})
_OURS = frozenset(PREFIX + name for name in ("set", "kind", "status", "within", "fields"))


def is_ours(annotation: Record) -> bool:
    """Whether an annotation says in which of our sets it stands."""
    return PREFIX + "set" in annotation


def entries(collection: Record, part: str) -> Iterator[Any]:
    """The values of a part of a collection; RecordError, with the path, for what is no such value."""
    kind, cls = CLASSES[part]
    held = collection.get(PREFIX + part, [])
    if not isinstance(held, list):
        raise RecordError(PREFIX + part, Fault.WRONG_TYPE)
    for index, node in enumerate(held):
        path = f"{PREFIX}{part}[{index}]"
        if not isinstance(node, dict):
            raise RecordError(path, Fault.WRONG_TYPE)
        rest = dict(node)
        data = {"id": id_of(rest.pop("id", None), kind, f"{path}.id")}
        if cls is CodebookVersion:
            data = {}  # what it is called is told by what is in it
        if cls is Document:
            data["text"] = rest.pop("value", None)
            rest.pop("type", None)
            rest.pop("format", None)
        yield restored(cls, unprefixed(rest, path) | data, path)


def statement(annotation: Record, path: str) -> Statement:
    """The statement that an annotation of ours is; RecordError, with the path, when it is none."""
    for key in annotation:
        if key.startswith(PREFIX) and key not in _OURS:
            raise RecordError(f"{path}.{key}", Fault.UNKNOWN_FIELD)
    document_id, anchors = _anchors(_nodes(annotation, "target", path), path)
    within = annotation.get(PREFIX + "within")
    data: Record = {
        "id": id_of(annotation.get("id"), "statement", f"{path}.id"),
        "set_id": id_of(_reference(annotation.get(PREFIX + "set")), "set", f"{path}.{PREFIX}set"),
        "document_id": document_id,
        "kind": annotation.get(PREFIX + "kind", Kind.UNKNOWN.value),
        "status": annotation.get(PREFIX + "status", Status.OPEN.value),
    }
    if within is not None:
        data["within"] = id_of(_reference(within), "statement", f"{path}.{PREFIX}within")
    if (fields := annotation.get(PREFIX + "fields")) is not None:
        data |= unprefixed({PREFIX + "fields": fields}, path)
    bodies = _bodies(_nodes(annotation, "body", path), path)
    return restored(Statement, data | anchors | bodies, path)


def _nodes(annotation: Record, key: str, path: str) -> list[Record]:
    held = annotation.get(key, [])
    nodes = held if isinstance(held, list) else [held]
    for index, node in enumerate(nodes):
        if not isinstance(node, dict):
            raise RecordError(f"{path}.{key}[{index}]", Fault.WRONG_TYPE)
    return nodes


def _reference(node: Any) -> Any:
    return node.get("id") if isinstance(node, dict) else node


def _anchors(targets: Sequence[Record], path: str) -> tuple[str, Record]:
    anchors: Record = {"content": [], "source": [], "cue": []}
    documents: set[str] = set()
    for index, target in enumerate(targets):
        at = f"{path}.target[{index}]"
        role = target.get(_ROLE, "content")
        if not isinstance(role, str) or role not in anchors:
            raise RecordError(f"{at}.{_ROLE}", Fault.UNKNOWN_WORD)
        documents.add(id_of(_reference(target.get("source")), "document", f"{at}.source"))
        anchors[role].append(_anchor(_nodes(target, "selector", at), at))
    if not anchors["content"]:
        raise RecordError(f"{path}.target", Fault.NO_WORDS)
    if len(documents) > 1:
        raise RecordError(f"{path}.target", Fault.UNKNOWN_DOCUMENT)
    return documents.pop(), anchors


def _anchor(selectors: Sequence[Record], path: str) -> Record:
    data: Record = {}
    for selector in selectors:
        data |= {key.removeprefix(PREFIX): held for key, held in selector.items() if key != "type"}
    for key in ("start", "end", "exact"):
        if key not in data:
            raise RecordError(f"{path}.selector.{key}", Fault.MISSING_FIELD)
    return data


def _bodies(bodies: Sequence[Record], path: str) -> Record:
    data: Record = {"claims": [], "stances": []}
    for index, body in enumerate(bodies):
        at = f"{path}.body[{index}]"
        match body.get(_ROLE):
            case "claim":
                data["claims"].append({"id": id_of(body.get("id"), "claim", f"{at}.id"), **_own(body, at)})
            case "stance":
                stance = {"id": id_of(body.get("id"), "stance", f"{at}.id"), "target": _target(body, at)}
                data["stances"].append({**stance, **_own(body, at)})
            case "memo":
                data["memo"] = body.get("value")
            case "speaker" | "speaks_for" | "addressee" as role:
                data[role] = id_of(_reference(body.get("source")), "actor", f"{at}.source")
            case _:
                raise RecordError(f"{at}.{_ROLE}", Fault.UNKNOWN_WORD)
    return data


def _own(body: Record, path: str) -> Record:
    return unprefixed({key: held for key, held in body.items() if key not in _NOT_RECORDED}, path)


def _target(body: Record, path: str) -> Record:
    urn = _reference(body.get("source"))
    kind = kind_of(urn)
    ids = ids_of(urn, kind, f"{path}.source")
    wanted = 2 if kind == TargetKind.TOPIC else 1
    if len(ids) != wanted:
        raise RecordError(f"{path}.source", Fault.BAD_ADDRESS)
    return {"kind": kind, "id": ids[-1]}
