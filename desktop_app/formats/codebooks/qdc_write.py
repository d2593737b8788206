"""A codebook written as a REFI-QDA codebook."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

from lxml import etree

from desktop_app.domain.bundle import Loss
from desktop_app.domain.codebook import Code, Codebook, Tree
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.codebook_flaws import codebook_flaws
from desktop_app.formats.codebooks.qdc_description import TEXTS, described
from desktop_app.formats.codebooks.qdc_terms import NAMESPACE, TREES, guid
from desktop_app.formats.json_text import written
from desktop_app.formats.records import Record, record
from desktop_app.formats.xml_text import sayable, written_xml

DEEPEST_ENTRY = 100
"""What lies deeper stands beside its hundredth ancestor; programs do not follow codes for ever."""

_UNSEEN = {
    "example": "example",
    "counter_example": "counter-example",
    "key": "key",
    "value": "place on the scale",
}
_PLAIN = {*TEXTS, "parent", "colour"}


def write(codebook: Codebook, out: BinaryIO) -> tuple[Loss, ...]:
    """Write the three trees, each under a code of its own; our reader takes all of it back.

    The losses are what other programs see as text in a description, or not at all. Problem BAD_VALUE for
    a lone surrogate, BAD_CONTENT for a codebook that does not hang together.
    """
    written(record(codebook))
    for flaw in codebook_flaws(codebook):
        raise Problem(Wrong.BAD_CONTENT, place=flaw.path, subject=flaw.subject, detail=flaw.fault)
    names: Any = {None: NAMESPACE}
    root = etree.Element(_tag("CodeBook"), {"origin": "Standpunt"}, nsmap=names)
    codes = etree.SubElement(root, _tag("Codes"))
    taken: set[str] = set()
    for tree in Tree:
        _Tree(codebook, tree, taken).write(codes)
    out.write(written_xml(root))
    return tuple(_losses(codebook))


class _Tree:
    """One of the three trees, put below the codes of the file."""

    def __init__(self, codebook: Codebook, tree: Tree, taken: set[str]) -> None:
        self._book, self._tree, self._taken = codebook, tree, taken
        self._below: dict[str, list[Code]] = {}
        for code in codebook.codes(tree):
            self._below.setdefault(code.parent, []).append(code)
        self._order: list[str] = []

    def write(self, above: etree._Element) -> None:
        head = self._code(above, TREES[self._tree], guid("tree", self._tree.value), codable=False)
        for code in self._below.get("", ()):
            self._entry(head, code, 1)
        told = etree.Element(_tag("Description"))
        told.text = described({}, self._head())
        head.insert(0, told)

    def _entry(self, above: etree._Element, code: Code, depth: int) -> None:
        self._order.append(code.id)
        plain = record(code, sparse=True)
        ours: Record = {name: held for name, held in plain.items() if name not in {*_PLAIN, "name"}}
        if sayable(code.name) != code.name:
            ours["name"] = code.name
        if depth > DEEPEST_ENTRY:
            ours["parent"] = code.parent
        wanted = guid(self._book.id, self._tree.value, code.id)
        one = self._code(above, sayable(code.name), wanted, codable=True, colour=code.colour)
        etree.SubElement(one, _tag("Description")).text = described(plain, ours)
        below = above if depth >= DEEPEST_ENTRY else one
        for each in self._below.get(code.id, ()):
            self._entry(below, each, depth + 1)

    def _code(
        self, above: etree._Element, name: str, wanted: str, *, codable: bool, colour: str = ""
    ) -> etree._Element:
        # Two trees may have the same id, which is a GUID in both.
        while wanted in self._taken:
            wanted = guid(self._tree.value, f"not {wanted}")
        self._taken.add(wanted)
        told = {"guid": wanted, "name": name, "isCodable": str(codable).lower()}
        return etree.SubElement(above, _tag("Code"), told | ({"color": colour} if colour else {}))

    def _head(self) -> dict[str, Any]:
        head: dict[str, Any] = {"tree": self._tree.value}
        if self._tree is Tree.CLAIM_TYPE:
            trees = ("claim_types", "topics", "scale")
            book = record(self._book, sparse=True)
            head["codebook"] = {name: held for name, held in book.items() if name not in trees}
        ids = [code.id for code in self._book.codes(self._tree)]
        if self._order != ids:
            head["order"] = ids
        return head


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _losses(codebook: Codebook) -> Iterator[Loss]:
    named = Counter(code.name for tree in Tree for code in codebook.codes(tree))
    for tree in Tree:
        for code in codebook.codes(tree):
            unseen = _unseen(code)
            if unseen:
                what = f"{', '.join(unseen)}: in other programs text of the description"
                yield Loss("codebook entry", f"{codebook.id}/{code.id}", what)
            if named[code.name] > 1:
                what = f"several entries are called “{code.name}”; QualCoder keeps the first"
                yield Loss("codebook entry", f"{codebook.id}/{code.id}", what)
    for field in codebook.fields:
        what = f"no field in other programs; kept in the description of “{TREES[Tree.CLAIM_TYPE]}”"
        yield Loss("field", f"{codebook.id}/{field.id}", what)


def _unseen(code: Code) -> Sequence[str]:
    told = [word for name, word in _UNSEEN.items() if getattr(code, name, None) not in ("", None)]
    strange = any(sayable(text) != text for text in (code.name, *(getattr(code, name) for name in TEXTS)))
    return [*told, "letters that XML cannot hold"] if strange else told
