"""Web pages in whatever encoding they come."""

from __future__ import annotations

import re

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.documents.plain_text import DecodedText, read_text

_DECLARED = re.compile(
    rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z][A-Za-z0-9_.:-]{1,30})""", re.IGNORECASE
)
_LOOKED_AT = 4096
# What pages say, and what browsers take it for.
_MEANT = dict.fromkeys(("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii", "iso8859-1"), "cp1252")
_XML = re.compile(r"\s*<\?xml[^>]*>")


def html_text(data: bytes, file: str, encoding: str = "") -> DecodedText:
    """The source of a page: in ``encoding``, else as the page declares, else as plain text would be read.

    Problem as ``read_text``.
    """
    declared = _DECLARED.search(data[:_LOOKED_AT])
    if not encoding and declared is not None and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        named = declared[1].decode("ascii").lower()
        try:
            return _without_declaration(read_text(data, file, _MEANT.get(named, named)))
        except Problem as problem:  # pages often claim what they are not
            if problem.wrong is not Wrong.NOT_DECODABLE:
                raise
    return _without_declaration(read_text(data, file, encoding))


def _without_declaration(decoded: DecodedText) -> DecodedText:
    return DecodedText(_XML.sub("", decoded.text, count=1), decoded.encoding, decoded.certain)
