"""What the program learned from the suggestions that were accepted, changed and rejected."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Model:
    """A tagger trained on a project's own statements and reviews, for texts of one language.

    ``language`` is the first part of a BCP 47 tag, ``time`` when it was trained (ISO 8601, UTC);
    ``documents``, ``accepted``, ``corrected`` and ``rejected`` count what it learned from, ``quiet`` names
    the patterns that are no longer proposed, ``data`` is what the tagger reads.
    """

    language: str
    time: str
    data: bytes = field(repr=False)
    documents: int = 0
    accepted: int = 0
    corrected: int = 0
    rejected: int = 0
    quiet: tuple[str, ...] = ()
