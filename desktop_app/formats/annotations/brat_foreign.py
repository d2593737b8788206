"""Statements from brat standoff that other people made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.text import Span, normalise
from desktop_app.formats.annotations.brat_read import Page
from desktop_app.formats.annotations.brat_standoff import Standoff
from desktop_app.formats.annotations.brat_terms import joined
from desktop_app.formats.annotations.foreign import Foreign, said
from desktop_app.formats.annotations.seen_statement import Seen

_PARTS = {"content": "content", "source": "source", "speaker": "source", "cue": "cue"}


def foreign(pages: Sequence[Page], documents: Sequence[Document], file: str) -> Bundle:
    """Each event and each entity that is in none as a statement, its type as a topic.

    Who takes part as content, source, speaker or cue, is that part of the statement, be it in an event or a
    relation; other roles, relations, attributes, references and notes are lines of the memo.
    """
    made = Foreign("brat", "brat", documents)
    for page in pages:
        text = normalise(page.text)
        document = made.document(page.text, page.name, title=page.name)
        shift = _Shift(page.text, text)
        used: set[str] = set()
        for id in page.said.events:
            used |= _add(made, document, page, id, shift)
        parts = _as_parts(page.said)
        for id in page.said.entities:
            if id not in used and id not in parts:
                _add(made, document, page, id, shift)
    return made.bundle(file)


class _Shift:
    """Places in a text as it lies in the file as places in the same text as we keep it."""

    def __init__(self, raw: str, text: str) -> None:
        self._raw = raw if raw != text else None

    def spans(self, spans: Sequence[Span], text: str) -> tuple[Span, ...]:
        if self._raw is None:
            return joined(spans, text)
        raw = self._raw
        moved = [
            Span(start, end)
            for span in spans
            if (start := len(normalise(raw[: span.start] + "|")) - 1)
            < (end := len(normalise(raw[: span.end] + "|")) - 1)
        ]
        return joined(moved, text)


def _add(made: Foreign, document: Document, page: Page, id: str, shift: _Shift) -> set[str]:
    """Add an event or an entity as a statement; which entities are said with it."""
    found = page.said
    event = found.events.get(id)
    kind, trigger = (event.kind, event.trigger) if event else (found.entities[id].kind, id)
    parts: dict[str, list[str]] = {"content": [], "source": [], "cue": []}
    remarks: list[str] = []
    for role, target in (*(event.arguments if event else ()), *_related(found, {id, trigger})):
        part = _PARTS.get(role.casefold())
        if part and target in found.entities:
            parts[part].append(target)
        else:
            remarks.append(f"{role}: {_words(found, target, page.text)}")
    if not parts["content"]:
        parts["content"] = [trigger]
    for of in dict.fromkeys((id, trigger)):
        remarks += [f"{name}: {value}" if value else name for name, value in found.attributes.get(of, ())]
        remarks += [text for _, text in found.notes.get(of, ())]
    content, source, cue = (
        shift.spans([span for one in ids for span in found.entities[one].fragments], document.text)
        for ids in parts.values()
    )
    labels = frozenset({made.label(kind)})
    made.add(f"{page.name}.ann: {id}", document, Seen(content, source, cue, labels), memo=said(remarks))
    return {trigger, *(one for ids in parts.values() for one in ids)}


def _related(found: Standoff, ids: set[str]) -> Iterator[tuple[str, str]]:
    for relation in found.relations.values():
        match relation.arguments:
            case ((_, first), (_, second), *_) if first in ids:
                yield relation.kind, second


def _as_parts(found: Standoff) -> set[str]:
    relations = (one for one in found.relations.values() if one.kind.casefold() in _PARTS)
    return {one.arguments[1][1] for one in relations if len(one.arguments) > 1}


def _words(found: Standoff, id: str, text: str) -> str:
    event = found.events.get(id)
    entity = found.entities.get(event.trigger if event else id)
    return " ".join(span.words(text) for span in entity.fragments) if entity else id
