"""Statements from brat standoff of our own, with what was changed there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.text import Span
from desktop_app.formats.annotations.brat_standoff import Event, Standoff
from desktop_app.formats.annotations.brat_terms import (
    NOTE,
    OURS,
    PART_NAMES,
    WITHIN,
    fragments,
    joined,
    label_of,
)
from desktop_app.formats.annotations.brat_write import noted
from desktop_app.formats.annotations.enclosed import Told, opened, opened_document, our_record
from desktop_app.formats.annotations.seen_statement import PARTS, Seen
from desktop_app.formats.fault import Fault
from desktop_app.formats.records import Record, RecordError

_NEW: Record = {"standpunt": 1}


@dataclass(frozen=True, slots=True)
class Page:
    """A text of the folder and what its standoff file says."""

    name: str
    text: str
    said: Standoff

    def require_inside(self) -> None:
        """RecordError for an entity that runs past the text."""
        for id, entity in self.said.entities.items():
            if any(span.end > len(self.text) for span in entity.fragments):
                raise RecordError(f"{self.name}.ann: {id}", Fault.NO_SPAN)


def ours(about: Record, pages: Sequence[Page], file: str) -> Bundle:
    """The bundle in a folder of our own."""
    around = dict(about)
    held = around.pop("documents", None)
    if not isinstance(held, dict):
        raise RecordError("documents", Fault.WRONG_TYPE)
    documents: list[Document] = []
    told: list[Told] = []
    for page in pages:
        entry = held.get(page.name, {**_NEW, "id": page.name, "title": page.name})
        if not isinstance(entry, dict):
            raise RecordError(f"documents.{page.name}", Fault.WRONG_TYPE)
        document = opened_document(entry, page.text, str, f"documents.{page.name}")
        documents.append(document)
        told += _told(page, document)
    return opened(around, documents, told, file)


def _told(page: Page, document: Document) -> Iterator[Told]:
    said = page.said
    records = {id: our_record(_note(said, id, OURS)) for id in said.events}
    ids = {id: record["id"] for id, record in records.items() if record and "id" in record}
    for id, event in said.events.items():
        record = records[id]
        memo = _note(said, id, NOTE)
        if record is not None:
            if noted(str(record.get("memo", ""))) != memo:
                record = {**record, "memo": memo}
            within = next((target for role, target in event.arguments if role == WITHIN), "")
            # What it was within may stand in another document, where no line can point to it.
            if within or record.get("within") in ids.values():
                record = {**record, "within": ids.get(within, "")}
        labels = (label_of(name) for name, _ in said.attributes.get(id, ()))
        seen = _seen(event, said, record or {}, document.text)
        found = frozenset(label for label in labels if label is not None)
        yield Told(f"{page.name}.ann: {id}", document.id, replace(seen, labels=found), record, memo)


def _seen(event: Event, said: Standoff, record: Record, text: str) -> Seen:
    ids: dict[str, list[str]] = {"content": [event.trigger]}
    for part, name in PART_NAMES.items():
        ids[part] = [target for role, target in event.arguments if role == name]
    parts: Mapping[str, tuple[Span, ...]] = {
        part: tuple(
            span for id in ids[part] for span in (said.entities[id].fragments if id in said.entities else ())
        )
        for part in PARTS
    }
    content, source, cue = (_stretches(parts[part], record.get(part), text) for part in PARTS)
    return Seen(content, source, cue)


def _stretches(shown: tuple[Span, ...], kept: object, text: str) -> tuple[Span, ...]:
    """The stretches that our record has, as long as brat shows them; else those that it shows."""
    spans = []
    for entry in kept if isinstance(kept, list) else []:
        match entry:
            case {"start": int() as start, "end": int() as end} if 0 <= start < end <= len(text):
                spans.append(Span(start, end))
            case _:
                break
    if spans and fragments(spans, text) == tuple(sorted(shown)):
        return tuple(sorted(spans))
    return joined(shown, text)


def _note(said: Standoff, id: str, kind: str) -> str:
    return next((text for name, text in said.notes.get(id, ()) if name == kind), "")
