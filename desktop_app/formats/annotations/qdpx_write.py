"""Statements as a REFI-QDA project: sources, a code tree, and a selection for each stretch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.formats.annotations.enclosed import surroundings
from desktop_app.formats.annotations.qdpx_code_tree import add_codes
from desktop_app.formats.annotations.qdpx_codes import CodeTrees
from desktop_app.formats.annotations.qdpx_sources import TIME, VARIABLES, QdpxSources, source_guid
from desktop_app.formats.annotations.stored_zip import StoredZip
from desktop_app.formats.codebooks.qdc_terms import guid
from desktop_app.formats.json_text import encoded, one_line
from desktop_app.formats.outgoing import Article, Exchanged, Place, articles_of
from desktop_app.formats.placed import SHOWN_ABOUT, without_place
from desktop_app.formats.spool import spooled
from desktop_app.formats.xml_text import sayable, written_xml

if TYPE_CHECKING:
    from lxml import etree

MEMBER = "project.qde"
PROJECT = "urn:QDA-XML:project:1.0"
_SOURCES = b"    <TextSource/>\n"


def write(exchanged: Exchanged, out: BinaryIO) -> tuple[Loss, ...]:
    """Write all of ``bundle``; equal bundles give equal bytes.

    Source: REFI-QDA 1.0, Project.xsd. A statement is a selection for each of its stretches, coded with its
    claim types, topics, levels, actors and kind; the first carries the whole statement as a record in its
    description. Positions are code points. Problem BAD_CONTENT, before anything is written, for a bundle that
    could not be read back.
    """
    articles = articles_of(exchanged)
    codes = CodeTrees(articles.around.codebooks, articles.around.actors)
    losses: list[Loss] = []
    with StoredZip() as archive, spooled() as project:
        frame = written_xml(_project(articles.around, codes, with_sources=articles.documents > 0))
        head, _, tail = frame.partition(_SOURCES)
        project.write(head)
        for source in articles.told(_Telling):
            project.write(source.element)
            archive.add(source.member, source.text)
            losses += source.losses
        project.write(tail)
        archive.write({MEMBER: project}, out)
    return tuple(losses)


class _Source(NamedTuple):
    """An article's element, and the member of the archive with its text."""

    element: bytes
    member: str
    text: bytes
    losses: tuple[Loss, ...]


class _Telling:
    """Tells of an article as a source."""

    def __init__(self, around: Bundle) -> None:
        self._sources = QdpxSources(around, CodeTrees(around.codebooks, around.actors))

    def __call__(self, article: Article, _place: Place) -> _Source:
        document, statements = article
        return _Source(
            encoded(self._sources.source(document, statements)),
            f"sources/{source_guid(document)}.txt",
            encoded(document.text),
            tuple(without_place(statements, SHOWN_ABOUT)),
        )


def _project(around: Bundle, codes: CodeTrees, *, with_sources: bool) -> etree._Element:
    """The project with an empty source in the place of all."""
    from lxml import etree

    names: dict[Any, str] = {None: PROJECT}
    root = etree.Element(f"{{{PROJECT}}}Project", nsmap=names)
    root.set("name", sayable("; ".join(one.name for one in around.sets)) or "Standpunt")
    root.set("origin", "Standpunt")
    root.set("creationDateTime", TIME)
    if around.annotators:
        users = _below(root, "Users")
        for annotator in around.annotators:
            name = sayable(annotator.name)
            _below(users, "User", guid=guid("annotator", annotator.id), name=name)
    add_codes(_below(_below(root, "CodeBook"), "Codes"), codes.trees, PROJECT)
    if with_sources:
        variables = _below(root, "Variables")
        for name in VARIABLES:
            _below(variables, "Variable", guid=guid("variable", name), name=name, typeOfVariable="Text")
        _below(_below(root, "Sources"), "TextSource")
    _below(root, "Description").text = one_line(surroundings(around))
    return root


def _below(above: etree._Element, tag: str, **attributes: str) -> etree._Element:
    from lxml import etree

    return etree.SubElement(above, f"{{{PROJECT}}}{tag}", attributes)
