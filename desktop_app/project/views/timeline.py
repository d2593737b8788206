"""The view of when stances are taken."""

from __future__ import annotations

from pathlib import Path

from desktop_app.analysis.timeline import timeline
from desktop_app.domain.period import Grain
from desktop_app.domain.statement import TargetKind
from desktop_app.domain.timeline import Spread, Timeline
from desktop_app.project.job import Job
from desktop_app.project.views.reading import BOTH, stances
from desktop_app.project.views.view import Asked, Choice, View

_TARGETS = {
    "both": BOTH,
    TargetKind.TOPIC.value: (TargetKind.TOPIC,),
    TargetKind.ACTOR.value: (TargetKind.ACTOR,),
}
_FITTING = "fitting"


def over_time(path: Path, asked: Asked) -> Job[Timeline]:
    """Make the timeline of a project file; Problem BAD_VALUE for what cannot be chosen."""
    chosen = VIEW.settled(asked)
    read = yield from stances(path, asked, _TARGETS[chosen["targets"]])
    return timeline(
        [each for some in read.positions.values() for each in some],
        grain=None if chosen["grain"] == _FITTING else Grain(chosen["grain"]),
        window=int(chosen["window"]),
        spread=Spread(chosen["spread"]),
        basis=read.basis,
    )


VIEW = View(
    name="timeline",
    title="Timeline",
    purpose="when who is for and against",
    heading="Stances over time",
    line="Above, stances by the date of their articles: ▼ against, ◆ neutral, ▲ in favour. Below, their mean"
    " from −1 to +1 with its spread. Drag over a time, or Shift+← →, and all other views are of that time.",
    formula="A stance counts at the date of its article, by day, ISO week, month or year: against where its"
    " level is below the middle of the scale, for where it is above, neutral at the middle. Levels without a"
    " place on the scale, such as mixed and unclear, and statements without a speaker are not counted. The"
    " mean is that"
    " of all stances in the moving window, which has the period in its middle; at the ends, of those that are"
    " there. The spread goes from the mean less one standard deviation (square root of the mean squared"
    " distance, divided by n) to the mean plus one, or from the first quartile to the third (interpolated)."
    " Articles whose date is not exact enough are left out and counted. What fits are the shortest"
    " periods that the dates of nine in ten dated articles tell and of which few enough make up the time. Of"
    " more than 4,000 periods the next longer ones are shown.",
    choices=(
        Choice(
            "grain",
            "By",
            {
                _FITTING: "what fits",
                Grain.DAY.value: "day",
                Grain.WEEK.value: "week",
                Grain.MONTH.value: "month",
                Grain.YEAR.value: "year",
            },
        ),
        Choice("window", "Window", {"1": "none", "3": "3 periods", "5": "5 periods", "7": "7 periods"}),
        Choice(
            "spread",
            "Spread",
            {
                Spread.DEVIATION.value: "standard deviation",
                Spread.QUARTILES.value: "quartiles",
            },
        ),
        Choice(
            "targets",
            "Targets",
            {"both": "topics and actors", TargetKind.TOPIC.value: "topics", TargetKind.ACTOR.value: "actors"},
        ),
    ),
    job=over_time,
    wants="It counts stances: give statements a speaker and a stance, and articles a date.",
    spans_time=True,
)
