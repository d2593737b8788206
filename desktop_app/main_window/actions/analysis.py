"""What can be done with the analysis, a row for every view of it."""

from __future__ import annotations

from functools import partial

from desktop_app.main_window.action import Action
from desktop_app.main_window.actions.conditions import has_project
from desktop_app.main_window.actions.words import words
from desktop_app.main_window.verbs import analysis

# The views themselves are loaded with the first of them; a test holds these rows and the registry together.
VIEWS = (
    ("matrix", words("Stance matrix"), words("Show who is for and against.")),
    ("timeline", words("Timeline"), words("Show when who is for and against, and choose a time.")),
    ("network", words("Network"), words("Show who stands with whom.")),
    ("centrality", words("Centrality"), words("Show who is central in the network.")),
    ("claims", words("Claims"), words("Show what is asserted, by type and topic.")),
    ("speakers", words("Speakers"), words("Show who gets the word, and in what way.")),
    ("balance", words("Balance"), words("Show who is heard against and for.")),
    ("contradictions", words("Contradictions"), words("Show who says the opposite of what they said.")),
    ("shifts", words("Shifts"), words("Show who changes sides, and when.")),
    ("opponents", words("Opponents"), words("Show who contradicts whom.")),
    ("reports", words("Reports"), words("Show who tells what whom said.")),
    ("coverage", words("Progress"), words("Show how far the coding is.")),
)


def _row(number: int, name: str, title: str, help_: str) -> Action:
    return Action(
        f"analysis.{name}",
        "Analysis",
        title,
        help_,
        partial(analysis.show, name=name),
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
    *(_row(number, *view) for number, view in enumerate(VIEWS)),
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
        "analysis.later",
        "Analysis",
        words("Next time slice"),
        words("Have all views be of the time that comes next and is as long as the one chosen."),
        lambda window: analysis.slide(window, 1),
        ("Ctrl+F12",),
        "",
        has_project,
        apart=True,
    ),
    Action(
        "analysis.earlier",
        "Analysis",
        words("Time slice before"),
        words("Have all views be of the time that comes before and is as long as the one chosen."),
        lambda window: analysis.slide(window, -1),
        ("Ctrl+Shift+F12",),
        "",
        has_project,
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
        "analysis.report",
        "Analysis",
        words("Report of the analysis…"),
        words(
            "Write all views, their figures and how they are counted as one page (HTML) or on paper (PDF)."
        ),
        analysis.report,
        (),
        "",
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
