"""A table for spreadsheets and statistics: one row a statement, claim and stance."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from functools import partial
from typing import BinaryIO

from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.domain.cells import MAYBE_ALIVE, still
from desktop_app.formats.annotations.table_columns import COLUMNS, is_number
from desktop_app.formats.annotations.table_csv_read import read, read_onto
from desktop_app.formats.annotations.table_rows import Row, TableRows
from desktop_app.formats.format import Format, Option
from desktop_app.formats.json_text import encoded
from desktop_app.formats.outgoing import Article, Exchanged, Place, articles_of
from desktop_app.formats.placed import without_place

_BOM = b"\xef\xbb\xbf"
_ALMOST_CERTAIN = 0.9
NO_PLACE = "words that lost their place when the text was corrected are told without one"


def sniff(head: bytes) -> float:
    """A table of ours begins with our columns."""
    ours = ",".join(COLUMNS[:3]).encode()
    return _ALMOST_CERTAIN if head.removeprefix(_BOM).startswith(ours) else 0.0


def write(exchanged: Exchanged, out: BinaryIO, bom: str = "no") -> tuple[Loss, ...]:
    """Write a row for every statement with every pair of its claims and stances (RFC 4180, UTF-8).

    No cell is a formula: one that a spreadsheet could take for one gets an apostrophe in front, and the loss
    says how many did. Numbers in columns of numbers are left as they are.
    Problem BAD_CONTENT for what names something that is not there.
    """
    articles = articles_of(exchanged)
    tell = TableRows(articles.around, articles.document_fields)
    if bom == "yes":
        out.write(_BOM)
    out.write(_lines([tell.columns]))
    guarded = 0
    lost: list[Loss] = []
    for lines, stilled, losses in articles.told(partial(_Telling, articles.document_fields)):
        out.write(lines)
        guarded += stilled
        lost += losses
    lost += tell.losses()
    if not guarded:
        return tuple(lost)
    return (Loss("cell", "", f"{guarded} begin with an apostrophe so that no spreadsheet runs them"), *lost)


class _Telling:
    """Tells of an article as lines of the table, how many cells in them were stilled, and what they lack."""

    def __init__(self, of_documents: Sequence[str], around: Bundle) -> None:
        self._rows = TableRows(around, of_documents)

    def __call__(self, article: Article, _place: Place) -> tuple[bytes, int, tuple[Loss, ...]]:
        guarded = 0
        rows = []
        for row in self._rows.of(article):
            cells = _stilled(row, self._rows)
            if cells is not row:
                guarded += sum(cell != told for cell, told in zip(cells, row, strict=True))
            rows.append(cells)
        return _lines(rows), guarded, tuple(without_place(article.statements, NO_PLACE))


def _stilled(row: Row, tell: TableRows) -> Row:
    """The row with no cell that is a formula; the very row where none was, as is seen at one look."""
    if not MAYBE_ALIVE.search("\0".join(("", *row))):
        return row
    return tuple(
        cell if name in tell.numbers and is_number(cell) else still(cell)
        for name, cell in zip(tell.columns, row, strict=True)
    )


def _lines(rows: Iterable[Sequence[str]]) -> bytes:
    lines = io.StringIO()
    csv.writer(lines).writerows(rows)
    return encoded(lines.getvalue())


FORMAT = Format(
    name="csv",
    title="Table, one row a statement, claim and stance (CSV)",
    suffixes=(".csv", ".tsv"),
    loses="No texts, codebook entries or steps, of actors the names and kinds alone, and of sources and cues"
    " the words without their places; custom fields have columns, but do not come back.",
    sniff=sniff,
    read=read,
    write=write,
    read_onto=read_onto,
    options=(Option("bom", "Begin with a byte-order mark, which Excel needs to see UTF-8", ("no", "yes")),),
)
