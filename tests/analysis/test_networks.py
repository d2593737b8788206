"""Discourse networks, by hand and against other ways to compute them."""

from __future__ import annotations

import math
from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.analysis.counted_positions import Once, counted, period
from desktop_app.analysis.networks import Norm, Relation, actor_to_actor, one_mode, two_mode
from desktop_app.domain.network import Network, Position

LEVELS = (-1.0, -0.5, 0.0, 0.5, 1.0)


def position(actor: str, topic: str, value: float, day: str = "2031-03-14", document: str = "d1") -> Position:
    return Position(f"{actor}-{topic}-{value}-{document}", document, day, actor, topic, value)


# Ada is for both, Bo for the bridge and strongly against the tunnel, Cas against both.
DEBATE = (
    position("ada", "bridge", 1.0),
    position("ada", "tunnel", 0.5),
    position("bo", "bridge", 1.0),
    position("bo", "tunnel", -1.0),
    position("cas", "bridge", -0.5),
    position("cas", "tunnel", -0.5),
)


def weights(network: Network) -> dict[tuple[str, str], float]:
    return {(tie.source, tie.target): round(tie.weight, 6) for tie in network.ties}


def test_two_modes_by_hand() -> None:
    assert weights(two_mode(DEBATE, {}, {})) == {
        ("ada", "bridge"): 1.0,
        ("ada", "tunnel"): 0.5,
        ("bo", "bridge"): 1.0,
        ("bo", "tunnel"): -1.0,
        ("cas", "bridge"): -0.5,
        ("cas", "tunnel"): -0.5,
    }
    assert set(weights(two_mode(DEBATE, {}, {}, signed=False)).values()) == {1.0}
    by_activity = weights(two_mode(DEBATE, {}, {}, norm=Norm.ACTIVITY))
    assert by_activity["ada", "tunnel"] == 0.25  # 0.5 of two stances
    by_prominence = weights(two_mode(DEBATE, {}, {}, norm=Norm.PROMINENCE))
    assert by_prominence["bo", "tunnel"] == round(-1 / 3, 6)  # one of the three towards it


def test_actors_towards_actors() -> None:
    network = actor_to_actor(
        (position("ada", "bo", -1.0), position("bo", "ada", 0.5), position("ada", "cas", 0.5)), {"ada": "Ada"}
    )
    assert weights(network) == {("ada", "bo"): -1.0, ("bo", "ada"): 0.5, ("ada", "cas"): 0.5}
    assert [(node.id, node.count) for node in network.nodes] == [("ada", 3), ("bo", 2), ("cas", 1)]
    assert network.directed


def test_one_mode_by_hand() -> None:
    # Bridge: ada and bo 1 apart 0; tunnel: 0.5 against -1, three quarters of the scale apart.
    assert weights(one_mode(DEBATE, {}, Relation.CONGRUENCE))["ada", "bo"] == 1 + 0.25
    assert weights(one_mode(DEBATE, {}, Relation.CONFLICT))["ada", "bo"] == 0.75
    assert weights(one_mode(DEBATE, {}, Relation.SUBTRACT))["ada", "bo"] == 0.5
    # Ada and Cas: 1 against -0.5, and 0.5 against -0.5.
    assert weights(one_mode(DEBATE, {}, Relation.SUBTRACT))["ada", "cas"] == (0.25 - 0.75) + (0.5 - 0.5)
    assert weights(one_mode(DEBATE, {}, Relation.COOCCURRENCE)) == {
        ("ada", "bo"): 2.0,
        ("ada", "cas"): 2.0,
        ("bo", "cas"): 2.0,
    }


def test_norms_by_hand() -> None:
    several = (*DEBATE, position("ada", "bridge", 1.0, document="d2"), position("ada", "ferry", 1.0))

    def joined(norm: Norm) -> float:
        network = one_mode(several, {}, Relation.CONGRUENCE, once=Once.NEVER, norm=norm)
        return weights(network)["ada", "bo"]

    plain = 2 * 1 + 0.25  # twice for the bridge
    assert joined(Norm.NONE) == plain
    assert joined(Norm.AVERAGE) == round(plain / ((4 + 2) / 2), 6)
    assert joined(Norm.COSINE) == round(plain / (math.sqrt(4 + 1 + 1) * math.sqrt(2)), 6)
    # Ada alone has the tunnel at 0.5 and the ferry, Bo the tunnel at -1; both the bridge, 2 times 1.
    assert joined(Norm.JACCARD) == round(plain / (2 + 1 + 2), 6)
    with pytest.raises(ValueError, match="two-mode"):
        two_mode(DEBATE, {}, {}, norm=Norm.COSINE)
    with pytest.raises(ValueError, match="one-mode"):
        one_mode(DEBATE, {}, Relation.CONFLICT, norm=Norm.ACTIVITY)


def test_the_scale_is_what_the_codebook_says_and_not_what_was_used() -> None:
    near = (position("ada", "bridge", -1.0), position("bo", "bridge", -0.5))
    assert weights(one_mode(near, {}, Relation.CONFLICT)) == {("ada", "bo"): 0.25}
    assert weights(one_mode(near, {}, Relation.CONFLICT, spread=0.5)) == {("ada", "bo"): 1.0}


def test_weeks_are_those_of_the_iso_year() -> None:
    new_year = position("ada", "bridge", 1.0, "2027-01-01")  # a Friday: still in the 53rd week of 2026
    assert period(new_year, Once.WEEK) == "2026-W53"
    assert period(position("ada", "bridge", 1.0, "2026-12-28"), Once.WEEK) == "2026-W53"
    assert period(new_year, Once.YEAR) == "2027"
    assert period(position("ada", "bridge", 1.0, "2027-01"), Once.WEEK) == "document d1"
    same = [
        position("ada", "bridge", 1.0, day, document)
        for document, day in (("d1", "2026-12-28"), ("d2", "2027-01-01"), ("d3", "2027-01-04"))
    ]
    for once, many in (
        (Once.NEVER, 3),
        (Once.DOCUMENT, 3),
        (Once.WEEK, 2),
        (Once.MONTH, 2),
        (Once.YEAR, 2),
        (Once.ALL, 1),
    ):
        assert counted(same, once).counts.sum() == many, once


def test_a_tie_knows_its_statements_and_a_weak_one_goes() -> None:
    (tie, *_) = one_mode(DEBATE, {"ada": "Ada"}, Relation.CONGRUENCE).ties
    assert tie.statements == (
        "ada-bridge-1.0-d1",
        "bo-bridge-1.0-d1",
        "ada-tunnel-0.5-d1",
        "bo-tunnel--1.0-d1",
    )
    strong = one_mode(DEBATE, {"ada": "Ada"}, Relation.CONGRUENCE, least=1.0)
    assert all(tie.weight >= 1.0 for tie in strong.ties)
    assert [node.name for node in strong.nodes] == ["Ada", "bo", "cas"]
    assert [node.count for node in strong.nodes] == [2, 2, 2]
    assert one_mode((), {}, Relation.CONFLICT) == Network()


positions = st.lists(
    st.builds(
        position,
        st.sampled_from("abcde"),
        st.sampled_from("rstu"),
        st.sampled_from(LEVELS),
        st.sampled_from(("2031-01-05", "2031-01-06", "2032-02", "2033", "")),
        st.sampled_from(("d1", "d2")),
    ),
    max_size=30,
)


@settings(deadline=None)
@given(positions, st.sampled_from(list(Relation)), st.sampled_from(list(Once)))
def test_one_mode_against_counting_pair_by_pair(some: list[Position], relation: Relation, once: Once) -> None:
    kept = counted(some, once).kept
    expected: dict[tuple[str, str], float] = {}
    for one, other in combinations(sorted({each.actor for each in kept}), 2):
        total = 0.0
        for mine in (each for each in kept if each.actor == one):
            for theirs in (each for each in kept if each.actor == other and each.topic == mine.topic):
                apart = abs(mine.value - theirs.value) / 2
                total += {
                    Relation.COOCCURRENCE: 1.0,
                    Relation.CONGRUENCE: 1 - apart,
                    Relation.CONFLICT: apart,
                    Relation.SUBTRACT: 1 - 2 * apart,
                }[relation]
        if round(total, 6):
            expected[one, other] = round(total, 6)
    assert weights(one_mode(some, {}, relation, once=once)) == expected


@settings(deadline=None)
@given(positions.filter(bool))
def test_cooccurrence_against_networkx(some: list[Position]) -> None:
    graph: nx.Graph[tuple[str, str]] = nx.Graph()
    for each in some:
        graph.add_edge(("a", each.actor), ("t", each.topic))
    actors = sorted({each.actor for each in some})
    ours = one_mode(
        {(each.actor, each.topic): position(each.actor, each.topic, 0.0) for each in some}.values(),
        {},
        Relation.COOCCURRENCE,
    )
    theirs = nx.bipartite.weighted_projected_graph(graph, [("a", actor) for actor in actors])
    assert weights(ours) == {
        (min(one, other), max(one, other)): float(data["weight"])
        for (_, one), (_, other), data in theirs.edges(data=True)
    }


@settings(deadline=None)
@given(positions)
def test_an_actor_is_to_itself_as_1_by_the_cosine(some: list[Position]) -> None:
    doubled = [
        *some,
        *(position(f"{each.actor}'", each.topic, each.value, document=each.document_id) for each in some),
    ]
    table = counted(doubled, Once.ALL)
    ours = weights(one_mode(doubled, {}, Relation.COOCCURRENCE, norm=Norm.COSINE))
    for actor in {each.actor for each in some}:
        flat = table.counts[table.actors.index(actor)]
        expected = float((flat.sum(axis=1) ** 2).sum() / (flat**2).sum())
        assert np.isclose(ours[actor, f"{actor}'"], expected, atol=1e-6)
