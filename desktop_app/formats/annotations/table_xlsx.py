"""A workbook for spreadsheets: one row a statement, claim and stance, each cell a text or a number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from functools import partial
from typing import BinaryIO, NamedTuple

from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.formats.annotations.archive import names_in
from desktop_app.formats.annotations.table_csv import NO_PLACE
from desktop_app.formats.annotations.table_rows import TableRows
from desktop_app.formats.annotations.workbook import Sheet, SheetCells, written_book
from desktop_app.formats.format import Format
from desktop_app.formats.outgoing import Article, Exchanged, Place, articles_of
from desktop_app.formats.placed import without_place

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
    cut = replaced = 0
    lost: list[Loss] = []
    with ExitStack() as open_:
        sheets = [open_.enter_context(closing(Sheet()))]
        for told in articles.told(partial(_Telling, articles.document_fields)):
            waiting = told.rows
            while waiting:
                if sheets[-1].number == SHEET_ROWS:
                    sheets.append(open_.enter_context(closing(Sheet())))
                room = SHEET_ROWS - sheets[-1].number
                sheets[-1].add(waiting[:room])
                waiting = waiting[room:]
            cut, replaced = cut + told.cut, replaced + told.replaced
            lost += told.losses
        written_book(sheets, tell.columns, out)
    return (*_of_cells(cut, replaced), *tell.losses(), *lost)


class _Told(NamedTuple):
    """The rows of an article, how many cells in them were cut off or had characters replaced, and losses."""

    rows: list[bytes]
    cut: int
    replaced: int
    losses: tuple[Loss, ...]


class _Telling:
    """Tells of an article as rows of a sheet."""

    def __init__(self, of_documents: Sequence[str], around: Bundle) -> None:
        self._table = TableRows(around, of_documents)
        self._cells = SheetCells(self._table.columns, self._table.numbers)

    def __call__(self, article: Article, _place: Place) -> _Told:
        cells = self._cells
        cells.cut = cells.replaced = 0
        rows = [cells.row(row) for row in self._table.of(article)]
        return _Told(rows, cells.cut, cells.replaced, tuple(without_place(article.statements, NO_PLACE)))


def _of_cells(cut: int, replaced: int) -> Iterator[Loss]:
    if cut:
        yield Loss("cell", "", f"{cut} are cut off where a cell of a workbook ends")
    if replaced:
        yield Loss("cell", "", f"{replaced} have U+FFFD for characters that a workbook cannot hold")


FORMAT = Format(
    name="xlsx",
    title="Workbook, one row a statement, claim and stance (XLSX)",
    suffixes=(".xlsx",),
    loses="No texts, codebook entries or steps, and of actors the names and kinds alone.",
    sniff=sniff,
    read=None,
    write=write,
)
