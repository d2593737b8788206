"""What was rescued from a damaged project."""

from __future__ import annotations

from typing import NamedTuple


class Rescued(NamedTuple):
    """Of one table: the rows ``kept``, the rows that could not be read (``lost``, None where nobody knows how
    many there were), and those read that were ``dropped`` because what they belong to is lost."""

    table: str
    kept: int
    lost: int | None = 0
    dropped: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether nothing of the table is lost."""
        return self.lost == 0 and self.dropped == 0
