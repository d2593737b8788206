"""Text files made into documents."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.domain.document import Document
from desktop_app.domain.text import normalise
from desktop_app.formats.documents.plain_text import read_text
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.identity import new_id
from desktop_app.project.job import Job, Progress
from desktop_app.project.outside_files import outside_bytes

_LANGUAGE = re.compile(r"\.([a-z]{2})$")


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
class Imported:
    """The command that brings the documents in, and (file, encoding) where the encoding was guessed."""

    command: ImportDocuments
    guessed: tuple[tuple[str, str], ...] = field(default=())


def import_texts(paths: Sequence[Path], particulars: Particulars) -> Job[Imported]:
    """Read every file whole before anything is kept, so that one bad file leaves the project as it was.

    Without a title a document is called by its file; ``name.nl.txt`` says that it is Dutch. Where nothing
    says it, the language is told by the text.
    """
    documents, guessed = [], []
    for number, path in enumerate(paths):
        yield Progress(number, len(paths), path.name)
        decoded = read_text(outside_bytes(path), str(path))
        documents.append(
            Document(
                new_id(),
                decoded.text,
                title=particulars.title or _title(path),
                outlet=particulars.outlet,
                byline=particulars.byline,
                date=particulars.date,
                section=particulars.section,
                language=particulars.language or language_in_name(path) or told_by(decoded.text),
            )
        )
        if not decoded.certain:
            guessed.append((str(path), decoded.encoding))
    return Imported(ImportDocuments(tuple(documents)), tuple(guessed))


def told_by(text: str) -> str:
    """The language that the text itself tells, or nothing where it is short or unsure."""
    # It takes half a second to get ready, which most imports need not wait for.
    from desktop_app.analysis.language import language_of

    return language_of(text)


def language_in_name(path: Path) -> str:
    """The language that ``name.nl.txt`` tells of itself, or nothing."""
    found = _LANGUAGE.search(path.stem)
    return found.group(1) if found else ""


def _title(path: Path) -> str:
    # The bytes of a file's name need not be text; a title is.
    return normalise(_LANGUAGE.sub("", path.stem).replace("_", " "))
