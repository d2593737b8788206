"""Text files brought into a project."""

from __future__ import annotations

from pathlib import Path

from desktop_app.project.job import run
from desktop_app.project.jobs.import_documents import import_documents
from tests.benchmarks.articles import texts
from tests.benchmarks.bare import texts_in_bulk
from tests.benchmarks.harness import Row, Timed, seconds
from tests.project.sample import new_project


def measure(size: int, folder: Path) -> Timed:
    """Read the files, and keep them as documents in one step."""
    files = [folder / f"article-{number:06}.en.txt" for number in range(size)]
    for file, text in zip(files, texts(size), strict=True):
        file.write_text(text, encoding="utf-8")
    project = new_project(folder)
    limit = seconds(lambda: texts_in_bulk(folder / "bare.sqlite", files))
    ours = seconds(lambda: project.do(run(import_documents(project.path, files)).command))
    project.close()
    return Timed(ours, limit)


ROW = Row("import", "text files imported", "sqlite3 bulk insert with FTS", 2, 10_000, 10_000, measure)
