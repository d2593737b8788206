"""Who says now this and now that: by hand, and against comparing every stance with every other."""

from __future__ import annotations

from itertools import combinations, islice

import pytest

from desktop_app.analysis.contradictions import contradictions
from desktop_app.domain.contradictions import Pair
from desktop_app.domain.said import StanceTaken
from tests.analysis.told import BO, BRIDGE, NAMES, TUNNEL, any_stances, stance


def test_pairs_by_hand() -> None:
    early = stance("s1", "ada", BRIDGE, 1.0, "2031-01-01")
    against = stance("s2", "ada", BRIDGE, -0.5, "2031-02-01")
    later = stance("s3", "ada", BRIDGE, -1.0, "2031-03-01")
    again = stance("s4", "ada", BRIDGE, 0.5, "2031-03-02")
    neutral = stance("s5", "ada", BRIDGE, 0.0, "2031-01-02")
    elsewhere = stance("s6", "ada", TUNNEL, -1.0)
    (found,) = contradictions((again, neutral, early, later, against, elsewhere), NAMES).found
    assert (found.name, found.target_name, found.count, found.distance) == ("Ada", "The bridge", 4, 2.0)
    assert found.stances == (early, against, later, again)
    assert list(found.pairs()) == [
        Pair(early, later),  # 2 apart
        Pair(early, against),  # 1.5 apart, by the date of the later
        Pair(later, again),
        Pair(against, again),  # 1 apart
    ]
    row = contradictions((again, neutral, early, later, against), NAMES).table().rows[0]
    assert row.cells == ("Ada", "The bridge", "topic", 4, 2, 2, 2.0, "2031-01-01", "2031-03-02")
    assert row.statements == ("s1", "s2", "s3", "s4")


def test_two_annotators_who_differ_are_no_contradiction() -> None:
    mine = stance("s1", "ada", BRIDGE, 1.0, one="one")
    theirs = stance("s2", "ada", BRIDGE, -1.0, one="two")
    assert contradictions((mine, theirs), NAMES).found == ()
    also = stance("s3", "ada", BRIDGE, -0.5, one="one")
    (found,) = contradictions((mine, theirs, also), NAMES).found
    assert (found.count, found.distance, list(found.pairs())) == (1, 1.5, [Pair(mine, also)])
    assert found.stances == (mine, also)


def test_order_is_by_distance_then_last_date_then_name() -> None:
    stances = (
        *(stance("s1", "bo", BRIDGE, 0.5, "2031-01-01"), stance("s2", "bo", BRIDGE, -0.5, "2031-01-02")),
        *(stance("s3", "cas", TUNNEL, 1.0, "2031-05-01"), stance("s4", "cas", TUNNEL, -1.0, "")),
        *(stance("s5", "ada", BO, 1.0, "2031-05-01"), stance("s6", "ada", BO, -1.0, "2031-04-01")),
    )
    shown = contradictions(stances, NAMES)
    assert [each.name for each in shown.found] == ["Ada", "Cas", "Bo"]
    cas = shown.table().rows[1]
    assert cas.cells[-2:] == (None, "2031-05-01")


@pytest.mark.parametrize("seed", range(6))
def test_pairs_are_those_of_comparing_every_two(seed: int) -> None:
    stances = any_stances(seed)

    def contradict(one: StanceTaken, other: StanceTaken) -> bool:
        same = (one.speaker, one.target, one.set_id) == (other.speaker, other.target, other.set_id)
        return same and one.value * other.value < 0

    shown = contradictions(stances, NAMES)
    expected = sorted(sorted((a, b)) for a, b in combinations(stances, 2) if contradict(a, b))
    assert sorted(sorted(pair) for each in shown.found for pair in each.pairs()) == expected
    assert sum(each.count for each in shown.found) == len(expected)
    assert [each.distance for each in shown.found] == sorted((e.distance for e in shown.found), reverse=True)
    for each in shown.found:
        pairs = list(each.pairs())
        order = [(-pair.distance, pair.later.date, pair.earlier.date) for pair in pairs]
        assert order == sorted(order)
        assert pairs[0].distance == each.distance == max(pair.distance for pair in pairs)


def test_a_few_of_very_many_pairs_are_made_at_once() -> None:
    many = [stance(f"s{n}", "ada", BRIDGE, 1.0 if n % 2 else -1.0) for n in range(20_000)]
    (found,) = contradictions(many, NAMES).found
    assert found.count == 10_000 * 10_000
    assert len(list(islice(found.pairs(), 50))) == 50
