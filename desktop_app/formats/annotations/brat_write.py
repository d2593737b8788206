"""Statements as brat standoff: a text and a file of lines for each document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.domain.document import Document
from desktop_app.domain.statement import Statement
from desktop_app.domain.text import Anchor
from desktop_app.formats.annotations.archive import pack
from desktop_app.formats.annotations.brat_terms import (
    ABOUT,
    CONFIGURATION,
    EVENT,
    NOTE,
    OURS,
    PART_NAMES,
    WITHIN,
    attribute,
    fragments,
)
from desktop_app.formats.annotations.enclosed import document_record, statement_record, surroundings
from desktop_app.formats.annotations.seen_statement import labels_of
from desktop_app.formats.json_text import encoded, one_line, written
from desktop_app.formats.outgoing import Exchanged, held
from desktop_app.formats.placed import SHOWN_ABOUT, without_place


def write(exchanged: Exchanged, out: BinaryIO) -> tuple[Loss, ...]:
    """Write all of ``bundle`` as a zipped folder that brat serves; equal bundles give equal bytes.

    Source: brat standoff format, https://brat.nlplab.org/standoff.html. A statement is an event whose trigger
    is its content, in as many fragments as it takes; its labels are attributes, its memo a note, and a
    second note is the whole record. Positions are code points. The losses say which stretches brat shows
    otherwise than they are. Problem BAD_CONTENT, before anything is written, for a bundle that could not be
    read back.
    """
    ordered = held(exchanged)
    by_document: dict[str, list[Statement]] = {one.id: [] for one in ordered.documents}
    for statement in ordered.statements:
        by_document[statement.document_id].append(statement)
    names = {document.id: f"{number:04}" for number, document in enumerate(ordered.documents, 1)}
    about = {
        **surroundings(ordered),
        "documents": {names[one.id]: document_record(one) for one in ordered.documents},
    }
    members = {CONFIGURATION: encoded(_configuration(ordered)), ABOUT: written(about, deep=9) + b"\n"}
    for document in ordered.documents:
        lines = _Lines(document, by_document[document.id])
        members[f"{names[document.id]}.ann"] = encoded("".join(f"{line}\n" for line in lines.all()))
        members[f"{names[document.id]}.txt"] = encoded(document.text)
    out.write(pack(members))
    return (*_losses(ordered), *without_place(ordered.statements, SHOWN_ABOUT))


def _configuration(bundle: Bundle) -> str:
    labels = dict.fromkeys(label for one in bundle.statements for label in labels_of(one))
    parts = ", ".join(f"{name}*:{name}" for name in PART_NAMES.values())
    return "\n".join(
        (
            "[entities]",
            *PART_NAMES.values(),
            "[relations]",
            "[events]",
            f"{EVENT}\t{parts}, {WITHIN}?:{EVENT}",
            "[attributes]",
            *sorted(f"{attribute(label)}\tArg:{EVENT}" for label in labels),
            "",
        )
    )


class _Lines:
    """The lines of one document, numbered as they come."""

    def __init__(self, document: Document, statements: Sequence[Statement]) -> None:
        self._text = document.text
        self._statements = statements
        self._events = {one.id: f"E{number}" for number, one in enumerate(statements, 1)}
        self._counts = {"T": 0, "A": 0, "#": 0}

    def all(self) -> Iterator[str]:
        for statement in self._statements:
            yield from self._statement(statement)

    def _statement(self, statement: Statement) -> Iterator[str]:
        event = self._events[statement.id]
        trigger = self._next("T")
        yield self._entity(trigger, EVENT, statement.content)
        arguments = [f"{EVENT}:{trigger}"]
        for part, name in PART_NAMES.items():
            if anchors := getattr(statement, part):
                entity = self._next("T")
                yield self._entity(entity, name, anchors)
                arguments.append(f"{name}:{entity}")
        if statement.within in self._events:
            arguments.append(f"{WITHIN}:{self._events[statement.within]}")
        yield f"{event}\t{' '.join(arguments)}"
        for label in labels_of(statement):
            yield f"{self._next('A')}\t{attribute(label)} {event}"
        if note := noted(statement.memo):
            yield f"{self._next('#')}\t{NOTE} {event}\t{note}"
        yield f"{self._next('#')}\t{OURS} {event}\t{one_line(statement_record(statement))}"

    def _entity(self, id: str, kind: str, anchors: Sequence[Anchor]) -> str:
        cut = fragments((anchor.span for anchor in anchors), self._text)
        places = ";".join(f"{span.start} {span.end}" for span in cut)
        words = " ".join(span.words(self._text).replace("\n", " ") for span in cut)
        return f"{id}\t{kind} {places}\t{words}"

    def _next(self, letter: str) -> str:
        self._counts[letter] += 1
        return f"{letter}{self._counts[letter]}"


def noted(memo: str) -> str:
    """A memo as brat shows one, in a line."""
    return " ".join(memo.split())


def _losses(bundle: Bundle) -> Iterator[Loss]:
    texts = {document.id: document.text for document in bundle.documents}
    for statement in bundle.statements:
        spans = [anchor.span for anchor in statement.content]
        if list(fragments(spans, texts[statement.document_id])) != spans:
            yield Loss("statement", statement.id, "brat shows it cut at the ends of lines, or as one stretch")
        if statement.unplaced:
            yield Loss(
                "statement", statement.id, "brat shows a letter where words stood that lost their place"
            )
        if noted(statement.memo) != statement.memo:
            yield Loss("statement", statement.id, "brat shows its memo in one line")
    places = {statement.id: statement.document_id for statement in bundle.statements}
    for statement in bundle.statements:
        if statement.within and places[statement.within] != statement.document_id:
            yield Loss("statement", statement.id, "brat does not show within which it is, in another text")
