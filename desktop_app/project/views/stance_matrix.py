"""The view of who stands where."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from desktop_app.domain.actors import Actor, Affiliation
from desktop_app.domain.stance_matrix import Order, StanceMatrix
from desktop_app.domain.statement import TargetKind
from desktop_app.project.job import Job
from desktop_app.project.views.reading import BOTH, stances
from desktop_app.project.views.view import Asked, Choice, View

_TARGETS = {
    "both": BOTH,
    TargetKind.TOPIC.value: (TargetKind.TOPIC,),
    TargetKind.ACTOR.value: (TargetKind.ACTOR,),
}
_GROUPS = {"none": "not grouped", "kind": "by kind", "affiliation": "by affiliation"}


def matrix(path: Path, asked: Asked) -> Job[StanceMatrix]:
    """Make the matrix of a project file; Problem BAD_VALUE for what cannot be chosen."""
    from desktop_app.analysis.stance_matrix import (
        stance_matrix,  # numpy, of which the first window needs none
    )

    chosen = VIEW.settled(asked)
    read = yield from stances(path, asked, _TARGETS[chosen["targets"]])
    made = stance_matrix(
        read.positions,
        read.names,
        groups=_groups(read.actors, chosen["group"]),
        order=Order(chosen["order"]),
        basis=read.basis,
    )
    return replace(made, grouped_by="" if chosen["group"] == "none" else chosen["group"])


def _groups(actors: Iterable[Actor], group: str) -> dict[str, str]:
    match group:
        case "kind":
            return {actor.id: actor.kind.value for actor in actors}
        case "affiliation":
            return {actor.id: _belongs(actor.affiliations) for actor in actors}
        case _:
            return {}


def _belongs(affiliations: tuple[Affiliation, ...]) -> str:
    """The organisation that somebody belongs to now; where that is over, the last one."""
    now = [each for each in affiliations if not each.until]
    return next((each.organisation for each in (*reversed(now), *reversed(affiliations))), "")


VIEW = View(
    name="matrix",
    title="Stance matrix",
    purpose="who is for and against",
    heading="Who stands where",
    line="Mean stance from −1 (most against) to +1 (most in favour); each cell opens its statements."
    " ▼ against, ◆ neutral, ▲ in favour; a sign that is doubled is strong.",
    formula="A cell is the sum of the levels' places on the stance scale, divided by how many stances the"
    " actor takes towards the target; its number is how many those are. Levels without a place on the scale,"
    " such as mixed and unclear, and statements without a speaker are not counted. The order by likeness puts"
    " actors next to each other whose rows differ least (average linkage on Euclidean distances, empty cells"
    " counted as 0), and targets likewise. An actor's affiliation is the last one that has not ended.",
    wants="It counts stances: give statements a speaker, and a stance towards an actor or a topic.",
    choices=(
        Choice(
            "targets",
            "Targets",
            {"both": "topics and actors", TargetKind.TOPIC.value: "topics", TargetKind.ACTOR.value: "actors"},
        ),
        Choice(
            "order",
            "Order",
            {
                Order.COUNT.value: "most stances first",
                Order.NAME.value: "by name",
                Order.MEAN.value: "most in favour first",
                Order.AGAINST.value: "most against first",
                Order.CLUSTER.value: "alike together",
            },
        ),
        Choice("group", "Actors", _GROUPS),
    ),
    job=matrix,
)
