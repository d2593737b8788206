"""The formats there are that articles come in, and which of them a file is in."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.documents import (
    epub,
    feed,
    html,
    json_lines,
    mail,
    markdown,
    newsml,
    opendocument,
    parquet,
    pdf,
    plain_text,
    rtf,
    table_csv,
    word,
)
from desktop_app.formats.documents.document_format import DocumentFormat
from desktop_app.formats.documents.plain_text import OTHER_FILES

DOCUMENT_FORMATS: tuple[DocumentFormat, ...] = (
    plain_text.FORMAT,
    markdown.FORMAT,
    html.FORMAT,
    word.FORMAT,
    opendocument.FORMAT,
    rtf.FORMAT,
    pdf.FORMAT,
    epub.FORMAT,
    mail.FORMAT,
    feed.FORMAT,
    newsml.FORMAT,
    table_csv.FORMAT,
    json_lines.FORMAT,
    parquet.FORMAT,
)

SUFFIXES = tuple(suffix for format in DOCUMENT_FORMATS for suffix in format.suffixes)
"""How the names of files end that are taken out of a folder."""

_SURE = 0.9
_LIKELY = 0.5


def document_format(name: str, profiles: Sequence[DocumentFormat] = ()) -> DocumentFormat:
    """The format, or profile, of that name; Problem UNKNOWN_FORMAT, with the names there are, for no such."""
    known = (*DOCUMENT_FORMATS, *profiles)
    for format in known:
        if format.name == name:
            return format
    raise Problem(Wrong.UNKNOWN_FORMAT, subject=name, choices=tuple(format.name for format in known))


def recognised(data: bytes, file: str, profiles: Sequence[DocumentFormat] = ()) -> DocumentFormat:
    """The format a file is in: by its content where that is certain, else by its name, else by likelihood.

    A text may be in one of the ``profiles``. What nothing tells is taken for plain text, whose reader refuses
    what is no text.
    """
    name = file.casefold()
    if name.endswith(plain_text.FORMAT.suffixes) and not data.startswith(OTHER_FILES):
        # Thousands of them come at a time, and every look would be felt.
        return next((profile for profile in profiles if profile.sniff(data)), plain_text.FORMAT)
    likeliest = max(DOCUMENT_FORMATS, key=lambda format: format.sniff(data))
    if likeliest.sniff(data) >= _SURE:
        return likeliest
    for format in DOCUMENT_FORMATS:
        if name.endswith(format.suffixes):
            return format
    return likeliest if likeliest.sniff(data) >= _LIKELY else plain_text.FORMAT
