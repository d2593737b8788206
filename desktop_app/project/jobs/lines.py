"""The lines of the statement table, read beside whoever goes on working."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from desktop_app.domain.query import Query
from desktop_app.domain.statement_line import StatementLine
from desktop_app.project.job import Job, Progress
from desktop_app.store.store import Store

R = TypeVar("R")

_SLICE = 500


def lines(path: Path, document_id: str, made: Callable[[StatementLine], R]) -> Job[tuple[R, ...]]:
    """What ``made`` makes of each statement of a document, of all for an empty id."""
    rows: list[R] = []
    with closing(Store(path, write=False)) as store:
        yield Progress(0, 1)
        total = store.statement_count(document_id)
        for some in store.lines(document_id):
            rows += map(made, some)
            yield Progress(len(rows), total)
    return tuple(rows)


def lines_by_id(path: Path, ids: Sequence[str], made: Callable[[StatementLine], R]) -> Job[tuple[R, ...]]:
    """What ``made`` makes of each of the statements with those ids that are there."""
    rows: list[R] = []
    with closing(Store(path, write=False)) as store:
        for start in range(0, len(ids), _SLICE):
            yield Progress(start, len(ids))
            rows += map(made, store.lines_by_id(ids[start : start + _SLICE]))
    return tuple(rows)


def asked(path: Path, query: Query, document_id: str, limit: int) -> Job[frozenset[str]]:
    """The ids of the statements of a document, or of all, that a query asks for."""
    yield Progress(0, 1)
    with closing(Store(path, write=False)) as store:
        return frozenset(store.statements_asked(query, limit, document_id))
