"""One statement more in an article that has many: committed and on the screen; and back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.text import Span
from desktop_app.main_window.window import MainWindow
from desktop_app.project.reading import ReadBundle
from tests.benchmarks.articles import article
from tests.benchmarks.bare import one_commit
from tests.benchmarks.harness import Row, Timed, side_by_side
from tests.benchmarks.windows import bare_page, settle, window_on
from tests.project.sample import new_project

_TIMES = 30


def _opened(size: int, folder: Path) -> tuple[MainWindow, Callable[[], None]]:
    project = new_project(folder)
    project.do(ReadBundle(article(size)))
    window = window_on(project, folder, "long")
    page = bare_page(project.document("long").text)
    commit = one_commit(folder)

    def limit() -> None:
        commit()
        page.viewport().repaint()

    return window, limit


def measure_annotate(size: int, folder: Path) -> Timed:
    """Make a statement of the first words as the key does, and paint."""
    window, limit = _opened(size, folder)

    def ours() -> None:
        window.reading.make((Span(0, 40),))
        window.reader.viewport().repaint()
        QCoreApplication.processEvents()

    timed = side_by_side(_TIMES, ours, limit)
    window.close()
    return timed


def measure_undo(size: int, folder: Path) -> Timed:
    """Take the statements made back again, and paint."""
    window, limit = _opened(size, folder)
    for _ in range(_TIMES + 2):
        window.reading.make((Span(0, 40),))
    settle(window)

    def ours() -> None:
        window.desk.undo()
        window.reader.viewport().repaint()
        QCoreApplication.processEvents()

    timed = side_by_side(_TIMES, ours, limit)
    window.close()
    return timed


ANNOTATE = Row(
    "annotate seen",
    "a statement made, committed, painted",
    "a commit and a repaint",
    2,
    10_000,
    10_000,
    measure_annotate,
)
UNDO = Row("undo seen", "the same taken back", "a commit and a repaint", 2, 10_000, 10_000, measure_undo)
