"""Statements from a DNA database of our own, with what was changed there."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.statement import Statement
from desktop_app.formats.annotations.dna_foreign import date_of
from desktop_app.formats.annotations.dna_known import Known
from desktop_app.formats.annotations.dna_rows import DnaRow, shown
from desktop_app.formats.annotations.dna_tables import DnaDatabase, DnaStatement
from desktop_app.formats.annotations.enclosed import (
    MARK,
    VERSION,
    Told,
    made_id,
    opened,
    opened_document,
    our_record,
)
from desktop_app.formats.annotations.seen_statement import Seen
from desktop_app.formats.fault import Fault
from desktop_app.formats.records import Record, RecordError, restored


def ours(database: DnaDatabase, around: Record, records: Mapping[tuple[str, int], str], file: str) -> Bundle:
    """The bundle in a database of our own; RecordError for a record that is none, Problem as ``opened``."""
    documents = {number: _document(database, records, number) for number in database.documents}
    known = Known(around)
    told: list[Told] = []
    taken: set[int] = set()
    for (kind, number), text in records.items():
        if kind != "statement":
            continue
        place = f"STANDPUNT[{kind} {number}]"
        statement = restored(Statement, _without_mark(our_record(text), place), place)
        rows = known.names.rows(statement)
        found = {
            at: one
            for at, row in enumerate(rows)
            if (one := database.statements.get(number + at)) is not None
            and _is_of(one, row, documents[one.document], statement)
        }
        taken |= {one.number for one in found.values()}
        if found:
            text_of = next(documents[one.document].text for one in found.values())
            now = known.amended(database, statement, rows, found, text_of)
            told.append(_told(place, now))
    for one in database.statements.values():
        if one.number not in taken:
            now = known.made(database, one, documents[one.document])
            told.append(_told(one.place, now))
    return opened({**around, **known.parts()}, documents.values(), told, file)


def _told(place: str, statement: Statement) -> Told:
    spans = tuple(anchor.span for anchor in statement.content)
    return Told(place, statement.document_id, Seen(spans), whole=statement)


def _is_of(found: DnaStatement, row: DnaRow, document: Document, statement: Statement) -> bool:
    # DNA gives the number of a statement that was deleted, if it was the last, to the next one.
    overlap = found.start < row.stop and row.start < found.stop
    return document.id == statement.document_id and overlap and found.is_note == (row.agreement is None)


def _document(database: DnaDatabase, records: Mapping[tuple[str, int], str], number: int) -> Document:
    row = database.documents[number]
    held = our_record(records.get(("document", number)))
    if held is None:  # added in DNA
        title, date = row.texts["Title"], date_of(row.numbers.get("Date", 0))
        id = made_id("dna", str(number), row.texts["Text"])
        held = {MARK: VERSION, "id": id, "title": title, "date": date, "outlet": row.texts["Source"]}
    return opened_document(held, row.texts["Text"], shown, row.place)


def _without_mark(held: Record | None, place: str) -> Record:
    if held is None or type(held[MARK]) is not int or held[MARK] > VERSION:
        raise RecordError(place, Fault.NEWER_VERSION if held else Fault.WRONG_TYPE)
    return {name: value for name, value in held.items() if name != MARK}
