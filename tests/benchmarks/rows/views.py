"""Analysis views of many statements, from the file to the screen."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import numpy as np

from desktop_app.domain.statement import TargetKind
from desktop_app.main_window import theme
from desktop_app.project.job import run
from desktop_app.project.jobs.analysis import show
from desktop_app.project.reading import ReadBundle
from desktop_app.project.views.view import Asked
from desktop_app.widgets.plots.registry import PLOTS
from tests.benchmarks.debate import debate
from tests.benchmarks.harness import Row, Timed, side_by_side
from tests.benchmarks.windows import SIZE, application_made
from tests.project.sample import new_project

_QUERY = (
    "SELECT statements.id, statements.document_id, documents.date, speaker, target_id, set_id, level"
    " FROM stances JOIN statements ON statements.id = stances.statement_id"
    " JOIN documents ON documents.id = statements.document_id"
    " JOIN anchors AS first ON first.statement_id = statements.id AND first.role = 'content'"
    " AND first.ordinal = 0 WHERE speaker IS NOT NULL AND target_kind = ?"
    " ORDER BY documents.rowid, first.start, statements.id, stances.ordinal"
)


def _measure(name: str) -> Callable[[int, Path], Timed]:
    def measure(size: int, folder: Path) -> Timed:
        """Read, count and paint a view, nothing of it held from before."""
        application_made()
        project = new_project(folder)
        project.do(ReadBundle(debate(size)))
        plot = PLOTS[name](None)
        plot.set_look(theme.load("light"))
        plot.resize(*SIZE)
        plot.show()

        def ours() -> None:
            plot.show_view(run(show(project.path, name, Asked())))
            plot.repaint()

        with closing(sqlite3.connect(project.path)) as connection:

            def bare() -> None:
                for kind in TargetKind:
                    found = connection.execute(_QUERY, (kind.value,)).fetchall()
                    columns = list(zip(*found, strict=True))
                    for column in (columns[4], columns[3], columns[2]) if columns else ():
                        _, places = np.unique(column, return_inverse=True)
                        np.bincount(places)

            timed = side_by_side(5, ours, bare)
        plot.close()
        project.close()
        return timed

    return measure


def _row(name: str) -> Row:
    work = f"the {name} of that many statements, read, counted, painted"
    return Row(name, work, "the bare queries and numpy counting", 3, 10_000, 100_000, _measure(name))


MATRIX, TIMELINE = _row("matrix"), _row("timeline")
