"""What is said of a query that asks for a date which is none."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.query import Query, no_dates


def no_date_told(query: Query) -> str:
    """Why ``after:`` or ``before:`` finds nothing, and how dates are written; empty where all are dates."""
    wrong = no_dates(query)
    if not wrong:
        return ""
    told = QCoreApplication.translate("Queries", "“%1” is no date: write 2031, 2031-03 or 2031-03-14.")
    return told.replace("%1", "”, “".join(wrong))
