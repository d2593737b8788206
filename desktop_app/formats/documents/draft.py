"""Documents as a file tells them, before a project has them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop_app.domain.problem import Problem


@dataclass(frozen=True, slots=True)
class DocumentDraft:
    """An article without an id: its text (normalised), what the file tells of it, and its place in the file.

    ``date`` is ISO 8601 and ``language`` a BCP 47 tag, or empty; ``fields`` holds whatever else is told, by
    the name that it has there. ``place`` is a row, a chapter, a message; empty where the file is the article.
    """

    text: str
    title: str = ""
    outlet: str = ""
    byline: str = ""
    date: str = ""
    section: str = ""
    address: str = ""
    language: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    place: str = ""


@dataclass(frozen=True, slots=True)
class Brought:
    """What a file holds: its documents, never none, and a Problem for each thing that was left out.

    ``encoding`` is what the bytes were read as, where that is a question, and ``certain`` whether it is
    beyond doubt. ``columns`` are those of a table, in their order, and ``mapping`` says which of them was
    taken for what (``text``, ``title``, ...). ``unread`` is how many of what would each have been a document
    could not be read at all.
    """

    documents: tuple[DocumentDraft, ...]
    left_out: tuple[Problem, ...] = ()
    encoding: str = ""
    certain: bool = True
    columns: tuple[str, ...] = ()
    mapping: Mapping[str, str] = field(default_factory=dict)
    unread: int = 0
