"""Word files (docx): their paragraphs, as they read with all changes accepted."""

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

_BODY = "word/document.xml"
_PROPERTIES = "docProps/core.xml"
_UNREAD = {"footnotes": "word/footnotes.xml", "endnotes": "word/endnotes.xml"}
_TITLES = frozenset({"title", "titel", "titre"})
# What was deleted or moved away, what a field is made of, and the older twin of what is there in two ways.
_PASSED_OVER = frozenset({"del", "movefrom", "instrtext", "deltext", "fallback", "ppr", "rpr", "sectpr"})
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "nobreakhyphen": "\u2011"}


def read(data: bytes, file: str, _reading: Reading) -> Brought:
    """The article in a Word file; a paragraph in the style Title is its headline. Notes are told, not taken.

    Problem WRONG_FORMAT, BAD_CONTENT, TOO_LARGE for an archive that is not to be trusted, EMPTY_TEXT.
    """
    from desktop_app.formats.documents.blocks import joined
    from desktop_app.formats.xml_text import parsed_xml

    gathering = Gathering(file)
    with opened_office(data, file) as archive:
        if _BODY not in archive:
            raise Problem(Wrong.WRONG_FORMAT, file, detail=Fault.NOT_DOCX)
        root = parsed_xml(archive.read(_BODY), file)
        told = properties(archive.read(_PROPERTIES), file) if _PROPERTIES in archive else {}
        for kind, member in _UNREAD.items():
            if member in archive and (number := _notes(parsed_xml(archive.read(member), file))):
                gathering.leave_out(kind, str(number), Fault.NOTES)
    heading = ""
    paragraphs: list[str] = []
    for style, words in _paragraphs(root):
        if style in _TITLES and not heading and not paragraphs:
            heading = words
        else:
            paragraphs.append(words)
    if heading:
        told["title"] = heading
    gathering.add(joined(paragraphs), "", told)
    return gathering.brought()


def _sniff(data: bytes) -> float:
    return 1.0 if data.startswith(b"PK") and _BODY.encode() in data else 0.0


FORMAT = DocumentFormat("docx", "Word file", (".docx", ".docm"), _sniff, read)


def _paragraphs(root: etree._Element) -> Iterator[tuple[str, str]]:
    """The style, in small letters, and the words of each paragraph, also of those in tables and boxes."""
    from lxml import etree

    from desktop_app.formats.documents.blocks import local

    open_: list[tuple[list[str], list[str]]] = []  # a paragraph may stand in a box in another
    passed_over = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = local(element)
        if event == "start":
            passed_over += name in _PASSED_OVER
            if name == "p":
                open_.append(([], []))
            elif name == "pstyle" and open_:
                open_[-1][0].append(next(iter(map(str, element.attrib.values())), "").casefold())
            elif open_ and not passed_over:
                open_[-1][1].append(element.text or "" if name == "t" else _SIGNS.get(name, ""))
        else:
            passed_over -= name in _PASSED_OVER
            if name == "p" and open_:
                style, words = open_.pop()
                yield "".join(style[:1]), "".join(words)


def _notes(root: etree._Element) -> int:
    from desktop_app.formats.documents.blocks import local

    # The first two are the lines that separate notes from the text.
    return sum(local(note) in {"footnote", "endnote"} and not note.get(_TYPE) for note in root)


_TYPE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}type"
