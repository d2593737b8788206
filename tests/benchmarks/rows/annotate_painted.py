"""One statement more in an article that has many: committed and on the screen; and back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop_app.domain.text import Span
from desktop_app.main_window.window import MainWindow
from desktop_app.project.reading import ReadBundle
from tests.benchmarks.articles import article
from tests.benchmarks.bare import one_commit
from tests.benchmarks.harness import Row, Timed, side_by_side
from tests.benchmarks.windows import bare_page, settle, window_on
from tests.project.sample import new_project

_TIMES = 40
_PLACE = (Span(310, 350),)


def measure_annotate(size: int, folder: Path) -> Timed:
    """Make a statement of some words as the key does, and paint the page; the rest is what comes after."""
    window, limit = _opened(size, folder)
    made = False

    def as_it_was() -> None:
        if made:
            window.desk.undo()
            settle(window)

    def ours() -> None:
        nonlocal made
        made = window.reading.make(_PLACE)
        window.reader.viewport().repaint()

    timed = side_by_side(_TIMES, ours, limit, before=as_it_was, after=lambda: settle(window))
    window.close()
    return timed


def measure_undo(size: int, folder: Path) -> Timed:
    """Take the statement just made back again, and paint the page."""
    window, limit = _opened(size, folder)

    def make() -> None:
        window.reading.make(_PLACE)
        settle(window)

    def ours() -> None:
        window.desk.undo()
        window.reader.viewport().repaint()

    timed = side_by_side(_TIMES, ours, limit, before=make, after=lambda: settle(window))
    window.close()
    return timed


def _opened(size: int, folder: Path) -> tuple[MainWindow, Callable[[], None]]:
    project = new_project(folder)
    project.do(ReadBundle(article(size)))
    window = window_on(project, folder, "long")
    # Who codes has coded before: the first statement of all makes an annotator and a set, too.
    window.reading.make((Span(510, 550),))
    settle(window)
    page = bare_page(project.document("long").text)
    commit = one_commit(folder)

    def limit() -> None:
        commit()
        page.viewport().repaint()

    return window, limit


ANNOTATE = Row(
    "annotate",
    "a statement made, committed, painted",
    "a commit and a repaint",
    2,
    10_000,
    10_000,
    measure_annotate,
)
UNDO = Row("undo", "the same taken back", "a commit and a repaint", 2, 10_000, 10_000, measure_undo)
