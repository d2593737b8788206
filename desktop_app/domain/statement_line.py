"""A statement as a table tells it: no more than that, since there may be a hundred thousand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from desktop_app.domain.statement import TargetKind


class Article(NamedTuple):
    """The document that a statement stands in; ``number`` is its place among all, by when they came."""

    id: str
    title: str = ""
    outlet: str = ""
    date: str = ""
    number: int = 0


class StatementLine(NamedTuple):
    """What is said of a statement, by ids; ``start`` is its place in the text, in code points.

    ``claims`` are pairs of claim type and topic, ``stances`` triples of target kind, target and level;
    ``kind`` and ``status`` are the words of their enumerations. ``fields`` are values by field id.
    """

    id: str
    article: Article
    set_id: str
    start: int
    words: str
    kind: str
    status: str
    memo: str
    speaker: str
    speaks_for: str
    addressee: str
    claims: tuple[tuple[str, str], ...]
    stances: tuple[tuple[TargetKind, str, str], ...]
    fields: Mapping[str, str]
