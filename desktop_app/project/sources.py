"""What articles are read from: files, and pages of the web."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.documents import html
from desktop_app.formats.documents.document_format import DocumentFormat, Reading
from desktop_app.formats.documents.draft import Brought
from desktop_app.formats.documents.plain_text import FORMAT as PLAIN
from desktop_app.formats.documents.registry import recognised
from desktop_app.formats.web.address import WebAddress

if TYPE_CHECKING:
    from desktop_app.formats.web.fetch import Fetched


@dataclass(frozen=True, slots=True)
class Source:
    """A file, or a page, that was read: its name, its format, and what it gave."""

    file: str
    format: DocumentFormat
    brought: Brought


Fetching = Callable[[WebAddress], "Fetched"]


def page_source(
    asked: WebAddress, format: DocumentFormat | None, reading: Reading, fetching: Fetching | None = None
) -> Source:
    """A page that is fetched, read as the format it is in; its documents have the address that it came from.

    Problem NOT_FETCHED, or as the format's reader, naming the address that was asked for.
    """
    fetched = (fetching or _fetched)(asked)
    chosen = format or recognised(fetched.data, asked.name)
    if format is None and chosen is PLAIN and not asked.name.casefold().endswith(PLAIN.suffixes):
        chosen = html.FORMAT  # a page need not say that it is one
    told = replace(reading, encoding=reading.encoding or fetched.encoding)
    try:
        brought = chosen.read(fetched.data, asked.address, told)
    except Problem as problem:  # servers, too, claim encodings that are none
        if problem.wrong is not Wrong.NOT_DECODABLE or told == reading:
            raise
        brought = chosen.read(fetched.data, asked.address, reading)
    placed = (replace(draft, address=draft.address or fetched.address) for draft in brought.documents)
    return Source(asked.address, chosen, replace(brought, documents=tuple(placed)))


def _fetched(asked: WebAddress) -> Fetched:
    # What speaks to the net is loaded when somebody asks for a page, and not before.
    from desktop_app.formats.web.fetch import fetch

    return fetch(asked)
