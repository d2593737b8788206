"""A statement as one line of the table."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from desktop_app.domain.folding import folded


class TableRow(NamedTuple):
    """What the table shows of a statement, a cell for each of its columns, shown or not.

    ``place`` is where it stands: the number of its article, then code points from the beginning of the text.
    ``text`` is all its cells, folded, for whoever looks for words: made with the row, so that it is made
    beside the window where the row is.
    """

    id: str
    document_id: str
    place: tuple[int, int]
    cells: tuple[str, ...]
    text: str


def row_of(id_: str, document_id: str, place: tuple[int, int], cells: tuple[str, ...]) -> TableRow:
    """The row with these cells."""
    first, *others = cells
    return TableRow(id_, document_id, place, cells, " ".join((folded(first), *map(_folded, others))))


@lru_cache(maxsize=1 << 12)
def _folded(cell: str) -> str:
    """What many rows have in common is folded once."""
    return folded(cell)
