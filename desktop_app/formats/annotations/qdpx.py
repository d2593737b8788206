"""REFI-QDA projects (.qdpx), which programs for qualitative analysis exchange."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.annotations.archive import names_in, unpack_folder
from desktop_app.formats.annotations.enclosed import our_record
from desktop_app.formats.annotations.qdpx_foreign import foreign
from desktop_app.formats.annotations.qdpx_read import Source, ours, project_in
from desktop_app.formats.annotations.qdpx_write import write
from desktop_app.formats.fault import Fault
from desktop_app.formats.format import Format
from desktop_app.formats.records import RecordError
from desktop_app.formats.xml_text import parsed_xml

if TYPE_CHECKING:
    from lxml import etree

_ALMOST_CERTAIN = 0.9
_MEMBER_SUFFIX = ".qde"
_NAMESPACE = "urn:QDA-XML:project"


def sniff(head: bytes) -> float:
    """A zip with a project of that kind among its first members, where it often is."""
    return _ALMOST_CERTAIN if any(name.endswith(_MEMBER_SUFFIX) for name in names_in(head)) else 0.0


def read(data: bytes, file: str) -> Bundle:
    """The sources and what was coded in them, ours or foreign; see ``read_onto``."""
    return read_onto(data, file, ())


def read_onto(data: bytes, file: str, documents: Sequence[Document]) -> Bundle:
    """The sources and what was coded in them; a foreign source with the text of a document is that document.

    Pictures, sound and film are left aside. Problem WRONG_FORMAT for a zip without a project, TOO_LARGE, or
    BAD_CONTENT with the member and the path (``Sources/TextSource[3]/PlainTextSelection[0]``, from 0).
    """
    members = unpack_folder(data, file, (_MEMBER_SUFFIX, ".txt"))
    name = next((name for name in members if name.casefold().endswith(_MEMBER_SUFFIX)), "")
    if not name:
        raise Problem(Wrong.WRONG_FORMAT, file, "project.qde", detail=Fault.MISSING_MEMBER)
    root = _root(members[name], file, name)
    texts = {PurePosixPath(one).name.casefold(): one for one in members}
    try:
        project = project_in(root)
        if (around := our_record(project.description)) is not None:
            by_guid = {one.guid: _text(one, members, texts, file) for one in project.sources}
            return ours(project, around, by_guid, file)
        return foreign(
            project, lambda one: _text(one, members, texts, file).removeprefix("\ufeff"), documents, file
        )
    except RecordError as error:
        raise Problem(Wrong.BAD_CONTENT, file, f"{name}: {error.path}", detail=error.fault) from error


def _root(data: bytes, file: str, member: str) -> etree._Element:
    """The project's element, every name in it without its namespace, which programs write in several ways."""
    try:
        root = parsed_xml(data, file)
    except Problem as problem:
        raise replace(problem, place=f"{member}:{problem.place}") from problem
    for element in root.iter():
        space, _, name = str(element.tag).rpartition("}")
        if space.startswith("{" + _NAMESPACE) or not space:
            element.tag = name
    if root.tag != "Project":
        raise Problem(Wrong.WRONG_FORMAT, file, member, str(root.tag), Fault.WRONG_ROOT)
    return root


def _text(source: Source, members: Mapping[str, bytes], names: Mapping[str, str], file: str) -> str:
    if source.text is not None and not source.member:
        return source.text
    member = names.get(source.member.casefold(), "")
    if not member:
        raise Problem(Wrong.BAD_CONTENT, file, source.path, source.member, Fault.MISSING_MEMBER)
    try:
        return members[member].decode()
    except UnicodeDecodeError as error:
        raise Problem(Wrong.BAD_CONTENT, file, f"{member}: byte {error.start}", "", Fault.NOT_UTF8) from error


FORMAT = Format(
    name="qdpx",
    title="REFI-QDA project (QualCoder, NVivo, MAXQDA, ATLAS.ti)",
    suffixes=(".qdpx",),
    loses="Other tools see stretches, codes and memos; which stance is towards whom, and which claim says "
    "what, they see as a record in a description, which comes back here.",
    sniff=sniff,
    read=read,
    write=write,
    read_onto=read_onto,
)
