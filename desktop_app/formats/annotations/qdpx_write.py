"""Statements as a REFI-QDA project: sources, a code tree, and a selection for each stretch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, BinaryIO

from desktop_app.domain.annotation_set import AnnotationSet
from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.domain.document import Document
from desktop_app.domain.statement import Statement
from desktop_app.domain.text import Anchor
from desktop_app.formats.annotations.archive import pack
from desktop_app.formats.annotations.enclosed import (
    MARK,
    VERSION,
    document_record,
    statement_record,
    surroundings,
)
from desktop_app.formats.annotations.qdpx_code_tree import add_codes
from desktop_app.formats.annotations.qdpx_codes import CodeTrees
from desktop_app.formats.annotations.seen_statement import PARTS, labels_of
from desktop_app.formats.codebooks.qdc_terms import guid
from desktop_app.formats.json_text import encoded, one_line
from desktop_app.formats.outgoing import Exchanged, held
from desktop_app.formats.placed import SHOWN_ABOUT, without_place
from desktop_app.formats.records import Record
from desktop_app.formats.xml_text import sayable, written_xml

if TYPE_CHECKING:
    from lxml import etree

MEMBER = "project.qde"
PROJECT = "urn:QDA-XML:project:1.0"
VARIABLES = ("outlet", "byline", "date", "section", "address", "language")
"""What is known of a document that other tools get as a variable."""

# Importers want a time, and a clock would make equal bundles unequal files.
_TIME = "2000-01-01T00:00:00Z"
_NAME_LENGTH = 100


def write(exchanged: Exchanged, out: BinaryIO) -> tuple[Loss, ...]:
    """Write all of ``bundle``; equal bundles give equal bytes.

    Source: REFI-QDA 1.0, Project.xsd. A statement is a selection for each of its stretches, coded with its
    claim types, topics, levels, actors and kind; the first carries the whole statement as a record in its
    description. Positions are code points. Problem BAD_CONTENT, before anything is written, for a bundle that
    could not be read back.
    """
    ordered = held(exchanged)
    project = written_xml(_project(ordered))
    texts = {f"sources/{source_guid(one)}.txt": encoded(one.text) for one in ordered.documents}
    out.write(pack({MEMBER: project, **texts}))
    return tuple(without_place(ordered.statements, SHOWN_ABOUT))


def source_guid(document: Document) -> str:
    """The GUID of a document, after which its text is named."""
    return guid("document", document.id)


def _project(bundle: Bundle) -> etree._Element:
    from lxml import etree

    names: dict[Any, str] = {None: PROJECT}
    root = etree.Element(f"{{{PROJECT}}}Project", nsmap=names)
    root.set("name", sayable("; ".join(one.name for one in bundle.sets)) or "Standpunt")
    root.set("origin", "Standpunt")
    root.set("creationDateTime", _TIME)
    if bundle.annotators:
        users = _below(root, "Users")
        for annotator in bundle.annotators:
            name = sayable(annotator.name)
            _below(users, "User", guid=guid("annotator", annotator.id), name=name)
    codes = CodeTrees(bundle.codebooks, bundle.actors)
    add_codes(_below(_below(root, "CodeBook"), "Codes"), codes.trees, PROJECT)
    if bundle.documents:
        variables = _below(root, "Variables")
        for name in VARIABLES:
            _below(variables, "Variable", guid=guid("variable", name), name=name, typeOfVariable="Text")
        _add_sources(_below(root, "Sources"), bundle, codes)
    _below(root, "Description").text = one_line(surroundings(bundle))
    return root


def _add_sources(sources: etree._Element, bundle: Bundle, codes: CodeTrees) -> None:
    by_document: dict[str, list[Statement]] = {}
    for statement in bundle.statements:
        by_document.setdefault(statement.document_id, []).append(statement)
    sets = {one.id: one for one in bundle.sets}
    for document in bundle.documents:
        name = source_guid(document)
        source = _below(
            sources,
            "TextSource",
            guid=name,
            name=sayable(document.title or document.id),
            plainTextPath=f"internal://{name}.txt",
            creationDateTime=_TIME,
        )
        _below(source, "Description").text = one_line(document_record(document))
        for statement in by_document.get(document.id, ()):
            _add_selections(source, statement, sets[statement.set_id], codes)
        _add_variables(source, document)


def _add_selections(
    source: etree._Element, statement: Statement, one: AnnotationSet, codes: CodeTrees
) -> None:
    user = guid("annotator", one.annotator_id)
    for number, (part, anchor) in enumerate(_stretches(statement)):
        name = guid("selection", statement.id, str(number))
        selection = _below(
            source,
            "PlainTextSelection",
            guid=name,
            name=sayable(anchor.exact[:_NAME_LENGTH]),
            startPosition=str(anchor.span.start),
            endPosition=str(anchor.span.end),
            creatingUser=user,
            creationDateTime=_TIME,
        )
        held: Record = {MARK: VERSION, "part": part, "of": statement.id}
        _below(selection, "Description").text = one_line(held if number else statement_record(statement))
        for code in _codes(part, statement, one.codebook_id, codes):
            coding = _below(
                selection,
                "Coding",
                guid=guid("coding", name, code),
                creatingUser=user,
                creationDateTime=_TIME,
            )
            _below(coding, "CodeRef", targetGUID=code)


def _stretches(statement: Statement) -> Iterator[tuple[str, Anchor]]:
    for part in PARTS:
        yield from ((part, anchor) for anchor in getattr(statement, part))


def _codes(part: str, statement: Statement, codebook_id: str, codes: CodeTrees) -> Sequence[str]:
    if part != PARTS[0]:
        return (codes.part_guid(part),)
    return [codes.guid_of(label, codebook_id) for label in labels_of(statement)]


def _add_variables(source: etree._Element, document: Document) -> None:
    for name in VARIABLES:
        if value := getattr(document, name):
            held = _below(source, "VariableValue")
            _below(held, "VariableRef", targetGUID=guid("variable", name))
            _below(held, "TextValue").text = sayable(value)


def _below(above: etree._Element, tag: str, **attributes: str) -> etree._Element:
    from lxml import etree

    return etree.SubElement(above, f"{{{PROJECT}}}{tag}", attributes)
