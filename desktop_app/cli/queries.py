"""What a verb says of a query."""

from __future__ import annotations

from desktop_app.cli.printing import note
from desktop_app.domain.query import PREFIXES, no_dates, parse, unknown_prefixes


def note_query(query: str) -> None:
    """Tell what in a query seems to ask for something and is looked for as a word, and what is no date."""
    for prefix in unknown_prefixes(query):
        note(f"Note: “{prefix}:” was looked for as words; before a colon can stand {', '.join(PREFIXES)}.")
    for value in no_dates(parse(query)):
        note(f"Note: “{value}” is no date, so nothing was found by it; write 2031, 2031-03 or 2031-03-14.")
