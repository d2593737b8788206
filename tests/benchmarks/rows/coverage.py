"""What all statements lack, counted."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from desktop_app.project.reading import ReadBundle
from tests.benchmarks.articles import article
from tests.benchmarks.harness import Row, Timed, side_by_side
from tests.project.sample import new_project

_TABLES = ("statements", "claims", "stances")


def measure(size: int, folder: Path) -> Timed:
    """Count for an article what its statements lack, each with a claim and a stance."""
    project = new_project(folder)
    project.do(ReadBundle(article(size)))
    with closing(sqlite3.connect(project.path)) as connection:

        def bare() -> None:
            for table in _TABLES:
                connection.execute(f"SELECT sum(length(id)) FROM {table} NOT INDEXED").fetchone()

        timed = side_by_side(7, project.coverage, bare)
    project.close()
    return timed


ROW = Row(
    "coverage",
    "what that many statements lack, counted",
    "statements, claims and stances each read through",
    8,
    10_000,
    100_000,
    measure,
)
