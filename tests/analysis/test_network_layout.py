"""Where nodes stand: within the square, the same each time, near what they are joined with."""

from __future__ import annotations

from itertools import combinations, product
from math import dist

import pytest

from desktop_app.analysis.network_layout import Layout, network_layout
from desktop_app.domain.network import Network
from tests.analysis.nets import any_network, network
from tests.analysis.test_network_measures import camps


def laid_out(told: Network, seed: int = 1) -> Layout:
    job = network_layout(told, seed)
    while True:
        try:
            next(job)
        except StopIteration as end:
            found: Layout = end.value
            return found


@pytest.mark.parametrize("seed", range(5))
def test_every_node_has_a_place_of_its_own_in_the_square(seed: int) -> None:
    told = any_network(seed, nodes=26, part=0.02 + seed * 0.05)
    found = laid_out(told)
    assert list(found) == [node.id for node in told.nodes]
    assert all(-1e-9 <= each <= 1 + 1e-9 for place in found.values() for each in place)
    assert min(dist(one, other) for one, other in combinations(found.values(), 2)) > 0.005
    assert laid_out(told) == found
    assert max(max(place) - min(place) for place in zip(*found.values(), strict=True)) == pytest.approx(1)


def test_camps_stand_together() -> None:
    told = camps(4)
    found = laid_out(told)
    groups = [[found[node.id] for node in told.nodes[5 * at : 5 * at + 5]] for at in range(4)]
    inside = max(dist(a, b) for group in groups for a, b in combinations(group, 2))
    across = min(dist(a, b) for one, other in combinations(groups, 2) for a, b in product(one, other))
    assert inside < across


def test_opposition_draws_nobody_but_where_it_is_a_stance() -> None:
    ties = [("a", "b", 1.0), ("c", "d", 1.0), ("a", "c", -1.0)]
    apart = laid_out(network("abcd", *ties))
    # Without it there are two parts, which stand one below the other; with it there is one.
    assert apart["a"][1] == apart["b"][1] != apart["c"][1]
    together = laid_out(network("abcd", *ties, directed=True))
    assert together["a"][1] != together["b"][1]


def test_nothing_one_and_two() -> None:
    assert laid_out(Network()) == {}
    assert laid_out(network("a")) == {"a": (0.5, 0.5)}
    assert laid_out(network("ab", ("a", "b", 1.0))) == {"a": (0.0, 0.5), "b": (1.0, 0.5)}


def test_nodes_that_are_joined_alike_do_not_fall_together() -> None:
    whole = network("abcdefgh", *((a, b, 1.0) for a, b in combinations("abcdefgh", 2)))
    found = laid_out(whole)
    assert min(dist(one, other) for one, other in combinations(found.values(), 2)) > 0.1
    assert laid_out(whole, seed=2) != found


def test_it_tells_how_far_it_is_and_can_be_given_up() -> None:
    job = network_layout(camps(3))
    told = [next(job) for _ in range(3)]
    assert [done for done, _ in told] == [0, 1, 2]
    assert {total for _, total in told} == {300}
    job.close()
