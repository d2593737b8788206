"""A line of what was found."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.text import Span


@dataclass(frozen=True, slots=True)
class Hit:
    """An article or a statement that was found; ``statement_id`` is empty for an article.

    ``words`` are shown below the ``title``, those at ``marks`` set off; ``note`` stands beside the title.
    """

    document_id: str
    title: str
    words: str
    marks: tuple[Span, ...] = ()
    note: str = ""
    statement_id: str = ""

    def same_as(self, other: Hit) -> bool:
        """Whether both are the same article or statement, whatever is said of it."""
        return (self.document_id, self.statement_id) == (other.document_id, other.statement_id)
