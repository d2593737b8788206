"""The view of how evenly the word goes to those against and those for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desktop_app.analysis.balance import Per, balance
from desktop_app.analysis.tallies import By
from desktop_app.domain.balance import Balance, Unit
from desktop_app.domain.said import StanceTaken, WordsSaid
from desktop_app.domain.statement import TargetKind
from desktop_app.project.job import Job
from desktop_app.project.views.material import held, material
from desktop_app.project.views.view import Asked, Choice, View
from desktop_app.store.store import Store

_ALL_TIME = "all"
_TIMES = (By.MONTH.value, By.WEEK.value, By.DAY.value, By.YEAR.value)
_TARGETS = {
    "both": (TargetKind.TOPIC, TargetKind.ACTOR),
    TargetKind.TOPIC.value: (TargetKind.TOPIC,),
    TargetKind.ACTOR.value: (TargetKind.ACTOR,),
}


def balanced(path: Path, asked: Asked) -> Job[Balance]:
    """Measure the balance of a project file; Problem BAD_VALUE for what cannot be chosen."""
    chosen = VIEW.settled(asked)
    (stances, said), known = yield from material(path, asked, _read)
    kept = [each for each in stances if each.target.kind in _TARGETS[chosen["targets"]]]
    return balance(
        kept,
        said,
        known.names,
        per=Per(chosen["per"]),
        over=By(chosen["over"]) if chosen["over"] != _ALL_TIME else None,
        unit=Unit(chosen["unit"]),
        basis=known.basis(each.statement_id for each in kept),
    )


def _read(store: Store, asked: Asked) -> tuple[Sequence[StanceTaken], Sequence[WordsSaid]]:
    return held(Store.stances)(store, asked), held(Store.words_said)(store, asked)


VIEW = View(
    name="balance",
    title="Balance",
    purpose="who is heard against and for",
    heading="How even the word goes round",
    line="How much those get who are against, neutral and for, in each outlet, time or about each"
    " target, all time at once or over months or years. To see it for one topic, ask for target: and its"
    " name.",
    formula="Against is every level below the middle of the stance scale, for every level above it,"
    " neutral the middle; mixed, unclear, statements without a speaker and what the journalist says are"
    " not counted. Measured in stances, in quoted words of the statements that take them, or in"
    " different speakers. Lean is (for − against) / (for + neutral + against), from −1 to 1: the"
    " absolute proportional difference (Lowe, Benoit, Mikhaylov and Laver 2011). Evenness is the entropy"
    " of for and against divided by the largest that it can be, −(p ln p + q ln q) / ln 2 with p = for /"
    " (for + against) and q = 1 − p: 1 where both get as much, 0 where one gets all (Shannon 1948, Pielou"
    " 1966).",
    wants="Say of statements who speaks, and which stance is taken towards what.",
    choices=(
        Choice(
            "per",
            "Bars",
            {
                Per.OUTLET.value: "outlets",
                Per.TARGET.value: "targets",
                Per.MONTH.value: "months",
                Per.WEEK.value: "weeks",
                Per.DAY.value: "days",
                Per.YEAR.value: "years",
            },
        ),
        Choice(
            "over",
            "Over",
            {
                _ALL_TIME: "all time",
                By.MONTH.value: "months",
                By.WEEK.value: "weeks",
                By.DAY.value: "days",
                By.YEAR.value: "years",
            },
            going_with=(
                "per",
                {per.value: (_ALL_TIME, *(() if per.value in _TIMES else _TIMES)) for per in Per},
            ),
        ),
        Choice(
            "unit",
            "Measured in",
            {
                Unit.STANCES.value: "stances",
                Unit.WORDS.value: "quoted words",
                Unit.SPEAKERS.value: "speakers",
            },
        ),
        Choice(
            "targets",
            "Targets",
            {
                "both": "topics and actors",
                TargetKind.TOPIC.value: "topics",
                TargetKind.ACTOR.value: "actors",
            },
        ),
    ),
    job=balanced,
)
