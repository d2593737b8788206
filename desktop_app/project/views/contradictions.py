"""The view of who says now this and now that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from itertools import islice
from pathlib import Path

from desktop_app.analysis.contradictions import contradictions
from desktop_app.domain.contradictions import Contradiction, Contradictions, Pair, Quoted, ShownPair
from desktop_app.project.job import Job, Progress
from desktop_app.project.views.material import held, material
from desktop_app.project.views.view import Asked, Choice, View
from desktop_app.store.store import Store

MOST, OF_ONE = 400, 10
"""So many pairs are shown with their words, and of one actor and target."""


def contradicting(path: Path, asked: Asked) -> Job[Contradictions]:
    """Find the contradictions of a project file; Problem BAD_VALUE for what cannot be chosen."""
    chosen = VIEW.settled(asked)
    stances, known = yield from material(path, asked, held(Store.stances))
    made = contradictions(stances, known.names, known.basis(each.statement_id for each in stances))
    first = list(islice(_first(made.found), MOST))
    wanted = {stance.statement_id for _, _, pair in first for stance in pair}
    yield Progress(1, 2, "reading the words")
    with closing(Store(path, write=False)) as store:
        lines = {line.id: Quoted(line.words, line.article.title) for line in store.lines_by_id(tuple(wanted))}
    shown = tuple(
        ShownPair(of, number, pair, lines[pair.earlier.statement_id], lines[pair.later.statement_id])
        for of, number, pair in first
        if all(stance.statement_id in lines for stance in pair)
    )
    return replace(made, shown=shown, paired=chosen["rows"] == "pairs")


def _first(found: Iterable[Contradiction]) -> Iterator[tuple[Contradiction, int, Pair]]:
    for each in found:
        for number, pair in enumerate(islice(each.pairs(), OF_ONE), 1):
            yield each, number, pair


VIEW = View(
    name="contradictions",
    title="Contradictions",
    purpose="now this, now that",
    heading="Now this, now that",
    line="Actors who are against something in one statement and for it in another, the farthest apart first.",
    formula="Two stances contradict each other if the same actor takes them towards the same target in"
    " the same annotation set, and one is below the middle of the stance scale and the other above it."
    " Their distance is the difference of the levels' places, up to 2. Neutral, mixed and unclear"
    " stances contradict nothing. Actors and targets stand by their farthest pair, then by how many pairs"
    " they have. Pairs stand by distance, then by the date of the later one, then by"
    " that of the earlier one.",
    wants="Say of statements who speaks, and which stance is taken towards what: somebody must be "
    "for something in one and against it in another.",
    choices=(
        Choice("rows", "Figures", {"actors": "actors and targets", "pairs": "pairs with both quotations"}),
    ),
    job=contradicting,
)
