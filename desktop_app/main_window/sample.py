"""The sample project: articles of our own to try things on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths

from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.text import normalise
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.identity import new_id
from desktop_app.project.project import Project
from desktop_app.project.resources import resource

NAME = "Sample.standpunt"
_USUAL = "nl"


def opened(language: str, annotator: str) -> tuple[Project, str]:
    """The sample project in the user's documents, made if need be, and the article in that language."""
    folder = (
        Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)) / "Standpunt"
    )
    path = folder / NAME
    if path.exists():
        project = Project.open(path, annotator)
    else:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Problem(Wrong.NOT_WRITABLE, file=str(folder), detail=error.strerror or "") from error
        project = made(path, language, annotator)
    return project, first(project, language)


def made(path: Path, language: str, annotator: str) -> Project:
    """A new project at ``path`` with the sample articles; Problem when it cannot be made there."""
    from desktop_app.formats.codebook import read_codebook

    book = resource("codebooks", f"news.{language}.toml")
    project = Project.create(path, read_codebook(book.read_bytes(), str(book)), annotator)
    project.do(ImportDocuments(tuple(_document(text) for text in sorted(resource("samples").glob("*.txt")))))
    return project


def _document(text: Path) -> Document:
    import tomllib

    facts: dict[str, Any] = tomllib.loads(text.with_suffix(".toml").read_text(encoding="utf-8"))
    return Document(
        new_id(),
        normalise(text.read_text(encoding="utf-8")),
        title=facts["title"],
        outlet=facts["outlet"],
        byline=facts["byline"],
        date=str(facts["date"]),
        section=facts["section"],
        language=facts["language"],
    )


def first(project: Project, language: str) -> str:
    """The id of the article in that language (such as nl), else of the Dutch one; empty if there is none."""
    summaries = project.summaries()
    for wanted in (language, _USUAL):
        ours = (summary.id for summary in summaries if summary.language == wanted)
        if found := next(ours, ""):
            return found
    return summaries[0].id if summaries else ""
