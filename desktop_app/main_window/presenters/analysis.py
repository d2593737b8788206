"""The analysis: made beside the window, made again when a step changed what it shows."""

from __future__ import annotations

import time
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.history import Step
from desktop_app.domain.problem import Problem
from desktop_app.domain.query import parse
from desktop_app.domain.shown import Shown
from desktop_app.domain.timeline import Timeline
from desktop_app.main_window.desk import Desk
from desktop_app.main_window.job_runner import JobRunner
from desktop_app.main_window.presenters.analysis_held import HeldSince, concerns
from desktop_app.main_window.presenters.analysis_told import (
    basis_told,
    choices_of,
    is_bare,
    nothing_told,
    words,
)
from desktop_app.main_window.presenters.behind import BehindPresenter
from desktop_app.project.job import Job, Progress
from desktop_app.project.jobs.analysis import figures, show
from desktop_app.project.views.filters import Filters, filters
from desktop_app.project.views.network import OF_THE_NETWORK
from desktop_app.project.views.registry import VIEWS, view
from desktop_app.project.views.view import Asked
from desktop_app.project.wording import worded
from desktop_app.widgets.analysis.analysis_page import AnalysisPage
from desktop_app.widgets.analysis.view_list import ViewEntry
from desktop_app.widgets.common.no_date import no_date_told
from desktop_app.widgets.plots.registry import load

PAUSE = 300
"""Milliseconds after a step in which others may follow, before a view is made again."""

TIMELINE = "timeline"
_OF_ONE_NETWORK = ("network", "centrality")
_PATIENCE = 250
"""Milliseconds after which it is shown how far a view is."""


class AnalysisPresenter(QObject):
    """One view at a time, and never two jobs: what changes while one runs is read by the next."""

    shown = Signal()
    """A view was made and is on the screen."""

    def __init__(self, desk: Desk, page: AnalysisPage) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._name = VIEWS[0].name
        self._chosen: dict[str, dict[str, str]] = {}
        self._since = HeldSince()
        self._stale, self._began, self._again, self._sets = True, 0.0, False, 0
        self._strip_of = ("", -1)
        """Of which query and reading the strip is."""
        self._runner = JobRunner(self)
        self.behind = BehindPresenter(desk, page)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._make)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(lambda: page.sheet.foot.show_progress(0))
        page.set_views(tuple(ViewEntry(each.name, words(each.title), words(each.purpose)) for each in VIEWS))
        page.view_chosen.connect(self.turn_to)
        page.views.entered.connect(self.look)
        page.asked.connect(self._ask)
        page.sheet.cancel_requested.connect(self.cancel)
        page.sheet.figures_wanted.connect(self._list)
        desk.step_told.connect(self._follow)
        desk.project_changed.connect(self._begin)
        self._runner.progressed.connect(self._tell_progress)
        self._runner.problem_told.connect(self._tell_problem)
        self._runner.idle.connect(self._end)
        self.turn_to(self._name)

    @property
    def name(self) -> str:
        """The view that is shown."""
        return self._name

    @property
    def busy(self) -> bool:
        """Whether something is being made, or about to be."""
        return self._runner.busy or self._pause.isActive() or self.behind.busy

    @property
    def asked(self) -> Asked:
        """What is asked of the view that is shown."""
        bar, chosen = self._page.bar, view(self._name)
        parts = (bar.query, "" if chosen.spans_time else bar.dates_query)
        return Asked(" ".join(filter(None, parts)), dict(self._chosen.get(self._name, {})), self._since.held)

    @property
    def query(self) -> str:
        """Of which statements the views are, a time that is chosen among it."""
        bar = self._page.bar
        return " ".join(filter(None, (bar.query, bar.dates_query)))

    @property
    def choices(self) -> dict[str, dict[str, str]]:
        """What is chosen, by the view's name and the choice's."""
        return {name: dict(chosen) for name, chosen in self._chosen.items() if chosen}

    def turn_to(self, name: str) -> None:
        """Show a view."""
        self._name = name
        chosen = view(name)
        told = (words(chosen.heading), words(chosen.line), words(chosen.formula))
        self._page.show_frame(name, told, *choices_of(chosen, self._chosen.get(name, {})))
        self._renew(now=True)

    def look(self) -> None:
        """The page is come to: make what has changed since."""
        if self._stale:
            self._renew(now=True)

    def cancel(self) -> None:
        """Give up what is being made."""
        self._again, self._stale = False, True
        self._runner.cancel()
        if self._page.sheet.shown is None:
            again = self.tr("Press Enter on its name, or come to this view again, and it is made.")
            self._page.sheet.show_nothing(self.tr("Given up"), again, clearable=False)
        self._page.sheet.foot.tell_time(self.tr("given up"))

    def finish(self) -> None:
        """Let go of all."""
        self._pause.stop()
        self._patience.stop()
        self._runner.finish()
        self.behind.finish()

    def _list(self) -> None:
        shown = self._page.sheet.shown
        if shown is not None:
            self._runner.start(figures(shown), lambda table: self._page.sheet.list_figures(shown, table))

    def _begin(self) -> None:
        self._runner.cancel()
        self._since.begin_anew()
        self._page.sheet.show_nothing("", "", clearable=False)
        self._page.sheet.show_strip(None)
        self._page.bar.set_dates("", "")
        self._renew(now=True)

    def _ask(self) -> None:
        offered, chosen = choices_of(view(self._name), self._page.bar.choices)
        self._chosen[self._name] = chosen
        if self._name in _OF_ONE_NETWORK:
            # Which network it is was chosen for both.
            same = {name: value for name, value in chosen.items() if name in OF_THE_NETWORK}
            for other in _OF_ONE_NETWORK:
                self._chosen[other] = {**self._chosen.get(other, {}), **same}
        self._page.bar.set_choices(offered, chosen)
        self._renew(now=True)

    def _follow(self, step: Step) -> None:
        if concerns(step):
            coded = self._desk.ask(lambda project: project.documents_coded(step.number))
            self._since.follow(step, coded or ())
            self._renew(now=False)

    def _renew(self, *, now: bool) -> None:
        self._stale = True
        if not self._page.isVisible():
            return
        if self._runner.busy:
            # What is asked for anew has no use for what was asked before; what changed can wait for it.
            self._again = True
            if now:
                self._runner.cancel()
        elif now:
            self._make()
        elif not self._pause.isActive():
            self._pause.start()

    def _make(self) -> None:
        self._pause.stop()
        project = self._desk.project
        if project is None:
            return
        if self._runner.busy:
            # What is held must not be forgotten while it is read.
            self._again = True
            return
        self._since.renew()
        self._stale = self._again = False
        if self._since.offers_old:
            self._runner.start(filters(project.path), self._offer)
        self._began = time.perf_counter()
        self._patience.start()
        name, asked = self._name, self.asked
        job = _with_plot(name, show(project.path, name, replace(asked)))
        self._runner.start(job, lambda made: self._take(name, made))

    def _take(self, name: str, made: Shown) -> None:
        if name != self._name:
            return
        self._settle()
        basis, no_date = made.basis, no_date_told(parse(self.asked.query))
        if not basis.counted or is_bare(made):
            asked = bool(self.asked.query)
            title, text = nothing_told(basis, view(name), asked=asked)
            self._page.sheet.show_nothing(title, no_date or text, clearable=asked)
        else:
            self._page.show_view(made)
        plot = self._page.sheet.plot
        left_out = plot.told() if plot is not None and basis.counted and not is_bare(made) else ""
        together = 0 if self._page.bar.filters["set"].chosen else self._sets
        self._page.sheet.foot.tell_basis(basis_told(basis, together, left_out, no_date))
        self._make_strip()
        spent = round(1000 * (time.perf_counter() - self._began))
        self._page.sheet.foot.tell_time(self.tr("made in %1 ms").replace("%1", str(spent)))
        self.shown.emit()

    def _make_strip(self) -> None:
        """Below views of one time it is shown when their stances are taken."""
        project, query = self._desk.project, self._page.bar.query
        if view(self._name).spans_time or project is None:
            self._page.sheet.show_strip(None)
        elif self._strip_of == (query, self._since.read):
            self._page.sheet.show_strip(self._page.sheet.strip.timeline)
        else:
            of = (query, self._since.read)
            job = show(project.path, TIMELINE, Asked(query, held=self._since.held))
            self._runner.start(job, lambda made: self._take_strip(of, made))

    def _take_strip(self, of: tuple[str, int], made: Shown) -> None:
        self._strip_of = of
        if isinstance(made, Timeline) and not view(self._name).spans_time:
            self._page.sheet.show_strip(made)

    def _offer(self, found: Filters) -> None:
        self._since.offers_old, self._sets = False, len(found.sets)
        self._page.bar.offer({"outlet": found.outlets, "set": found.sets, "claim": found.claims})

    def _tell_progress(self, progress: Progress) -> None:
        if not self._patience.isActive():
            self._page.sheet.foot.show_progress(progress.done / progress.total if progress.total else 0)

    def _tell_problem(self, problem: Problem) -> None:
        self._stale = True
        self._page.sheet.show_nothing(self.tr("This cannot be shown"), worded(problem), clearable=False)

    def _end(self) -> None:
        """Nothing runs any more: what was asked or changed meanwhile is made now."""
        self._settle()
        if self._again:
            self._again = False
            self._renew(now=True)

    def _settle(self) -> None:
        self._patience.stop()
        self._page.sheet.foot.show_progress(None)


def _with_plot(name: str, job: Job[Shown]) -> Job[Shown]:
    """The same work, what draws its result loaded before: beside the window, which would stand still."""
    load(name)
    return (yield from job)
