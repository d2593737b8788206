"""A UIMA CAS with statements of ours as XMI, as cassis writes it, at a fraction of the time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache

from desktop_app.domain.statement import Statement
from desktop_app.formats.annotations.cas_file import LISTS, WORDS
from desktop_app.formats.annotations.cas_xmi_read import spelt
from desktop_app.formats.annotations.enclosed import statement_text
from desktop_app.formats.annotations.seen_statement import PARTS, Label, Role, labels_of
from desktop_app.formats.json_text import encoded, safe
from desktop_app.formats.xml_text import as_attribute, as_content, escaped, known_attribute

_BASIC = 0xFFFF
_ONE = [name for name in WORDS if name in set(Role)]
"""The features that hold the word of one label."""
_HEAD = (
    "<?xml version='1.0' encoding='UTF-8'?>\n"
    '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"{} xmi:version="2.0">'
    '<cas:NULL xmi:id="0"/>'
)
_OURS = ' xmlns:custom="http:///webanno/custom.ecore"'
_SOFA = '<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text/plain" sofaString="{}"/>'
_VIEW = '<cas:View sofa="1" members="{}"/></xmi:XMI>'


def written_cas(shown: str, statements: Iterable[Statement]) -> bytes:
    """A text with statements, and relations from the first stretch of each to its others, in UTF-16 units.

    All of the text is sayable in XML.
    """
    elements = list(_elements(statements, _Places(shown)))
    members = " ".join(map(str, range(2, len(elements) + 2)))
    body = "".join(elements)
    return encoded(
        f"{_HEAD.format(_OURS if elements else '')}{body}"
        f"{_SOFA.format(known_attribute(shown))}{_VIEW.format(members)}"
    )


class _Places:
    """Places in a text, which UIMA counts in UTF-16 units."""

    def __init__(self, text: str) -> None:
        plain = text.isascii() or len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text)
        self._double = [] if plain else [at for at, sign in enumerate(text) if ord(sign) > _BASIC]

    def of(self, point: int) -> int:
        return point + bisect_left(self._double, point) if self._double else point


def _elements(statements: Iterable[Statement], places: _Places) -> Iterator[str]:
    number = 1  # that of the text
    for statement in statements:
        head = number + 1
        for part in PARTS:
            for anchor in getattr(statement, part):
                number += 1
                place = f'begin="{places.of(anchor.span.start)}" end="{places.of(anchor.span.end)}"'
                if number == head:
                    yield f'<custom:Statement xmi:id="{number}" sofa="1" {place} {_values(statement)}'
                    continue
                yield f'<custom:Statement xmi:id="{number}" sofa="1" {place} part="{part}"/>'
                ends = f'Governor="{head}" Dependent="{number}"'
                number += 1
                yield f'<custom:StatementPart xmi:id="{number}" sofa="1" {place} {ends} part="{part}"/>'


def _values(statement: Statement) -> str:
    """The features of the first stretch of a statement, and the end of its element."""
    words, inside = _labelled(labels_of(statement))
    memo = f'memo="{as_attribute(statement.memo)}" ' if statement.memo else ""
    record = escaped(safe(statement_text(statement))).replace('"', "&quot;")
    return f'part="{PARTS[0]}" {words}{memo}record="{record}"{inside}'


@lru_cache(maxsize=4096)
def _labelled(labels: tuple[Label, ...]) -> tuple[str, str]:
    """Labels as features of one word, and of several with the end of the element."""
    said = {label.role: spelt(label.id) for label in labels if label.role in WORDS}
    lists = [(role, spelt(label.id)) for role in LISTS for label in labels if label.role == role]
    words = "".join([f'{name}="{as_attribute(said[Role(name)])}" ' for name in _ONE if name in said])
    inside = "".join([f"<{name}>{as_content(word)}</{name}>" for name, word in lists])
    return words, f">{inside}</custom:Statement>" if inside else "/>"
