"""What an analysis view shows, in figures, for spreadsheets and for other programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from typing import Any, BinaryIO

from desktop_app.domain.cells import still
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.view_table import Cell, ViewTable
from desktop_app.formats.json_text import encoded, written

Write = Callable[[ViewTable, Mapping[str, Any], BinaryIO], None]

STATEMENTS = "statements"
"""The last column: the ids of the statements behind a row."""


def write_csv(table: ViewTable, _about: Mapping[str, Any], out: BinaryIO) -> None:
    """Write a row for each mark, the ids of its statements in the last column, a space between them.

    No cell is a formula to a spreadsheet; numbers are numbers.
    """
    lines = io.StringIO()
    writer = csv.writer(lines)
    writer.writerow([*map(still, table.columns), STATEMENTS])
    for row in table.rows:
        writer.writerow([*map(_plain, row.cells), still(" ".join(row.statements))])
    out.write(encoded(lines.getvalue()))


def write_json(table: ViewTable, about: Mapping[str, Any], out: BinaryIO) -> None:
    """Write one object: what is said ``about`` the view, and its rows by column, each with its statements."""
    rows = [
        {**dict(zip(table.columns, row.cells, strict=True)), STATEMENTS: list(row.statements)}
        for row in table.rows
    ]
    told = {**about, "columns": list(table.columns), "units": table.units, "rows": rows}
    out.write(written(told, deep=2) + b"\n")


def _plain(cell: Cell) -> Cell:
    return still(cell) if isinstance(cell, str) else cell


VIEW_FORMATS: Mapping[str, Write] = {"json": write_json, "csv": write_csv}
"""How the figures of a view are written, by the name of the format."""


def view_format(name: str) -> Write:
    """How that format is written; Problem UNKNOWN_FORMAT, with those there are, for no such."""
    if name not in VIEW_FORMATS:
        raise Problem(Wrong.UNKNOWN_FORMAT, subject=name, choices=tuple(VIEW_FORMATS))
    return VIEW_FORMATS[name]
