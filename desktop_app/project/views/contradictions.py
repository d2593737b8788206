"""The view of who says now this and now that."""

from __future__ import annotations

from pathlib import Path

from desktop_app.analysis.contradictions import contradictions
from desktop_app.domain.contradictions import Contradictions
from desktop_app.project.job import Job
from desktop_app.project.views.material import material
from desktop_app.project.views.view import Asked, View
from desktop_app.store.store import Store


def contradicting(path: Path, asked: Asked) -> Job[Contradictions]:
    """Find the contradictions of a project file; Problem BAD_VALUE for what cannot be chosen."""
    VIEW.settled(asked)
    stances, known = yield from material(path, asked, Store.stances)
    return contradictions(stances, known.names, known.basis(each.statement_id for each in stances))


VIEW = View(
    name="contradictions",
    title="Contradictions",
    purpose="now this, now that",
    heading="Now this, now that",
    line="Actors who are against something in one statement and for it in another, the farthest apart first.",
    formula="Two stances contradict each other if the same actor takes them towards the same target in"
    " the same annotation set, and one is below the middle of the stance scale and the other above it."
    " Their distance is the difference of the levels' places, up to 2. Neutral, mixed and unclear"
    " stances contradict nothing. Pairs stand by distance, then by the date of the later one, then by"
    " that of the earlier one.",
    choices=(),
    job=contradicting,
)
