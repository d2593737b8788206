"""A codebook read from a REFI-QDA codebook: ours as it was, another program's as topics or claim types."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from lxml import etree

from desktop_app.domain.bundle import Loss
from desktop_app.domain.codebook import ClaimType, Code, Codebook, Level, Topic, Tree
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.codebook_flaws import codebook_flaws
from desktop_app.formats.codebooks.format import ReadCodebook
from desktop_app.formats.codebooks.qdc_description import told_in
from desktop_app.formats.codebooks.qdc_terms import guid, local_name
from desktop_app.formats.fault import Fault
from desktop_app.formats.records import RecordError, restored
from desktop_app.formats.xml_text import bad_xml, parsed_xml

_CLASSES: dict[Tree, type[Code]] = {Tree.CLAIM_TYPE: ClaimType, Tree.TOPIC: Topic, Tree.LEVEL: Level}
_COLOUR = re.compile("#(?:[0-9a-fA-F]{3}){1,2}")


def read(data: bytes, file: str, codes: Tree) -> ReadCodebook:
    """The codebook in a file; codes that do not say what they are become entries of the tree ``codes``.

    Problem BAD_CONTENT, with the line, for what is no REFI-QDA codebook, a code without name, one of which
    there are two, or a line of ours in a description that cannot be read; and as ``parsed_xml``.
    """
    root = parsed_xml(data, file)
    if local_name(root.tag) != "CodeBook":
        raise bad_xml(file, root, f"<{etree.QName(root).localname}>", Fault.WRONG_ROOT)
    reading = _Reading(file, codes)
    reading.all_of(root)
    codebook = reading.codebook()
    for flaw in codebook_flaws(codebook):
        raise Problem(Wrong.BAD_CONTENT, file, flaw.path, flaw.subject, flaw.fault)
    return ReadCodebook(codebook, tuple(reading.losses), reading.foreign)


class _Reading:
    """What was read so far of one file."""

    def __init__(self, file: str, codes: Tree) -> None:
        self._file, self._codes = file, codes
        self._entries: dict[Tree, dict[str, Code]] = {tree: {} for tree in Tree}
        self._orders: dict[Tree, list[str]] = {}
        self._head: dict[str, Any] = {}
        self.losses: list[Loss] = []
        self.foreign = True

    def all_of(self, root: etree._Element) -> None:
        for part in self._known(root, "Codes", "Sets"):
            if local_name(part.tag) == "Codes":
                self._below(part, self._codes, "")
            for each in self._known(part, "Code", "Set"):
                if local_name(each.tag) == "Set":
                    self.losses.append(Loss("set of codes", each.get("name") or "", "is left out"))

    def codebook(self) -> Codebook:
        called = PurePath(self._file).stem or "codebook"
        head = {"id": called, "name": called, **self._head}
        try:
            bare = restored(Codebook, head, "codebook")
        except RecordError as error:
            raise Problem(Wrong.BAD_CONTENT, self._file, error.path, detail=error.fault) from error
        for tree in Tree:
            bare = bare.with_codes(tree, self._in_order(tree))
        return bare

    def _in_order(self, tree: Tree) -> list[Code]:
        places = {id_: place for place, id_ in enumerate(self._orders.get(tree, ()))}
        codes = self._entries[tree].values()
        return sorted(codes, key=lambda code: places.get(code.id, len(places)))

    def _below(self, element: etree._Element, tree: Tree, parent: str) -> None:
        for each in self._known(element, "Code", "Description", "Set"):
            if local_name(each.tag) == "Code":
                self._code(each, tree, parent)

    def _code(self, element: etree._Element, tree: Tree, parent: str) -> None:
        description = next((each for each in element if local_name(each.tag) == "Description"), None)
        try:
            texts, ours = told_in("" if description is None else "".join(map(str, description.itertext())))
            if "tree" in ours:
                self._below(element, self._tree(ours), "")
                return
            told = {"id": self._guid(element), "parent": parent} | texts | self._name(element) | ours
            if tree is not Tree.LEVEL and told.pop("value", None) is not None:
                self.losses.append(Loss("code", str(told.get("name")), "its place on the scale is left out"))
            code = restored(_CLASSES[tree], told | {"colour": self._colour(element)})
        except RecordError as error:
            raise bad_xml(self._file, element, error.path, error.fault) from error
        self._put(element, tree, code)
        self._below(element, tree, code.id)

    def _put(self, element: etree._Element, tree: Tree, code: Code) -> None:
        if not code.name:
            raise bad_xml(self._file, element, code.id, Fault.EMPTY_NAME)
        if code.id in self._entries[tree]:
            raise bad_xml(self._file, element, code.name, Fault.REPEATED_ID)
        if (element.get("isCodable") or "").strip() in ("false", "0"):
            self.losses.append(Loss("code", code.name, "is a heading there; here it is an entry like others"))
        self._entries[tree][code.id] = code

    def _tree(self, ours: dict[str, Any]) -> Tree:
        """The tree of ours that stands below a code, with what is told of it kept."""
        try:
            tree = Tree(ours["tree"])
        except ValueError as error:
            raise RecordError("tree", Fault.UNKNOWN_WORD) from error
        order, head = ours.get("order", []), ours.get("codebook", {})
        if not isinstance(head, dict) or not isinstance(order, list):
            raise RecordError("tree", Fault.WRONG_TYPE)
        self.foreign = False
        self._orders[tree] = [str(id_) for id_ in order]
        self._head |= head
        return tree

    def _guid(self, element: etree._Element) -> str:
        told = (element.get("guid") or "").strip()
        # What has none is known again by its name, as long as that stays.
        return guid(told) if told else guid("name", element.get("name") or "")

    def _name(self, element: etree._Element) -> dict[str, Any]:
        name = element.get("name")
        return {} if name is None else {"name": name}

    def _colour(self, element: etree._Element) -> str:
        told = (element.get("color") or "").strip()
        if not told:
            return ""
        if not _COLOUR.fullmatch(told):
            self.losses.append(
                Loss("code", element.get("name") or "", f"its colour {told} is not known here")
            )
            return ""
        return told if len(told) == 7 else "#" + "".join(2 * digit for digit in told[1:])

    def _known(self, element: etree._Element, *names: str) -> Iterator[etree._Element]:
        """The children of those names; others are told as left out."""
        for each in element:
            if local_name(each.tag) in names:
                yield each
            else:
                called = etree.QName(each).localname
                self.losses.append(Loss("element", called, f"on line {each.sourceline} is left out"))
