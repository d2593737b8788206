"""Cells of a table that another program will open."""

from __future__ import annotations

import re

_ALIVE = re.compile(r"'*[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]")

_FIRST = frozenset("'=+-@\t\r\n\uff0b\uff0d\uff1d\uff20")
MAYBE_ALIVE = re.compile("\0['=+\\-@\t\r\n\uff0b\uff0d\uff1d\uff20]")
"""What stands in cells with a NUL before each where ``still`` may have something to do."""


def still(cell: str) -> str:
    """The cell, behind an apostrophe where a spreadsheet could take it for a formula.

    An apostrophe that was there already gets company, so that taking one away always gives the cell back.
    """
    return f"'{cell}" if cell[:1] in _FIRST and _ALIVE.match(cell) else cell


def freed(cell: str) -> str:
    """The cell that ``still`` was given: without the apostrophe that it put before what it is put before."""
    return cell[1:] if cell.startswith("'") and _ALIVE.match(cell[1:]) else cell


def tabbed(cells: tuple[str, ...]) -> str:
    """A line of a table with tabs between its cells, which are one line each and none of them a formula."""
    return "\t".join(still(" ".join(cell.split())) for cell in cells)
