"""Dates as newspapers, mails and databases write them, made into those of ISO 8601."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january januari januar janvier jan jänner",
            "february februari februar février fevrier feb févr",
            "march maart märz mars mar mrt mär maerz",
            "april avril apr avr",
            "may mei mai",
            "june juni juin jun",
            "july juli juillet jul juil",
            "august augustus août aout aug",
            "september septembre sep sept",
            "october oktober octobre oct okt",
            "november novembre nov",
            "december dezember décembre decembre dec dez déc",
        ),
        start=1,
    )
    for name in names.split()
}
_YEAR_OR_MONTH = re.compile(r"(\d{4})(?:-(\d{2}))?")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?")
_YEAR_FIRST = re.compile(r"(\d{4})[./](\d{1,2})[./](\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})")
# The day of the week may stand before it, and the time of day behind it.
_DAY_MONTH = re.compile(
    r"(?:[^\W\d]+\.?,?\s+)?(\d{1,2})\.?(?:st|nd|rd|th|er)?\s+(?:de\s+)?([^\W\d]+)\.?,?\s+(\d{4})\b"
)
_MONTH_DAY = re.compile(r"(?:[^\W\d]+\.?,?\s+)?([^\W\d]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_LONGEST = 80
_DAY = len("2031-03-14")


def iso_date(told: str) -> str:
    """A date as ISO 8601, as exact as it was told; empty for what is none, or could be two.

    ``14-03-2031``, ``14.03.2031`` and ``14 maart 2031`` are that day, in English, Dutch, German and French;
    ``03/04/2031`` may be in March or in April, and nobody is asked to guess.
    """
    told = " ".join(told.split())
    if not told or len(told) > _LONGEST:
        return ""
    return _standard(told) or _in_numbers(told) or _of_mail(told) or _in_words(told)


def _standard(told: str) -> str:
    if (found := _YEAR_OR_MONTH.fullmatch(told)) is not None:
        return told if found[1] != "0000" and (found[2] is None or "01" <= found[2] <= "12") else ""
    if (found := _COMPACT.fullmatch(told)) is not None:
        year, month, day, hour, minute, second, zone = found.groups()
        told = f"{year}-{month}-{day}"
        told += f"T{hour}:{minute}:{second or '00'}{zone or ''}" if hour else ""
    elif not _ISO.fullmatch(told):
        return ""
    try:
        moment = datetime.fromisoformat(told[:11] + told[11:].replace(" ", ""))
    except ValueError:
        return ""
    return told if len(told) == _DAY else _exactly(moment)


def _in_numbers(told: str) -> str:
    if (found := _YEAR_FIRST.fullmatch(told)) is not None:
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if (found := _NUMBERS.fullmatch(told)) is None:
        return ""
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    if found[2] != "/" or first > 12 or first == second:
        return _day(year, second, first)
    return _day(year, first, second) if second > 12 else ""


def _in_words(told: str) -> str:
    if (found := _DAY_MONTH.match(told)) is not None and (month := _MONTHS.get(found[2].casefold())):
        return _day(int(found[3]), month, int(found[1]))
    if (found := _MONTH_DAY.match(told)) is not None and (month := _MONTHS.get(found[1].casefold())):
        return _day(int(found[3]), month, int(found[2]))
    return ""


def _of_mail(told: str) -> str:
    if ":" not in told:  # a mail always tells the time of day; without it, midnight would be made up
        return ""
    try:
        return _exactly(parsedate_to_datetime(told))
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def _day(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:  # no such day
        return ""


def _exactly(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
