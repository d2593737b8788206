"""Articles that a reader went through, as the finder learns from them."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.findings import Quotation
from desktop_app.domain.text import Span


@dataclass(frozen=True, slots=True)
class Example:
    """An article, what its reader kept of what is said in it, and what the rules alone find there.

    ``kept`` are the quotations as the reader left them, ``found`` what the rules propose, ``reviewed`` the
    stretches that the reader went through (all of the text where None), ``accepted`` and ``rejected`` the
    proposals that were decided on, as they were proposed.
    """

    text: str
    kept: tuple[Quotation, ...]
    found: tuple[Quotation, ...]
    reviewed: tuple[Span, ...] | None = None
    accepted: tuple[Quotation, ...] = ()
    rejected: tuple[Quotation, ...] = ()

    def covers(self, start: int, end: int) -> bool:
        """Whether the reader went through all of these code points."""
        return self.reviewed is None or any(span.start <= start and end <= span.end for span in self.reviewed)
