"""Files and folders made into documents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.text import normalise
from desktop_app.formats.documents.document_format import ROLES, DocumentFormat, Reading
from desktop_app.formats.documents.draft import Brought, DocumentDraft
from desktop_app.formats.documents.gathering import drafted
from desktop_app.formats.documents.name_pattern import NamePattern
from desktop_app.formats.documents.registry import document_format, recognised
from desktop_app.formats.fault import Fault
from desktop_app.formats.web.address import WebAddress
from desktop_app.project.beside import beside
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.duplicates import Duplicate, duplicates
from desktop_app.project.folders import files_in
from desktop_app.project.identity import new_id
from desktop_app.project.job import Job, Progress
from desktop_app.project.outside_files import outside_bytes
from desktop_app.project.profiles import profile_formats
from desktop_app.project.sources import Fetching, Source, page_source
from desktop_app.project.told_language import language_in_name, stem_without_language, told_by_each
from desktop_app.store.store import Store

_A_TIME = 100
_TOLD_TOGETHER = 500
_LARGE = 1 << 18
"""From so many bytes on the reading of a file is told of, and can be given up."""
_PASSES = 2
"""What is in a file is gone through to read it, and to make documents of it."""


@dataclass(frozen=True, slots=True)
class Particulars:
    """What is said of all the documents of one import."""

    title: str = ""
    outlet: str = ""
    byline: str = ""
    date: str = ""
    section: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """How files are to be brought in; nothing said, each tells by itself what it is.

    ``format`` is the name of a format that all are in; ``reading`` their encoding and columns; ``names`` a
    pattern of their names (``formats.documents.name_pattern``); with ``skip_duplicates`` what the project or
    the import has already, or nearly so, is left out.
    """

    particulars: Particulars = Particulars()
    format: str = ""
    reading: Reading = field(default_factory=Reading)
    names: str = ""
    skip_duplicates: bool = False


@dataclass(frozen=True, slots=True)
class Imported:
    """The command that brings the documents in, and what there is to tell.

    ``refused`` are the files that could not be read, ``left_out`` what was not taken of others,
    ``duplicates`` the documents that were there already, taken in or not.
    """

    command: ImportDocuments
    sources: tuple[Source, ...] = ()
    refused: tuple[Problem, ...] = ()
    left_out: tuple[Problem, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()

    @property
    def unread(self) -> int:
        """How many articles in files that could be read could not: lines that are no JSON."""
        return sum(source.brought.unread for source in self.sources)

    @property
    def guessed(self) -> tuple[tuple[str, str], ...]:
        """(file, encoding) where the encoding was guessed."""
        return tuple(
            (source.file, source.brought.encoding) for source in self.sources if not source.brought.certain
        )


@dataclass(slots=True)
class _Read:
    documents: list[Document] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    refused: list[Problem] = field(default_factory=list)
    left_out: list[Problem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _How:
    """How each file is to be read."""

    wanted: Wanted
    format: DocumentFormat | None
    profiles: tuple[DocumentFormat, ...]
    pattern: NamePattern | None
    fetched: Fetching | None


def import_documents(
    project: Path | None,
    paths: Sequence[Path | WebAddress],
    wanted: Wanted = Wanted(),
    fetched: Fetching | None = None,
) -> Job[Imported]:
    """Read files, those in folders, and pages of the web for a project file; nothing is written.

    A file that cannot be read is told and the others come in all the same. Without a title in the file a
    document is called by its name; where nothing says the language, the text tells it.
    Problem for a pattern or a format that is none.
    """
    pattern = NamePattern(wanted.names) if wanted.names else None
    profiles = profile_formats()
    format = document_format(wanted.format, profiles) if wanted.format else None
    how = _How(wanted, format, profiles, pattern, fetched)
    read = _Read()
    files = tuple(_files(paths, read))
    for number, path in enumerate(files):
        yield Progress(number, len(files), path.name)
        try:
            yield from _read_one(path, how, read)
        except Problem as problem:
            read.refused.append(problem)
    yield from _tell_languages(read.documents)
    kept, met = yield from _without_duplicates(project, read.documents, skip=wanted.skip_duplicates)
    return Imported(
        ImportDocuments(kept), tuple(read.sources), tuple(read.refused), tuple(read.left_out), met
    )


def _files(paths: Sequence[Path | WebAddress], read: _Read) -> Iterator[Path | WebAddress]:
    for path in paths:
        if isinstance(path, WebAddress):
            yield path
            continue
        try:
            yield from files_in(path, read.left_out)
        except Problem as problem:
            read.refused.append(problem)


def _read_one(path: Path | WebAddress, how: _How, read: _Read) -> Job[None]:
    name, in_name = path if isinstance(path, Path) else Path(path.name), None
    if isinstance(path, WebAddress):
        source = page_source(path, how.format, how.wanted.reading, how.fetched)
    else:
        data = outside_bytes(path)
        chosen = how.format or recognised(data, path.name, how.profiles)
        source = Source(str(path), chosen, (yield from _brought(chosen, data, path, how.wanted.reading)))
        in_name = _in_name(path, how.pattern, read)
    for number, draft in enumerate(source.brought.documents):
        if number % _A_TIME == _A_TIME - 1:
            yield Progress(number, len(source.brought.documents), path.name)
        read.documents.append(_document(draft, name, in_name, how.wanted.particulars))
    read.left_out += source.brought.left_out
    read.sources.append(source)


def _brought(chosen: DocumentFormat, data: bytes, path: Path, reading: Reading) -> Job[Brought]:
    if len(data) < _LARGE:  # a thread for each of ten thousand would take longer than they do
        return chosen.read(data, str(path), reading)
    return (yield from beside(lambda: chosen.read(data, str(path), reading), path.name, _PASSES))


def _in_name(path: Path, pattern: NamePattern | None, read: _Read) -> DocumentDraft | None:
    """What the file's name tells, as a document without its text."""
    if pattern is None:
        return None
    told = pattern.told(normalise(stem_without_language(path)))
    if told is None:
        read.left_out.append(Problem(Wrong.LEFT_OUT, str(path), "", path.name, Fault.OTHER_NAME))
        return None
    draft, troubles = drafted("-", str(path), told)
    read.left_out += troubles
    return draft


def _document(
    draft: DocumentDraft, path: Path, in_name: DocumentDraft | None, particulars: Particulars
) -> Document:
    # What a person says of it goes before what its name says, and that before what stands in the file.
    told: dict[str, Any] = {}
    for role in ROLES[1:]:
        by_name = getattr(in_name, role) if in_name is not None else ""
        told[role] = getattr(particulars, role, "") or by_name or getattr(draft, role)
    told["title"] = told["title"] or _title(path, draft.place)
    told["language"] = told["language"] or language_in_name(path)
    fields: Mapping[str, str] = draft.fields if in_name is None else {**draft.fields, **in_name.fields}
    return Document(new_id(), draft.text, **told, fields=fields)


def _tell_languages(documents: list[Document]) -> Job[None]:
    """Where nothing said the language of a document, its text tells it."""
    untold = [number for number, document in enumerate(documents) if not document.language]
    for start in range(0, len(untold), _TOLD_TOGETHER):
        yield Progress(start, len(untold), "languages")
        some = untold[start : start + _TOLD_TOGETHER]
        told = told_by_each([documents[number].text for number in some])
        for number, language in zip(some, told, strict=True):
            documents[number] = replace(documents[number], language=language)


def _title(path: Path, place: str) -> str:
    # The bytes of a file's name need not be text; a title is.
    name = normalise(stem_without_language(path).replace("_", " "))
    return f"{name}, {place}" if place else name


def _without_duplicates(
    project: Path | None, documents: list[Document], *, skip: bool
) -> Job[tuple[tuple[Document, ...], tuple[Duplicate, ...]]]:
    kept, met = [], []
    with ExitStack() as held:
        store = None if project is None else held.enter_context(closing(Store(project, write=False)))
        for number, duplicate in enumerate(duplicates(documents, store)):
            if number % _A_TIME == 0:
                yield Progress(number, len(documents), "comparing")
            if duplicate is not None:
                met.append(duplicate)
            if duplicate is None or not skip:
                kept.append(documents[number])
    return tuple(kept), tuple(met)
