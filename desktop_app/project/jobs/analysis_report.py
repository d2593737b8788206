"""The analysis views of a project put together as a report."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from itertools import islice
from pathlib import Path

from desktop_app.domain.analysis_report import QUOTED, AnalysisReport, Quotation, ReportPart
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.shown import Shown
from desktop_app.project.job import Job, Progress
from desktop_app.project.views.held import Held
from desktop_app.project.views.registry import VIEWS, view
from desktop_app.project.views.view import Asked, View
from desktop_app.store.store import Store

LISTED = 60
"""So many rows of a view are listed; all of them is what the export of the view is for."""

Choices = Mapping[str, Mapping[str, str]]
"""What is chosen, by the view's name and the choice's."""


def analysis_report(path: Path, names: Sequence[str], query: str, choices: Choices) -> Job[AnalysisReport]:
    """The views of those names, all for none, in their order, of the statements that ``query`` asks for.

    Problem for no such view, for what cannot be chosen, and for choices of a view that is not among them.
    """
    wanted = [view(name) for name in dict.fromkeys(names)] or list(VIEWS)
    for name in choices:
        if name not in (each.name for each in wanted):
            raise Problem(Wrong.NOT_FOUND, subject=f"view {name}", choices=tuple(v.name for v in wanted))
    held, parts = Held(), list[ReportPart]()
    for number, each in enumerate(wanted):
        asked = Asked(query, choices.get(each.name, {}), held)
        settled = each.settled(asked)
        yield Progress(number, len(wanted), each.title)
        parts.append(_part(each, settled, asked, (yield from each.job(path, asked))))
    yield Progress(len(wanted), len(wanted), "quotations")
    quotations = _quotations(path, (row.statements for part in parts for row in part.rows.rows))
    again = _again(path, names, query, choices)
    return AnalysisReport(path.stem, query, again, tuple(parts), quotations)


def _part(each: View, settled: Mapping[str, str], asked: Asked, shown: Shown) -> ReportPart:
    table = shown.table()
    chosen = tuple(
        (choice.title, each.offered(choice.name, asked.choices)[settled[choice.name]])
        for choice in each.choices
    )
    rows, total = replace(table, rows=table.rows[:LISTED]), len(table.rows)
    words = (each.heading, each.purpose, each.formula, each.wants)
    return ReportPart(each.name, *words, chosen, shown, rows, total)


def _quotations(path: Path, behind: Iterable[Sequence[str]]) -> dict[str, Quotation]:
    ids = tuple(dict.fromkeys(id_ for some in behind for id_ in islice(some, QUOTED)))
    with closing(Store(path, write=False)) as store:
        return {
            line.id: Quotation(
                line.words,
                ", ".join(filter(None, (line.article.title, line.article.outlet, line.article.date))),
            )
            for line in store.lines_by_id(ids)
        }


def _again(path: Path, names: Sequence[str], query: str, choices: Choices) -> str:
    words = ["standpunt", "report", path.name]
    for name in dict.fromkeys(names):
        words += ["--view", name]
    if query.strip():
        words += ["--query", query]
    for name, chosen in choices.items():
        for each, value in chosen.items():
            words += ["--choose", f"{name}.{each}={value}"]
    return f"{shlex.join(words)} --output FILE"
