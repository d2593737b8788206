"""What every source format says of itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from desktop_app.formats.documents.draft import Brought

ROLES = ("text", "title", "outlet", "byline", "date", "section", "address", "language")
"""What a column of a table can be taken for; any other becomes a field of the document."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How a file is to be read, where its reader has a choice: nothing said, it decides for itself.

    ``mapping`` says which column is taken for which of ``ROLES``; an empty column is none.
    """

    encoding: str = ""
    mapping: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DocumentFormat:
    """A file format that articles come in.

    ``sniff``: how much the bytes of a file look like it, 0 to 1; 1 is a signature that nothing else has.
    ``read`` takes the bytes, the file's name for messages and how to read them; it raises Problem where no
    article can be had from them. ``encoded``: whether the user may say in which encoding the bytes are.
    ``table``: whether columns can be mapped.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    sniff: Callable[[bytes], float]
    read: Callable[[bytes, str, Reading], Brought]
    encoded: bool = False
    table: bool = False
