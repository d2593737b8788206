"""Articles and statements that are searched for, beside whoever goes on working."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from desktop_app.domain.findings import Articles
from desktop_app.domain.query import Query
from desktop_app.domain.statement import Statement
from desktop_app.project.job import Job, Progress
from desktop_app.store.store import Store


def articles(path: Path, query: Query, limit: int) -> Job[Articles]:
    """The documents that a query asks for."""
    yield Progress(0, 1)
    with closing(Store(path, write=False)) as store:
        return store.articles(query, limit)


def statements(path: Path, query: Query, limit: int) -> Job[tuple[tuple[Statement, ...], bool]]:
    """The statements that a query asks for, by document and place, and whether there are more."""
    yield Progress(0, 1)
    with closing(Store(path, write=False)) as store:
        ids = store.statements_asked(query, limit + 1)
        found = {each.id: each for each in store.statements_by_id(ids[:limit])}
        return tuple(found[id_] for id_ in ids[:limit] if id_ in found), len(ids) > limit
