"""Files and folders made into documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.problem import Problem
from desktop_app.formats.documents.registry import document_format
from desktop_app.formats.web.address import WebAddress
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.duplicates import COMPARING_TEXTS, Comparison, Duplicate
from desktop_app.project.folders import files_in
from desktop_app.project.job import Job, Progress
from desktop_app.project.jobs.reading_files import Read, Reader, read_files
from desktop_app.project.sources import Fetching, Source
from desktop_app.project.wanted import NOTHING_SAID, Wanted
from desktop_app.project.workers import all_cores
from desktop_app.store.store import Store
from desktop_app.store.uncollected import seldom_collected

_A_TIME = 1_000
_MOST_WORKERS = 4
"""Each may hold a large file with all that is made of it."""


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


def import_documents(
    project: Path | None,
    paths: Sequence[Path | WebAddress],
    wanted: Wanted = NOTHING_SAID,
    fetched: Fetching | None = None,
) -> Job[Imported]:
    """Read files, those in folders, and pages of the web for a project file; nothing is written.

    A file that cannot be read is told and the others come in all the same. Without a title in the file a
    document is called by its name; where nothing says the language, the text tells it.
    Problem for a pattern or a format that is none.
    """
    reader = Reader(wanted, fetched)
    with ExitStack() as held:
        held.enter_context(seldom_collected())
        store = None if project is None else held.enter_context(closing(Store(project, write=False)))
        taking = _Taking(Comparison(store), skip=wanted.skip_duplicates)
        files = tuple(_files(paths, taking.read))
        yield from read_files(reader, files, taking.take, min(all_cores(), _MOST_WORKERS))
    read = taking.read
    return Imported(
        ImportDocuments(tuple(read.documents)),
        tuple(
            Source(file, document_format(name, reader.profiles), brought)
            for file, name, brought in read.sources
        ),
        tuple(read.refused),
        tuple(read.left_out),
        tuple(taking.met),
    )


def _files(paths: Sequence[Path | WebAddress], read: Read) -> Iterator[Path | WebAddress]:
    for path in paths:
        if isinstance(path, WebAddress):
            yield path
            continue
        try:
            yield from files_in(path, read.left_out)
        except Problem as problem:
            read.refused.append(problem)


class _Taking:
    """All that was read so far: the documents that come in, and those that are duplicates."""

    def __init__(self, comparison: Comparison, *, skip: bool) -> None:
        self._comparison = comparison
        self._skip = skip
        self.read = Read()
        self.met: list[Duplicate] = []

    def take(self, read: Read) -> Job[None]:
        """What was read of some more files."""
        yield from self._comparison.expect(len(read.documents))
        for number, document in enumerate(read.documents):
            if number % _A_TIME == _A_TIME - 1:
                yield Progress(number, len(read.documents), COMPARING_TEXTS)
            duplicate = self._comparison.duplicate(document, read.sketches[number])
            if duplicate is not None:
                self.met.append(duplicate)
            if duplicate is None or not self._skip:
                self.read.documents.append(document)
        self.read.sources += read.sources
        self.read.refused += read.refused
        self.read.left_out += read.left_out
