"""What is read of a project for the views that count what statements say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from desktop_app.domain.code_tree import uppermost
from desktop_app.domain.query import parse
from desktop_app.domain.shown import Basis, counted
from desktop_app.domain.statement import TargetKind
from desktop_app.project import lookup
from desktop_app.project.job import Job, Progress
from desktop_app.project.views.held import InDocument, Read
from desktop_app.project.views.view import Asked
from desktop_app.store.store import Store

R = TypeVar("R")
Row = TypeVar("Row", bound=InDocument)


@dataclass(frozen=True, slots=True)
class Known:
    """How many documents and statements were asked for, and what everything is called, by id."""

    documents: int
    statements: int
    actors: Mapping[str, str]
    topics: Mapping[str, str]
    claim_types: Mapping[str, str]
    tops: Mapping[str, Mapping[str, str]]
    """For each claim type and topic the one at the top above it, by ``claim_type`` and ``topic``."""

    @property
    def names(self) -> dict[TargetKind, Mapping[str, str]]:
        """What targets are called."""
        return {TargetKind.ACTOR: self.actors, TargetKind.TOPIC: self.topics}

    def basis(self, statements: Iterable[str]) -> Basis:
        """What a view rests on that counts these statements, which may be named more than once."""
        return Basis(self.documents, self.statements, counted(statements))


def held(read: Read[Row]) -> Callable[[Store, Asked], tuple[Row, ...]]:
    """What ``read``, a method of the store, reads, but for what was read before and is as it was."""
    return lambda store, asked: asked.held.rows(store, asked.query, read, read)


def material(path: Path, asked: Asked, read: Callable[[Store, Asked], R]) -> Job[tuple[R, Known]]:
    """What ``read`` reads of a project file, and what it is called, as it stood at one moment."""
    yield Progress(0, 2, "reading the project")
    with closing(Store(path, write=False)) as store, store.moment():
        found = read(store, asked)
        documents, statements = store.asked_count(parse(asked.query))
        actors = store.actor_names()
        books = lookup.codebooks(store)
    yield Progress(1, 2, "counting")
    topics = {topic.id: topic.name for book in books for topic in book.topics}
    claim_types = {each.id: each.name for book in books for each in book.claim_types}
    tops: dict[str, dict[str, str]] = {"claim_type": {}, "topic": {}}
    for book in books:
        tops["claim_type"] |= uppermost(book.claim_types)
        tops["topic"] |= uppermost(book.topics)
    return found, Known(documents, statements, actors, topics, claim_types, tops)
