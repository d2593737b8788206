"""The paragraphs of a page that is marked up, whatever its tags are called."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from lxml import etree

_BLOCKS = frozenset(
    (
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
        ),
        *(
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hl1",
            "hl2",
        ),
        *("hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td"),
        *("tfoot", "th", "thead", "tr", "ul"),
    )
)
_UNSEEN = frozenset(
    (
        *("audio", "button", "canvas", "embed", "head", "iframe", "input", "math", "media", "noscript"),
        *("object", "script", "select", "style", "svg", "template", "textarea", "title", "video"),
    )
)


def html_root(text: str) -> etree._Element | None:
    """The root of a web page or a piece of one, without comments; None where there is nothing in it.

    Nothing is fetched: pictures, styles and scripts are names that nobody looks at.
    """
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        return cast("etree._Element | None", etree.fromstring(text.encode(), parser))
    except etree.XMLSyntaxError:  # nothing in it, or nested more deeply than anybody writes
        return None


def paragraphs(root: etree._Element) -> list[str]:
    """The paragraphs in a page, in order, blanks made one; a forced line end stays one."""
    found: list[str] = []
    pieces: list[str] = []
    unseen = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = local(element)
        if event == "start":
            unseen += name in _UNSEEN
            if name in _BLOCKS:
                _close(pieces, found)
            elif name == "br" and not unseen:
                pieces.append("\n")
            text = element.text
        else:
            unseen -= name in _UNSEEN
            if name in _BLOCKS:
                _close(pieces, found)
            text = element.tail if element is not root else None
        if text and not unseen:
            pieces.append(text.replace("\n", " ").replace("\r", " "))
    _close(pieces, found)
    return found


def heading(root: etree._Element, names: Iterable[str] = ("h1", "h2", "title")) -> str:
    """What stands in the first of the elements of one of these names, the first name before the next."""
    for name in names:
        for element in root.iter(name):
            words = " ".join("".join(cast("list[str]", element.xpath(".//text()"))).split())
            if words:
                return words
    return ""


def local(element: etree._Element) -> str:
    """The name of an element without its namespace, in small letters; empty for what is no element."""
    tag = element.tag
    return tag.rsplit("}", 1)[-1].lower() if isinstance(tag, str) else ""


def joined(paragraphs: Iterable[str]) -> str:
    """Paragraphs as one text, an empty line between them, blank ones left out."""
    return "\n\n".join(stripped for each in paragraphs if (stripped := each.strip()))


def _close(pieces: list[str], found: list[str]) -> None:
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    if words := "\n".join(line for line in lines if line):
        found.append(words)
    pieces.clear()
