"""Days, weeks, months and years as they are written beneath bars and beside them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desktop_app.domain.period import Grain
from desktop_app.domain.timeline import Period


def day_word(day: str, *, year: bool = True) -> str:
    """A day, short, in the form of the locale."""
    found = QDate.fromString(day, "yyyy-MM-dd")
    return QLocale().toString(found, "d MMM yyyy" if year else "d MMM")


def month_word(day: str) -> str:
    """The month of a day with its year."""
    return QLocale().toString(QDate.fromString(day, "yyyy-MM-dd"), "MMM yyyy")


def period_word(period: Period, grain: Grain) -> str:
    """What a period is called."""
    match grain:
        case Grain.DAY:
            return day_word(period.first)
        case Grain.WEEK:
            number = date.fromisoformat(period.first).isocalendar().week
            told = QCoreApplication.translate("TimeWords", "week %1, %2")
            return told.replace("%1", str(number)).replace("%2", span_word(period.first, period.last))
        case Grain.MONTH:
            return month_word(period.first)
        case Grain.YEAR:
            return period.first[:4]


def tick_word(period: Period, grain: Grain) -> str:
    """What stands beneath a period where there is room."""
    match grain:
        case Grain.DAY | Grain.WEEK:
            return day_word(period.first, year=False)
        case Grain.MONTH:
            return month_word(period.first)
        case Grain.YEAR:
            return period.first[:4]


def span_word(first: str, last: str) -> str:
    """From a day to another, no word twice: 8 to 14 Nov 2031."""
    if first == last:
        return day_word(first)
    until = QCoreApplication.translate("TimeWords", "%1 to %2").replace("%2", day_word(last))
    if first[:7] == last[:7]:
        return until.replace("%1", str(int(first[8:10])))
    return until.replace("%1", day_word(first, year=first[:4] != last[:4]))
