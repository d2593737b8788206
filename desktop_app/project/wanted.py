"""How files are to be brought in as articles."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop_app.formats.documents.document_format import Reading


@dataclass(frozen=True, slots=True)
class Particulars:
    """What is said of all the documents of one import."""

    title: str = ""
    outlet: str = ""
    byline: str = ""
    date: str = ""
    section: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """How files are to be brought in; nothing said, each tells by itself what it is.

    ``format`` is the name of a format that all are in; ``reading`` their encoding and columns; ``names`` a
    pattern of their names (``formats.documents.name_pattern``); with ``skip_duplicates`` what the project or
    the import has already, or nearly so, is left out.
    """

    particulars: Particulars = Particulars()
    format: str = ""
    reading: Reading = field(default_factory=Reading)
    names: str = ""
    skip_duplicates: bool = False


NOTHING_SAID = Wanted()
