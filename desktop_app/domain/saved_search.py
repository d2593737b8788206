"""A search that was given a name, to be made again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SearchIn(StrEnum):
    """What is searched: the articles, the statements, or every place in the texts with the words about it."""

    ARTICLES = "articles"
    STATEMENTS = "statements"
    CONCORDANCE = "concordance"


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A name, what is typed for it, and where it is looked for.

    ``pattern``: it is a regular expression; ``case``: its letter case counts; ``whole``: for whole words.
    """

    id: str
    name: str
    words: str
    where: SearchIn = SearchIn.ARTICLES
    pattern: bool = False
    case: bool = False
    whole: bool = False
