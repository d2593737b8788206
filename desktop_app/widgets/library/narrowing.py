"""Which documents of the library are what somebody asks for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from desktop_app.domain.document import DocumentSummary
from desktop_app.domain.folding import letters_of
from desktop_app.domain.query import Query, fits_value
from desktop_app.widgets.library.names import Names

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
    """A query asked of all documents at once; what many have in common is compared once."""

    def __init__(self, query: Query, found: frozenset[str] | None, names: Names) -> None:
        """``names`` keeps titles and outlets from one narrowing to the next."""
        self.query, self.found, self._names = query, found, names
        self._asked = {prefix: query.asked(prefix) for prefix in told_by_rows(query)}
        # What is not in a text, or said of a statement, no row can tell.
        self._beyond = bool(query.unwanted) or len(self._asked) < len({by.prefix for by in query.by})
        self._verdicts: dict[tuple[str, tuple[str, ...]], bool] = {}

    def fitting(self, summaries: Mapping[str, DocumentSummary]) -> list[str]:
        """The documents asked for, in their order: by words in title or outlet, or as ``found`` in texts."""
        if not self.query:
            return list(summaries)
        if not self._asked:
            asked: Iterable[str] = summaries
        else:
            asked = [id_ for id_, one in summaries.items() if all(self._has(of, one) for of in self._asked)]
        named = self._named(asked, summaries)
        if self.found is None:
            return named
        fitting = self.found.union(named)
        return [id_ for id_ in asked if id_ in fitting]

    def fits(self, summary: DocumentSummary) -> bool:
        """Whether one document is asked for."""
        return bool(self.fitting({summary.id: summary}))

    def _has(self, prefix: str, summary: DocumentSummary) -> bool:
        values = values_of(prefix, summary)
        if prefix == "title":
            return fits_value(self._asked[prefix], values)
        known = self._verdicts.get((prefix, values))
        if known is None:
            known = self._verdicts[prefix, values] = fits_value(self._asked[prefix], values)
        return known

    def _named(self, asked: Iterable[str], summaries: Mapping[str, DocumentSummary]) -> list[str]:
        if self._beyond:
            return []
        left = list(asked)
        names = self._names.of(summaries) if self.query.words else {}
        for group in self.query.wanted:
            first, *others = (letters_of(term.words) for term in group)
            if others:
                left = [id_ for id_ in left if any(one in names[id_] for one in (first, *others))]
            else:
                left = [id_ for id_ in left if first in names[id_]]
        return left


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
