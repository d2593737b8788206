"""The documents of a project searched for quotations, and what is found kept or accepted as it comes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from desktop_app.domain.actors import Actor
from desktop_app.domain.document import Document
from desktop_app.domain.findings import Confidence, Quotation
from desktop_app.domain.history import Step
from desktop_app.domain.learned import Model
from desktop_app.project.commands.suggestions import AcceptSuggestions
from desktop_app.project.finding import found
from desktop_app.project.job import Job, Progress
from desktop_app.project.project import Project
from desktop_app.project.search_key import primary
from desktop_app.project.workers import mapped

_ALONE = 100_000
"""For fewer code points than this, no other process is worth starting."""


class Accept(StrEnum):
    """Which suggestions are made statements at once."""

    NONE = "none"
    HIGH = "high"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Searched:
    """What there is of a document: how much was found, how much of it surely, how much is left to review."""

    document_id: str
    title: str
    found: int
    high: int
    unreviewed: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a search came to; ``statements`` and ``actors`` are the ids of those that accepting made."""

    documents: tuple[Searched, ...]
    statements: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()


class _Piece(NamedTuple):
    document: Document
    key: str


def search(
    project: Project,
    document_ids: Sequence[str],
    *,
    again: bool = False,
    accept: Accept = Accept.NONE,
    workers: int = 1,
) -> Job[Outcome]:
    """Find the quotations of the documents, keep them, and make statements of those that are to be accepted.

    Documents that were searched already are not searched once more unless ``again``. To be run where
    ``project`` is used: it writes as it goes, so that what is done is kept when the job is given up.
    """
    wanted = [id_ for id_ in document_ids if again or not project.is_searched(id_)]
    work = partial(_found, actors=project.actors(), models={one.language: one for one in project.models()})
    crew = workers if _length(project, wanted) > _ALONE else 1
    with closing(mapped(work, _pieces(project, wanted), crew, str(project.path))) as answers:
        for number, (document_id, key, quotations) in enumerate(answers):
            yield Progress(number, len(wanted), document_id)
            if project.has_document(document_id):  # another program may have deleted it meanwhile
                project.keep_found(document_id, quotations, key)
    steps = []
    if accept is not Accept.NONE:
        for number, document_id in enumerate(document_ids):
            yield Progress(number, len(document_ids), document_id)
            steps.append(_accepted(project, document_id, accept))
    done = [step for step in steps if step is not None]
    return Outcome(
        tuple(_searched(project, document_id) for document_id in document_ids),
        tuple(id_ for step in done for id_ in sorted(step.ids("statement"))),
        tuple(id_ for step in done for id_ in sorted(step.ids("actor"))),
    )


def _length(project: Project, document_ids: Sequence[str]) -> int:
    wanted = set(document_ids)
    return sum(one.length for one in project.summaries() if one.id in wanted)


def _pieces(project: Project, document_ids: Sequence[str]) -> Iterator[_Piece]:
    for document_id in document_ids:
        if not project.has_document(document_id):
            continue
        key = project.search_key(document_id)
        yield _Piece(project.document(document_id), key)


def _found(
    piece: _Piece, actors: Sequence[Actor], models: Mapping[str, Model]
) -> tuple[str, str, tuple[Quotation, ...]]:
    document = piece.document
    model = models.get(primary(document.language))
    return document.id, piece.key, found(document.text, document.language, actors, model)


def _accepted(project: Project, document_id: str, accept: Accept) -> Step | None:
    ids = tuple(
        one.id
        for one in project.suggestions(document_id)
        if accept is Accept.ALL or one.quotation.confidence is Confidence.HIGH
    )
    return project.do(AcceptSuggestions(ids, project.annotator)) if ids else None


def _searched(project: Project, document_id: str) -> Searched:
    quotations = project.found(document_id)
    summary = project.summary(document_id)
    return Searched(
        document_id,
        summary.title if summary else "",
        len(quotations),
        sum(one.confidence is Confidence.HIGH for one in quotations),
        project.unreviewed(document_id),
    )
