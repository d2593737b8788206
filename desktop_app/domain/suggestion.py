"""A statement that the finder proposes, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.findings import Quotation
from desktop_app.domain.text import Span


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A proposed statement of a document that nobody has reviewed yet; ``id`` is unique in the project."""

    id: str
    document_id: str
    quotation: Quotation

    @property
    def extent(self) -> Span:
        """From the first code point of the content to the last."""
        content = self.quotation.content
        return Span(min(span.start for span in content), max(span.end for span in content))


class Decision(StrEnum):
    """What a reader made of a suggestion."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Review:
    """A suggestion that was decided on: as it was proposed, and the statement made of it, if any.

    Whether it was corrected is told by comparing ``proposed`` with the statement as it stands.
    """

    id: str
    document_id: str
    decision: Decision
    proposed: Quotation
    statement_id: str = ""
