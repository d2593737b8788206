"""What statements say, as measures count it: a row for each claim, quotation, stance and report.

Each row begins with the statement, its document, and that document's date (ISO 8601) and outlet, both empty
where not told; a speaker is an actor's id, or empty.
"""

from __future__ import annotations

from typing import NamedTuple

from desktop_app.domain.codebook import Side
from desktop_app.domain.statement import Kind, Target


class ClaimMade(NamedTuple):
    """A claim; type and topic are ids of the codebook, or empty."""

    statement_id: str
    document_id: str
    date: str
    outlet: str
    speaker: str
    claim_type: str
    topic: str


class WordsSaid(NamedTuple):
    """The content of a statement; ``words`` is how many there are in all its stretches."""

    statement_id: str
    document_id: str
    date: str
    outlet: str
    speaker: str
    kind: Kind
    words: int


class StanceTaken(NamedTuple):
    """A stance whose level has a place on its scale: ``value``, from -1 (most against) to 1.

    There is always a speaker. Two annotation sets can tell the same stance each.
    """

    statement_id: str
    document_id: str
    date: str
    outlet: str
    speaker: str
    set_id: str
    target: Target
    value: float

    @property
    def side(self) -> Side:
        """Whether it is against, for, or neither."""
        return side_of(self.value)


class Report(NamedTuple):
    """A statement within another one; ``reporter`` speaks in that, an actor's id or empty.

    ``authorial``: it is the journalist who reports, and says so in the own voice.
    """

    statement_id: str
    document_id: str
    date: str
    outlet: str
    speaker: str
    within: str
    reporter: str
    authorial: bool


def side_of(value: float) -> Side:
    """On which side of neutral a place on the scale is."""
    if value == 0:
        return Side.NEUTRAL
    return Side.FOR if value > 0 else Side.AGAINST
