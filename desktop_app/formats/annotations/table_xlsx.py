"""A workbook for spreadsheets: one row a statement, claim and stance, each cell a text or a number."""

from __future__ import annotations

from contextlib import ExitStack
from typing import IO, BinaryIO

from desktop_app.domain.bundle import Loss
from desktop_app.formats.annotations.archive import names_in
from desktop_app.formats.annotations.table_csv import NO_PLACE
from desktop_app.formats.annotations.table_rows import TableRows
from desktop_app.formats.annotations.workbook import SheetCells, written_book
from desktop_app.formats.format import Format
from desktop_app.formats.outgoing import Exchanged, articles_of
from desktop_app.formats.placed import without_place
from desktop_app.formats.spool import spooled

SHEET_ROWS = 1_048_575
"""How many rows a sheet takes below its head; what is more goes to the next."""

_ALMOST_CERTAIN = 0.9


def sniff(head: bytes) -> float:
    """A zip with a workbook among its first members."""
    names = names_in(head)
    return _ALMOST_CERTAIN if any(name.startswith("xl/") for name in names) else 0.0


def write(exchanged: Exchanged, out: BinaryIO) -> tuple[Loss, ...]:
    """Write the rows of the table as a workbook, in constant memory.

    No cell is a formula or a link, whatever it begins with. The losses are cells that are longer than a
    workbook can hold, and characters that it has none for. Problem BAD_CONTENT for what names something
    that is not there.
    """
    articles = articles_of(exchanged)
    tell = TableRows(articles.around, articles.document_fields)
    cells = SheetCells(tell.columns, tell.numbers)
    lost: list[Loss] = []
    with ExitStack() as open_:
        sheets: list[tuple[IO[bytes], int]] = []

        def new_sheet() -> None:
            sheets.append((open_.enter_context(spooled()), 0))

        new_sheet()
        for article in articles:
            for row in tell.of(article):
                if sheets[-1][1] == SHEET_ROWS:
                    new_sheet()
                file, held = sheets[-1]
                file.write(cells.row(held + 2, row))
                sheets[-1] = file, held + 1
            lost += without_place(article.statements, NO_PLACE)
        written_book(sheets, tell.columns, out)
    return (*cells.losses(), *tell.losses(), *lost)


FORMAT = Format(
    name="xlsx",
    title="Workbook, one row a statement, claim and stance (XLSX)",
    suffixes=(".xlsx",),
    loses="No texts, codebook entries or steps, and of actors the names and kinds alone.",
    sniff=sniff,
    read=None,
    write=write,
)
