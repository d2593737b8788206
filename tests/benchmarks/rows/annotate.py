"""One statement more in an article that has many: committed, not yet painted."""

from __future__ import annotations

from pathlib import Path

from desktop_app.domain.statement import Kind
from desktop_app.domain.text import Span
from desktop_app.project.commands.statements import AddStatement
from desktop_app.project.reading import ReadBundle
from tests.benchmarks.articles import article
from tests.benchmarks.bare import one_commit
from tests.benchmarks.harness import Row, Timed, side_by_side
from tests.project.sample import new_project


def measure(size: int, folder: Path) -> Timed:
    """Add statements with a speaker, each in a step."""
    project = new_project(folder)
    project.do(ReadBundle(article(size)))
    command = AddStatement("long", (Span(0, 80),), "Ines", kind=Kind.DIRECT, speaker="Orla Quint")
    project.do(command)

    def annotate() -> None:
        project.do(AddStatement("long", (Span(0, 80),), "Ines", kind=Kind.DIRECT, speaker="Orla Quint"))

    timed = side_by_side(60, annotate, one_commit(folder))
    project.close()
    return timed


ROW = Row(
    "annotate stored", "one statement added and committed", "one SQLite commit", 2, 10_000, 10_000, measure
)
