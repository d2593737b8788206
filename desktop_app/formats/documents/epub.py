"""E-books (EPUB): a document a chapter."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.documents.document_format import DocumentFormat, Reading
from desktop_app.formats.documents.draft import Brought
from desktop_app.formats.documents.gathering import Gathering
from desktop_app.formats.documents.html_text import html_text
from desktop_app.formats.documents.office import opened_office, properties
from desktop_app.formats.fault import Fault
from desktop_app.formats.safe_zip import SafeZip

if TYPE_CHECKING:
    from lxml import etree

_KIND = b"application/epub+zip"
_CONTAINER, _ENCRYPTION = "META-INF/container.xml", "META-INF/encryption.xml"
_PAGES = {"application/xhtml+xml", "text/html", "application/x-dtbook+xml"}
_HEADINGS = ("h1", "h2", "h3", "title")


def read(data: bytes, file: str, _reading: Reading) -> Brought:
    """The chapters of a book, in the order in which they are read.

    A chapter that is not there, or has no words, is told. Problem WRONG_FORMAT, BAD_CONTENT, TOO_LARGE,
    EMPTY_TEXT.
    """
    from desktop_app.formats.xml_text import parsed_xml

    gathering = Gathering(file)
    with opened_office(data, file) as archive:
        if _CONTAINER not in archive:
            raise Problem(Wrong.WRONG_FORMAT, file, detail=Fault.NOT_EPUB)
        package = _package(parsed_xml(archive.read(_CONTAINER), file))
        source = archive.read(package)
        root, told = parsed_xml(source, file), properties(source, file)
        told["book"] = told.pop("title", "")
        locked = _locked(archive, file)
        for number, member in enumerate(_chapters(root, posixpath.dirname(package)), 1):
            place = f"chapter {number}"
            if member not in archive:
                gathering.leave_out(place, member, Fault.MISSING_MEMBER)
            elif member in locked:
                gathering.leave_out(place, member, Fault.ENCRYPTED)
            else:
                _add_chapter(archive.read(member), file, place, told, gathering)
    return gathering.brought()


def _sniff(data: bytes) -> float:
    return 1.0 if data.startswith(b"PK") and _KIND in data[:200] else 0.0


FORMAT = DocumentFormat("epub", "E-book (EPUB), a document a chapter", (".epub",), _sniff, read)


def _package(container: etree._Element) -> str:
    return next((str(each.get("full-path") or "") for each in container.iter() if each.get("full-path")), "")


def _chapters(root: etree._Element, folder: str) -> list[str]:
    """The members that the chapters are, by the order of reading; the table of contents is none."""
    from desktop_app.formats.documents.blocks import local

    members = {
        str(item.get("id")): posixpath.normpath(posixpath.join(folder, unquote(str(item.get("href") or ""))))
        for item in root.iter()
        if local(item) == "item"
        and item.get("media-type") in _PAGES
        and "nav" not in str(item.get("properties") or "").split()
    }
    spine = (str(item.get("idref")) for item in root.iter() if local(item) == "itemref")
    return [members[id_] for id_ in dict.fromkeys(spine) if id_ in members]


def _locked(archive: SafeZip, file: str) -> frozenset[str]:
    from desktop_app.formats.documents.blocks import local
    from desktop_app.formats.xml_text import parsed_xml

    if _ENCRYPTION not in archive:
        return frozenset()
    root = parsed_xml(archive.read(_ENCRYPTION), file)
    return frozenset(
        unquote(str(each.get("URI") or "")) for each in root.iter() if local(each) == "cipherreference"
    )


def _add_chapter(data: bytes, file: str, place: str, told: dict[str, str], gathering: Gathering) -> None:
    from desktop_app.formats.documents.blocks import heading, html_root, joined, paragraphs

    try:
        root = html_root(html_text(data, file).text)
    except Problem as problem:
        gathering.leave_out(place, problem.subject, problem.detail or Fault.NO_TEXT)
        return
    if root is None:
        gathering.leave_out(place, "", Fault.NO_TEXT)
        return
    title = heading(root, _HEADINGS)
    words = paragraphs(root)
    if words and words[0] == title:
        words = words[1:]
    gathering.add(joined(words), place, {**told, "title": title})
