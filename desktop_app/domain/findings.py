"""What the program found by itself: proposed quotations, and faults of a project."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.statement import Kind
from desktop_app.domain.text import Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation found in a text: spans in code points, in the order of the text.

    ``speaker`` is the resolved name or empty; ``why`` says which rule found it.
    """

    content: tuple[Span, ...]
    kind: Kind = Kind.DIRECT
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    speaker: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault of a project: what is wrong with which object of which kind."""

    kind: str
    id: str
    fault: str


@dataclass(frozen=True, slots=True)
class Found:
    """A document in which words were searched for and found, with a few of its own words about them."""

    document_id: str
    title: str
    snippet: str
