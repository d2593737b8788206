"""Which documents of the library are what somebody asks for."""

from __future__ import annotations

from desktop_app.domain.document import DocumentSummary
from desktop_app.domain.query import Query, fits_value, folded, has

OF_ROWS = ("title", "outlet", "language", "date", "tag", "assigned", "status", "is")
"""What can be asked that a row of the library says; all else only a search can tell."""

_BEYOND = ("undescribed", "unplaced", "incomplete")
"""States of an article that no row says."""


def told_by_rows(query: Query) -> tuple[str, ...]:
    """Those prefixes of a query that the rows of the library can tell."""
    prefixes = dict.fromkeys(by.prefix for by in query.by)
    beyond = {by.prefix for by in query.asked("is") if by.value.casefold() in _BEYOND}
    return tuple(prefix for prefix in prefixes if prefix in OF_ROWS and prefix not in beyond)


def needs_search(query: Query) -> bool:
    """Whether a query asks for what only a search can tell."""
    return bool(query.words) or len(told_by_rows(query)) < len({by.prefix for by in query.by})


class Narrowing:
    """A query asked of one summary after another; what many have in common is compared once."""

    def __init__(self, query: Query, found: frozenset[str] | None, names: dict[str, str]) -> None:
        """``names`` keeps titles and outlets, folded, from one narrowing to the next."""
        self.query, self.found, self._names = query, found, names
        self._asked = {prefix: query.asked(prefix) for prefix in told_by_rows(query)}
        # What is not in a text, or said of a statement, no row can tell.
        self._beyond = bool(query.unwanted) or len(self._asked) < len({by.prefix for by in query.by})
        self._verdicts: dict[tuple[str, tuple[str, ...]], bool] = {}

    def fits(self, summary: DocumentSummary) -> bool:
        """Whether a document is asked for: by its words in title or outlet, or as ``found`` in the texts."""
        if not self.query:
            return True
        if not all(self._has(prefix, summary) for prefix in self._asked):
            return False
        if self.found is not None and summary.id in self.found:
            return True
        return not self._beyond and self._named(summary)

    def _has(self, prefix: str, summary: DocumentSummary) -> bool:
        values = values_of(prefix, summary)
        if prefix == "title":
            return fits_value(self._asked[prefix], values)
        known = self._verdicts.get((prefix, values))
        if known is None:
            known = self._verdicts[prefix, values] = fits_value(self._asked[prefix], values)
        return known

    def _named(self, summary: DocumentSummary) -> bool:
        if not self.query.words:
            return True
        names = self._names.get(summary.id)
        if names is None:
            names = self._names[summary.id] = folded(f"{summary.title} {summary.outlet}")
        return all(any(has(names, term.words) for term in group) for group in self.query.wanted)


def values_of(prefix: str, summary: DocumentSummary) -> tuple[str, ...]:
    """What a summary says of one thing that can be asked."""
    if prefix == "tag":
        return summary.tags
    if prefix == "is":
        return states_of(summary)
    return (str(getattr(summary, prefix)),)


def states_of(summary: DocumentSummary) -> tuple[str, ...]:
    """How far a document is coded and searched, in the words of a query."""
    coded = "coded" if summary.statements else "uncoded"
    if summary.unreviewed is None:
        return coded, "unsearched"
    return (coded, "searched", "unreviewed") if summary.unreviewed else (coded, "searched")
