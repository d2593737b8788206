"""What a verb says of a query."""

from __future__ import annotations

from desktop_app.cli.printing import note
from desktop_app.domain.query import PREFIXES, unknown_prefixes


def note_query(query: str) -> None:
    """Tell what in a query looks as if it asked for something, and is looked for as a word instead."""
    for prefix in unknown_prefixes(query):
        note(f"Note: “{prefix}:” was looked for as words; before a colon can stand {', '.join(PREFIXES)}.")
