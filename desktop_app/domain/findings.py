"""What the program found by itself: proposed quotations, and faults of a project."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.statement import Kind
from desktop_app.domain.text import Span


class Confidence(StrEnum):
    """How far a found quotation can be relied on."""

    HIGH = "high"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Why:
    """What made the finder propose a quotation.

    ``frame`` is the construction that was recognised (``analysis.quotations.frames`` names them), ``cue``
    the entry of the lexicon that opened it, or empty, ``named`` how the speaker was told
    (``analysis.speakers`` names the ways), ``agreed`` whether the rules and the trained tagger found it
    independently.
    """

    frame: str = ""
    cue: str = ""
    named: str = ""
    agreed: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation found in a text: spans in code points, in the order of the text.

    ``speaker`` and ``speaks_for`` are resolved names (an actor's where the project knows one, else the
    fullest name that the text gives), or empty.
    """

    content: tuple[Span, ...]
    kind: Kind = Kind.DIRECT
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    speaker: str = ""
    speaks_for: str = ""
    why: Why = Why()
    confidence: Confidence = Confidence.POSSIBLE


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault of a project: what is wrong with which object of which kind."""

    kind: str
    id: str
    fault: str


@dataclass(frozen=True, slots=True)
class Found:
    """A document in which words were searched for and found, with a few of its own words about them.

    ``marks`` are the places in ``snippet`` of what was found, in code points.
    """

    document_id: str
    title: str
    snippet: str
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Articles:
    """The documents that a search found.

    ``more``: there are others beyond those asked for; ``ranked``: the best come first, else in the order in
    which they came; ``scanned``: part of the query was looked for letter by letter, in so many texts at most.
    """

    found: tuple[Found, ...] = ()
    more: bool = False
    ranked: bool = True
    scanned: bool = False


@dataclass(frozen=True, slots=True)
class Marked:
    """A document in the order in which they came (``number``), its text, and where what was sought stands."""

    number: int
    document_id: str
    title: str
    date: str
    text: str
    spans: tuple[Span, ...] = ()
