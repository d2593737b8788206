"""Days, weeks, months and years as times to count in."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from functools import lru_cache

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(?![0-9])")
_LONG = len("2031-03-14")


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
    one grain. What follows the date, such as a time, makes no difference.
    """
    parts = _parts(told)
    match grain:
        case Grain.YEAR:
            return parts[0] if parts else ""
        case Grain.MONTH:
            return parts[1] if len(parts) > 1 else ""
        case Grain.DAY:
            return parts[2] if len(parts) > 2 else ""
        case Grain.WEEK:
            day = _day(parts[-1]) if parts else None
            if day is None:
                return ""
            year, week, _ = day.isocalendar()
            return f"{year:04}-W{week:02}"


def is_date(told: str) -> bool:
    """Whether it is a year, a month or a day of ISO 8601 that there is: 2031, 2031-03, 2031-03-14."""
    return told in _parts(told)[-1:]


def _parts(told: str) -> tuple[str, ...]:
    """Year, month and day of a date, each with those before it, as far as they are told and there are."""
    found = _DATE.match(told)
    if found is None or found[1] == "0000":
        return ()
    year, month, day = found.groups()
    if month is None or not 1 <= int(month) <= 12:
        return (year,)
    exact = f"{year}-{month}-{day}"
    return (year, exact[:7], exact) if _day(exact) else (year, exact[:7])


def _day(told: str) -> date | None:
    # Without its dashes, or with a week, it could be a day as well; here those are no parts of a date.
    if len(told) != _LONG:
        return None
    try:
        return date.fromisoformat(told)
    except ValueError:
        return None
