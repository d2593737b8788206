"""Days, weeks, months and years as times to count in."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from functools import lru_cache


class Grain(StrEnum):
    """How long a time is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@lru_cache(maxsize=10_000)  # of a hundred thousand dates most are told again and again
def period(told: str, grain: Grain) -> str:
    """The time in which a date (ISO 8601) is; empty where the date is not as exact as that.

    Such as 2031-03-14, 2031-W11 (ISO 8601, in the ISO year), 2031-03 and 2031: in the order of time within
    one grain.
    """
    match grain:
        case Grain.YEAR if len(told) >= 4:
            return told[:4]
        case Grain.MONTH if len(told) >= 7:
            return told[:7]
        case Grain.WEEK | Grain.DAY if len(told) >= 10:
            day = _day(told[:10])
            if day is None:
                return ""
            year, week, _ = day.isocalendar()
            return told[:10] if grain is Grain.DAY else f"{year:04}-W{week:02}"
        case _:
            return ""


def _day(told: str) -> date | None:
    try:
        return date.fromisoformat(told)
    except ValueError:
        return None
