"""A suggestion as the panel shows it."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop_app.domain.findings import Confidence, Why
from desktop_app.domain.statement import Kind


@dataclass(frozen=True)
class Card:
    """The words of a suggestion's content, source and cue, and the names it proposes.

    ``place`` says which of how many it is; ``speaker_is_new`` and ``speaks_for_is_new`` whether accepting
    makes an actor of that name.
    """

    id: str
    place: str
    words: str
    kind: Kind
    source: str = ""
    cue: str = ""
    speaker: str = ""
    speaker_is_new: bool = False
    speaks_for: str = ""
    speaks_for_is_new: bool = False
    why: Why = field(default_factory=Why)
    confidence: Confidence = Confidence.POSSIBLE
