"""Feeds (RSS, Atom): a document an entry."""

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

_ROOTS = (b"<rss", b"<feed", b"<rdf:RDF")
_KNOWN = frozenset({"rss", "feed", "rdf"})
_ENTRIES = frozenset({"item", "entry"})
_TEXTS = ("encoded", "content", "description", "summary")
_DATES = ("pubdate", "published", "date", "updated")
_LOOKED_AT = 4096
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def read(data: bytes, file: str, _reading: Reading) -> Brought:
    """The entries of a feed that was saved, with as much of their text as it has.

    Nothing is fetched. Problem WRONG_FORMAT for other XML, BAD_CONTENT, TOO_LARGE, EMPTY_TEXT.
    """
    from desktop_app.formats.documents.blocks import local
    from desktop_app.formats.xml_text import parsed_xml

    root = parsed_xml(data.lstrip(), file)
    if local(root) not in _KNOWN:
        raise Problem(Wrong.WRONG_FORMAT, file, subject=local(root), detail=Fault.NOT_A_FEED)
    channel = next((each for each in root if local(each) == "channel"), root)
    outlet = _words(channel, ("title",))
    language = _words(channel, ("language",)) or str(root.get(_LANGUAGE) or "")
    gathering = Gathering(file)
    for number, entry in enumerate((each for each in root.iter() if local(each) in _ENTRIES), 1):
        told = {
            "title": _plain(_words(entry, ("title",))),
            "outlet": _words(_child(entry, "source"), ("title",)) or outlet,
            "byline": _words(entry, ("creator",))
            or _words(_child(entry, "author"), ("name",))
            or _words(entry, ("author",)),
            "date": _words(entry, _DATES),
            "section": ", ".join(_categories(entry)),
            "address": _address(entry),
            "language": _words(entry, ("language",)) or language,
        }
        gathering.add(_text(entry), f"entry {number}", told)
    return gathering.brought()


def _sniff(data: bytes) -> float:
    return 0.9 if data.lstrip()[:1] == b"<" and any(root in data[:_LOOKED_AT] for root in _ROOTS) else 0.0


FORMAT = DocumentFormat(
    "feed", "Feed (RSS, Atom), a document an entry", (".rss", ".atom", ".rdf", ".xml"), _sniff, read
)


def _child(entry: etree._Element | None, name: str) -> etree._Element | None:
    from desktop_app.formats.documents.blocks import local

    return next((each for each in entry if local(each) == name), None) if entry is not None else None


def _words(entry: etree._Element | None, names: tuple[str, ...]) -> str:
    """What stands in the first child of one of these names that has words; the first name before the next."""
    for name in names:
        child = _child(entry, name)
        if child is not None and (words := (child.text or "").strip()):
            return words
    return ""


def _text(entry: etree._Element) -> str:
    """The longest of what an entry gives of its text, its marks taken away."""
    from desktop_app.formats.documents.blocks import joined, paragraphs

    found = []
    for name in _TEXTS:
        child = _child(entry, name)
        if child is None:
            continue
        found.append(joined(paragraphs(child)) if len(child) else _plain(child.text or ""))
    return max(found, key=len, default="")


def _plain(source: str) -> str:
    from desktop_app.formats.documents.blocks import html_root, joined, paragraphs

    if "<" not in source and "&" not in source:
        return source
    root = html_root(f"<div>{source}</div>")
    return joined(paragraphs(root)) if root is not None else ""


def _categories(entry: etree._Element) -> Iterator[str]:
    from desktop_app.formats.documents.blocks import local

    for each in entry:
        if local(each) == "category" and (words := (each.text or each.get("term") or "").strip()):
            yield str(words)


def _address(entry: etree._Element) -> str:
    from desktop_app.formats.documents.blocks import local

    links = [each for each in entry if local(each) == "link"]
    wanted = [each for each in links if each.get("rel") in (None, "alternate")] or links
    return next((str(each.get("href") or (each.text or "").strip()) for each in wanted), "")
