"""Statements from doccano's JSON Lines, our own or others'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.text import Span
from desktop_app.formats.annotations.enclosed import MARK, Told, opened, opened_document
from desktop_app.formats.annotations.foreign import Foreign, said
from desktop_app.formats.annotations.linked_stretches import STATEMENT, Link, Linked, Stretch
from desktop_app.formats.annotations.seen_statement import ROLES, Label, Role
from desktop_app.formats.fault import Fault
from desktop_app.formats.json_text import JsonError, parsed
from desktop_app.formats.pulse import told_of
from desktop_app.formats.records import Record, RecordError

SHOWN = (Role.CLAIM_TYPE, Role.TOPIC, Role.LEVEL)
"""What doccano shows as labels; other roles stand in the record alone."""

_TEXTS = ("text", "data")
_LABELS = ("entities", "label", "labels")
_KNOWN = frozenset({*_TEXTS, *_LABELS, "id", "relations", "Comments", "cats", "standpunt"})

Line = tuple[str, Record]


def named(label: Label) -> str:
    """A label as doccano shows it."""
    return f"{label.role}:{label.id}"


def read(data: bytes, file: str) -> Bundle:
    """The texts and what was labelled in them, ours or foreign; see ``read_onto``."""
    return read_onto(data, file, ())


def read_onto(data: bytes, file: str, documents: Sequence[Document]) -> Bundle:
    """The texts and what was labelled in them; a foreign text that a document has is that document.

    Problem WRONG_FORMAT for lines without text, BAD_CONTENT with the line (``line 3: entities[2]``, lines
    counted from 1) for the rest.
    """
    lines = list(_lines(data, file))
    around = next((line["standpunt"]["around"] for _, line in lines if _has_around(line)), None)
    try:
        if not lines:
            return Bundle()
        return _ours(around, lines, file) if around is not None else _foreign(lines, documents, file)
    except RecordError as error:
        raise Problem(Wrong.BAD_CONTENT, file, error.path, detail=error.fault) from error


def _has_around(line: Record) -> bool:
    held = line.get("standpunt")
    return isinstance(held, dict) and isinstance(held.get("around"), dict)


def _lines(data: bytes, file: str) -> Iterator[Line]:
    lines = data.split(b"\n")
    for number, line in enumerate(told_of(iter(lines), len(lines)), 1):
        place = f"line {number}"
        if not line.strip():
            continue
        try:
            held = parsed(line)
        except JsonError as error:
            raise Problem(Wrong.BAD_CONTENT, file, place, error.subject, error.fault) from error
        if not isinstance(held, dict) or not any(isinstance(held.get(name), str) for name in _TEXTS):
            raise Problem(Wrong.WRONG_FORMAT, file, place, "text", Fault.MISSING_FIELD)
        yield place, held


def _ours(around: Record, lines: Sequence[Line], file: str) -> Bundle:
    documents: list[Document] = []
    told: list[Told] = []
    for place, line in lines:
        held = line.get("standpunt")
        about = dict(held) if isinstance(held, dict) else {MARK: 1, "id": place, "title": place}
        about.pop("around", None)
        records = about.pop("statements", [])
        document = opened_document(about, _text_of(line), str, f"{place}: standpunt")
        documents.append(document)
        linked = _linked(line, document.text, place)
        for index, stretch in enumerate(linked.stretches):
            labels = frozenset(label for name in stretch.names if (label := _label(name)))
            linked.stretches[index] = replace(stretch, labels=labels)
        _give_records(linked, [one for one in _list(records) if isinstance(one, dict)])
        told += (_with_unseen(one) for one in linked.told(document.id))
    return opened(around, documents, told, file)


def _give_records(linked: Linked, records: list[Record]) -> None:
    """Each record to the stretch it was written for: by number and place, then by place, then by number.

    doccano may number stretches anew when it takes a file in.
    """
    further = {link.end for link in linked.links if link.kind == "content"}
    heads = [
        index
        for index, one in enumerate(linked.stretches)
        if STATEMENT in one.names and one.id not in further
    ]
    for fits in (_same, _same_place, _same_number):
        for record in list(records):
            index = next((index for index in heads if fits(linked.stretches[index], record)), None)
            if index is not None:
                kept = {name: held for name, held in record.items() if name != "entity"}
                linked.stretches[index] = replace(linked.stretches[index], record=kept)
                heads.remove(index)
                records.remove(record)


def _same(stretch: Stretch, record: Record) -> bool:
    return _same_number(stretch, record) and _same_place(stretch, record)


def _same_number(stretch: Stretch, record: Record) -> bool:
    return stretch.id == str(record.get("entity"))


def _same_place(stretch: Stretch, record: Record) -> bool:
    match record.get("content"):
        case [{"start": start, "end": end}, *_]:
            return (start, end) == (stretch.span.start, stretch.span.end)
    return False


def _with_unseen(told: Told) -> Told:
    if told.record is None:
        return told
    unseen = {Label(role, str(told.record.get(role.value, ""))) for role in ROLES if role not in SHOWN}
    labels = told.seen.labels | {label for label in unseen if label.id}
    return replace(told, seen=replace(told.seen, labels=labels))


def _label(name: str) -> Label | None:
    role, _, id = name.partition(":")
    return next((Label(one, id) for one in SHOWN if one.value == role and id), None)


def _foreign(lines: Sequence[Line], documents: Sequence[Document], file: str) -> Bundle:
    made = Foreign("doccano", "doccano", documents)
    for place, line in lines:
        fields = {name: held for name, held in line.items() if name not in _KNOWN and isinstance(held, str)}
        notes = said(_remark(one) for one in _list(line.get("Comments")))
        title = fields.pop("title", "")
        document = made.document(_text_of(line), place, title=title, notes=notes, fields=fields)
        _linked(line, _text_of(line), place).counted_in(_text_of(line)).gathered(made, document)
    return made.bundle(file)


def _remark(comment: Any) -> str:
    return str(comment.get("comment", "")) if isinstance(comment, dict) else str(comment)


def _linked(line: Record, text: str, place: str) -> Linked:
    linked = Linked()
    name = next((name for name in _LABELS if name in line), "")
    for index, held in enumerate(_list(line.get(name))):
        at = f"{place}: {name}[{index}]"
        match held:
            case {"start_offset": start, "end_offset": end, "label": str() as label}:
                id = str(held.get("id", at))
            case [start, end, str() as label]:
                id = at
            case str() as label if text:  # a label of the whole text
                start, end, id = 0, len(text), at
            case _:
                raise RecordError(at, Fault.WRONG_TYPE)
        if type(start) is not int or type(end) is not int or not 0 <= start < end <= len(text):
            raise RecordError(f"{at}: {start}-{end}", Fault.NO_SPAN)
        linked.stretches.append(Stretch(id, at, Span(start, end), (label,)))
    for index, held in enumerate(_list(line.get("relations"))):
        match held:
            case {"from_id": start, "to_id": end, "type": str() as kind}:
                linked.links.append(Link(kind, str(start), str(end)))
            case _:
                raise RecordError(f"{place}: relations[{index}]", Fault.WRONG_TYPE)
    return linked


def _text_of(line: Record) -> str:
    return next(str(line[name]) for name in _TEXTS if isinstance(line.get(name), str))


def _list(held: Any) -> list[Any]:
    return held if isinstance(held, list) else [] if held is None else [held]
