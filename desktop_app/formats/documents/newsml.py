"""News of agencies in NewsML-G2, with its text in NITF or XHTML: a document an item."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.documents.document_format import DocumentFormat, Reading
from desktop_app.formats.documents.draft import Brought
from desktop_app.formats.documents.gathering import Gathering
from desktop_app.formats.fault import Fault

if TYPE_CHECKING:
    from lxml import etree

_SPACE = b"http://iptc.org/std/nar/"
_LOOKED_AT = 4096
_DATES = ("contentcreated", "contentmodified", "firstcreated", "versioncreated")


def read(data: bytes, file: str, _reading: Reading) -> Brought:
    """The text items of a message or of a single item; pictures and what is elsewhere are told, not fetched.

    Problem WRONG_FORMAT for other XML, BAD_CONTENT, TOO_LARGE, EMPTY_TEXT.
    """
    from desktop_app.formats.documents.blocks import local
    from desktop_app.formats.xml_text import parsed_xml

    root = parsed_xml(data.lstrip(), file)
    items = [each for each in root.iter() if local(each) == "newsitem"]
    if not items:
        raise Problem(Wrong.WRONG_FORMAT, file, subject=local(root), detail=Fault.NOT_NEWSML)
    gathering = Gathering(file)
    for number, item in enumerate(items, 1):
        _add(item, f"item {number}" if len(items) > 1 else "", gathering)
    return gathering.brought()


def _sniff(data: bytes) -> float:
    return 1.0 if data.lstrip()[:1] == b"<" and _SPACE in data[:_LOOKED_AT] else 0.0


FORMAT = DocumentFormat("newsml", "NewsML-G2", (".newsml", ".newsmlg2"), _sniff, read)


def _add(item: etree._Element, place: str, gathering: Gathering) -> None:
    from desktop_app.formats.documents.blocks import joined, local, paragraphs

    texts = []
    for element in item.iter():
        name = local(element)
        if name == "remotecontent":
            gathering.leave_out(place, str(element.get("href") or ""), Fault.ELSEWHERE)
        elif name == "inlinexml":
            body = next((each for each in element.iter() if local(each) in {"body.content", "body"}), element)
            inner = next((each for each in body.iter() if local(each) == "body.content"), body)
            texts.append(joined(paragraphs(inner)))
        elif name == "inlinedata" and str(element.get("contenttype") or "text/plain").startswith("text/"):
            texts.append(element.text or "")
    told = {
        "title": _first(item, ("headline", "title")),
        "outlet": _outlet(item),
        "byline": _first(item, ("by", "creator")),
        "date": _first(item, _DATES),
        "section": _subject(item),
        "guid": str(item.get("guid") or ""),
        "language": next((str(each.get("tag")) for each in _named(item, "language") if each.get("tag")), ""),
    }
    gathering.add("\n\n".join(filter(None, texts)), place, told)


def _named(item: etree._Element, name: str) -> Iterator[etree._Element]:
    from desktop_app.formats.documents.blocks import local

    return (each for each in item.iter() if local(each) == name)


def _first(item: etree._Element, names: tuple[str, ...]) -> str:
    """The words of the first element of one of these names, the first name before the next."""
    for name in names:
        for element in _named(item, name):
            words = " ".join("".join(str(piece) for piece in element.itertext()).split())
            if words:
                return words
    return ""


def _outlet(item: etree._Element) -> str:
    for name in ("infosource", "provider"):
        for element in _named(item, name):
            told = _first(element, ("name",)) or str(element.get("literal") or "")
            if told:
                return told
    return _first(item, ("creditline",))


def _subject(item: etree._Element) -> str:
    return next((told for each in _named(item, "subject") if (told := _first(each, ("name",)))), "")
