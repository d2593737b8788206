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
    """Read files whose names tell the language, and keep them as documents in one step."""
    return _measured(size, folder, ".en.txt")


def measure_untold(size: int, folder: Path) -> Timed:
    """The same of files of which only the text tells its language."""
    return _measured(size, folder, ".txt")


def _measured(size: int, folder: Path, suffix: str) -> Timed:
    files = [folder / f"article-{number:06}{suffix}" for number in range(size)]
    for file, text in zip(files, texts(size), strict=True):
        file.write_text(text, encoding="utf-8")
    project = new_project(folder)
    limit = seconds(lambda: texts_in_bulk(folder / "bare.sqlite", files))
    ours = seconds(lambda: project.do(run(import_documents(project.path, files)).command))
    project.close()
    return Timed(ours, limit)


ROW = Row("import", "text files imported", "sqlite3 bulk insert with FTS", 2, 10_000, 10_000, measure)
UNTOLD = Row(
    "import untold",
    "the same, their language told by the text",
    "sqlite3 bulk insert with FTS",
    2,
    10_000,
    10_000,
    measure_untold,
)
