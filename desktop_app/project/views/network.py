"""The view of who stands with whom."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.drawn_network import DrawnNetwork
from desktop_app.domain.shown import Basis
from desktop_app.domain.statement import TargetKind
from desktop_app.project.job import Job, Progress
from desktop_app.project.views.reading import stances
from desktop_app.project.views.view import Asked, Choice, View

if TYPE_CHECKING:
    from desktop_app.analysis.network_arrays import NetworkArrays

_TWO_MODES = ("none", "activity", "prominence")
_ONE_MODE = ("none", "average", "jaccard", "cosine")
_NORMS = {
    "affiliation": _TWO_MODES,
    "congruence": _ONE_MODE,
    "conflict": _ONE_MODE,
    "subtract": _ONE_MODE,
    "co-occurrence": _ONE_MODE,
    "actors": _TWO_MODES,
}
"""By what is joined, what weights can be divided by."""
_LEAST = ("0.1", "0.25", "0.5", "1", "2", "3", "5", "10", "20", "50")
_TIES = ("300", "50", "100", "200", "500", "1000", "2000", "5000")


OF_THE_NETWORK = ("joins", "once", "norm", "least")
"""Choices of which network it is, not of how it is drawn."""


def network(path: Path, asked: Asked) -> Job[DrawnNetwork]:
    """Draw the network of a project file; Problem BAD_VALUE for what cannot be chosen."""
    chosen = VIEW.settled(asked)
    made, basis = yield from arrays(path, asked, chosen)
    from desktop_app.analysis.drawn_networks import drawn

    stood = asked.held.places
    isolates, start = chosen["isolates"] == "shown", stood.get(chosen["joins"])
    job = drawn(made, int(chosen["ties"]), isolates=isolates, start=start)
    while True:
        try:
            done, total = next(job)
        except StopIteration as end:
            shown: DrawnNetwork = end.value
            stood[chosen["joins"]] = {each.node.id: (each.x, each.y) for each in shown.nodes}
            return replace(shown, basis=basis)
        yield Progress(total + done, 2 * total, "drawing")


def arrays(path: Path, asked: Asked, chosen: Mapping[str, str]) -> Job[tuple[NetworkArrays, Basis]]:
    """The network that is chosen by ``OF_THE_NETWORK``, as arrays, and what it rests on."""
    joins = chosen["joins"]
    towards = TargetKind.ACTOR if joins == "actors" else TargetKind.TOPIC
    read = yield from stances(path, asked, (towards,))
    from desktop_app.analysis.counted_positions import Once, counted
    from desktop_app.analysis.network_arrays import actor_arrays, affiliation_arrays, relation_arrays
    from desktop_app.analysis.networks import Norm, Relation
    from desktop_app.project.jobs.network import spread

    table = counted(read.positions[towards], Once(chosen["once"]))
    names, norm, least = read.names, Norm(chosen["norm"]), float(chosen["least"])
    match joins:
        case "affiliation":
            made = affiliation_arrays(table, names[TargetKind.ACTOR], names[TargetKind.TOPIC], norm, least)
        case "actors":
            made = actor_arrays(table, names[TargetKind.ACTOR], norm, least)
        case _:
            relation, wide = Relation(joins), spread(read.codebook)
            making = relation_arrays(
                table, names[TargetKind.ACTOR], relation, spread=wide, norm=norm, least=least
            )
            made = yield from _told(making)
    return made, read.basis


def _told(making: Generator[None, None, NetworkArrays]) -> Job[NetworkArrays]:
    while True:
        try:
            next(making)
        except StopIteration as end:
            made: NetworkArrays = end.value
            return made
        yield Progress(1, 2, "counting")


VIEW = View(
    name="network",
    title="Network",
    purpose="who stands with whom",
    heading="Who stands with whom",
    line="Circles are actors, squares topics, the larger the more stances; a tie is the wider the stronger,"
    " solid in favour or agreed, dashed against or opposed. Nodes of one number and colour belong together;"
    " each node and each tie opens its statements.",
    formula="Actors and topics, or actors and actors, are joined by the sum of the levels' places of the"
    " stances that the one takes towards the other. Two actors are joined, over all topics and all their"
    " stances towards them, by how near these are on the scale (agreement: 1 for the same level, 0 for"
    " its two ends), by how far apart (conflict: 1 less that), by the first less the second, or by how"
    " often they meet (speaking of the same). The same level, taken by the same actor towards the same"
    " topic, counts once in what is chosen; weeks are those of ISO 8601. Levels without a place on the"
    " scale, such as mixed and unclear, and statements without a speaker are not counted. Weights are"
    " divided by nothing;"
    " by all stances of the actor (activity) or towards the topic (prominence); by the mean number of"
    " stances of the two actors (average), by all that either says (Jaccard), or by the lengths of both"
    " (cosine). Source: Leifeld, Discourse Network Analysis (2017). A node has as many ties as others it"
    " is joined with, drawn or not. Communities are those of the largest modularity that the Louvain"
    " method finds (Blondel and others, 2008) by ties above 0, drawn or not; a network of conflict has"
    " none. Nodes stand near those that they are strongly joined with (Fruchterman and Reingold, 1991);"
    " where one stands says nothing else.",
    wants="Say of statements who speaks, and which stance is taken towards what: topics, or actors.",
    choices=(
        Choice(
            "joins",
            "Network",
            {
                "affiliation": "actors and topics",
                "congruence": "actors who agree",
                "conflict": "actors who disagree",
                "subtract": "agreement less conflict",
                "co-occurrence": "actors who speak of the same",
                "actors": "actors on actors",
            },
        ),
        Choice(
            "once",
            "Count",
            {
                "document": "once an article",
                "week": "once a week",
                "month": "once a month",
                "year": "once a year",
                "all": "once at all",
                "never": "every stance",
            },
        ),
        Choice(
            "norm",
            "Divided by",
            {
                "none": "nothing",
                "activity": "activity",
                "prominence": "prominence",
                "average": "average",
                "jaccard": "Jaccard",
                "cosine": "cosine",
            },
            going_with=("joins", _NORMS),
        ),
        Choice(
            "least",
            "Weight",
            {
                "0": "any",
                **{each: f"{each} or more" for each in _LEAST},
            },
        ),
        Choice(
            "ties",
            "Ties",
            {each: f"the {each} strongest" for each in _TIES},
        ),
        Choice("isolates", "Alone", {"hidden": "not shown", "shown": "shown"}),
    ),
    job=network,
)
