"""Means that move and actors who stand against each other: by hand, and another way."""

from __future__ import annotations

from itertools import combinations, pairwise
from statistics import fmean

import pytest

from desktop_app.analysis.opponents import opponents
from desktop_app.analysis.shifts import shifts
from desktop_app.domain.period import Grain
from desktop_app.domain.said import StanceTaken
from desktop_app.domain.shifts import Step
from tests.analysis.told import BO, BRIDGE, NAMES, TUNNEL, any_stances, stance

STANCES = (
    stance("s1", "ada", BRIDGE, 1.0, "2031-01-05"),
    stance("s2", "ada", BRIDGE, 0.5, "2031-01-06"),
    stance("s3", "ada", BRIDGE, -0.5, "2031-04-01"),
    stance("s4", "ada", BRIDGE, -1.0, "2031-05-01"),
    stance("s5", "bo", BRIDGE, 1.0, "2031-01-05"),
    stance("s6", "bo", BRIDGE, 1.0, "2031"),
    stance("s7", "bo", TUNNEL, 0.5, "2031-01-05"),
    stance("s8", "bo", TUNNEL, 0.0, "2031-02-05"),
)


def test_shifts_by_hand() -> None:
    shown = shifts(STANCES, NAMES)
    ada, bo = shown.shifts
    assert ada.steps == (
        Step("2031-01", 0.75, 2, None, ("s1", "s2")),
        Step("2031-04", -0.5, 1, -1.25, ("s3",)),
        Step("2031-05", -1.0, 1, -0.5, ("s4",)),
    )
    assert (ada.largest, bo.target_name, bo.largest) == (-1.25, "tunnel", -0.5)
    assert shown.table().rows[1].cells == ("Ada", "The bridge", "topic", "2031-04", -0.5, 1, -1.25)
    assert shifts(STANCES, NAMES, grain=Grain.YEAR).shifts == ()
    assert len(shifts(STANCES, NAMES, grain=Grain.DAY).shifts[0].steps) == 4


@pytest.mark.parametrize("seed", range(3))
def test_shifts_another_way(seed: int) -> None:
    stances = any_stances(seed, 200)
    found = {(each.speaker, each.target): each for each in shifts(stances, NAMES).shifts}
    for key in {(each.speaker, each.target) for each in stances}:
        months = sorted({s.date[:7] for s in stances if (s.speaker, s.target) == key and s.date})
        means = [
            fmean(s.value for s in stances if (s.speaker, s.target) == key and s.date[:7] == month)
            for month in months
        ]
        if len(months) < 2:
            assert key not in found
            continue
        assert [step.time for step in found[key].steps] == months
        assert [step.mean for step in found[key].steps] == pytest.approx(means)
        changes = [later - earlier for earlier, later in pairwise(means)]
        assert [step.change for step in found[key].steps[1:]] == pytest.approx(changes)
    largest = [abs(each.largest) for each in found.values()]
    assert largest == sorted(largest, reverse=True)


def test_opponents_by_hand() -> None:
    stances = (
        stance("s1", "ada", BRIDGE, 1.0),
        stance("s2", "ada", BRIDGE, -0.5),  # her mean is 0.25
        stance("s3", "ada", TUNNEL, -0.5),
        stance("s4", "bo", BRIDGE, -1.0),
        stance("s5", "bo", TUNNEL, -1.0),
        stance("s6", "cas", BRIDGE, -0.5),
        stance("s7", "cas", TUNNEL, 1.0),
        stance("s8", "cas", TUNNEL, -1.0),  # a mean of 0 is on neither side
    )
    shown = opponents(stances, NAMES)
    assert [row.cells for row in shown.table().rows] == [
        ("Ada", "Cas", 1, 0, "The bridge"),
        ("Ada", "Bo", 1, 1, "The bridge"),
    ]
    assert shown.pairs[0].statements == ("s1", "s2", "s6")
    assert shown.total == 2
    first = opponents(stances, NAMES, most=1)
    assert (first.pairs, first.total) == (shown.pairs[:1], 2)
    assert opponents((), NAMES).pairs == ()


@pytest.mark.parametrize("seed", range(4))
def test_opponents_another_way(seed: int) -> None:
    stances = any_stances(seed, 40)

    def side(actor: str, target: object) -> float:
        own = [each.value for each in stances if (each.speaker, each.target) == (actor, target)]
        return fmean(own) if own else 0.0

    def both(one: str, other: str, sign: int) -> int:
        return sum(side(one, target) * side(other, target) * sign > 0 for target in (BRIDGE, TUNNEL, BO))

    shown = opponents(stances, NAMES)
    found = {(each.one, each.other): (each.opposed, each.agreed) for each in shown.pairs}
    expected = {
        (one, other): (both(one, other, -1), both(one, other, 1))
        for one, other in combinations(("ada", "bo", "cas", "dirk"), 2)
        if both(one, other, -1)
    }
    assert found == expected
    assert list(found.values()) == sorted(found.values(), key=lambda each: (-each[0], each[1]))


def test_a_side_is_that_of_the_stance() -> None:
    values: list[StanceTaken] = [stance("s", "ada", BRIDGE, value) for value in (-0.5, 0.0, 1.0)]
    assert [each.side.value for each in values] == ["against", "neutral", "for"]
