"""Statements from a table: one of our own, or anybody's list of annotations."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.cells import freed
from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.annotations.annotation_list import in_list
from desktop_app.formats.annotations.table_columns import NUMBERS
from desktop_app.formats.annotations.table_fields import OWN
from desktop_app.formats.annotations.table_statements import Gathering
from desktop_app.formats.fault import Fault
from desktop_app.formats.pulse import breath
from desktop_app.formats.records import RecordError

LONGEST = 16 * 1024 * 1024
"""How many characters a cell may have."""

_SEPARATORS = ",;\t|"
_MOST_COLUMNS = 1000
_NEEDED = ("statement_id", "document_id", "spans", "words")


class Reader(Protocol):
    """What ``csv.reader`` gives."""

    @property
    def line_num(self) -> int: ...
    def __iter__(self) -> Iterator[list[str]]: ...


@dataclass(frozen=True, slots=True)
class Line:
    """A row by the names of its columns, and the line of the file on which it ends."""

    place: str
    cells: dict[str, str]


def read(data: bytes, file: str) -> Bundle:
    """The statements of a table; without documents to stand in, only an empty one can be read."""
    return read_onto(data, file, ())


def read_onto(data: bytes, file: str, documents: Sequence[Document]) -> Bundle:
    """The statements of a table that stand in ``documents``, which it names by id, title or address.

    A table of ours gives its statements back, less what it does not say. Any other needs a column of words or
    of places (``start`` and ``end``) and, where there are several documents, one that names them; see
    ``annotation_list``. Problem WRONG_FORMAT for a head that says nothing of this, BAD_CONTENT with the line,
    from 1, for what is no table, no UTF-8 or UTF-16, and rows that do not fit the documents.
    """
    head, lines = _table(_text(data, file), file)
    try:
        if set(_NEEDED) <= set(head):
            gathering = Gathering(documents)
            for line in lines:
                gathering.add(_ours(line.cells), line.place)
            return gathering.bundle(file)
        return in_list(head, ((line.place, line.cells) for line in lines), documents, file)
    except RecordError as error:
        raise Problem(Wrong.BAD_CONTENT, file, error.path, detail=error.fault) from error


def _ours(cells: dict[str, str]) -> dict[str, str]:
    return {name: cell if name in NUMBERS else freed(cell) for name, cell in cells.items()}


def _text(data: bytes, file: str) -> str:
    try:
        return data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig")
    except UnicodeDecodeError as error:
        place = f"byte {error.start}"
        raise Problem(Wrong.BAD_CONTENT, file, place, detail=Fault.NOT_UTF8) from error


def _table(text: str, file: str) -> tuple[tuple[str, ...], Iterator[Line]]:
    first = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    csv.field_size_limit(LONGEST)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    head = next(_rows(reader, file), None)
    if head is None or len(head) > _MOST_COLUMNS:
        raise Problem(Wrong.WRONG_FORMAT, file, "1", detail=Fault.MISSING_FIELD)
    names = tuple(name.strip() for name in head)
    # Fields that differ in blanks alone have columns of one name; they are not read.
    named = [name for name in names if not name.startswith(OWN)]
    if len(set(named)) < len(named):
        twice = next(name for name in named if named.count(name) > 1)
        raise Problem(Wrong.BAD_CONTENT, file, "line 1", twice, Fault.REPEATED_KEY)
    return names, _lines(reader, names, file)


def _lines(reader: Reader, names: tuple[str, ...], file: str) -> Iterator[Line]:
    for row in _rows(reader, file):
        place = f"line {reader.line_num}"
        if not any(row):
            continue
        if len(row) > len(names):
            raise Problem(Wrong.BAD_CONTENT, file, place, row[len(names)][:40], Fault.UNKNOWN_FIELD)
        yield Line(place, dict(zip(names, row, strict=False)))


def _rows(reader: Reader, file: str) -> Iterator[list[str]]:
    try:
        for row in reader:
            breath()
            yield row
    except csv.Error as error:
        place = f"line {reader.line_num}"
        raise Problem(Wrong.BAD_CONTENT, file, place, detail=str(error)) from error
