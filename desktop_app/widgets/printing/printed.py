"""What is printed: an article, its statements as the page shows them, and as a table lists them."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop_app.domain.document import Document
from desktop_app.widgets.reader.highlight import ColourBy, Highlight


@dataclass(frozen=True)
class PrintedRow:
    """A statement in the table: its words and what was made of them."""

    words: str
    speaker: str
    claims: str
    stances: str
    memo: str


@dataclass(frozen=True)
class Printed:
    """An article with its statements; ``highlights`` and ``rows`` in the order of the text."""

    document: Document
    highlights: tuple[Highlight, ...] = ()
    rows: tuple[PrintedRow, ...] = ()
    by: ColourBy = ColourBy.SPEAKER
    legend_title: str = ""
    heads: tuple[str, ...] = field(default=("", "", "", "", "", ""))
    """What the columns of the table are called, its number first."""
