"""Analysis views of many statements, from the file to the screen."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication

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


_CLAIMS = (
    "SELECT statements.id, statements.document_id, documents.date, outlet, speaker, claim_type, topic"
    " FROM documents CROSS JOIN statements ON statements.document_id = documents.id"
    " JOIN anchors AS first ON first.statement_id = statements.id AND first.role = 'content'"
    " AND first.ordinal = 0 JOIN claims ON claims.statement_id = statements.id"
    " ORDER BY documents.rowid, first.start, statements.id, claims.ordinal"
)
_WORDS = (
    "SELECT statements.id, statements.document_id, documents.date, outlet, kind, speaker, exact"
    " FROM documents CROSS JOIN statements ON statements.document_id = documents.id"
    " JOIN anchors ON anchors.statement_id = statements.id AND role = 'content'"
    " ORDER BY documents.rowid, anchors.start, statements.id"
)
_REPORTS = (
    "SELECT statements.id, statements.document_id, documents.date, outlet, statements.speaker,"
    " statements.within, outer.speaker"
    " FROM documents CROSS JOIN statements ON statements.document_id = documents.id"
    " JOIN anchors AS first ON first.statement_id = statements.id AND first.role = 'content'"
    " AND first.ordinal = 0 JOIN statements AS outer ON outer.id = statements.within"
    " ORDER BY documents.rowid, first.start, statements.id"
)
_CODED = (
    "SELECT statements.id, document_id, set_id, status, coalesce(speaker, ''), max(steps.time)"
    " FROM statements JOIN changes ON table_name = 'statements' AND row_id = statements.id"
    " JOIN steps ON steps.number = step GROUP BY statements.id"
)


def _stances(connection: sqlite3.Connection, towards: Iterable[TargetKind] = TargetKind) -> None:
    for kind in towards:
        columns = list(zip(*connection.execute(_QUERY, (kind.value,)), strict=True))
        _count(*(columns[place] for place in (4, 3, 2)) if columns else ())


def _claims(connection: sqlite3.Connection) -> None:
    columns = list(zip(*connection.execute(_CLAIMS), strict=True))
    _count([each or "" for each in columns[4]], columns[5])


def _words(connection: sqlite3.Connection) -> None:
    columns = list(zip(*connection.execute(_WORDS), strict=True))
    words = [len(exact.split()) for exact in columns[6]]
    _, places = np.unique([each or "" for each in columns[5]], return_inverse=True)
    np.bincount(places, words)


def _reports(connection: sqlite3.Connection) -> None:
    columns = list(zip(*connection.execute(_REPORTS), strict=True))
    _count(*([each or "" for each in columns[place]] for place in (4, 6)))


def _coded(connection: sqlite3.Connection) -> None:
    columns = list(zip(*connection.execute(_CODED), strict=True))
    _count(*columns[2:])


def _count(*columns: Sequence[str]) -> None:
    for column in columns:
        _, places = np.unique(column, return_inverse=True)
        np.bincount(places)


def _row(name: str, bare: Callable[[sqlite3.Connection], None], view: str = "") -> Row:
    def measure(size: int, folder: Path) -> Timed:
        """Read, count and paint a view, nothing of it held from before."""
        application_made()
        project = new_project(folder)
        project.do(ReadBundle(debate(size)))
        plot = PLOTS[view or name](None)
        plot.set_look(theme.load("light"))
        plot.resize(*SIZE)
        plot.show()
        QCoreApplication.processEvents()

        def ours() -> None:
            plot.show_view(run(show(project.path, view or name, Asked())))
            QCoreApplication.processEvents()  # the parts of the plot paint themselves

        with closing(sqlite3.connect(project.path)) as connection:
            timed = side_by_side(5, ours, lambda: bare(connection))
        plot.close()
        project.close()
        return timed

    work = f"the {name} of that many statements, read, counted, painted"
    return Row(name, work, "the bare query and numpy counting", 3, 10_000, 100_000, measure)


ROWS = (
    _row("matrix", _stances),
    _row("timeline", _stances),
    _row("network", lambda connection: _stances(connection, (TargetKind.TOPIC,))),
    _row("claims", _claims),
    _row("speakers", _words),
    _row("contradictions", _stances),
    _row("shifts", _stances),
    _row("opponents", _stances),
    _row("balance", _stances),
    _row("centrality", lambda connection: _stances(connection, (TargetKind.TOPIC,))),
    _row("reports", _reports),
    _row("progress", _coded, "coverage"),
)
