"""A long article with many statements, from the click to the painted page."""

from __future__ import annotations

from pathlib import Path

from desktop_app.project.reading import ReadBundle
from tests.benchmarks.articles import article
from tests.benchmarks.harness import Row, Timed, side_by_side
from tests.benchmarks.windows import bare_page, settle, window_on
from tests.project.sample import new_project


def measure(size: int, folder: Path) -> Timed:
    """Show the article and paint it; 100 characters a statement."""
    return _measured(size, folder, jump=False)


def measure_huge(size: int, folder: Path) -> Timed:
    """Show the article, paint it, go to its middle and paint that."""
    return _measured(size, folder, jump=True)


def _measured(size: int, folder: Path, *, jump: bool) -> Timed:
    project = new_project(folder)
    project.do(ReadBundle(article(size)))
    window = window_on(project, folder, "")
    text = project.document("long").text
    page = bare_page("")

    def ours() -> None:
        window.desk.show_document("long")
        window.reader.viewport().repaint()
        if jump:
            window.reader.go_to_part(0.5)
            window.reader.viewport().repaint()

    def bare() -> None:
        page.setPlainText(text)
        page.viewport().repaint()
        if jump:
            bar = page.verticalScrollBar()
            bar.setValue(bar.maximum() // 2)
            page.viewport().repaint()

    def rest() -> None:
        window.desk.show_document("")
        settle(window)

    timed = side_by_side(7, ours, bare, before=rest)
    window.close()
    return timed


ROW = Row(
    "open",
    "an article with that many statements shown",
    "its text set and painted",
    2,
    10_000,
    10_000,
    measure,
)
HUGE = Row(
    "open huge",
    "the same, and its middle",
    "its text set and painted, and its middle",
    2,
    10_000,
    100_000,
    measure_huge,
)
