"""What files of office programs have in common: an archive, and what it tells of itself."""

from __future__ import annotations

from contextlib import AbstractContextManager

from desktop_app.formats.safe_zip import Limits, SafeZip, opened_zip

_LIMITS = Limits(members=10_000, total=512 * 1024 * 1024)
_TEXTS = (".xml", ".opf", ".xhtml", ".html", ".htm")

_ROLES = {"title": "title", "creator": "byline", "language": "language", "publisher": "outlet"}
_FIELDS = {"subject", "keywords", "keyword", "created", "creation-date"}


def opened_office(data: bytes, file: str) -> AbstractContextManager[SafeZip]:
    """The archive that an office file is, without its pictures; Problem as ``opened_zip``."""
    return opened_zip(data, file, _LIMITS, lambda name: name.casefold().endswith(_TEXTS))


def properties(data: bytes, file: str) -> dict[str, str]:
    """What the member with a file's properties tells, by role, and by name what has none.

    When a file was made is no date of an article: it is told as ``created``. Problem as ``parsed_xml``.
    """
    from desktop_app.formats.documents.blocks import local
    from desktop_app.formats.xml_text import parsed_xml

    told: dict[str, str] = {}
    for element in parsed_xml(data, file).iter():
        name = local(element)
        words = " ".join((element.text or "").split())
        if words and name in _ROLES:
            told.setdefault(_ROLES[name], words)
        elif words and name in _FIELDS:
            told.setdefault("created" if name == "creation-date" else name, words)
    return told
