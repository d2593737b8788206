"""When something was done, as the desktop writes it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale


def local_time(time: str) -> str:
    """A time in ISO 8601 as a short date and time of here."""
    moment = QDateTime.fromSecsSinceEpoch(int(datetime.fromisoformat(time).timestamp()))
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)
