"""Days, weeks, months and years of dates as exact as they are told."""

from __future__ import annotations

import pytest

from desktop_app.domain.period import Grain, is_date, period


@pytest.mark.parametrize(
    ("told", "times"),
    [
        ("2031-03-14", ("2031-03-14", "2031-W11", "2031-03", "2031")),
        ("2031-03-14T08:30", ("2031-03-14", "2031-W11", "2031-03", "2031")),
        ("2027-01-01", ("2027-01-01", "2026-W53", "2027-01", "2027")),  # a Friday: still a week of 2026
        ("2031-03", ("", "", "2031-03", "2031")),
        ("2031", ("", "", "", "2031")),
        ("2031-02-30", ("", "", "2031-02", "2031")),  # no such day
        ("2031-13", ("", "", "", "2031")),  # no such month
        ("2031-03-145", ("", "", "2031-03", "2031")),
        ("maart 2031", ("", "", "", "")),
        ("20310314", ("", "", "", "")),
        ("0000", ("", "", "", "")),
        ("", ("", "", "", "")),
    ],
)
def test_a_date_is_in_a_time_only_where_it_is_as_exact(told: str, times: tuple[str, ...]) -> None:
    assert tuple(period(told, grain) for grain in Grain) == times


def test_a_date_is_a_year_a_month_or_a_day() -> None:
    assert all(is_date(told) for told in ("2031", "2031-03", "2028-02-29"))
    wrong = (
        "",
        "31",
        "2031-3",
        "2031-03-",
        "2031-02-29",
        "2031-03-14T08:30",
        "14-03-2031",
        "2031-W11",
        "0000",
    )
    assert not any(is_date(told) for told in wrong)
