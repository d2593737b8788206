"""A statement behind a mark, as it is told beside the plot."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BehindRow:
    """``said`` is how and what is claimed, ``stances`` pairs of a level's place and what is told of it.

    A place is from -1 to 1, None where the level has none; ``where`` is article, outlet and date.
    """

    statement_id: str
    document_id: str
    words: str
    speaker: str
    said: str
    stances: tuple[tuple[float | None, str], ...]
    where: str
