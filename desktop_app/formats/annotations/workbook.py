"""The sheets of a workbook: about the rows what XlsxWriter writes, the rows themselves as text."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Collection, Sequence
from contextlib import ExitStack
from datetime import datetime
from typing import BinaryIO

from desktop_app.formats.annotations.deflated import Deflated
from desktop_app.formats.annotations.stored_zip import StoredZip
from desktop_app.formats.annotations.table_columns import is_number
from desktop_app.formats.annotations.table_rows import Row
from desktop_app.formats.json_text import encoded
from desktop_app.formats.xml_text import sayable

CELL = 32_767
"""How many UTF-16 units a cell takes."""

_WIDE = frozenset({"words", "paraphrase", "memo", "claim_memo", "stance_memo", "document_title"})
_WIDTH, _WIDE_WIDTH = 14, 48
# A clock would make equal bundles unequal files.
_MADE = datetime(2000, 1, 1)  # noqa: DTZ001 (a workbook's times have no zone)
_SHEET = "xl/worksheets/"
_FIRST_ROW, _ROWS_END = b'<row r="2">', b"</sheetData>"

# A sign that no XML can hold, in the place of a row's number.
_NUMBER, _MARK = "\0", b"\0"
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
    """Rows as a sheet of a workbook has them, without their numbers, and what its cells cannot hold.

    ``numbers`` are the columns of numbers; what else stands in one is a text there. ``cut`` and ``replaced``
    are how many cells were cut off, and had characters that a workbook has none for.
    """

    def __init__(self, columns: Sequence[str], numbers: Collection[str]) -> None:
        self.cut = self.replaced = 0
        marks = [_as_number(at) if name in numbers else _as_text(at) for at, name in enumerate(columns)]
        self._before = [before for before, _ in marks]
        self._behind = [behind for _, behind in marks]
        self._fractions = [at for at, name in enumerate(columns) if name in numbers and name not in _WHOLE]
        self._forms: dict[bytes, str] = {}

    def row(self, row: Row) -> bytes:
        """A row, to be numbered; Problem BAD_VALUE for half a character."""
        joined = "".join(row)
        plain = joined.isprintable() and "_x" not in joined
        numbers = [at for at in self._fractions if row[at]]
        if not plain or len(joined) > CELL // 2 or not all(is_number(row[at]) for at in numbers):
            return self._strange(row)
        told: Sequence[str] = row
        if "&" in joined or "<" in joined or ">" in joined:
            told = [_escaped(cell) for cell in row]
        if numbers:
            told = list(told)
            for at in numbers:
                told[at] = _rounded(told[at])
        # Rows have their words in one of a few ways: what stands about them is put together once for each.
        filled = bytes(map(bool, row))
        form = self._forms.get(filled) or self._form(filled)
        line = (form % tuple(filter(None, told))).replace("<t> ", f"{_KEPT} ")
        return (_SPACE_AT_END.sub(rf"{_KEPT}\1<", line) if " </t>" in line else line).encode()

    def _form(self, filled: bytes) -> str:
        """A row in which these cells are, each to be put in."""
        every = zip(self._before, self._behind, filled, strict=True)
        cells = "".join([f"{before}%s{behind}" for before, behind, is_filled in every if is_filled])
        form = self._forms[filled] = f'<row r="{_NUMBER}">{cells}</row>'
        return form

    def _strange(self, row: Row) -> bytes:
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
            cells.append(f"{before}{told}{behind}")
        return encoded(f'<row r="{_NUMBER}">{"".join(cells)}</row>')

    def _odd(self, cell: str) -> str:
        encoded(cell)  # half a character is a Problem here as everywhere
        said = sayable(cell)
        self.replaced += said != cell
        short = _short(said)
        self.cut += short != said
        # What looks as an escape is escaped itself; of the rest only a carriage return has to be.
        return _escaped(_ESCAPE.sub("_x005F_", short).replace("\r", "_x000D_"))


class Sheet:
    """The rows of a sheet, below its head, ``number`` of them so far; to be closed."""

    def __init__(self) -> None:
        self.number = 0
        self.rows = Deflated()

    def add(self, rows: Sequence[bytes]) -> None:
        """Some more rows."""
        self.rows.write(
            b"".join([row.replace(_MARK, b"%d" % n) for n, row in enumerate(rows, self.number + 2)])
        )
        self.number += len(rows)

    def close(self) -> None:
        """Let go of them."""
        self.rows.packed.close()


def written_book(sheets: Sequence[Sheet], columns: Sequence[str], out: BinaryIO) -> None:
    """Write a workbook of sheets, below those heads."""
    with (
        zipfile.ZipFile(io.BytesIO(_around([sheet.number for sheet in sheets], columns))) as frame,
        StoredZip() as book,
        ExitStack() as open_,
    ):
        waiting = iter(sheets)
        members: dict[str, bytes | Deflated] = {}
        for name in frame.namelist():
            members[name] = told = frame.read(name)
            if name.startswith(_SHEET):
                sheet = next(waiting)
                head, _, rest = told.partition(_FIRST_ROW)
                end = _ROWS_END + rest.partition(_ROWS_END)[2]
                head = _sized(head, sheet.number, len(columns))
                members[name] = open_.enter_context(sheet.rows.between(head, end))
        book.write(members, out)


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
