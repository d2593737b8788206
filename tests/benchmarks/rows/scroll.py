"""A page down in an article with many statements."""

from __future__ import annotations

from pathlib import Path

from desktop_app.main_window.window import MainWindow
from desktop_app.project.reading import ReadBundle
from tests.benchmarks.articles import article
from tests.benchmarks.harness import Row, Timed, side_by_side
from tests.benchmarks.windows import settle, window_on
from tests.project.sample import new_project


def measure(size: int, folder: Path) -> Timed:
    """Page after page of the article with its statements, and of the same without any."""
    project = new_project(folder)
    project.do(ReadBundle(article(size)))
    marked = window_on(project, folder, "long")
    settle(marked)
    plain = window_on(project, folder, "long")
    settle(plain)
    plain.reader.set_highlights(())
    plain.reader.set_suggestions(())

    def page_down(window: MainWindow) -> None:
        bar = window.reader.verticalScrollBar()
        bar.setValue((bar.value() + 600) % max(1, bar.maximum()))
        window.reader.viewport().repaint()

    timed = side_by_side(40, lambda: page_down(marked), lambda: page_down(plain))
    plain.desk.project = None
    plain.close()
    marked.close()
    return timed


ROW = Row(
    "scroll", "a page down with that many statements", "the same without any", 1.5, 10_000, 10_000, measure
)
