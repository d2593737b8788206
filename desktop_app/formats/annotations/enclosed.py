"""Our own records, enclosed in a file of another tool, so that what it has no word for comes back."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from desktop_app.domain.actors import Actor
from desktop_app.domain.annotation_set import AnnotationSet, Annotator
from desktop_app.domain.bundle import Bundle, Choice, PastStep
from desktop_app.domain.codebook import Codebook, CodebookVersion
from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.saved_search import SavedSearch
from desktop_app.domain.statement import Kind, Statement
from desktop_app.domain.suggestion import Review
from desktop_app.domain.text import Anchor
from desktop_app.formats.annotations.seen_statement import Role, Seen, amended
from desktop_app.formats.fault import Fault
from desktop_app.formats.flaws import KEPT, require_sound
from desktop_app.formats.json_text import JsonError, parsed
from desktop_app.formats.order import in_order
from desktop_app.formats.pulse import told_of
from desktop_app.formats.record_text import record_text, telling
from desktop_app.formats.records import Record, RecordError, record, restored

VERSION = 1
MARK = "standpunt"
"""The key that says that a record is ours; its value is the version."""

_CLASSES: Mapping[str, type] = {
    "actors": Actor,
    "codebooks": Codebook,
    "annotators": Annotator,
    "sets": AnnotationSet,
    "steps": PastStep,
    "reviews": Review,
    "versions": CodebookVersion,
    "searches": SavedSearch,
    "choices": Choice,
}
_MARKED = {MARK: str(VERSION)}
_NOBODY = "unknown"
_MADE = "made-"
_DIGITS = 32


@dataclass(frozen=True, slots=True)
class Told:
    """A statement as a tool shows it: our record of it, or None where somebody made it there.

    ``whole`` is the statement itself where the reader has already put into it what was changed.
    """

    place: str
    document_id: str
    seen: Seen
    record: Record | None = None
    memo: str = ""
    whole: Statement | None = None


def surroundings(bundle: Bundle) -> Record:
    """All of ``bundle`` but its documents and statements."""
    parts = {
        part: [record(entry, sparse=True) for entry in getattr(bundle, part)]
        for part in _CLASSES
        if part not in KEPT or getattr(bundle, part)
    }
    return {MARK: VERSION, **parts}


def document_record(document: Document, shown: Callable[[str], str] = str) -> Record:
    """What is known of a document; its text only where the file shows another in its place."""
    made = record(document, sparse=True)
    if shown(document.text) == document.text:
        del made["text"]
    return {MARK: VERSION, **made}


def statement_record(statement: Statement) -> Record:
    """All of a statement."""
    return {MARK: VERSION, **record(statement, sparse=True)}


def document_text(
    document: Document, shown: Callable[[str], str] = str, *, more: Mapping[str, str] | None = None
) -> str:
    """``document_record``, and in it what else is said, as JSON in one line."""
    without = ("text",) if shown(document.text) == document.text else ()
    return record_text(document, sparse=True, without=without, more={**(more or {}), **_MARKED})


def statement_text(statement: Statement, more: Mapping[str, str] | None = None) -> str:
    """``statement_record``, and in it what else is said, as JSON in one line."""
    if more:
        return record_text(statement, sparse=True, more={**more, **_MARKED})
    return _statements()(statement, *_MARKED.values())


@cache
def _statements() -> Callable[..., str]:
    return telling(Statement, True, more=tuple(_MARKED))


def our_record(text: str | None) -> Record | None:
    """The record of ours that a text is, or None for any other text."""
    if not text or f'"{MARK}"' not in text:
        return None
    try:
        found = parsed(text.encode(errors="replace"))
    except JsonError:
        return None
    return found if isinstance(found, dict) and MARK in found else None


def opened_document(held: Record, shown_text: str, shown: Callable[[str], str], path: str) -> Document:
    """The document of a record, its text from the file; RecordError for what is no such record.

    A text in the record stands for the file's only as long as the file still shows it.
    """
    data = _unmarked(held, path)
    kept = data.get("text")
    if not isinstance(kept, str) or shown(kept) != shown_text:
        data["text"] = shown_text
    return restored(Document, data, path)


def opened(around: Record, documents: Iterable[Document], told: Iterable[Told], file: str) -> Bundle:
    """The bundle that a file of ours holds, with what was changed in the tool it was opened in.

    Statements that the tool no longer shows are gone, those made there are in the first set. Problem
    BAD_CONTENT, with the place, for records that are none and references to nothing; WRONG_FORMAT for a
    newer version of ours.
    """
    version = around.get(MARK)
    if type(version) is not int or version > VERSION:
        raise Problem(Wrong.WRONG_FORMAT, file, "", str(version), Fault.NEWER_VERSION, (str(VERSION),))
    by_id = {document.id: document for document in documents}
    try:
        parts = _parts(around)
        shown = list(told)
        statements = [_statement(one, by_id, parts) for one in told_of(iter(shown), len(shown))]
    except RecordError as error:
        raise Problem(Wrong.BAD_CONTENT, file, error.path, detail=error.fault) from error
    there = {statement.id for statement in statements}
    kept = (one if not one.within or one.within in there else replace(one, within="") for one in statements)
    there.add("")  # of a suggestion that was rejected nothing was made
    parts["reviews"] = tuple(
        one for one in parts["reviews"] if one.document_id in by_id and one.statement_id in there
    )
    bundle = Bundle(documents=tuple(by_id.values()), statements=tuple(kept), **parts)
    require_sound(bundle, file)
    return in_order(bundle)


def _parts(around: Record) -> dict[str, tuple[Any, ...]]:
    data = _unmarked(around, "")
    for name in data:
        if name not in _CLASSES:
            raise RecordError(name, Fault.UNKNOWN_FIELD)
    parts: dict[str, tuple[Any, ...]] = {}
    for part, cls in _CLASSES.items():
        held = data.get(part, [])
        if not isinstance(held, list):
            raise RecordError(part, Fault.WRONG_TYPE)
        parts[part] = tuple(restored(cls, entry, f"{part}[{index}]") for index, entry in enumerate(held))
    return parts


def _statement(told: Told, documents: Mapping[str, Document], parts: dict[str, tuple[Any, ...]]) -> Statement:
    document = documents.get(told.document_id)
    if document is None:
        raise RecordError(f"{told.place}: {told.document_id}", Fault.UNKNOWN_DOCUMENT)
    if told.whole is not None:
        return told.whole
    for span in (*told.seen.content, *told.seen.source, *told.seen.cue):
        if span.end > len(document.text):
            raise RecordError(f"{told.place}: {span.start}-{span.end}", Fault.NO_SPAN)
    if not told.seen.content:
        raise RecordError(told.place, Fault.NO_WORDS)
    for label in told.seen.labels:
        if label.role is Role.KIND and label.id not in set(Kind):
            raise RecordError(f"{told.place}: {label.id}", Fault.UNKNOWN_WORD)
    if told.record is None:
        return amended(_blank(told, document, parts), told.seen, document.text)
    statement = restored(Statement, _unmarked(told.record, told.place), told.place)
    if statement.document_id != document.id:
        raise RecordError(f"{told.place}: {statement.document_id}", Fault.UNKNOWN_DOCUMENT)
    return amended(statement, told.seen, document.text)


def _blank(told: Told, document: Document, parts: dict[str, tuple[Any, ...]]) -> Statement:
    if not parts["sets"]:
        parts["annotators"] += (Annotator(_NOBODY, _NOBODY),)
        parts["codebooks"] += (Codebook(_NOBODY, _NOBODY),)
        parts["sets"] = (AnnotationSet(_NOBODY, _NOBODY, _NOBODY, _NOBODY),)
    content = tuple(Anchor.of(document.text, span) for span in told.seen.content)
    return Statement(
        made_id(told.place, document.id), parts["sets"][0].id, document.id, content, memo=told.memo
    )


def made_id(*names: str) -> str:
    """An id for what has none: the same each time the same file is read."""
    return _MADE + hashlib.sha256("\0".join(names).encode(errors="replace")).hexdigest()[:_DIGITS]


def is_made(id: str) -> bool:
    """Whether it is an id that ``made_id`` gave to what is known by its name alone."""
    return id.startswith(_MADE)


def _unmarked(held: Record, path: str) -> Record:
    version = held.get(MARK)
    if type(version) is not int or version > VERSION:
        raise RecordError(path, Fault.NEWER_VERSION)
    return {name: value for name, value in held.items() if name != MARK}
