"""The statements behind a mark, read beside the window and told by name."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop_app.domain.level_sign import sign
from desktop_app.domain.statement import Target
from desktop_app.domain.statement_line import StatementLine
from desktop_app.main_window.desk import Desk
from desktop_app.main_window.job_runner import JobRunner
from desktop_app.main_window.known import Known
from desktop_app.main_window.presenters.counted import counted
from desktop_app.project.jobs.lines import lines_by_id
from desktop_app.widgets.analysis.analysis_page import AnalysisPage
from desktop_app.widgets.analysis.behind_row import BehindRow
from desktop_app.widgets.plots.mark import Mark

_MOST = 5000
"""So many statements behind one mark are listed; of more it is told how many."""


class BehindPresenter(QObject):
    """Only what was asked for last is shown."""

    def __init__(self, desk: Desk, page: AnalysisPage) -> None:
        super().__init__(page)
        self._desk, self._panel = desk, page.behind
        self._runner = JobRunner(self)
        page.marked.connect(self._read)

    @property
    def busy(self) -> bool:
        """Whether statements are being read."""
        return self._runner.busy

    def finish(self) -> None:
        """Let go of what is being read."""
        self._runner.finish()

    def _read(self, mark: Mark | None) -> None:
        self._runner.cancel()
        project = self._desk.project
        if mark is None or not mark.statements or project is None:
            return
        known, ids = self._desk.known, mark.statements
        job = lines_by_id(project.path, ids[:_MOST], lambda line: _row(line, known))
        self._runner.start(job, lambda rows: self._show(ids, rows))

    def _show(self, ids: tuple[str, ...], rows: tuple[tuple[BehindRow, str], ...]) -> None:
        places = {id_: place for place, id_ in enumerate(ids)}
        ordered = sorted(rows, key=lambda row: places[row[0].statement_id])
        told = [
            counted(len(ids), self.tr("1 statement"), self.tr("%1 statements")),
            self.tr("the first %1 of them here").replace("%1", str(_MOST)) if len(ids) > _MOST else "",
        ]
        if len(ids) <= _MOST:
            articles = len({row.document_id for row, _ in rows})
            outlets = len({outlet for _, outlet in rows if outlet})
            told.append(counted(articles, self.tr("in 1 article"), self.tr("in %1 articles")))
            if outlets > 1:
                told.append(self.tr("%1 outlets").replace("%1", str(outlets)))
        self._panel.show_rows(tuple(row for row, _ in ordered), ", ".join(filter(None, told)))


def _row(line: StatementLine, known: Known) -> tuple[BehindRow, str]:
    """What is told of a statement, and its outlet."""
    codes = {code.id: code.name for code in known.codebook.claim_types}
    said = [line.kind, *(codes.get(claim_type, claim_type) for claim_type, _ in line.claims)]
    article = line.article
    stances = []
    for kind, target, level_id in line.stances:
        level = known.codebook.level(level_id)
        name = known.target(Target(kind, target))
        shown = sign(level) if level is not None else "–"
        stances.append((None if level is None else level.value, f"{shown} {name}"))
    row = BehindRow(
        line.id,
        article.id,
        line.words,
        known.actor(line.speaker),
        " · ".join(dict.fromkeys(part for part in said if part)),
        tuple(stances),
        " · ".join(part for part in (article.outlet, article.date[:10], article.title) if part),
    )
    return row, article.outlet
