"""Discourse networks: actors joined with topics, and with one another by what they say of the same topics.

Source: Philip Leifeld, "Discourse Network Analysis: Policy Debates as Dynamic Networks", in The Oxford
Handbook of Political Networks (2017), on affiliation, congruence, conflict and subtract networks. Norms are
the textbook ones; ``counts[a, t, k]`` is how often actor a took level k towards topic t.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from desktop_app.analysis.counted_positions import Counted, Counts, Once, counted
from desktop_app.analysis.slices import Sliced, at_once, product
from desktop_app.domain.network import Mode, Network, Node, Position, Tie


class Relation(StrEnum):
    """What joins two actors."""

    COOCCURRENCE = "co-occurrence"
    CONGRUENCE = "congruence"
    CONFLICT = "conflict"
    SUBTRACT = "subtract"


class Norm(StrEnum):
    """By what a weight is divided."""

    NONE = "none"
    ACTIVITY = "activity"
    PROMINENCE = "prominence"
    AVERAGE = "average"
    JACCARD = "jaccard"
    COSINE = "cosine"


TWO_MODE_NORMS = (Norm.NONE, Norm.ACTIVITY, Norm.PROMINENCE)
ONE_MODE_NORMS = (Norm.NONE, Norm.AVERAGE, Norm.JACCARD, Norm.COSINE)


def two_mode(
    positions: Iterable[Position],
    names: Mapping[str, str],
    topics: Mapping[str, str],
    *,
    signed: bool = True,
    once: Once = Once.NEVER,
    norm: Norm = Norm.NONE,
    least: float = 0.0,
) -> Network:
    """Actors joined with the topics that they take stances towards, each under its name.

    A weight is the sum of the levels' places, ``sum_k v_k counts[a, t, k]`` (``signed``; 0 is no tie), or how
    often the two occur together, ``sum_k counts[a, t, k]``. ``activity`` divides by how often the actor takes
    stances, ``prominence`` by how often stances are taken towards the topic. Ties whose weight, its sign
    aside, is less than ``least`` are left out; nodes stay. ValueError for a norm of one-mode networks.
    """
    table = counted(positions, once)
    ties = _affiliations(table, norm, least, signed=signed)
    return Network((*actor_nodes(table, names), *topic_nodes(table, topics)), ties, directed=True)


def actor_to_actor(
    positions: Iterable[Position],
    names: Mapping[str, str],
    *,
    signed: bool = True,
    once: Once = Once.NEVER,
    norm: Norm = Norm.NONE,
    least: float = 0.0,
) -> Network:
    """Actors joined with the actors that they take stances towards; weights as in ``two_mode``.

    A position's topic is an actor here; a node's count is how often it takes stances or they are taken
    towards it.
    """
    table = counted(positions, once)
    ties = _affiliations(table, norm, least, signed=signed)
    often: Counter[str] = Counter()
    for node in (*actor_nodes(table, names), *topic_nodes(table, names)):
        often[node.id] += node.count
    nodes = tuple(Node(id_, names.get(id_, id_), Mode.ACTOR, often[id_]) for id_ in sorted(often))
    return Network(nodes, ties, directed=True)


def _affiliations(table: Counted, norm: Norm, least: float, *, signed: bool) -> tuple[Tie, ...]:
    weights = affiliation_weights(table, norm, signed=signed)
    behind = _behind(table)
    return tuple(
        Tie(
            table.actors[a],
            table.topics[t],
            float(weights[a, t]),
            tuple(behind[table.actors[a], table.topics[t]]),
        )
        for a, t in np.argwhere(strong_enough(weights, least)).tolist()
    )


def affiliation_weights(table: Counted, norm: Norm, *, signed: bool = True) -> Counts:
    """The weights of a network of ``two_mode``, a row an actor, a column a topic; ValueError as there."""
    if norm not in TWO_MODE_NORMS:
        raise ValueError(f"{norm} is no norm of a two-mode network")
    often = table.counts.sum(axis=2)
    weights = table.counts @ np.array(table.values) if signed and table.values else often
    if norm is Norm.ACTIVITY:
        return _divided(weights, often.sum(axis=1, keepdims=True))
    if norm is Norm.PROMINENCE:
        return _divided(weights, often.sum(axis=0, keepdims=True))
    return np.asarray(weights)


def one_mode(
    positions: Iterable[Position],
    names: Mapping[str, str],
    relation: Relation,
    *,
    spread: float = 2.0,
    once: Once = Once.ALL,
    norm: Norm = Norm.NONE,
    least: float = 0.0,
) -> Network:
    """Actors joined with one another by the topics that both take stances towards.

    ``spread`` is how far the scale's outermost levels are apart, whether anybody took them or not. With
    ``s[k, l] = 1 - |v_k - v_l| / spread``, how near two levels are, the weight of a and b is

    - congruence: ``sum_t sum_k sum_l counts[a, t, k] counts[b, t, l] s[k, l]``
    - conflict: the same with ``1 - s[k, l]``
    - subtract: congruence less conflict
    - co-occurrence: ``sum_t (sum_k counts[a, t, k]) (sum_l counts[b, t, l])``

    ``norm`` divides it, with ``x_a`` all counts of an actor: ``average`` by ``(sum x_a + sum x_b) / 2``,
    ``cosine`` by ``|x_a| |x_b|``, ``jaccard`` by what only the one has, what only the other has, and the
    products of what both have. ValueError for a norm of two-mode networks.
    """
    table = counted(positions, once)
    weights = at_once(relation_weights(table, relation, spread, norm))
    strong = np.triu(strong_enough(weights, least), 1)
    behind = _behind(table)
    by_actor: defaultdict[str, dict[str, list[str]]] = defaultdict(dict)
    for (actor, topic), statements in behind.items():
        by_actor[actor][topic] = statements
    ties = []
    for a, b in np.argwhere(strong).tolist():
        one, other = table.actors[a], table.actors[b]
        shared = [topic for topic in by_actor[one] if topic in by_actor[other]]
        rests_on = (each for topic in shared for each in (*by_actor[one][topic], *by_actor[other][topic]))
        ties.append(Tie(one, other, float(weights[a, b]), tuple(dict.fromkeys(rests_on))))
    return Network(actor_nodes(table, names), tuple(ties))


def relation_weights(table: Counted, relation: Relation, spread: float, norm: Norm) -> Sliced[Counts]:
    """The weights of a network of ``one_mode``, actors down and across; ValueError as there."""
    if norm not in ONE_MODE_NORMS:
        raise ValueError(f"{norm} is no norm of a one-mode network")
    if not table.actors:
        return np.zeros((0, 0))
    weights = yield from _joined(table, relation, spread)
    return _divided(weights, (yield from _divisor(table, norm)))


def strong_enough(weights: Counts, least: float) -> NDArray[np.bool_]:
    """Where there is a tie: a weight that is not 0 and, its sign aside, not less than ``least``."""
    strong: NDArray[np.bool_] = (weights != 0) & (np.abs(weights) >= least)
    return strong


def _joined(table: Counted, relation: Relation, spread: float) -> Sliced[Counts]:
    if relation is Relation.COOCCURRENCE:
        often = table.counts.sum(axis=2)
        return (yield from product(often, often.T))
    values = np.array(table.values)
    apart = np.abs(values[:, None] - values[None, :]) / spread
    factor = {
        Relation.CONGRUENCE: 1 - apart,
        Relation.CONFLICT: apart,
        Relation.SUBTRACT: 1 - 2 * apart,
    }[relation]
    flat = table.counts.reshape(len(table.actors), -1)
    return (yield from product(flat, (table.counts @ factor).reshape(len(table.actors), -1).T))


def _divisor(table: Counted, norm: Norm) -> Sliced[Counts]:
    flat = table.counts.reshape(len(table.actors), -1)
    match norm:
        case Norm.AVERAGE:
            sums = flat.sum(axis=1)
            return np.asarray((sums[:, None] + sums[None, :]) / 2)
        case Norm.COSINE:
            lengths = np.sqrt((flat * flat).sum(axis=1))
            return np.asarray(lengths[:, None] * lengths[None, :])
        case Norm.JACCARD:
            has = (flat > 0).astype(float)
            shared = yield from product(flat, has.T)
            only_one = flat.sum(axis=1)[:, None] - shared
            return np.asarray(only_one + only_one.T + (yield from product(flat, flat.T)))
        case _:
            return np.ones((len(flat), len(flat)))


def _divided(weights: Counts, by: Counts) -> Counts:
    divided: Counts = np.divide(weights, by, out=np.zeros_like(weights, dtype=float), where=by != 0)
    return divided


def _behind(table: Counted) -> dict[tuple[str, str], list[str]]:
    behind: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for each in table.kept:
        behind[each.actor, each.topic].append(each.statement_id)
    return behind


def actor_nodes(table: Counted, names: Mapping[str, str]) -> tuple[Node, ...]:
    """The actors who take stances, with how often."""
    often = table.counts.sum(axis=(1, 2))
    return tuple(
        Node(actor, names.get(actor, actor), Mode.ACTOR, int(often[place]))
        for place, actor in enumerate(table.actors)
    )


def topic_nodes(table: Counted, names: Mapping[str, str]) -> tuple[Node, ...]:
    """What stances are taken towards, with how often."""
    often = table.counts.sum(axis=(0, 2))
    return tuple(
        Node(topic, names.get(topic, topic), Mode.TOPIC, int(often[place]))
        for place, topic in enumerate(table.topics)
    )
