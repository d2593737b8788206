"""A statement as one line of a table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StatementRow:
    """What the table shows of a statement, in words; ``start`` is its place in the text, in code points."""

    id: str
    start: int
    words: str
    speaker: str = ""
    claims: str = ""
    stances: str = ""
    kind: str = ""

    @property
    def cells(self) -> tuple[str, str, str, str, str]:
        """Words, speaker, claims, stances, kind."""
        return self.words, self.speaker, self.claims, self.stances, self.kind
