"""Where nodes stand: within the square, the same each time, near what they are joined with."""

from __future__ import annotations

from itertools import combinations, product
from math import dist

import pytest

from desktop_app.analysis.network_layout import Layout, network_layout
from desktop_app.domain.network import Network
from tests.analysis.nets import any_network, network
from tests.analysis.test_network_measures import camps


def laid_out(told: Network, seed: int = 1, start: Layout | None = None) -> Layout:
    job = network_layout(told, seed, start)
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


def test_what_stood_somewhere_stays_near_and_on_its_side() -> None:
    told = camps(3)
    first = laid_out(told)
    # The same debate seen in a mirror is as good a place to start from, and is not turned round.
    mirrored = {id_: (1 - x, y) for id_, (x, y) in first.items()}
    again = laid_out(told, start=mirrored)
    assert max(dist(again[id_], mirrored[id_]) for id_ in again) < 0.12
    one_less = network("abcdefghijklmno", *((tie.source, tie.target, tie.weight) for tie in told.ties[1:]))
    moved = laid_out(one_less, start=first)
    assert sorted(dist(moved[id_], first[id_]) for id_ in moved)[len(moved) // 2] < 0.12
    # A node that stood nowhere comes to stand among its neighbours.
    without = {id_: place for id_, place in first.items() if id_ != "a"}
    assert dist(laid_out(told, start=without)["a"], first["a"]) < 0.25


def test_too_few_that_stood_somewhere_do_not_hold_the_others() -> None:
    told = camps(3)
    assert laid_out(told, start={"a": (0.3, 0.3), "b": (0.4, 0.4)}) == laid_out(told)
