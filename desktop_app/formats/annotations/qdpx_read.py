"""A REFI-QDA project as values, whoever wrote it, and statements from one of our own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from desktop_app.domain.actors import Actor
from desktop_app.domain.bundle import Bundle
from desktop_app.domain.codebook import Codebook
from desktop_app.domain.document import Document
from desktop_app.domain.text import Span
from desktop_app.formats.annotations.enclosed import Told, opened, opened_document, our_record
from desktop_app.formats.annotations.qdpx_code_tree import QdaCode, codes_in, plain_guid
from desktop_app.formats.annotations.qdpx_codes import CodeNames, CodeTrees
from desktop_app.formats.annotations.seen_statement import Label, Seen
from desktop_app.formats.fault import Fault
from desktop_app.formats.pulse import breath, told_of
from desktop_app.formats.records import Record, RecordError, restored

if TYPE_CHECKING:
    from lxml import etree

_MOST = 10**12

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Selection:
    """A stretch that was coded: its place as the file says it, the codes' and the users' GUIDs."""

    path: str
    start: int
    end: int
    name: str = ""
    description: str = ""
    codes: tuple[str, ...] = ()
    users: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A text of the project; ``member`` names its text in the archive, ``text`` is one said in place."""

    path: str
    guid: str
    name: str
    description: str
    member: str
    text: str | None
    selections: tuple[Selection, ...]
    variables: Mapping[str, str]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QdaProject:
    """What of a project is read: its users by GUID, its codes, its texts, its notes, its description."""

    description: str
    users: Mapping[str, str]
    codes: tuple[QdaCode, ...]
    sources: tuple[Source, ...]
    notes: Mapping[str, Source]


def project_in(root: etree._Element) -> QdaProject:
    """The project below a root whose names have no namespace.

    RecordError, with the path, for what is missing or no number.
    """
    users = {plain_guid(user.get("guid", "")): user.get("name", "") for user in _all(root, "Users/User")}
    above = root.find("CodeBook/Codes")
    variables = {
        plain_guid(one.get("guid", "")): one.get("name", "") for one in _all(root, "Variables/Variable")
    }
    sources = tuple(_sources(root, variables))
    notes = tuple(_texts(_all(root, "Notes/Note"), "Notes/Note", {}))
    return QdaProject(
        root.findtext("Description") or "",
        users,
        codes_in(above, "CodeBook/Codes") if above is not None else (),
        sources,
        {note.guid: note for note in notes},
    )


def ours(project: QdaProject, around: Record, texts: Mapping[str, str], file: str) -> Bundle:
    """The bundle in a project of our own, ``texts`` by the source's GUID.

    Where another tool wrote it again, stretches and codes are as they are there, and what no code says is
    taken from the records.
    """
    actors = _entries(Actor, around, "actors")
    trees = CodeTrees(_entries(Codebook, around, "codebooks"), actors)
    names = CodeNames.of(project.codes, trees)
    documents = []
    told: list[Told] = []
    for source in project.sources:
        held = our_record(source.description)
        if held is None:  # added in the tool: not ours to give an id
            held = {**_MADE, "id": source.guid, "title": source.name}
        document = opened_document(held, texts[source.guid], str, source.path)
        documents.append(document)
        told += _told(source, document, names)
    return opened(around, documents, told, file)


_MADE: Record = {"standpunt": 1}


def _told(source: Source, document: Document, names: CodeNames) -> Iterator[Told]:
    records: dict[str, Record] = {}
    places: dict[str, str] = {}
    stretches: dict[str, list[tuple[str, Span]]] = {}
    labels: dict[str, set[Label]] = {}
    for selection in source.selections:
        breath()
        held = our_record(selection.description) or {}
        part = str(held.get("part", "content"))
        if not held and any(code in names.parts for code in selection.codes):
            continue  # words of a source that belong to no statement
        id = str(held.get("of", held.get("id", ""))) or selection.path
        if "part" not in held and held:
            records[id] = held
        places.setdefault(id, selection.path)
        stretches.setdefault(id, []).append((part, span_in(selection, document.text)))
        if part == "content":
            found = (names.labels[code] for code in selection.codes if code in names.labels)
            labels.setdefault(id, set()).update(found)
    for id, spans in stretches.items():
        if any(part == "content" for part, _ in spans):
            seen = Seen.parts(spans, labels.get(id, ()))
            yield Told(places[id], document.id, seen, records.get(id))


def span_in(selection: Selection, text: str) -> Span:
    """The place of a selection; RecordError for none in a text."""
    if not 0 <= selection.start < selection.end <= len(text):
        raise RecordError(f"{selection.path}: {selection.start}-{selection.end}", Fault.NO_SPAN)
    return Span(selection.start, selection.end)


def _entries(cls: type[T], around: Record, part: str) -> Sequence[T]:
    held = around.get(part, [])
    if not isinstance(held, list):
        raise RecordError(part, Fault.WRONG_TYPE)
    return [restored(cls, entry, f"{part}[{index}]") for index, entry in enumerate(held)]


def _sources(root: etree._Element, variables: Mapping[str, str]) -> Iterator[Source]:
    yield from _texts(_all(root, "Sources/TextSource"), "Sources/TextSource", variables)
    pages = _all(root, "Sources/PDFSource/Representation")
    yield from _texts(pages, "Sources/PDFSource/Representation", variables)


def _texts(elements: Sequence[etree._Element], kind: str, variables: Mapping[str, str]) -> Iterator[Source]:
    for index, element in enumerate(told_of(iter(elements), len(elements))):
        path = f"{kind}[{index}]"
        member = element.get("plainTextPath", "").rpartition("://")[2].rpartition("/")[2]
        selections = enumerate(_all(element, "PlainTextSelection"))
        yield Source(
            path,
            plain_guid(element.get("guid", "")),
            element.get("name", ""),
            element.findtext("Description") or "",
            member,
            element.findtext("PlainTextContent"),
            tuple(_selection(one, f"{path}/PlainTextSelection[{at}]") for at, one in selections),
            dict(_variables(element, variables)),
            _targets(element, "NoteRef"),
        )


def _selection(element: etree._Element, path: str) -> Selection:
    codings = _all(element, "Coding")
    users = (element, *codings)
    return Selection(
        path,
        _number(element, "startPosition", path),
        _number(element, "endPosition", path),
        element.get("name", ""),
        element.findtext("Description") or "",
        tuple(code for coding in codings for code in _targets(coding, "CodeRef")),
        tuple(plain_guid(one.get("creatingUser", "")) for one in users if one.get("creatingUser")),
        (*_targets(element, "NoteRef"), *(note for one in codings for note in _targets(one, "NoteRef"))),
    )


def _variables(element: etree._Element, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for value in _all(element, "VariableValue"):
        name = names.get(next(iter(_targets(value, "VariableRef")), ""), "")
        said = next((child.text or "" for child in value if str(child.tag).endswith("Value")), "")
        if name and said:
            yield name, said


def _number(element: etree._Element, name: str, path: str) -> int:
    try:
        number = int(element.get(name, ""))
    except ValueError as error:
        raise RecordError(f"{path}/@{name}", Fault.NOT_A_NUMBER) from error
    if not 0 <= number < _MOST:
        raise RecordError(f"{path}/@{name}", Fault.BAD_NUMBER)
    return number


def _targets(element: etree._Element, tag: str) -> tuple[str, ...]:
    return tuple(plain_guid(one.get("targetGUID", "")) for one in _all(element, tag))


def _all(element: etree._Element, path: str) -> list[etree._Element]:
    return element.findall(path)
