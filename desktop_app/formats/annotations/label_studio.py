"""Label Studio's tasks (JSON): a text with regions, choices on them and relations between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.domain.statement import Statement
from desktop_app.formats.annotations.enclosed import document_record, statement_record, surroundings
from desktop_app.formats.annotations.label_studio_read import read, read_onto
from desktop_app.formats.annotations.label_studio_setup import labelling_setup
from desktop_app.formats.annotations.linked_stretches import PART_LABELS, STATEMENT, links_of
from desktop_app.formats.annotations.seen_statement import PARTS, labels_of
from desktop_app.formats.flaws import require_sound
from desktop_app.formats.format import Format
from desktop_app.formats.json_text import written
from desktop_app.formats.order import in_order
from desktop_app.formats.placed import without_place
from desktop_app.formats.records import Record

_NO_PLACE = "words that lost their place when the text was corrected are shown at a letter where they stood"
_ALMOST_CERTAIN = 0.95
_BOM = b"\xef\xbb\xbf"


def sniff(head: bytes) -> float:
    """A list of tasks with data or regions and with annotations or predictions."""
    told = (b'"annotations"', b'"predictions"', b'"completions"')
    # Where an article has many statements, its data stand behind what is shown of the file.
    known = b'"data"' in head or b'"from_name"' in head
    if not head.removeprefix(_BOM).lstrip().startswith((b"[", b"{")) or not known:
        return 0.0
    ours = any(mark in head for mark in told) and (b'"result"' in head or b'"labelling_setup"' in head)
    return _ALMOST_CERTAIN if ours else 0.0


def write(bundle: Bundle, out: BinaryIO) -> tuple[Loss, ...]:
    """Write a task for each document, with an annotation for each set that says something of it.

    Source: Label Studio, "Label Studio JSON format of annotated tasks". The first task's data has the
    labelling set-up to paste into a new project, the first region of a statement its record among its meta.
    Positions are code points. Problem BAD_CONTENT, before anything is written, for a bundle that could not be
    read back.
    """
    require_sound(bundle, "")
    ordered = in_order(bundle)
    by_document: dict[str, list[Statement]] = {one.id: [] for one in ordered.documents}
    for statement in ordered.statements:
        by_document[statement.document_id].append(statement)
    tasks = [_task(ordered, number, by_document[one.id]) for number, one in enumerate(ordered.documents)]
    out.write(written(tasks, deep=5) + b"\n")
    if ordered.documents or ordered == Bundle():
        return tuple(without_place(ordered.statements, _NO_PLACE))
    return (Loss("bundle", "", "without a document there is no task to hold the rest"),)


def _task(bundle: Bundle, number: int, statements: Sequence[Statement]) -> Record:
    document = bundle.documents[number]
    data: Record = {"standpunt": document_record(document), "text": document.text, "title": document.title}
    if number == 0:
        data["around"] = surroundings(bundle)
        data["labelling_setup"] = labelling_setup(bundle)
    by_set: dict[str, list[Statement]] = {}
    for statement in statements:
        by_set.setdefault(statement.set_id, []).append(statement)
    annotations = [{"result": list(_results(by_set[id], document.text))} for id in sorted(by_set)]
    return {"id": number + 1, "annotations": annotations, "data": data}


def _results(statements: Sequence[Statement], text: str) -> Iterator[Record]:
    for statement in statements:
        yield from _result(statement, text)


def _result(statement: Statement, text: str) -> Iterator[Record]:
    ids: list[tuple[str, str]] = []
    for part in PARTS:
        for number, anchor in enumerate(getattr(statement, part)):
            id = f"{statement.id}/{part}/{number}"
            span = anchor.span
            place = {"start": span.start, "end": span.end, "text": span.words(text)}
            label = PART_LABELS.get(part, STATEMENT)
            region = _region(id, "label", "labels", {**place, "labels": [label]})
            if not ids:
                region["meta"] = {"standpunt": statement_record(statement)}
            yield region
            if not ids:
                yield from _choices(statement, id, place)
            ids.append((part, id))
    for link in links_of(ids):
        yield {
            "type": "relation",
            "from_id": link.start,
            "to_id": link.end,
            "direction": "right",
            "labels": [link.kind],
        }


def _choices(statement: Statement, id: str, place: dict[str, Any]) -> Iterator[Record]:
    chosen: dict[str, list[str]] = {}
    for label in labels_of(statement):
        chosen.setdefault(label.role.value, []).append(label.id)
    for role, choices in chosen.items():
        yield _region(id, role, "choices", {**place, "choices": choices})
    if statement.memo:
        yield _region(id, "memo", "textarea", {**place, "text": [statement.memo]})


def _region(id: str, name: str, kind: str, value: Record) -> Record:
    return {"id": id, "from_name": name, "to_name": "text", "type": kind, "value": value}


FORMAT = Format(
    name="label-studio",
    title="Label Studio tasks (JSON)",
    suffixes=(".label-studio.json",),
    loses="Label Studio shows stretches, choices and memos; which claim says what, and stances towards whom, "
    "it keeps as a record, which comes back here.",
    sniff=sniff,
    read=read,
    write=write,
    read_onto=read_onto,
)
