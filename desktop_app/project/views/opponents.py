"""The view of who contradicts whom."""

from __future__ import annotations

from pathlib import Path

from desktop_app.analysis.opponents import MOST, opponents
from desktop_app.domain.shifts import Opposition
from desktop_app.project.job import Job
from desktop_app.project.views.material import held, material
from desktop_app.project.views.view import Asked, View
from desktop_app.store.store import Store


def opposing(path: Path, asked: Asked) -> Job[Opposition]:
    """Find who contradicts whom in a project file; Problem BAD_VALUE for what cannot be chosen."""
    VIEW.settled(asked)
    stances, known = yield from material(path, asked, held(Store.stances))
    return opponents(stances, known.names, basis=known.basis(each.statement_id for each in stances))


VIEW = View(
    name="opponents",
    title="Opponents",
    purpose="who contradicts whom",
    heading="Who contradicts whom",
    line="Two actors whose mean stances towards the same targets are on opposite sides, the most"
    " opposed first.",
    formula="Opposed on is the number of targets towards which the mean of the one is below 0 and that"
    " of the other above it; agreed on, towards how many both are below or both above. A mean of 0 is"
    f" on neither side. Of pairs that are opposed on something the first {MOST:,} are told, the most"
    " opposed first, of these the least agreed.",
    wants="Say of statements who speaks, and which stance is taken towards what.",
    choices=(),
    job=opposing,
)
