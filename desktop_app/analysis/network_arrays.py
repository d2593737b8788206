"""Discourse networks as arrays, before it is settled how much of them is told or drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from desktop_app.analysis.counted_positions import Counted
from desktop_app.analysis.networks import (
    Norm,
    Relation,
    actor_nodes,
    affiliation_weights,
    relation_weights,
    strong_enough,
    topic_nodes,
)
from desktop_app.analysis.slices import Sliced
from desktop_app.analysis.ties import Figures, Places
from desktop_app.domain.network import Mode, Node


@dataclass(frozen=True, slots=True)
class NetworkArrays:
    """A network as arrays: ``weight[i]`` joins nodes ``source[i]`` and ``target[i]``.

    ``of_actor`` and ``of_topic`` are the places among the nodes of what the table's axes name.
    """

    table: Counted
    nodes: tuple[Node, ...]
    of_actor: Places
    of_topic: Places
    source: Places
    target: Places
    weight: Figures
    relation: Relation | None = None
    directed: bool = False


def affiliation_arrays(
    table: Counted, names: Mapping[str, str], topics: Mapping[str, str], norm: Norm, least: float
) -> NetworkArrays:
    """Actors and topics, as in ``two_mode``."""
    nodes = (*actor_nodes(table, names), *topic_nodes(table, topics))
    of_topic = np.arange(len(table.topics)) + len(table.actors)
    return _arrays(table, nodes, (np.arange(len(table.actors)), of_topic), norm, least)


def actor_arrays(table: Counted, names: Mapping[str, str], norm: Norm, least: float) -> NetworkArrays:
    """Actors and the actors they speak of, as in ``actor_to_actor``."""
    ids = sorted({*table.actors, *table.topics})
    place = {id_: at for at, id_ in enumerate(ids)}
    of_actor = np.array([place[id_] for id_ in table.actors], dtype=np.int64)
    of_topic = np.array([place[id_] for id_ in table.topics], dtype=np.int64)
    often = np.bincount(of_actor[table.of_actor], minlength=len(ids)) + np.bincount(
        of_topic[table.of_topic], minlength=len(ids)
    )
    nodes = tuple(
        Node(id_, names.get(id_, id_), Mode.ACTOR, count)
        for id_, count in zip(ids, often.tolist(), strict=True)
    )
    return _arrays(table, nodes, (of_actor, of_topic), norm, least)


def _arrays(
    table: Counted, nodes: tuple[Node, ...], axes: tuple[Places, Places], norm: Norm, least: float
) -> NetworkArrays:
    weights = affiliation_weights(table, norm)
    a, t = np.nonzero(strong_enough(weights, least))
    return NetworkArrays(table, nodes, *axes, axes[0][a], axes[1][t], weights[a, t], directed=True)


def relation_arrays(
    table: Counted, names: Mapping[str, str], relation: Relation, *, spread: float, norm: Norm, least: float
) -> Sliced[NetworkArrays]:
    """Actors and what joins them, as in ``one_mode``."""
    weights = yield from relation_weights(table, relation, spread, norm)
    one, other = np.nonzero(np.triu(strong_enough(weights, least), 1))
    places = np.arange(len(table.actors))
    none = np.zeros(0, dtype=np.int64)
    return NetworkArrays(
        table, actor_nodes(table, names), places, none, one, other, weights[one, other], relation
    )
