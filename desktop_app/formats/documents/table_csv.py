"""Corpora in tables of cells with commas, semicolons or tabs between: a row an article."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.documents.columns import role_of
from desktop_app.formats.documents.document_format import DocumentFormat, Reading
from desktop_app.formats.documents.draft import Brought
from desktop_app.formats.documents.gathering import Gathering
from desktop_app.formats.documents.plain_text import read_text
from desktop_app.formats.documents.records_in import Row, brought_rows
from desktop_app.formats.fault import Fault
from desktop_app.formats.pulse import breath

LONGEST_CELL = 16 * 1024 * 1024
_MOST_COLUMNS = 2000
_DELIMITERS = ",;\t|"
_LOOKED_AT = 20
_PROSE = 200


def read(data: bytes, file: str, reading: Reading) -> Brought:
    """The articles of a table, the first row its header, if it has one.

    Rows with too few or too many cells are told; what has a text comes in. Problem NOT_DECODABLE,
    EMPTY_TEXT, BAD_CONTENT with the line for quotation marks that do not close, and as ``brought_rows``.
    """
    decoded = read_text(data, file, reading.encoding)
    text = decoded.text.lstrip("\n")
    gathering = Gathering(file)
    lines = _cells(text, _delimiter(text), file)
    header = next(lines, [])
    if len(header) > _MOST_COLUMNS:
        raise Problem(Wrong.TOO_LARGE, file, "row 1", str(len(header)))
    headless = not any(map(role_of, header)) and any(len(each) > _PROSE for each in header)
    columns = _unique([] if headless else header, len(header))
    rows = [_row(1, header, columns, gathering)] if headless else []
    rows += [_row(number, cells, columns, gathering) for number, cells in enumerate(lines, 2) if any(cells)]
    return brought_rows(
        rows, columns, reading, gathering, file, encoding=decoded.encoding, certain=decoded.certain
    )


FORMAT = DocumentFormat(
    "csv",
    "Table (CSV), a row an article",
    (".csv", ".tsv", ".tab"),
    lambda _: 0.0,
    read,
    encoded=True,
    table=True,
)


def _cells(text: str, delimiter: str, file: str) -> Iterator[list[str]]:
    # The one limit there is, for the whole program: articles are longer than what it is at first.
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for row in reader:
            breath()
            yield row
    except csv.Error as error:
        place = f"line {reader.line_num}"
        raise Problem(Wrong.BAD_CONTENT, file, place, detail=str(error)) from error


def _delimiter(text: str) -> str:
    """The sign that makes the most cells of the first rows, and as many of each."""

    def even(delimiter: str) -> tuple[int, int]:
        counts = []
        try:
            for cells in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
                counts.append(len(cells))
                if len(counts) == _LOOKED_AT:
                    break
        except csv.Error:
            return 0, 0
        alike = counts.count(counts[0]) if counts else 0
        return (alike * (counts[0] > 1), counts[0]) if counts else (0, 0)

    csv.field_size_limit(LONGEST_CELL)
    return max(_DELIMITERS, key=even)


def _unique(header: Sequence[str], number: int) -> list[str]:
    names: list[str] = []
    for index in range(number):
        name = " ".join(header[index].split()) if index < len(header) else ""
        name = name or f"column {index + 1}"
        names.append(name if name not in names else f"{name} ({index + 1})")
    return names


def _row(number: int, cells: Sequence[str], columns: Sequence[str], gathering: Gathering) -> Row:
    place = f"row {number}"
    if len(cells) != len(columns):
        gathering.leave_out(place, f"{len(cells)} cells", Fault.RAGGED)
    return place, dict(zip(columns, cells, strict=False))
