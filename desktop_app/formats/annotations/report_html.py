"""A report to be read: articles with what is said marked in them, and a table of it (one HTML file)."""

from __future__ import annotations

from typing import BinaryIO

from desktop_app.domain.bundle import Loss
from desktop_app.formats.format import Format
from desktop_app.formats.outgoing import Exchanged

BEGINNING = (
    b'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    b'<meta name="generator" content="Standpunt">\n'
)

_ALMOST_CERTAIN = 0.95


def sniff(head: bytes) -> float:
    """Our own begin as no other tool writes them."""
    return _ALMOST_CERTAIN if head.startswith(BEGINNING) else 0.0


def write(exchanged: Exchanged, out: BinaryIO) -> tuple[Loss, ...]:
    """Write the report; see ``report_write``."""
    from desktop_app.formats.annotations import report_write

    return report_write.write(exchanged, out)


FORMAT = Format(
    name="html",
    title="Report: articles with their statements marked and listed (HTML)",
    suffixes=(".report.html",),
    loses="Made for people: no program reads it back. Ids, notes on actors, custom fields, steps.",
    sniff=sniff,
    read=None,
    write=write,
)
