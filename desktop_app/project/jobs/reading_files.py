"""Files read as articles: here or, where there is much to read, by several processes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple

from desktop_app.analysis.near_same import Sketch, sketch
from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.text import normalise
from desktop_app.formats.documents import plain_text
from desktop_app.formats.documents.document_format import ROLES, DocumentFormat, Reading
from desktop_app.formats.documents.draft import Brought, DocumentDraft
from desktop_app.formats.documents.gathering import drafted
from desktop_app.formats.documents.name_pattern import NamePattern
from desktop_app.formats.documents.registry import document_format, recognised
from desktop_app.formats.fault import Fault
from desktop_app.formats.web.address import WebAddress
from desktop_app.project.beside import beside
from desktop_app.project.duplicates import COMPARING_TEXTS
from desktop_app.project.identity import new_id
from desktop_app.project.job import Job, Progress, run
from desktop_app.project.outside_files import outside_bytes
from desktop_app.project.profiles import profile_formats
from desktop_app.project.sources import Fetching, page_source
from desktop_app.project.told_language import language_in_name, stem_without_language, told_by_each
from desktop_app.project.wanted import Particulars, Wanted
from desktop_app.project.workers import Crew, crew_of
from desktop_app.store.uncollected import seldom_collected

WORTH_SHARING = 4 << 20
"""So many bytes are read by one process in the time that others take to begin; of plain text more."""

_A_TIME = 100
_TOLD_TOGETHER = 500
_LARGE = 1 << 18
"""From so many bytes on the reading of a file is told of, and can be given up."""
_PASSES = 2
"""What is in a file is gone through to read it, and to make documents of it."""
_PLAIN = 4
_MOST_FILES, _MOST_BYTES = 100, 1 << 18
"""Not many more are read before what was in them is taken."""

Paths = Sequence[Path | WebAddress]


class Came(NamedTuple):
    """A file or page that was read: its name, the name of its format, and what it gave."""

    file: str
    format: str
    brought: Brought


@dataclass(slots=True)
class Read:
    """What some files gave: documents, with a sketch of each, and what there is to tell."""

    documents: list[Document] = field(default_factory=list)
    sketches: list[Sketch] = field(default_factory=list)
    sources: list[Came] = field(default_factory=list)
    refused: list[Problem] = field(default_factory=list)
    left_out: list[Problem] = field(default_factory=list)


class Reader:
    """Reads files as they are wanted; Problem, when it is made, for a pattern or a format that is none."""

    def __init__(self, wanted: Wanted, fetched: Fetching | None = None) -> None:
        self.wanted = wanted
        self.profiles = profile_formats()
        self._fetched = fetched
        self._pattern = NamePattern(wanted.names) if wanted.names else None
        self._format = document_format(wanted.format, self.profiles) if wanted.format else None

    def read(self, paths: Paths, first: int = 0, total: int = 0) -> Job[Read]:
        """What is in some files, of which the ``first`` of ``total`` are read already.

        A file that cannot be read is told, and the others come all the same.
        """
        read = Read()
        for number, path in enumerate(paths, first):
            yield Progress(number, total, path.name)
            try:
                yield from self._read_one(path, read)
            except Problem as problem:
                read.refused.append(problem)
        yield from _tell_languages(read.documents)
        for number, document in enumerate(read.documents):
            if number % _A_TIME == _A_TIME - 1:
                yield Progress(number, len(read.documents), COMPARING_TEXTS)
            read.sketches.append(sketch(document.text))
        return read

    def _read_one(self, path: Path | WebAddress, read: Read) -> Job[None]:
        name, in_name = path if isinstance(path, Path) else Path(path.name), None
        if isinstance(path, WebAddress):
            source = page_source(path, self._format, self.wanted.reading, self._fetched)
            came = Came(source.file, source.format.name, source.brought)
        else:
            data = outside_bytes(path)
            chosen = self._format or recognised(data, path.name, self.profiles)
            brought = yield from _brought(chosen, data, path, self.wanted.reading)
            came = Came(str(path), chosen.name, brought)
            in_name = self._in_name(path, read)
        for number, draft in enumerate(came.brought.documents):
            if number % _A_TIME == _A_TIME - 1:
                yield Progress(number, len(came.brought.documents), path.name)
            read.documents.append(_document(draft, name, in_name, self.wanted.particulars))
        read.left_out += came.brought.left_out
        read.sources.append(came)

    def _in_name(self, path: Path, read: Read) -> DocumentDraft | None:
        """What the file's name tells, as a document without its text."""
        if self._pattern is None:
            return None
        told = self._pattern.told(normalise(stem_without_language(path)))
        if told is None:
            read.left_out.append(Problem(Wrong.LEFT_OUT, str(path), "", path.name, Fault.OTHER_NAME))
            return None
        draft, troubles = drafted("-", str(path), told)
        read.left_out += troubles
        return draft


def read_files(
    reader: Reader,
    paths: Paths,
    take: Callable[[Read], Job[None]],
    workers: int = 1,
    worth: int = WORTH_SHARING,
) -> Job[None]:
    """Give what is in files to ``take``, some files at a time, in their order.

    Problem BROKEN_OFF, naming the first of some files, where a process ends while it reads them.
    """
    pieces, size = _pieces(paths)
    only_files = all(isinstance(path, Path) for path in paths)
    crew: Crew[Paths, Read] | None = None
    with ExitStack() as working:
        if only_files and workers > 1 and len(pieces) > 1 and size >= worth:
            share = _Share(reader.wanted)
            with suppress(Problem):  # where no other process can be begun, this one reads
                crew = working.enter_context(crew_of(workers, share, lambda piece: str(piece[0])))
        if crew is not None:
            yield from _shared(crew, pieces, take)
            return
        done, total = 0, len(paths)
        for piece in pieces:
            yield from take((yield from reader.read(piece, done, total)))
            done += len(piece)


def _shared(crew: Crew[Paths, Read], pieces: Sequence[Paths], take: Callable[[Read], Job[None]]) -> Job[None]:
    done, total, at = 0, sum(map(len, pieces)), pieces[0][0].name
    waiting = iter(pieces)
    for answer in crew.mapped(pieces):
        yield Progress(done, total, at)
        for read in answer:
            yield from take(read)
            piece = next(waiting)
            done, at = done + len(piece), piece[-1].name


class _Share:
    """What one process reads."""

    def __init__(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._reader: Reader | None = None

    def __call__(self, paths: Paths) -> Read:
        if self._reader is None:
            self._reader = Reader(self._wanted)
        with seldom_collected():
            return run(self._reader.read(paths))


def _pieces(paths: Paths) -> tuple[list[Paths], int]:
    """Files to be read together, and how much work all of them are, in bytes."""
    pieces: list[Paths] = []
    some: list[Path | WebAddress] = []
    held = total = 0
    for path in paths:
        size = _size(path)
        if _is_plain(path):  # of it much more is read in the time than of what is packed and marked up
            size //= _PLAIN
        if some and (len(some) == _MOST_FILES or held + size > _MOST_BYTES):
            pieces.append(some)
            some, held = [], 0
        some.append(path)
        held += size
        total += size
    if some:
        pieces.append(some)
    return pieces, total


def _is_plain(path: Path | WebAddress) -> bool:
    return path.name.casefold().endswith(plain_text.FORMAT.suffixes)


def _size(path: Path | WebAddress) -> int:
    try:
        return path.stat().st_size if isinstance(path, Path) else 0
    except (OSError, ValueError):  # the latter for a NUL in the name; whoever reads it will tell
        return 0


def _brought(chosen: DocumentFormat, data: bytes, path: Path, reading: Reading) -> Job[Brought]:
    if len(data) < _LARGE:  # a thread for each of ten thousand would take longer than they do
        return chosen.read(data, str(path), reading)
    return (yield from beside(lambda: chosen.read(data, str(path), reading), path.name, _PASSES))


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
