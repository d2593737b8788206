"""Texts of LibreOffice and its kin (odt)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.documents.document_format import DocumentFormat, Reading
from desktop_app.formats.documents.draft import Brought
from desktop_app.formats.documents.gathering import Gathering
from desktop_app.formats.documents.office import opened_office, properties
from desktop_app.formats.fault import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_KIND = b"application/vnd.oasis.opendocument.text"
_BODY, _PROPERTIES, _MANIFEST = "content.xml", "meta.xml", "META-INF/manifest.xml"
_PASSED_OVER = frozenset({"note", "annotation", "tracked-changes", "tracked-deletions", "sequence-decls"})
_STYLE_NAME = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}style-name"
_COUNT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}c"
_MOST_BLANKS = 1000


def read(data: bytes, file: str, _reading: Reading) -> Brought:
    """The article in a text; a paragraph in the style Title is its headline. Notes are told, not taken.

    Problem WRONG_FORMAT, BAD_CONTENT (also for one that is encrypted), TOO_LARGE, EMPTY_TEXT.
    """
    from desktop_app.formats.documents.blocks import joined, local
    from desktop_app.formats.xml_text import parsed_xml

    gathering = Gathering(file)
    with opened_office(data, file) as archive:
        if _BODY not in archive:
            raise Problem(Wrong.WRONG_FORMAT, file, detail=Fault.NOT_ODT)
        if _MANIFEST in archive and b"encryption-data" in archive.read(_MANIFEST):
            raise Problem(Wrong.BAD_CONTENT, file, detail=Fault.ENCRYPTED)
        root = parsed_xml(archive.read(_BODY), file)
        told = properties(archive.read(_PROPERTIES), file) if _PROPERTIES in archive else {}
    heading = ""
    paragraphs: list[str] = []
    for style, words in _paragraphs(root):
        if style == "title" and not heading and not paragraphs:
            heading = words
        else:
            paragraphs.append(words)
    if heading:
        told["title"] = heading
    if notes := sum(local(element) == "note" for element in root.iter()):
        gathering.leave_out("notes", str(notes), Fault.NOTES)
    gathering.add(joined(paragraphs), "", told)
    return gathering.brought()


def _sniff(data: bytes) -> float:
    return 1.0 if data.startswith(b"PK") and _KIND in data[:200] else 0.0


FORMAT = DocumentFormat("odt", "OpenDocument text", (".odt", ".ott"), _sniff, read)


def _paragraphs(root: etree._Element) -> Iterator[tuple[str, str]]:
    """The style, in small letters, and the words of each paragraph and heading."""
    from lxml import etree

    from desktop_app.formats.documents.blocks import local

    open_: list[tuple[str, list[str]]] = []
    passed_over = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = local(element)
        if event == "start":
            passed_over += name in _PASSED_OVER
            if name in {"p", "h"}:
                open_.append((str(element.get(_STYLE_NAME) or "").casefold(), []))
            if open_ and not passed_over:
                open_[-1][1].append(_sign(name, element) + (element.text or ""))
            continue
        passed_over -= name in _PASSED_OVER
        if name in {"p", "h"} and open_:
            style, words = open_.pop()
            if not passed_over:
                yield style, "".join(words)
        if element.tail and open_ and not passed_over:
            open_[-1][1].append(" ".join(element.tail.split("\n")))


def _sign(name: str, element: etree._Element) -> str:
    if name == "s":
        count = str(element.get(_COUNT) or "1")
        return " " * min(int(count) if count.isdecimal() else 1, _MOST_BLANKS)
    return {"tab": "\t", "line-break": "\n"}.get(name, "")
