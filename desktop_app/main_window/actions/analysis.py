"""What can be done with the analysis, a row for every view of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop_app.main_window.action import Action
from desktop_app.main_window.actions.conditions import has_project
from desktop_app.main_window.actions.words import words
from desktop_app.main_window.verbs import analysis
from desktop_app.project.views.registry import VIEWS

if TYPE_CHECKING:
    from desktop_app.project.views.view import View


def _row(number: int, view: View) -> Action:
    return Action(
        f"analysis.{view.name}",
        "Analysis",
        view.title,
        f"Show in the analysis {view.purpose}.",
        partial(analysis.show, name=view.name),
        (),
        "",
        has_project,
        apart=number == 0,
    )


ANALYSIS = (
    Action(
        "analysis.show",
        "Analysis",
        words("Analysis"),
        words("Show who stands where in views whose every mark opens its statements, or again the text."),
        lambda window: window.analysing.toggle(),
        ("F12",),
        "",
        has_project,
    ),
    *(_row(number, view) for number, view in enumerate(VIEWS)),
    Action(
        "analysis.table",
        "Analysis",
        words("Figures of the view"),
        words("Show or hide the figures of the view as a table below it."),
        analysis.toggle_table,
        ("Shift+F12",),
        "",
        has_project,
        apart=True,
    ),
    Action(
        "analysis.export",
        "Analysis",
        words("Export the view…"),
        words("Write the view as a picture (PNG, SVG), or its figures (CSV, JSON)."),
        analysis.export,
        (),
        "export",
        has_project,
    ),
    Action(
        "analysis.apart",
        "Analysis",
        words("Analysis in a window of its own"),
        words("Have the analysis beside the text in a second window, or again in its place."),
        lambda window: window.analysing.stand_apart(),
        (),
        "",
        has_project,
    ),
)
