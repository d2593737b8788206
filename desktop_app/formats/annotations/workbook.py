"""The sheets of a workbook: about the rows what XlsxWriter writes, the rows themselves as text."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import IO, BinaryIO

from desktop_app.domain.bundle import Loss
from desktop_app.formats.annotations.table_columns import is_number
from desktop_app.formats.annotations.table_rows import Row
from desktop_app.formats.json_text import encoded
from desktop_app.formats.spool import length, poured
from desktop_app.formats.xml_text import sayable

CELL = 32_767
"""How many UTF-16 units a cell takes."""

_WIDE = frozenset({"words", "paraphrase", "memo", "claim_memo", "stance_memo", "document_title"})
_WIDTH, _WIDE_WIDTH = 14, 48
# A clock would make equal bundles unequal files.
_MADE = datetime(2000, 1, 1)  # noqa: DTZ001 (a workbook's times have no zone)
_EPOCH = (1980, 1, 1, 0, 0, 0)
_READABLE = 0o600 << 16
# As quick as it gets: the rows say the same things over and over, and shrink to a tenth all the same.
_PACKED = 1
_SHEET = "xl/worksheets/"
_FIRST_ROW, _ROWS_END = b'<row r="2">', b"</sheetData>"

# A sign that cannot be printed, in the place of a row's number.
_NUMBER = "\ue001"
_KEPT = '<t xml:space="preserve">'
"""Before a text that begins or ends with a space; the one that can be printed is the usual one."""
_SPACE_AT_END = re.compile("<t>([^<]* )<")
# Two can share the line between them.
_ESCAPE = re.compile("_(?=x[0-9a-fA-F]{4}_)")
_TEXT = 2
"""The number of the style of a cell of text: the second that is used, the first is that of the head."""
_WHOLE = frozenset({"start", "end"})
"""Columns of numbers that are written as they are."""


class SheetCells:
    """Rows as a sheet of a workbook has them, and what could not be said in its cells.

    ``numbers`` are the columns of numbers; what else stands in one is a text there.
    """

    def __init__(self, columns: Sequence[str], numbers: Collection[str]) -> None:
        self._cut = self._replaced = 0
        marks = [_as_number(at) if name in numbers else _as_text(at) for at, name in enumerate(columns)]
        self._before = [before for before, _ in marks]
        self._behind = [behind for _, behind in marks]
        self._fractions = [at for at, name in enumerate(columns) if name in numbers and name not in _WHOLE]

    def row(self, number: int, row: Row) -> bytes:
        """A row, counted from 1, the head being the first; Problem BAD_VALUE for half a character."""
        joined = "".join(row)
        plain = joined.isprintable() and "_x" not in joined
        numbers = [at for at in self._fractions if row[at]]
        if not plain or len(joined) > CELL // 2 or not all(is_number(row[at]) for at in numbers):
            return self._strange(number, row)
        marked = "&" in joined or "<" in joined or ">" in joined
        told = [_escaped(cell) for cell in row] if marked else list(row)
        for at in numbers:
            told[at] = _rounded(told[at])
        # Nothing that can be printed is a mark of ours, so the number is put in once for all cells.
        cells = [
            f"{before}{cell}{behind}"
            for before, cell, behind in zip(self._before, told, self._behind, strict=True)
            if cell
        ]
        line = f'<row r="{number}">{"".join(cells)}</row>'.replace(_NUMBER, str(number))
        line = line.replace("<t> ", f"{_KEPT} ")
        return (_SPACE_AT_END.sub(rf"{_KEPT}\1<", line) if " </t>" in line else line).encode()

    def _strange(self, number: int, row: Row) -> bytes:
        """A row in which may be what XML cannot hold, spaces to be kept, and words in columns of numbers."""
        cells = []
        for at, cell in enumerate(row):
            if not cell:
                continue
            told, before, behind = self._odd(cell), self._before[at], self._behind[at]
            if at in self._fractions and is_number(cell):
                told = _rounded(cell)
            elif at in self._fractions:
                before, behind = _as_text(at)
            if told[0].isspace() or told[-1].isspace():
                before = before.replace("<t>", _KEPT, 1)
            cells.append(f"{before.replace(_NUMBER, str(number))}{told}{behind}")
        return encoded(f'<row r="{number}">{"".join(cells)}</row>')

    def losses(self) -> Iterator[Loss]:
        """What the workbook could not hold."""
        if self._cut:
            yield Loss("cell", "", f"{self._cut} are cut off where a cell of a workbook ends")
        if self._replaced:
            yield Loss("cell", "", f"{self._replaced} have U+FFFD for characters that a workbook cannot hold")

    def _odd(self, cell: str) -> str:
        encoded(cell)  # half a character is a Problem here as everywhere
        said = sayable(cell)
        self._replaced += said != cell
        short = _short(said)
        self._cut += short != said
        # What looks as an escape is escaped itself; of the rest only a carriage return has to be.
        return _escaped(_ESCAPE.sub("_x005F_", short).replace("\r", "_x000D_"))


def written_book(sheets: Sequence[tuple[IO[bytes], int]], columns: Sequence[str], out: BinaryIO) -> None:
    """Write a workbook of sheets whose rows, below those heads, stand in a file each, so many of them."""
    with (
        zipfile.ZipFile(io.BytesIO(_around([rows for _, rows in sheets], columns))) as frame,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=_PACKED) as book,
    ):
        waiting = iter(sheets)
        for name in frame.namelist():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, _READABLE
            told = frame.read(name)
            if not name.startswith(_SHEET):
                book.writestr(info, told)
                continue
            file, number = next(waiting)
            head, _, rest = told.partition(_FIRST_ROW)
            end = _ROWS_END + rest.partition(_ROWS_END)[2]
            head = _sized(head, number, len(columns))
            info.file_size = len(head) + length(file) + len(end)
            with book.open(info, "w") as member:
                member.write(head)
                poured(file, member)
                member.write(end)


def _around(numbers: Sequence[int], columns: Sequence[str]) -> bytes:
    """A workbook with the heads alone of sheets of so many rows, in which a filter is ready."""
    import xlsxwriter  # type: ignore[import-untyped]

    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"constant_memory": True})
    book.set_properties({"created": _MADE, "comments": "Standpunt"})
    head, text = book.add_format({"bold": True}), book.add_format({"num_format": "@"})
    for count, number in enumerate(numbers, 1):
        sheet = book.add_worksheet(f"Statements {count}" if count > 1 else "Statements")
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, number, len(columns) - 1)
        for column, name in enumerate(columns):
            sheet.set_column(column, column, _WIDE_WIDTH if name in _WIDE else _WIDTH)
            sheet.write_string(0, column, name, head)
        sheet.write_string(1, len(columns) - 1, "-", text)  # for its style; no row of ours
    book.close()
    return made.getvalue()


def _sized(head: bytes, rows: int, columns: int) -> bytes:
    last = _letters(columns - 1)
    told, now = (f'<dimension ref="A1:{last}{number}"/>'.encode() for number in (2, rows + 1))
    return head.replace(told, now, 1)


def _as_number(column: int) -> tuple[str, str]:
    """What stands before a number in a cell, and behind it."""
    return f'<c r="{_letters(column)}{_NUMBER}"><v>', "</v></c>"


def _as_text(column: int) -> tuple[str, str]:
    return f'<c r="{_letters(column)}{_NUMBER}" s="{_TEXT}" t="inlineStr"><is><t>', "</t></is></c>"


def _rounded(number: str) -> str:
    return f"{float(number):.16G}"


def _letters(column: int) -> str:
    above, at = divmod(column, 26)
    return (_letters(above - 1) if above else "") + chr(ord("A") + at)


def _escaped(cell: str) -> str:
    return cell.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _short(cell: str) -> str:
    if len(cell) <= CELL // 2:
        return cell
    return cell.encode("utf-16-le")[: 2 * CELL].decode("utf-16-le", "ignore")
