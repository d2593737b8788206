"""A discourse network made of a project, and written for other programs."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from desktop_app.analysis.counted_positions import Once
from desktop_app.analysis.networks import (
    ONE_MODE_NORMS,
    TWO_MODE_NORMS,
    Norm,
    Relation,
    actor_to_actor,
    one_mode,
    two_mode,
)
from desktop_app.domain.codebook import Codebook
from desktop_app.domain.network import Network
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.query import parse
from desktop_app.domain.statement import TargetKind
from desktop_app.formats.files import replacing
from desktop_app.formats.networks.registry import network_format
from desktop_app.project import lookup
from desktop_app.project.job import Job, Progress
from desktop_app.project.sparing import spare_projects
from desktop_app.store.store import Store


class Joins(StrEnum):
    """What a network joins, and by what."""

    AFFILIATION = "affiliation"
    ACTORS = "actors"
    COOCCURRENCE = Relation.COOCCURRENCE.value
    CONGRUENCE = Relation.CONGRUENCE.value
    CONFLICT = Relation.CONFLICT.value
    SUBTRACT = Relation.SUBTRACT.value


ONCE = tuple(once.value for once in Once)
NORMS = tuple(norm.value for norm in Norm)
_TWO_MODES = (Joins.AFFILIATION, Joins.ACTORS)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which network: what it joins, of which statements, what counts once, its norm, its weakest tie.

    ``once`` is one of ``ONCE``, ``norm`` one of ``NORMS``; ``least`` is told without its sign.
    ``affiliation`` joins actors with topics, ``actors`` actors with the actors that they take stances
    towards, all others actors by the topics that both take stances towards.
    """

    joins: Joins = Joins.AFFILIATION
    query: str = ""
    once: str = Once.DOCUMENT.value
    norm: str = Norm.NONE.value
    least: float = 0.0


@dataclass(frozen=True, slots=True)
class WrittenNetwork:
    """Where a network was written, and how many nodes and ties it has."""

    path: Path
    nodes: int
    ties: int


def norms_of(joins: Joins) -> tuple[Norm, ...]:
    """The norms that such a network can have, the first of them none."""
    return TWO_MODE_NORMS if joins in _TWO_MODES else ONE_MODE_NORMS


def network(path: Path, wanted: Wanted) -> Job[Network]:
    """The network of a project file; Problem BAD_VALUE for a norm that is not one of such a network."""
    once, norm, least = Once(wanted.once), Norm(wanted.norm), wanted.least
    norms = norms_of(wanted.joins)
    if norm not in norms:
        raise Problem(Wrong.BAD_VALUE, place="norm", subject=norm, choices=norms)
    yield Progress(0, 2, "reading the project")
    towards = TargetKind.ACTOR if wanted.joins is Joins.ACTORS else TargetKind.TOPIC
    with closing(Store(path, write=False)) as store, store.moment():
        positions = store.positions(parse(wanted.query), towards)
        names = {actor.id: actor.name for actor in store.actors()}
        books = lookup.codebooks(store)
    yield Progress(1, 2, "counting")
    topics = {topic.id: topic.name for book in books for topic in book.topics}
    match wanted.joins:
        case Joins.AFFILIATION:
            return two_mode(positions, names, topics, once=once, norm=norm, least=least)
        case Joins.ACTORS:
            return actor_to_actor(positions, names, once=once, norm=norm, least=least)
        case _:
            relation = Relation(wanted.joins.value)
            return one_mode(
                positions, names, relation, spread=spread(books[-1]), once=once, norm=norm, least=least
            )


def write_network(project: Path, wanted: Wanted, format_name: str, path: Path) -> Job[WrittenNetwork]:
    """Write the network of a project file; the target is replaced whole or left as it was.

    Problem UNKNOWN_FORMAT, BAD_VALUE, and FILE_EXISTS where the target is a project.
    """
    chosen = network_format(format_name)
    spare_projects(path)
    made = yield from network(project, wanted)
    with replacing(path) as file:
        chosen.write(made, file)
    return WrittenNetwork(path, len(made.nodes), len(made.ties))


def spread(book: Codebook) -> float:
    """How far the outermost levels of the stance scale are apart; 1 where there is no distance."""
    values = [level.value for level in book.scale if level.value is not None]
    return (max(values) - min(values) if values else 0.0) or 1.0
