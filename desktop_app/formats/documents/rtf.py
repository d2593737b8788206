"""Texts in RTF."""

from __future__ import annotations

import re

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.documents.document_format import DocumentFormat, Reading
from desktop_app.formats.documents.draft import Brought
from desktop_app.formats.documents.gathering import Gathering
from desktop_app.formats.fault import Fault

LIMIT = 64 * 1024 * 1024
"""The largest file that is read, in bytes: pictures in it are written out in letters."""

_ROLES = {"title": "title", "author": "byline", "company": "outlet"}
_INFO = re.compile(r"\{\\(title|author|company|subject|keywords) ([^{}]{0,500})\}")
_LOOKED_AT = 20_000


def read(data: bytes, file: str, _reading: Reading) -> Brought:
    """The article in an RTF file. Problem WRONG_FORMAT, BAD_CONTENT, TOO_LARGE, EMPTY_TEXT."""
    if not data.lstrip().startswith(b"{\\rtf"):
        raise Problem(Wrong.WRONG_FORMAT, file, detail=Fault.NOT_RTF)
    if len(data) > LIMIT:
        raise Problem(Wrong.TOO_LARGE, file, subject=str(LIMIT))
    from desktop_app.formats.documents.blocks import joined

    source = data.decode("cp1252", "replace")  # all but a few letters are written out
    text = _plain(source, file)
    told = {
        _ROLES.get(name, name): _plain(f"{{\\rtf1\\ansi {words}}}", file)
        for name, words in _INFO.findall(source[:_LOOKED_AT])
    }
    gathering = Gathering(file)
    gathering.add(joined(text.split("\n")), "", told)
    return gathering.brought()


FORMAT = DocumentFormat(
    "rtf", "RTF", (".rtf",), lambda data: 1.0 if data.lstrip()[:5] == b"{\\rtf" else 0.0, read
)


def _plain(source: str, file: str) -> str:
    from striprtf.striprtf import rtf_to_text

    try:
        text: str = rtf_to_text(  # type: ignore[no-untyped-call]
            source, errors="replace"
        )
    except (ValueError, IndexError, KeyError, LookupError, OverflowError, TypeError) as error:
        raise Problem(Wrong.BAD_CONTENT, file, detail=Fault.DAMAGED) from error
    return text
