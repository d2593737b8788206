"""Web pages: the article out of all that stands around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.documents.dates import iso_date
from desktop_app.formats.documents.document_format import DocumentFormat, Reading
from desktop_app.formats.documents.draft import Brought
from desktop_app.formats.documents.gathering import Gathering
from desktop_app.formats.documents.html_text import html_text
from desktop_app.formats.fault import Fault

if TYPE_CHECKING:
    from lxml import etree

LIMIT = 16 * 1024 * 1024
"""The largest page that is read, in bytes."""

_HEAD = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*|<\?xml[^>]{0,200}\?>\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_LOOKED_AT = 4096
_MOMENT = ("article:published_time", "og:article:published_time", "datepublished", "dcterms.date")
_SECTION = ("article:section", "section")


def read(data: bytes, file: str, reading: Reading) -> Brought:
    """The article of a page, as trafilatura finds it; where it finds none, all the words on the page.

    Nothing is fetched: no picture, no style, no other page. Problem NOT_DECODABLE, EMPTY_TEXT, TOO_LARGE.
    """
    if len(data) > LIMIT:
        raise Problem(Wrong.TOO_LARGE, file, subject=str(LIMIT))
    # Both take longer to load than most files to read, and few imports need them.
    import trafilatura

    from desktop_app.formats.documents.blocks import heading, html_root, joined, paragraphs

    decoded = html_text(data, file, reading.encoding)
    root = html_root(decoded.text)
    gathering = Gathering(file)
    if root is None:
        gathering.leave_out("", "", Fault.TOO_DEEP)
        return gathering.brought()
    page = trafilatura.bare_extraction(
        decoded.text,
        include_comments=False,
        include_links=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    found = page.as_dict() if page is not None and not isinstance(page, dict) else {}
    title = found.get("title") or heading(root)
    lines = (found.get("text") or "").split("\n")
    text = joined(lines[lines[0].strip() == title :]) or joined(paragraphs(root))
    told = {
        "title": title,
        "outlet": found.get("sitename"),
        "byline": found.get("author"),
        "date": iso_date(_meta(root, _MOMENT)) or found.get("date"),
        "section": _meta(root, _SECTION),
        "address": found.get("url"),
        "language": _language(root),
    }
    gathering.add(text, "", {role: str(value) for role, value in told.items() if value})
    return gathering.brought(encoding=decoded.encoding, certain=decoded.certain)


def _sniff(data: bytes) -> float:
    return 0.9 if _HEAD.match(data[:_LOOKED_AT].removeprefix(b"\xef\xbb\xbf")) else 0.0


FORMAT = DocumentFormat("html", "Web page", (".html", ".htm", ".xhtml"), _sniff, read, encoded=True)


def _meta(root: etree._Element, names: tuple[str, ...]) -> str:
    """What the head of a page tells under one of these names."""
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        if name.casefold() in names and (told := element.get("content")):
            return told
    return ""


def _language(root: etree._Element) -> str:
    return next((told for element in root.iter("html") if (told := element.get("lang"))), "")
