"""Against and for: counted by hand, and one by one; the indices as the textbooks have them."""

from __future__ import annotations

import math

import numpy as np
import pytest

from desktop_app.analysis.balance import Per, balance
from desktop_app.analysis.tallies import TIMES, By
from desktop_app.domain.balance import NOBODY, Balanced, SideTaken, Unit
from desktop_app.domain.codebook import Side
from desktop_app.domain.statement import Kind
from tests.analysis.told import BO, BRIDGE, NAMES, TUNNEL, any_stances, said, stance

SAID = (
    said("s1", "ada", 10),
    said("s2", "bo", 30),
    said("s3", "bo", 5),
    said("s4", "", 7),
    said("s5", "cas", 2, Kind.AUTHORIAL),
    said("s6", "cas", 9),
)
STANCES = (
    stance("s1", "ada", BRIDGE, 1.0),
    stance("s1", "ada", TUNNEL, 0.5),
    stance("s2", "bo", BRIDGE, -0.5, "2031-02-01"),
    stance("s3", "bo", BRIDGE, 0.0, outlet="Herald"),
    stance("s5", "cas", BRIDGE, -1.0),  # in the journalist's own voice
)


def test_sides_by_hand() -> None:
    shown = balance(STANCES, SAID, NAMES)
    herald, post = shown.groups
    assert (post.id, [post.amount(side, Unit.STANCES) for side in (Side.AGAINST, Side.FOR)]) == (
        "Post",
        [1, 2],
    )
    assert post.sides == (SideTaken(1, 30, 1, ("s2",)), SideTaken(), SideTaken(2, 10, 1, ("s1",)))
    assert (herald.sides[1], herald.lean(Unit.STANCES), herald.evenness(Unit.STANCES)) == (
        SideTaken(1, 5, 1, ("s3",)),
        0.0,
        None,
    )
    assert shown.whole.total(Unit.STANCES) == 4
    assert (shown.no_speaker, shown.no_stance) == (("s4",), ("s4", "s6"))
    assert post.statements == ("s1", "s2")


def test_indices_by_hand() -> None:
    three_to_one = Balanced("", "", (SideTaken(1, 30), SideTaken(4, 10), SideTaken(3, 60)))
    assert three_to_one.lean(Unit.STANCES) == (3 - 1) / 8
    assert three_to_one.lean(Unit.WORDS) == pytest.approx(0.3)
    entropy = -(0.75 * math.log(0.75) + 0.25 * math.log(0.25)) / math.log(2)
    assert three_to_one.evenness(Unit.STANCES) == pytest.approx(entropy)
    assert three_to_one.evenness(Unit.STANCES) == pytest.approx(0.811278, abs=1e-6)
    assert three_to_one.share(Side.NEUTRAL, Unit.STANCES) == 0.5
    even = Balanced("", "", (SideTaken(2), SideTaken(), SideTaken(2)))
    assert (even.evenness(Unit.STANCES), even.lean(Unit.STANCES)) == (1.0, 0.0)
    one_side = Balanced("", "", (SideTaken(2), SideTaken(), SideTaken()))
    assert (one_side.evenness(Unit.STANCES), one_side.lean(Unit.STANCES)) == (0.0, -1.0)
    assert math.copysign(1, one_side.evenness(Unit.STANCES) or 0.0) == 1  # not -0.0
    assert (NOBODY.lean(Unit.WORDS), NOBODY.evenness(Unit.WORDS), NOBODY.share(Side.FOR, Unit.WORDS)) == (
        None,
        None,
        None,
    )


def test_targets_and_times_in_order() -> None:
    per_target = balance((*STANCES, stance("s6", "cas", BO, 1.0)), SAID, NAMES, per=Per.TARGET)
    assert [(group.name, group.total(Unit.STANCES)) for group in per_target.groups] == [
        ("The bridge", 3),
        ("Bo", 1),
        ("tunnel", 1),
    ]
    months = balance(STANCES, SAID, NAMES, per=Per.MONTH, unit=Unit.SPEAKERS)
    assert [group.id for group in months.groups] == ["2031-02", "2031-03"]
    table = months.table()
    assert table.columns == (
        *("month", "against", "neutral", "for", "share_against", "share_neutral", "share_for"),
        *("lean", "evenness"),
    )
    assert table.rows[1].cells == ("2031-03", 0, 1, 1, 0.0, 0.5, 0.5, 0.5, 0.0)
    assert table.rows[1].statements == ("s1", "s3")


def test_outlets_over_months_by_hand() -> None:
    shown = balance(STANCES, SAID, NAMES, over=By.MONTH)
    assert [
        (group.name, group.time, group.sides[0].stances, group.sides[2].stances) for group in shown.groups
    ] == [
        ("Herald", "2031-03", 0, 0),
        ("Post", "2031-02", 1, 0),
        ("Post", "2031-03", 0, 2),
    ]
    assert [group.lean(Unit.STANCES) for group in shown.groups] == [0.0, -1.0, 1.0]
    table = shown.table()
    assert table.columns[:3] == ("outlet", "month", "against")
    assert table.rows[1].cells[:3] == ("Post", "2031-02", 1)
    assert table.rows[1].statements == ("s2",)


@pytest.mark.parametrize("per", [Per.OUTLET, Per.TARGET])
def test_over_time_nothing_is_lost_or_told_twice(per: Per) -> None:
    stances = any_stances(5)
    words = [said(f"s{n:02}", "ada", n % 7, Kind.MIXED) for n in range(60)]
    at_once = balance(stances, words, NAMES, per=per)
    for time in sorted(TIMES):
        shown = balance(stances, words, NAMES, per=per, over=time)
        assert len({group.id for group in shown.groups}) == len(shown.groups)
        assert list(dict.fromkeys(group.name for group in shown.groups)) == [g.name for g in at_once.groups]
        for group in at_once.groups:
            parts = [part for part in shown.groups if part.name == group.name]
            for side in range(3):
                assert sum(part.sides[side].stances for part in parts) == group.sides[side].stances
            times = [part.time for part in parts if part.time]
            assert times == sorted(set(times))


@pytest.mark.parametrize(("per", "over"), [(Per.MONTH, By.YEAR), (Per.OUTLET, By.ACTOR)])
def test_times_of_times_are_none(per: Per, over: By) -> None:
    with pytest.raises(ValueError, match="over"):
        balance(STANCES, SAID, NAMES, per=per, over=over)


@pytest.mark.parametrize("per", list(Per))
def test_sides_counted_one_by_one(per: Per) -> None:
    stances = any_stances(3)
    words = [said(f"s{n:02}", "ada", n % 7, Kind.AUTHORIAL if n % 9 == 0 else Kind.MIXED) for n in range(60)]
    shown = balance(stances, words, NAMES, per=per)
    quoted = {each.statement_id: each.words for each in words if each.kind is not Kind.AUTHORIAL}
    kept = [each for each in stances if each.statement_id in quoted]
    assert sum(group.total(Unit.STANCES) for group in shown.groups) == len(kept)
    signs = np.sign([each.value for each in kept])
    for side, sign in zip(shown.whole.sides, (-1, 0, 1), strict=True):
        here = [each for each, own in zip(kept, signs, strict=True) if own == sign]
        assert side.stances == len(here)
        assert side.speakers == len({each.speaker for each in here})
        assert side.words == sum(quoted[id_] for id_ in {each.statement_id for each in here})
    assert set(shown.no_stance) == set(quoted) - {each.statement_id for each in kept}
