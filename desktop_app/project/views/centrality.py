"""The view of who is central in a network."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop_app.domain.network_measures import By, NetworkMeasures
from desktop_app.project.job import Job, Progress
from desktop_app.project.views import network
from desktop_app.project.views.view import Asked, Choice, View


def central(path: Path, asked: Asked) -> Job[NetworkMeasures]:
    """Measure the nodes of a network of a project file; Problem BAD_VALUE for what cannot be chosen."""
    chosen = VIEW.settled(asked)
    arrays, basis = yield from network.arrays(path, asked, chosen)
    from desktop_app.analysis.array_measures import array_measures

    job = array_measures(arrays, basis)
    while True:
        try:
            done, total = next(job)
        except StopIteration as end:
            made: NetworkMeasures = end.value
            return replace(made, by=By(chosen["by"]))
        yield Progress(total + done, 2 * total, "following paths")


VIEW = View(
    name="centrality",
    title="Centrality",
    purpose="who is central",
    heading="Who is central",
    line="Actors and topics by how central they are in the network, the most central first; each bar"
    " opens its statements.",
    formula="Direction and sign of ties aside. Degree is how many others a node is joined with (Freeman"
    " 1979). Strength is the sum of the weights of its ties (Barrat and others 2004). Betweenness is"
    " the part of the shortest paths between all other two nodes that lead through it (Freeman 1979, by"
    " the algorithm of Brandes 2001), a tie being one step. Closeness is how many others can be"
    " reached, divided by the sum of the steps to them, times the part of all others that can be"
    " reached (Wasserman and Faust 1994). Eigenvector is the place in the first eigenvector of the"
    " matrix of weights (Bonacich 1987), 0 outside the part that hangs together most. Communities have"
    " the largest modularity that the Louvain method finds (Blondel and others 2008) by ties above 0."
    " What is joined, and how weights come about, is told at the network.",
    wants=network.VIEW.wants,
    choices=(
        Choice(
            "by",
            "Order",
            {
                By.STRENGTH.value: "by strength",
                By.DEGREE.value: "by degree",
                By.BETWEENNESS.value: "by betweenness",
                By.CLOSENESS.value: "by closeness",
                By.EIGENVECTOR.value: "by eigenvector",
            },
        ),
        *(each for each in network.VIEW.choices if each.name in network.OF_THE_NETWORK),
    ),
    job=central,
)
