"""What most views read of a project: who takes which stance, and what everything is called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.actors import Actor
from desktop_app.domain.codebook import Codebook
from desktop_app.domain.network import Position
from desktop_app.domain.query import parse
from desktop_app.domain.shown import Basis, counted
from desktop_app.domain.statement import TargetKind
from desktop_app.project import lookup
from desktop_app.project.job import Job, Progress
from desktop_app.project.views.view import Asked
from desktop_app.store.store import Store

BOTH = (TargetKind.TOPIC, TargetKind.ACTOR)


@dataclass(frozen=True, slots=True)
class Stances:
    """The stances that were asked for, as they stood at one moment, by kind of target."""

    basis: Basis
    positions: Mapping[TargetKind, Sequence[Position]]
    actors: tuple[Actor, ...]
    codebooks: tuple[Codebook, ...]
    """All of them, for two sets may have two; ours is the last."""

    @property
    def codebook(self) -> Codebook:
        """Ours."""
        return self.codebooks[-1]

    @property
    def names(self) -> dict[TargetKind, dict[str, str]]:
        """What actors and topics are called, by id."""
        return {
            TargetKind.ACTOR: {actor.id: actor.name for actor in self.actors},
            TargetKind.TOPIC: {topic.id: topic.name for book in self.codebooks for topic in book.topics},
        }


def stances(path: Path, asked: Asked, towards: Sequence[TargetKind] = BOTH) -> Job[Stances]:
    """Read them of a project file."""
    yield Progress(0, 2, "reading the project")
    with closing(Store(path, write=False)) as store, store.moment():
        positions = {kind: asked.held.positions(store, asked.query, kind) for kind in towards}
        documents, statements = store.asked_count(parse(asked.query))
        actors, books = store.actors(), lookup.codebooks(store)
    yield Progress(1, 2, "counting")
    some = counted(each.statement_id for kind in towards for each in positions[kind])
    return Stances(Basis(documents, statements, some), positions, actors, books)
