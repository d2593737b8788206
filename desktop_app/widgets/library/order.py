"""In which order the documents of the library stand."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from desktop_app.domain.document import DocumentStatus, DocumentSummary

Key = tuple[int | str, ...]
_STATES = tuple(DocumentStatus)


class Order(StrEnum):
    """By what the documents are put in order; documents alike stand as they came."""

    CAME = "came"
    TITLE = "title"
    NEWEST = "newest"
    OLDEST = "oldest"
    OUTLET = "outlet"
    STATUS = "status"
    ASSIGNED = "assigned"
    TAGS = "tags"
    TO_REVIEW = "to-review"
    STATEMENTS = "statements"


def _day(summary: DocumentSummary) -> int:
    digits = "".join(letter for letter in summary.date[:10] if letter.isdigit())
    return int(digits.ljust(8, "0")) if digits else 0


def _outlet(summary: DocumentSummary) -> Key:
    return (not summary.outlet, summary.outlet.casefold(), -_day(summary))


KEYS: dict[Order, Callable[[DocumentSummary], Key]] = {
    Order.CAME: lambda _summary: (),
    Order.TITLE: lambda summary: (summary.title.casefold(),),
    Order.NEWEST: lambda summary: (-_day(summary),),
    Order.OLDEST: lambda summary: (not summary.date, _day(summary)),
    Order.OUTLET: _outlet,
    Order.STATUS: lambda summary: (_STATES.index(summary.status),),
    Order.ASSIGNED: lambda summary: (not summary.assigned, summary.assigned.casefold()),
    Order.TAGS: lambda summary: (not summary.tags, *(tag.casefold() for tag in summary.tags)),
    Order.TO_REVIEW: lambda summary: (summary.unreviewed is not None, -(summary.unreviewed or 0)),
    Order.STATEMENTS: lambda summary: (-summary.statements,),
}
"""What is compared."""
