"""A workbook for spreadsheets: one row a statement, claim and stance, each cell a text or a number."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from typing import Any, BinaryIO

from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.formats.annotations.archive import names_in
from desktop_app.formats.annotations.table_columns import COLUMNS, NUMBERS
from desktop_app.formats.annotations.table_csv import NO_PLACE, Row, rows
from desktop_app.formats.flaws import require_sound
from desktop_app.formats.format import Format
from desktop_app.formats.json_text import encoded
from desktop_app.formats.order import in_order
from desktop_app.formats.placed import without_place
from desktop_app.formats.xml_text import sayable

SHEET_ROWS = 1_048_575
"""How many rows a sheet takes below its head; what is more goes to the next."""
CELL = 32_767
"""How many UTF-16 units a cell takes."""

_ALMOST_CERTAIN = 0.9
_WIDE = frozenset({"words", "paraphrase", "memo", "claim_memo", "stance_memo", "document_title"})
_WIDTH, _WIDE_WIDTH = 14, 48
# A clock would make equal bundles unequal files.
_MADE = datetime(2000, 1, 1)  # noqa: DTZ001 (a workbook's times have no zone)
_SETTINGS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def sniff(head: bytes) -> float:
    """A zip with a workbook among its first members."""
    names = names_in(head)
    return _ALMOST_CERTAIN if any(name.startswith("xl/") for name in names) else 0.0


def write(bundle: Bundle, out: BinaryIO) -> tuple[Loss, ...]:
    """Write the rows of the table as a workbook, in constant memory but for the file itself.

    No cell is a formula or a link, whatever it begins with. The losses are cells that are longer than a
    workbook can hold, and characters that it has none for. Problem BAD_CONTENT, before anything is written,
    for a bundle that names what it does not hold.
    """
    import xlsxwriter  # type: ignore[import-untyped]

    require_sound(bundle, "")
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, _SETTINGS)
    book.set_properties({"created": _MADE, "comments": "Standpunt"})
    sheets = _Sheets(book)
    waiting = rows(bundle)
    sheets.add(islice(waiting, SHEET_ROWS))
    while more := list(islice(waiting, 1)):
        sheets.add(iter((*more, *islice(waiting, SHEET_ROWS - 1))))
    book.close()
    out.write(made.getvalue())
    return (*sheets.losses(), *without_place(in_order(bundle).statements, NO_PLACE))


class _Sheets:
    """The sheets of a book, filled one after another."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._head = book.add_format({"bold": True})
        self._text = book.add_format({"num_format": "@"})
        self._cut = self._replaced = self._count = 0

    def add(self, rows: Iterator[Row]) -> None:
        """A sheet with a head and these rows."""
        self._count += 1
        sheet = self._book.add_worksheet(f"Statements {self._count}" if self._count > 1 else "Statements")
        sheet.freeze_panes(1, 1)
        for column, name in enumerate(COLUMNS):
            sheet.set_column(column, column, _WIDE_WIDTH if name in _WIDE else _WIDTH)
            sheet.write_string(0, column, name, self._head)
        for at, row in enumerate(rows, 1):
            for column, name in enumerate(COLUMNS):
                self._write(sheet, at, column, row.get(name, ""), number=name in NUMBERS)

    def losses(self) -> Iterator[Loss]:
        """What the workbook could not hold."""
        if self._cut:
            yield Loss("cell", "", f"{self._cut} are cut off where a cell of a workbook ends")
        if self._replaced:
            yield Loss("cell", "", f"{self._replaced} have U+FFFD for characters that a workbook cannot hold")

    def _write(self, sheet: Any, row: int, column: int, cell: str, *, number: bool) -> None:
        encoded(cell)  # half a character is a Problem here as everywhere
        if not cell:
            return
        if number:
            sheet.write_number(row, column, float(cell))
            return
        said = sayable(cell)
        self._replaced += said != cell
        short = _short(said)
        self._cut += short != said
        sheet.write_string(row, column, short, self._text)


def _short(cell: str) -> str:
    if len(cell) <= CELL // 2:
        return cell
    return cell.encode("utf-16-le")[: 2 * CELL].decode("utf-16-le", "ignore")


FORMAT = Format(
    name="xlsx",
    title="Workbook, one row a statement, claim and stance (XLSX)",
    suffixes=(".xlsx",),
    loses="No texts, no codebook entries, no steps, and of actors the names and kinds alone.",
    sniff=sniff,
    read=None,
    write=write,
)
