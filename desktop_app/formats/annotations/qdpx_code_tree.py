"""The code trees of REFI-QDA projects."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.codebook import Code
from desktop_app.formats.codebooks.qdc_description import described
from desktop_app.formats.fault import Fault
from desktop_app.formats.records import RecordError, record
from desktop_app.formats.xml_text import sayable

if TYPE_CHECKING:
    from lxml import etree

_SHORT_COLOUR = 4


@dataclass(frozen=True, slots=True)
class QdaCode:
    """A code with those below it; ``colour`` is ``#rrggbb`` or empty."""

    guid: str
    name: str
    description: str = ""
    colour: str = ""
    codable: bool = True
    below: tuple[QdaCode, ...] = ()


def nested(codes: Sequence[Code], named: Callable[[Code], str]) -> tuple[QdaCode, ...]:
    """A tree of the codebook, its entries below their parents; ``named`` gives an entry's GUID."""
    by_parent: dict[str, list[Code]] = {}
    for code in codes:
        by_parent.setdefault(code.parent, []).append(code)

    def below(parent: str) -> tuple[QdaCode, ...]:
        return tuple(
            QdaCode(named(code), code.name, described(record(code), {}), code.colour, below=below(code.id))
            for code in by_parent.get(parent, ())
        )

    return below("")


def add_codes(above: etree._Element, codes: Iterable[QdaCode], namespace: str) -> None:
    """Write ``codes`` below an element."""
    from lxml import etree

    for code in codes:
        element = etree.SubElement(above, f"{{{namespace}}}Code")
        element.set("guid", code.guid)
        element.set("name", sayable(code.name))
        element.set("isCodable", "true" if code.codable else "false")
        if code.colour:
            element.set("color", code.colour)
        if code.description:
            etree.SubElement(element, f"{{{namespace}}}Description").text = sayable(code.description)
        add_codes(element, code.below, namespace)


def codes_in(above: etree._Element, path: str) -> tuple[QdaCode, ...]:
    """The codes below an element; RecordError, with the path, for one without name or GUID."""
    return tuple(
        _code(element, f"{path}/Code[{index}]") for index, element in enumerate(above.iterfind("Code"))
    )


def _code(element: etree._Element, path: str) -> QdaCode:
    for name in ("guid", "name"):
        if element.get(name) is None:
            raise RecordError(f"{path}/@{name}", Fault.MISSING_FIELD)
    return QdaCode(
        plain_guid(element.get("guid", "")),
        element.get("name", ""),
        element.findtext("Description") or "",
        _long(element.get("color", "")),
        element.get("isCodable", "true") in ("true", "1"),
        codes_in(element, path),
    )


def plain_guid(said: str) -> str:
    """A GUID as it compares: small letters, no braces."""
    return said.strip().strip("{}").lower()


def _long(colour: str) -> str:
    if len(colour) == _SHORT_COLOUR:
        colour = "#" + "".join(digit * 2 for digit in colour[1:])
    return colour
