"""XML read strictly, with nothing in it that acts, and written in one way only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from lxml import etree

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.fault import Fault
from desktop_app.formats.pulse import tell

LIMIT = 64 * 1024 * 1024
"""The largest XML text that is read, in bytes, unless a caller says otherwise."""

DEEPEST = 200
MOST = 1_000_000
"""How many elements are read at most, unless a caller says otherwise."""

_PIECE = 65_536
_UNSAYABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CONTROLS = (*map(chr, set(range(32)) - {9, 10, 13}), "\ufffe", "\uffff")
_LONG = 200
_SPOT = re.compile(r",? line \d+, column \d+")


def parsed_xml(data: bytes, file: str, *, limit: int = LIMIT, most: int = MOST) -> etree._Element:
    """The root of an XML text, without comments and processing instructions.

    Nothing is fetched and no entity but the five of XML itself is replaced, since none can be declared.
    Problem TOO_LARGE for more than ``limit`` bytes or ``most`` elements; BAD_CONTENT, with the place
    (``line:column``), for what is no XML, declares a document type, or is nested deeper than 200 elements.
    """
    if len(data) > limit:
        raise Problem(Wrong.TOO_LARGE, file=file, subject=str(limit))
    parser = etree.XMLPullParser(
        events=("start", "end"),
        # What an entity of the text's own stands for would be put in, within bounds, nothing from elsewhere:
        # lxml's way since 5.0. Told to leave entities, it says nothing of one that is not declared.
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    bounds = _Bounds(file, most)
    try:
        for start in range(0, len(data) or 1, _PIECE):
            tell(start, len(data))
            parser.feed(data[start : start + _PIECE])
            bounds.watch(parser)
        root: etree._Element = parser.close()
    except etree.XMLSyntaxError as error:
        raise _no_xml(file, error) from error
    bounds.watch(parser)
    return root


def bad_xml(file: str, element: etree._Element, subject: str, fault: str) -> Problem:
    """The Problem of an element in a file: its line, what it is with, and the fault."""
    return Problem(Wrong.BAD_CONTENT, file, f"line {element.sourceline}", subject, fault)


def written_xml(root: etree._Element) -> bytes:
    """An element and all in it as an XML text in UTF-8; read and written again it is the same bytes."""
    text: bytes = etree.tostring(root, encoding="utf-8", xml_declaration=False, pretty_print=True)
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + text


def sayable(text: str) -> str:
    """``text`` with U+FFFD in place of each letter that no XML text can hold, escaped or not."""
    # What can be printed can be said, and is seen many times as quickly as by the pattern.
    if text.isprintable() or (len(text) > _LONG and _all_sayable(text)):
        return text
    return _UNSAYABLE.sub("\ufffd", text)


def as_content(text: str) -> str:
    """``text`` as it stands in an element, as lxml writes it; what XML cannot hold is U+FFFD."""
    said = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return said if said.isprintable() else sayable(said).replace("\r", "&#13;")


def as_attribute(text: str) -> str:
    """``text`` as it stands between the quotation marks of an attribute, as lxml writes it."""
    said = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return said if said.isprintable() else _in_one_line(sayable(said))


def known_attribute(text: str) -> str:
    """``as_attribute`` of a text of which all is known to be sayable: a long one is not looked through."""
    return _in_one_line(escaped(text).replace('"', "&quot;"))


def _in_one_line(said: str) -> str:
    return said.replace("\r", "&#13;").replace("\n", "&#10;").replace("\t", "&#9;")


def escaped(text: str) -> str:
    """``text``, one line of which all is known to be sayable, as it stands in an element."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _all_sayable(text: str) -> bool:
    # Sign by sign a long text is looked through many times as quickly as by the pattern.
    if any(map(text.__contains__, _CONTROLS)):
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


class _Bounds:
    """Looks at every element as it comes, so that a hostile text is given up before it is read whole."""

    def __init__(self, file: str, most: int) -> None:
        self._file, self._left = file, most
        self._depth = 0

    def watch(self, parser: etree.XMLPullParser) -> None:
        events = cast("Iterator[tuple[str, etree._Element]]", parser.read_events())
        for event, element in events:
            self._depth += 1 if event == "start" else -1
            self._left -= event == "start"
            if event == "start" and element.getparent() is None:
                self._refuse_declarations(element)
            if self._depth > DEEPEST:
                raise bad_xml(self._file, element, "", Fault.TOO_DEEP)
            if self._left < 0:
                raise Problem(Wrong.TOO_LARGE, file=self._file, place=f"line {element.sourceline}")

    def _refuse_declarations(self, root: etree._Element) -> None:
        if root.getroottree().docinfo.internalDTD is not None:
            raise Problem(Wrong.BAD_CONTENT, self._file, "line 1", "DOCTYPE", Fault.NOT_ALLOWED)


def _no_xml(file: str, error: etree.XMLSyntaxError) -> Problem:
    line, column = error.position
    told = _SPOT.sub("", " ".join(str(error.msg).split())).rstrip(". ")
    return Problem(Wrong.BAD_CONTENT, file, f"{line}:{column}" if line else "", detail=told)
