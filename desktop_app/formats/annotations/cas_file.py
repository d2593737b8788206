"""A UIMA CAS and its type system as bytes: the one place that knows cassis."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from typing import Any

from lxml import etree

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.text import Span
from desktop_app.formats.fault import Fault
from desktop_app.formats.xml_text import parsed_xml

STATEMENT = "webanno.custom.Statement"
PART = "webanno.custom.StatementPart"
"""A stretch, and the relation from the first of a statement to another, as INCEpTION names layers."""

WORDS = ("part", "kind", "speaker", "speaks_for", "addressee", "memo", "record")
LISTS = ("claim_type", "topic", "level")
"""The features of a stretch that hold one word, and those that hold several."""

_ANNOTATION = "uima.tcas.Annotation"
_STRING = "uima.cas.String"
_STRINGS = "uima.cas.StringArray"
_ASTRAL = 0x10000

Value = str | tuple[str, ...] | int
"""A word, words, or the number of another annotation."""


@dataclass(frozen=True, slots=True)
class Feature:
    """An annotation with its number in the file; ``values`` are those of its features that are filled in."""

    number: int
    kind: str
    span: Span | None
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CasText:
    """A text and what stands in it, places in code points."""

    text: str
    annotations: tuple[Feature, ...]


def our_types() -> bytes:
    """The type system of what we write."""
    types: str = _our_type_system().to_xml()
    return types.encode()


def read_cas(data: bytes, types: bytes | None, file: str, member: str) -> CasText:
    """The text and annotations of an XMI with its type system, or with ours where there is none.

    Problem BAD_CONTENT, with the member, for XML as ``parsed_xml`` refuses it, places that are none in the
    text or lie within a character, types that the type system does not have, and what cassis cannot read.
    """
    import cassis  # type: ignore[import-untyped]

    _require_places(_checked(data, file, member), file, member)
    if types is not None:
        _checked(types, file, "TypeSystem.xml")
    try:
        system = _type_system(types) if types is not None else _our_type_system()
        cas = cassis.load_cas_from_xmi(io.BytesIO(data), typesystem=system)
        found = tuple(_feature(one) for one in cas.select(_ANNOTATION))
        return CasText(cas.sofa_string or "", found)
    except Exception as error:  # whatever a library finds wrong with a file of somebody's
        raise Problem(Wrong.BAD_CONTENT, file, member, type(error).__name__, str(error)[:200]) from error


def _checked(data: bytes, file: str, member: str) -> etree._Element:
    try:
        return parsed_xml(data, file)
    except Problem as problem:
        place = f"{member}:{problem.place}" if member else problem.place
        raise Problem(problem.wrong, file, place, problem.subject, problem.detail) from problem


def _require_places(root: etree._Element, file: str, member: str) -> None:
    """cassis goes on with a warning where a place is none; here nothing is guessed."""
    ends: dict[str, set[int]] = {}
    for sofa in root.iter("{http:///uima/cas.ecore}Sofa"):
        widths = (2 if ord(letter) >= _ASTRAL else 1 for letter in sofa.get("sofaString", ""))
        ends[sofa.get("{http://www.omg.org/XMI}id", "")] = {0, *accumulate(widths)}
    for element in root:
        begin, end = element.get("begin"), element.get("end")
        if begin is None and end is None:
            continue
        known = ends.get(element.get("sofa", ""), set())
        said = (begin or "", end or "")
        sound = all(number.isdecimal() and int(number[:12]) in known for number in said)
        if not sound or int(begin or 0) > int(end or 0):
            place = f"{member}:{element.sourceline}"
            raise Problem(Wrong.BAD_CONTENT, file, place, f"{begin}-{end}", Fault.NO_SPAN)


def _feature(one: Any) -> Feature:
    values: dict[str, Value] = {}
    for feature in one.type.all_features:
        value = getattr(one, feature.name, None)
        if feature.name in ("begin", "end", "sofa") or value in (None, ""):
            continue
        if isinstance(value, str):
            values[feature.name] = value
        elif getattr(value, "elements", None) is not None:
            values[feature.name] = tuple(word for word in value.elements if isinstance(word, str))
        elif hasattr(value, "xmiID"):
            values[feature.name] = value.xmiID
        elif isinstance(value, (bool, int, float)):
            values[feature.name] = str(value)
    span = Span(one.begin, one.end) if one.begin < one.end else None
    return Feature(one.xmiID, one.type.name, span, values)


@lru_cache(maxsize=1)
def _type_system(types: bytes) -> Any:
    """The type system in a file, made once for all texts with it: that costs more than a text."""
    import cassis

    return cassis.load_typesystem(io.BytesIO(types))


@lru_cache(maxsize=1)
def _our_type_system() -> Any:
    import cassis

    system = cassis.TypeSystem()
    statement = system.create_type(STATEMENT, _ANNOTATION)
    for name in WORDS:
        system.create_feature(statement, name, _STRING)
    for name in LISTS:
        system.create_feature(statement, name, _STRINGS)
    relation = system.create_type(PART, _ANNOTATION)
    for name in ("Governor", "Dependent"):
        system.create_feature(relation, name, STATEMENT)
    system.create_feature(relation, "part", _STRING)
    return system
