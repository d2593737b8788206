"""Statements from DNA's event list, onto documents that are there already."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.cells import freed
from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.statement import Stance, Target, TargetKind
from desktop_app.domain.text import Span, normalise
from desktop_app.formats.annotations.counted_text import CountedText, Unit
from desktop_app.formats.annotations.dna_foreign import SCALE
from desktop_app.formats.annotations.dna_schema import AGREEMENT, CONCEPT, ORGANIZATION, PERSON
from desktop_app.formats.annotations.foreign import Foreign, said
from desktop_app.formats.annotations.quoted_words import NotFoundError, QuotedWords
from desktop_app.formats.annotations.seen_statement import Label, Role, Seen
from desktop_app.formats.documents.plain_text import read_text
from desktop_app.formats.documents.table_csv import LONGEST_CELL
from desktop_app.formats.fault import Fault
from desktop_app.formats.pulse import breath
from desktop_app.formats.records import RecordError

BETWEEN = ";"

_LOOKED_AT = 1_000

_OLDER = {"author", "source", "section", "type"}
"""What DNA called columns of documents before it put ``document_`` in front."""
_KNOWN = frozenset(
    (
        *("statement_id", "time", "start_position", "stop_position", "text", "coder", "document_id"),
        *("document_title", "document_author", "document_source", "document_section", "document_type"),
    )
)
_YES = frozenset({"1", "true", "yes"})
_NO = frozenset({"0", "false", "no"})

_Row = Mapping[str, str]
_Key = tuple[str, Span, str, str, str]


@dataclass(slots=True)
class _Group:
    """Rows that say of the same words that the same people said them."""

    place: str
    document: Document
    labels: set[Label] = field(default_factory=set)
    stances: list[Stance] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def begins(data: bytes) -> bool:
    """Whether a file, or its head, begins with the columns that DNA's lists begin with."""
    line = data[:_LOOKED_AT].removeprefix(codecs.BOM_UTF8).partition(b"\n")[0]
    return line.replace(b'"', b"").replace(b" ", b"_").lower().startswith(b"statement_id;time;")


def read_onto(data: bytes, file: str, documents: Sequence[Document]) -> Bundle:
    """The statements of a list, each on the document with that id or, if one alone has it, that title.

    Rows of the same words, speaker and coder are one statement with several stances. The words outweigh the
    places, which DNA counts in UTF-16 units. Problem NOT_DECODABLE, or BAD_CONTENT with the row, the
    header being 1, for a document that is not there, words that are not, and what is no table.
    """
    made = Foreign("dna-events", "DNA event list", documents, scale=SCALE)
    named = _Named(documents)
    groups: dict[_Key, _Group] = {}
    try:
        for place, row in _rows(data, file):
            document = named.document(row, place)
            person, organization = row.get(PERSON, ""), row.get(ORGANIZATION, "")
            key = (document.id, _span(row, document.text, place), row.get("coder", ""), person, organization)
            if key not in groups:
                made.keep(document)
                groups[key] = _Group(place, document)
            _add(groups[key], row, made, place)
    except RecordError as error:
        raise Problem(Wrong.BAD_CONTENT, file, error.path, detail=error.fault) from error
    for (_, span, coder, *_), group in groups.items():
        seen = Seen((span,), labels=frozenset(group.labels))
        made.add(group.place, group.document, seen, coder, said(group.remarks), stances=group.stances)
    return made.bundle(file)


def _rows(data: bytes, file: str) -> Iterator[tuple[str, _Row]]:
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(io.StringIO(_text(data, file), newline=""), delimiter=BETWEEN, strict=True)
    try:
        header = [_column(cell) for cell in next(reader, [])]
        if "text" not in header and "start_position" not in header:
            raise RecordError("row 1: text", Fault.MISSING_FIELD)
        for number, cells in enumerate(reader, 2):
            breath()
            if len(cells) not in (0, len(header)):
                raise RecordError(f"row {number}: {len(cells)}", Fault.WRONG_COUNT)
            if cells:
                yield f"row {number}", dict(zip(header, map(freed, cells), strict=True))
    except csv.Error as error:
        raise Problem(Wrong.BAD_CONTENT, file, f"line {reader.line_num}", detail=str(error)) from error


def _text(data: bytes, file: str) -> str:
    # A list that begins as one is no other kind of file, whatever control characters stand in its cells.
    if begins(data):
        with suppress(UnicodeDecodeError):
            return normalise(data.decode("utf-8-sig"))
    return read_text(data, file).text


def _column(cell: str) -> str:
    name = "_".join(cell.casefold().split())
    return f"document_{name}" if name in _OLDER else {"organisation": ORGANIZATION}.get(name, name)


class _Named:
    """Documents by id, and by their titles those that share it with no other."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._by_id = {document.id: document for document in documents}
        self._by_title: dict[str, Document | None] = {}
        for document in documents:
            title = _folded(document.title)
            self._by_title[title] = None if title in self._by_title else document

    def document(self, row: _Row, place: str) -> Document:
        """The document of a row; RecordError for none."""
        id, title = row.get("document_id", ""), _folded(row.get("document_title", ""))
        by_id = self._by_id.get(id)
        # The numbers of another database may be ids here: then the titles have to agree.
        if by_id is not None and (not title or _folded(by_id.title) == title):
            return by_id
        found = self._by_title.get(title) if title else None
        if found is None:
            raise RecordError(f"{place}: {title or id}", Fault.UNKNOWN_DOCUMENT)
        return found


def _folded(title: str) -> str:
    return " ".join(title.split())


def _span(row: _Row, text: str, place: str) -> Span:
    start, end = _number(row, "start_position", place), _number(row, "stop_position", place)
    try:
        return QuotedWords(row.get("text", ""), start=start, end=end).found_in(text)
    except NotFoundError as error:
        if start is None or end is None:
            raise RecordError(f"{place}.text", error.fault) from error
        return CountedText(text, Unit.UTF16).span(start, end, place)


def _number(row: _Row, column: str, place: str) -> int | None:
    cell = row.get(column, "").strip()
    if not cell:
        return None
    if not (cell.isascii() and cell.isdigit() and len(cell) < 12):
        raise RecordError(f"{place}.{column}", Fault.NOT_A_NUMBER)
    return int(cell)


def _add(group: _Group, row: _Row, made: Foreign, place: str) -> None:
    person, organization, concept = (row.get(name, "") for name in (PERSON, ORGANIZATION, CONCEPT))
    if person and organization:
        group.labels.add(Label(Role.SPEAKS_FOR, made.actor(organization).id))
    if person or organization:
        group.labels.add(made.speaker(person or organization))
    agreement = _agreement(row.get(AGREEMENT, ""), place)
    if concept:
        topic = made.label(concept)
        if agreement is None or topic.role is not Role.TOPIC:
            group.labels.add(topic)
        else:
            target = Target(TargetKind.TOPIC, topic.id)
            group.stances.append(Stance("", target, SCALE[agreement].id))
    for name, value in row.items():
        if value and name not in _KNOWN and name not in (PERSON, ORGANIZATION, CONCEPT, AGREEMENT):
            group.remarks.append(f"{name}: {value}")


def _agreement(cell: str, place: str) -> bool | None:
    word = cell.strip().casefold()
    if word and word not in _YES | _NO:
        raise RecordError(f"{place}.{AGREEMENT}: {cell[:20]}", Fault.UNKNOWN_WORD)
    return word in _YES if word else None
