"""Stances over time, by hand and counted another way."""

from __future__ import annotations

import calendar
from collections import defaultdict
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.analysis.timeline import MOST, timeline
from desktop_app.domain.network import Position
from desktop_app.domain.period import Grain
from desktop_app.domain.timeline import Spread, Timeline


def position(day: str, value: float, statement: str = "") -> Position:
    return Position(statement or f"{day} {value}", "d", day, "ada", "quay", value)


# 2031-03-14 is a Friday of ISO week 11.
DEBATE = (
    position("2031-03-14", -1.0, "s1"),
    position("2031-03-14", 0.5, "s2"),
    position("2031-03-14T18:00", 0.0, "s3"),
    position("2031-03-16", 1.0, "s4"),
    position("2031-03-17", 1.0, "s5"),
    position("2031-03", 1.0, "s6"),
    position("", 1.0, "s7"),
    position("not a date", 1.0, "s8"),
)


def counts(made: Timeline) -> list[tuple[str, int, int, int]]:
    return [(each.first, each.against, each.neutral, each.favour) for each in made.periods]


def test_days_by_hand() -> None:
    made = timeline(DEBATE, grain=Grain.DAY)
    assert counts(made) == [
        ("2031-03-14", 1, 1, 1),
        ("2031-03-15", 0, 0, 0),
        ("2031-03-16", 0, 0, 1),
        ("2031-03-17", 0, 0, 1),
    ]
    first, empty = made.periods[:2]
    assert first.statements == ("s1", "s2", "s3")
    assert first.mean == pytest.approx(-0.5 / 3)
    # Squares 1, 0.25 and 0; their mean less the squared mean.
    apart = (1.25 / 3 - (0.5 / 3) ** 2) ** 0.5
    assert first.low == pytest.approx(-0.5 / 3 - apart)
    assert first.high == pytest.approx(-0.5 / 3 + apart)
    assert (empty.mean, empty.low, empty.high) == (None, None, None)
    assert made.undated == ("s6", "s7", "s8")


def test_weeks_months_and_years() -> None:
    weeks = timeline(DEBATE, grain=Grain.WEEK)
    assert [(each.first, each.last, each.count) for each in weeks.periods] == [
        ("2031-03-10", "2031-03-16", 4),
        ("2031-03-17", "2031-03-23", 1),
    ]
    months = timeline((*DEBATE, position("2031-12-31", 0.5)), grain=Grain.MONTH)
    assert [each.first for each in months.periods] == [f"2031-{n:02}-01" for n in range(3, 13)]
    assert (months.periods[0].count, months.periods[0].last) == (6, "2031-03-31")
    assert months.periods[-1].last == "2031-12-31"
    assert months.undated == ("s7", "s8")
    (year,) = timeline((*DEBATE, position("2031", 0.5)), grain=Grain.YEAR).periods
    assert (year.first, year.last, year.count) == ("2031-01-01", "2031-12-31", 7)


def test_a_mean_of_the_periods_around() -> None:
    made = timeline(DEBATE, grain=Grain.DAY, window=3)
    means = [each.mean for each in made.periods]
    assert means == [pytest.approx(value) for value in (-0.5 / 3, 0.5 / 4, 1.0, 1.0)]


def test_quartiles_by_hand() -> None:
    some = [position("2031-03-14", value) for value in (-1.0, -0.5, 0.5, 1.0)]
    (made,) = timeline(some, grain=Grain.DAY, spread=Spread.QUARTILES).periods
    # The first lies three quarters of the way from -1 to -0.5, the third a quarter from 0.5 to 1.
    assert made.low == pytest.approx(-0.625)
    assert made.high == pytest.approx(0.625)


@pytest.mark.parametrize(
    ("days", "grain"), [(30, Grain.DAY), (300, Grain.WEEK), (2000, Grain.MONTH), (9000, Grain.YEAR)]
)
def test_the_grain_that_fits(days: int, grain: Grain) -> None:
    ends = (date(2001, 1, 1), date(2001, 1, 1) + timedelta(days=days))
    assert timeline([position(day.isoformat(), 1.0) for day in ends]).grain is grain


def test_a_time_too_long_for_its_grain_is_told_in_longer_periods() -> None:
    made = timeline([position("1031-03-14", 1.0), position("2031-03-14", 1.0)], grain=Grain.DAY)
    assert made.grain is Grain.YEAR
    assert len(made.periods) <= MOST
    assert timeline([position("9999-12-31", 1.0)], grain=Grain.WEEK).periods[0].last == "9999-12-31"


def dated(*days: str) -> Timeline:
    return timeline([Position(f"s{n}", f"d{n}", day, "ada", "quay", 1.0) for n, day in enumerate(days)])


def test_the_grain_that_fits_is_told_by_nearly_all_dates() -> None:
    years = dated("2031", "2032")
    assert (years.grain, len(years.periods), years.undated) == (Grain.YEAR, 2, ())
    months = dated("2031-03-14", "2031-04", "2031-05", "")
    assert (months.grain, [each.count for each in months.periods]) == (Grain.MONTH, [1, 1, 1])
    assert months.undated == ("s3",)
    # A tenth that is less exact does not take the days from all others, and is told.
    days = dated(*["2031-03-14"] * 9, "2031-03")
    assert (days.grain, days.undated) == (Grain.DAY, ("s9",))
    assert dated(*["2031-03-14"] * 8, "2031-03", "2031-03").grain is Grain.MONTH


def test_nothing_dated() -> None:
    made = timeline([position("", 1.0, "s1")])
    assert (made.periods, made.undated) == ((), ("s1",))
    assert [row.cells[0] for row in made.table().rows] == ["undated"]


DAYS = st.dates(date(2030, 12, 20), date(2031, 2, 10)).map(date.isoformat) | st.sampled_from(
    ("", "2031", "2031-01")
)
POSITIONS = st.lists(st.tuples(DAYS, st.sampled_from((-1.0, -0.5, 0.0, 0.5, 1.0))), max_size=25)


def period_of(day: str, grain: Grain) -> str:
    """The first day of the period of a date, empty for none: another way to find it."""
    match grain:
        case Grain.YEAR:
            return f"{day[:4]}-01-01" if day else ""
        case Grain.MONTH:
            return f"{day[:7]}-01" if len(day) >= 7 else ""
        case Grain.WEEK if len(day) >= 10:
            year, week, _ = date.fromisoformat(day).isocalendar()
            return date.fromisocalendar(year, week, 1).isoformat()
        case Grain.DAY if len(day) >= 10:
            return day
        case _:
            return ""


@settings(max_examples=60)
@given(POSITIONS, st.sampled_from(Grain), st.sampled_from((1, 3, 5)), st.sampled_from(Spread))
def test_every_period_has_what_was_taken_in_it(
    taken: list[tuple[str, float]], grain: Grain, window: int, spread: Spread
) -> None:
    made = timeline(
        [position(day, value, f"s{n}") for n, (day, value) in enumerate(taken)],
        grain=grain,
        window=window,
        spread=spread,
    )
    values: defaultdict[str, list[float]] = defaultdict(list)
    for day, value in taken:
        values[period_of(day, made.grain)].append(value)
    assert len(made.undated) == len(values.pop("", []))
    assert {each.first for each in made.periods if each.count} == values.keys()
    firsts = [each.first for each in made.periods]
    assert firsts == sorted(firsts)
    for number, each in enumerate(made.periods):
        assert each.count == len(values[each.first]) == len(each.statements)
        assert each.favour == sum(value > 0 for value in values[each.first])
        around = [
            v
            for first in firsts[max(0, number - window // 2) : number + window // 2 + 1]
            for v in values[first]
        ]
        if not around:
            assert each.mean is None
            continue
        assert each.mean == pytest.approx(np.mean(around))
        low, high = np.mean(around) - np.std(around), np.mean(around) + np.std(around)
        if spread is Spread.QUARTILES:
            low, high = np.quantile(around, (0.25, 0.75))
        assert each.low == pytest.approx(low, abs=1e-7)
        assert each.high == pytest.approx(high, abs=1e-7)


def test_a_month_ends_where_the_calendar_says() -> None:
    some = [position("2031-01-01", 1.0), position("2033-01-01", 1.0)]
    for each in timeline(some, grain=Grain.MONTH).periods:
        year, month, _ = map(int, each.last.split("-"))
        assert each.last == f"{year}-{month:02}-{calendar.monthrange(year, month)[1]:02}"
