"""Centralities and communities: by hand, and against networkx."""

from __future__ import annotations

from collections.abc import Generator
from itertools import combinations, pairwise

import networkx as nx
import pytest

from desktop_app.analysis import communities as communities_
from desktop_app.analysis import ties as ties_
from desktop_app.analysis.communities import Communities, communities
from desktop_app.analysis.network_measures import measures
from desktop_app.analysis.ties import Ties, ties_of
from desktop_app.domain.network import Network
from desktop_app.domain.network_measures import Measured, NetworkMeasures
from desktop_app.project.job import Progress
from tests.analysis.nets import Told, any_network, graph, network


def measuring(told: Network) -> Generator[tuple[int, int], None, NetworkMeasures]:
    """Behind a node are the statements of its ties."""

    def behind(place: int) -> tuple[str, ...]:
        id_ = told.nodes[place].id
        ties = [tie.statements for tie in told.ties if id_ in (tie.source, tie.target)]
        return tuple(dict.fromkeys(each for some in ties for each in some))

    return measures(told.nodes, ties_of(told), ties_of(told, positive=True), behind)


def measured(told: Network) -> NetworkMeasures:
    job = measuring(told)
    while True:
        try:
            next(job)
        except StopIteration as end:
            found: NetworkMeasures = end.value
            return found


def divided(ties: Ties) -> Communities:
    job = communities(ties)
    while True:
        try:
            next(job)
        except StopIteration as end:
            found: Communities = end.value
            return found


def by_id(told: Network) -> dict[str, Measured]:
    return {each.node.id: each for each in measured(told).nodes}


def test_a_path_by_hand() -> None:
    found = by_id(network("abcd", ("a", "b", 2.0), ("b", "c", -1.0)))
    a, b, c, d = (found[each] for each in "abcd")
    assert (a.degree, b.degree, d.degree) == (1, 2, 0)
    assert (a.strength, b.strength, c.strength) == (2.0, 3.0, 1.0)
    # Of the three pairs among the other three nodes one goes through b, that of a and c.
    assert [a.betweenness, b.betweenness] == pytest.approx([0, 1 / 3])
    # From a two of three others can be reached, in one and two steps.
    assert a.closeness == pytest.approx(2 / 3 * (2 / 3))
    assert [b.closeness, d.closeness] == pytest.approx([2 / 2 * (2 / 3), 0])
    # The vector of (2, sqrt 5, 1): each is a fixed part of the weighted sum of its neighbours.
    assert [a.eigenvector, b.eigenvector, c.eigenvector] == pytest.approx(
        [2 / 10**0.5, 5**0.5 / 10**0.5, 1 / 10**0.5]
    )
    assert (a.community, b.community, c.community, d.community) == (1, 1, 0, 0)  # c is joined by opposition
    assert b.statements == ("ab", "bc")


def test_a_star_by_hand() -> None:
    found = by_id(network("abcde", *(("a", leaf, 1.0) for leaf in "bcde")))
    assert (found["a"].betweenness, found["a"].closeness) == (1.0, 1.0)
    assert [found["b"].betweenness, found["b"].closeness] == pytest.approx([0, 4 / 7])
    assert found["a"].eigenvector == pytest.approx(0.5**0.5)


def test_both_directions_are_one_tie_and_none_leads_to_itself() -> None:
    found = by_id(network("ab", ("a", "b", 1.0), ("b", "a", -0.5), ("a", "a", 3.0), directed=True))
    assert (found["a"].degree, found["a"].strength) == (1, 1.5)


def test_nothing_and_nodes_alone() -> None:
    assert measured(Network()).table().rows == ()
    alone = measured(network("ab")).nodes
    assert [each[1:7] for each in alone] == [(0, 0.0, 0.0, 0.0, 0.0, 0)] * 2


@pytest.mark.parametrize("dense", [0.0, 1.0])
@pytest.mark.parametrize("seed", range(6))
def test_measures_are_those_of_networkx(seed: int, dense: float, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ties_, "_DENSE", dense)  # either way to go along the ties
    told = any_network(seed, part=0.05 + seed * 0.04)
    plain = graph(told)
    found = by_id(told)
    for name, expected in (
        ("degree", dict(plain.degree())),
        ("strength", dict(plain.degree(weight="weight"))),
        ("betweenness", nx.betweenness_centrality(plain)),
        ("closeness", nx.closeness_centrality(plain)),
    ):
        assert {id_: getattr(each, name) for id_, each in found.items()} == pytest.approx(expected), name


@pytest.mark.parametrize("seed", range(4))
def test_the_eigenvector_is_that_of_networkx(seed: int) -> None:
    told = any_network(seed, part=0.3)
    plain = graph(told)
    whole = max(nx.connected_components(plain), key=len)
    expected = nx.eigenvector_centrality(plain.subgraph(whole), weight="weight", max_iter=10_000, tol=1e-10)
    found = {id_: each.eigenvector for id_, each in by_id(told).items()}
    assert found == pytest.approx({id_: expected.get(id_, 0.0) for id_ in found}, abs=1e-6)


def test_two_sorts_of_nodes_have_an_eigenvector() -> None:
    told = network("abcdxyz", *(("a", "x", 1.0), ("a", "y", 1.0), ("b", "y", 2.0), ("c", "z", 9.0)))
    found = {id_: each.eigenvector for id_, each in by_id(told).items()}
    assert found == pytest.approx({"c": 0.5**0.5, "z": 0.5**0.5} | dict.fromkeys("abdxy", 0.0))


def camps(count: int) -> Network:
    """Groups of five, all joined among each other, each with one weak tie to the next."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    groups = [letters[5 * at : 5 * at + 5] for at in range(count)]
    inside: list[Told] = [(a, b, 1.0) for group in groups for a, b in combinations(group, 2)]
    across: list[Told] = [(one[0], other[1], 0.5) for one, other in pairwise(groups)]
    return network("".join(groups), *inside, *across)


def test_camps_are_found() -> None:
    told = camps(5)
    found = divided(ties_of(told))
    assert [len(set(found.of[5 * at : 5 * at + 5].tolist())) for at in range(5)] == [1] * 5
    assert sorted(set(found.of.tolist())) == [1, 2, 3, 4, 5]
    groups = [{node.id for node in told.nodes[5 * at : 5 * at + 5]} for at in range(5)]
    assert found.modularity == pytest.approx(nx.community.modularity(graph(told), groups))


@pytest.mark.parametrize("seed", range(8))
def test_communities_are_as_good_as_those_of_networkx(seed: int) -> None:
    told = any_network(seed, nodes=26, part=0.08 + seed * 0.03)
    plain = graph(told, positive=True)
    found = divided(ties_of(told, positive=True))
    groups: dict[int, set[str]] = {}
    for node, number in zip(told.nodes, found.of.tolist(), strict=True):
        groups.setdefault(number or -len(groups) - 1, set()).add(node.id)
    assert found.modularity == pytest.approx(nx.community.modularity(plain, list(groups.values())))
    theirs = [nx.community.louvain_communities(plain, seed=each) for each in range(5)]
    qualities = sorted(nx.community.modularity(plain, each) for each in theirs)
    assert found.modularity >= qualities[0] - 0.01
    sizes = [list(found.of).count(number) for number in range(1, max(groups) + 1)]
    assert sizes == sorted(sizes, reverse=True)
    assert (divided(ties_of(told, positive=True)).of == found.of).all()


def test_how_far_it_is_is_told_and_it_can_be_given_up() -> None:
    job = measuring(camps(5))
    told = [Progress(*each) for each in job]
    assert Progress(0, 25) in told
    assert Progress(25, 25) in told
    job = measuring(camps(5))
    next(job)
    job.close()


def test_communities_can_be_given_up_while_a_round_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(communities_, "_AT_ONCE", 5)
    job = communities(ties_of(camps(5)))
    assert [next(job) for _ in range(5)] == [(0, 1)] * 5  # one round through 25 nodes
    job.close()


def test_the_table_names_the_strongest_first() -> None:
    table = measured(network("abc", ("a", "b", 1.0), ("b", "c", 2.0))).table()
    assert [row.cells[0] for row in table.rows] == ["B", "C", "A"]
    assert table.columns[3:] == (
        *("degree", "strength", "betweenness", "closeness", "eigenvector", "community"),
    )
    assert table.rows[0].statements == ("ab", "bc")
