"""The words of a query as SQL: for the index of words, and for letters looked for in the texts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.domain.query import Query, Term

SCANNED = 200_000
"""In so many texts at most, those that came last, letters are looked for one by one."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """``match`` goes to the index of words, empty where that can say nothing; ``also`` holds beside it.

    ``scans`` are the terms that are looked for letter by letter.
    """

    match: str
    also: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    scans: tuple[str, ...] = ()


_INDEXED = "texts.number IN (SELECT rowid FROM texts_fts WHERE texts_fts MATCH ?)"
_LETTERS = "instr(texts.text, ?) > 0"
_BOUND = f"texts.number > (SELECT coalesce(max(number), 0) - {SCANNED} FROM texts)"


def wanted_of(query: Query) -> Wanted:
    """The words of a query as SQL on ``texts``; nothing where it has none."""
    groups = query.wanted
    plain = [group for group in groups if not any(term.unspaced for term in group)]
    also: list[str] = []
    values: list[str] = []
    for group in groups:
        if group in plain:
            continue
        parts = []
        for term in group:
            parts.append(_LETTERS if term.unspaced else _INDEXED)
            values.append(term.words if term.unspaced else match_of(term))
        also.append(f"({' OR '.join(parts)})")
    without = [match_of(term) for term in query.unwanted if not term.unspaced]
    match = " AND ".join(f"({match_any(group)})" for group in plain)
    if without and match:
        match = f"({match}) NOT ({' OR '.join(without)})"
    elif without:
        also.append(f"NOT {_INDEXED}")
        values.append(" OR ".join(without))
    for term in query.unwanted:
        if term.unspaced:
            also.append(f"NOT {_LETTERS}")
            values.append(term.words)
    scans = tuple(term.words for term in query.words if term.unspaced)
    if scans and not match:
        also.append(_BOUND)
    return Wanted(match, tuple(also), tuple(values), scans)


def match_any(terms: Iterable[Term]) -> str:
    """Any of these terms, as the index of words is asked for it."""
    return " OR ".join(match_of(term) for term in terms)


def match_of(term: Term) -> str:
    """A term as FTS5 is asked for it.

    It goes as a string, in which nothing but a quotation mark has a meaning; what words it is made of, FTS5
    then finds in the same way as in the texts. NUL would end the query.
    """
    words = term.words.replace('"', " ").replace("\0", " ")
    return f'"{words}"*' if term.prefix else f'"{words}"'
