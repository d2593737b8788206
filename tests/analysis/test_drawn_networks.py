"""What is drawn of a network: by hand, and against the networks that are written for other programs."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.analysis import drawn_networks, slices
from desktop_app.analysis.counted_positions import Counted, Once, counted
from desktop_app.analysis.drawn_networks import drawn
from desktop_app.analysis.network_arrays import (
    NetworkArrays,
    actor_arrays,
    affiliation_arrays,
    relation_arrays,
)
from desktop_app.analysis.networks import (
    Norm,
    Relation,
    actor_to_actor,
    one_mode,
    relation_weights,
    two_mode,
)
from desktop_app.analysis.slices import at_once
from desktop_app.domain.drawn_network import DrawnNetwork
from desktop_app.domain.network import Network, Position, Tie
from tests.analysis.test_networks import DEBATE, position

ALL = 10_000


def finished(arrays: NetworkArrays, most: int = ALL, *, isolates: bool = False) -> DrawnNetwork:
    job = drawn(arrays, most, isolates=isolates)
    while True:
        try:
            next(job)
        except StopIteration as end:
            made: DrawnNetwork = end.value
            return made


def affiliations(some: tuple[Position, ...], least: float = 0.0) -> NetworkArrays:
    return affiliation_arrays(counted(some), {"ada": "Ada"}, {"bridge": "The bridge"}, Norm.NONE, least)


def related(table: Counted, relation: Relation, norm: Norm = Norm.NONE, least: float = 0.0) -> NetworkArrays:
    return at_once(relation_arrays(table, {}, relation, spread=2.0, norm=norm, least=least))


def test_weights_are_made_in_slices_and_can_be_given_up_before_communities(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    table = counted(DEBATE)
    whole = related(table, Relation.CONGRUENCE, Norm.JACCARD)
    monkeypatch.setattr(slices, "_ROWS", 2)
    job = relation_weights(table, Relation.CONGRUENCE, 2.0, Norm.JACCARD)
    assert len(list(job)) == 3 * -(-len(table.actors) // 2)  # three products
    assert related(table, Relation.CONGRUENCE, Norm.JACCARD).weight.tolist() == whole.weight.tolist()
    monkeypatch.setattr(drawn_networks, "communities", lambda _: pytest.fail("was not given up"))
    drawing = drawn(whole, ALL)
    next(drawing)
    drawing.close()


def test_by_hand_the_strongest_ties_what_they_join_and_what_stands_behind() -> None:
    twice = (*DEBATE, position("ada", "bridge", 1.0, document="d2"), position("dot", "ferry", 0.0))
    made = finished(affiliations(twice), 3)
    assert [(tie.source, tie.target, tie.weight) for tie in made.ties] == [
        ("ada", "bridge", 2.0),
        ("bo", "bridge", 1.0),  # of four ties of 1 and 0.5 the first two as their nodes go
        ("bo", "tunnel", -1.0),
    ]
    assert made.ties[0].statements == ("ada-bridge-1.0-d1", "ada-bridge-1.0-d2")
    assert [(each.node.name, each.node.count, each.degree) for each in made.nodes] == [
        ("The bridge", 4, 3),  # with Cas too, by a tie that is not drawn
        ("Ada", 3, 2),
        ("tunnel", 3, 3),
        ("bo", 2, 2),
    ]
    assert made.nodes[1].statements == ("ada-bridge-1.0-d1", "ada-tunnel-0.5-d1", "ada-bridge-1.0-d2")
    assert (made.all_nodes, made.all_ties) == (7 - 0, 6)
    assert [made.against(tie) for tie in made.ties] == [False, False, True]
    assert made.table().rows[2].cells[:2] == ("bo", "actor")
    assert made.table().rows[2].cells[6:] == (-1.0, 1)


def test_who_has_no_tie_at_all_is_drawn_on_wish() -> None:
    some = (*DEBATE, position("dot", "ferry", 0.0))
    assert {each.node.id for each in finished(affiliations(some)).nodes} == {
        *("ada", "bo", "cas", "bridge", "tunnel")
    }
    alone = [each for each in finished(affiliations(some), isolates=True).nodes if not each.degree]
    assert [(each.node.id, each.community) for each in alone] == [("dot", 0), ("ferry", 0)]


def test_camps_are_communities_but_not_where_ties_join_opponents() -> None:
    camps = tuple(
        position(actor, topic, value)
        for actors, value in (("ab", 1.0), ("cd", -1.0))
        for actor in actors
        for topic in ("x", "y")
    )
    table = counted(camps)
    agree = finished(related(table, Relation.SUBTRACT))
    assert {each.node.id: each.community for each in agree.nodes} == {"a": 1, "b": 1, "c": 2, "d": 2}
    assert agree.signed
    differ = finished(related(table, Relation.CONFLICT))
    assert {each.community for each in differ.nodes} == {0}
    assert all(differ.against(tie) for tie in differ.ties)
    assert {(tie.source, tie.target) for tie in differ.ties} == {
        *(("a", "c"), ("a", "d"), ("b", "c"), ("b", "d"))
    }


def test_nodes_have_places_of_their_own_the_same_each_time() -> None:
    made = finished(affiliations(DEBATE))
    places = [(each.x, each.y) for each in made.nodes]
    assert len(set(places)) == len(places)
    assert finished(affiliations(DEBATE)) == made
    assert finished(affiliations(())) == DrawnNetwork(directed=True, signed=True)


some_positions = st.lists(
    st.builds(
        position,
        st.sampled_from("abcd"),
        st.sampled_from("abxy"),
        st.sampled_from((-1.0, -0.5, 0.0, 1.0)),
        st.just("2031-01-05"),
        st.sampled_from(("d1", "d2")),
    ),
    max_size=14,
)


@settings(deadline=None, max_examples=25)
@given(some_positions, st.sampled_from((Once.NEVER, Once.DOCUMENT, Once.ALL)), st.sampled_from((0.0, 1.0)))
def test_all_of_it_is_what_is_written_for_other_programs(
    some: list[Position], once: Once, least: float
) -> None:
    table = counted(some, once)
    compare(
        affiliation_arrays(table, {}, {}, Norm.ACTIVITY, least / 2),
        two_mode(some, {}, {}, once=once, norm=Norm.ACTIVITY, least=least / 2),
    )
    compare(actor_arrays(table, {}, Norm.NONE, least), actor_to_actor(some, {}, once=once, least=least))
    for relation in Relation:
        compare(
            related(table, relation, Norm.COSINE, least / 2),
            one_mode(some, {}, relation, once=once, norm=Norm.COSINE, least=least / 2),
        )


def compare(arrays: NetworkArrays, written: Network) -> None:
    """Every node with its count, every tie with its weight and, each once, its statements."""
    if len({node.id for node in arrays.nodes}) < len(arrays.nodes):
        return  # an actor and a topic of one name, which these made-up ids allow
    made = finished(arrays, isolates=True)
    assert sorted((each.node for each in made.nodes), key=lambda node: node.id) == sorted(
        written.nodes, key=lambda node: node.id
    )
    assert made.all_ties == len(written.ties)
    for mine, theirs in zip(ordered(made.ties), ordered(written.ties), strict=True):
        assert (mine.source, mine.target) == (theirs.source, theirs.target)
        assert mine.weight == pytest.approx(theirs.weight)
        assert sorted(mine.statements) == sorted(set(theirs.statements))


def ordered(ties: tuple[Tie, ...]) -> list[Tie]:
    return sorted(ties, key=lambda tie: (tie.source, tie.target))
