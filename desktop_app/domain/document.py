"""The article that is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class DocumentStatus(StrEnum):
    """How far the coding of a document has come."""

    NEW = "new"
    IN_PROGRESS = "in-progress"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Document:
    """An article: its text (normalised, see ``domain.text.normalise``) and what is known of it.

    ``date`` is ISO 8601 (``2031``, ``2031-03`` or ``2031-03-14``, with or without a time) or empty;
    ``language`` a BCP 47 tag or empty; ``fields`` holds what a corpus says beyond these,
    and the values of the codebook's fields on documents, by field id. ``assigned`` is the name of the
    annotator who is to code it, or empty; ``tags`` are words to sort by, each once.
    """

    id: str
    text: str
    title: str = ""
    outlet: str = ""
    byline: str = ""
    date: str = ""
    section: str = ""
    address: str = ""
    language: str = ""
    notes: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    status: DocumentStatus = DocumentStatus.NEW
    assigned: str = ""
    tags: tuple[str, ...] = ()


@dataclass(slots=True, unsafe_hash=True)
class DocumentSummary:
    """A document without its text, with how far its annotation has come: a row of the library.

    Never changed, as no value is. It is not frozen because a hundred thousand are made at a time, and
    freezing one costs more than all the rest of reading it.

    ``unreviewed`` counts the suggestions that nobody has decided on; None until quotations were searched.
    """

    id: str
    title: str
    outlet: str
    date: str
    language: str
    length: int
    statements: int
    unreviewed: int | None = None
    status: DocumentStatus = DocumentStatus.NEW
    assigned: str = ""
    tags: tuple[str, ...] = ()
