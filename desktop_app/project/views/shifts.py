"""The view of whose stance moves."""

from __future__ import annotations

from pathlib import Path

from desktop_app.analysis.shifts import shifts
from desktop_app.domain.period import Grain
from desktop_app.domain.shifts import Shifts
from desktop_app.project.job import Job
from desktop_app.project.views.material import held, material
from desktop_app.project.views.view import Asked, Choice, View
from desktop_app.store.store import Store


def shifting(path: Path, asked: Asked) -> Job[Shifts]:
    """Find the shifts of a project file; Problem BAD_VALUE for what cannot be chosen."""
    chosen = VIEW.settled(asked)
    stances, known = yield from material(path, asked, held(Store.stances))
    found = shifts(stances, known.names, grain=Grain(chosen["grain"]))
    told = (id_ for shift in found.shifts for step in shift.steps for id_ in step.statements)
    return Shifts(found.grain, known.basis(told), found.shifts)


VIEW = View(
    name="shifts",
    title="Shifts",
    purpose="whose stance moves",
    heading="Whose stance moves",
    line="The mean stance of an actor towards a target in one time after the other, the largest change"
    " first.",
    formula="A mean is the sum of the levels' places on the stance scale, from −1 to 1, divided by how"
    " many stances the actor takes towards the target in that time. A change is a mean less the mean of"
    " the last time in which there was a stance. Told are actors and targets with two times or more; a"
    " date that is not exact enough is none. Weeks are those of ISO 8601.",
    wants="Say of statements who speaks, and which stance is taken towards what, in articles of "
    "more than one date.",
    choices=(
        Choice(
            "grain",
            "Times",
            {
                Grain.MONTH.value: "months",
                Grain.WEEK.value: "weeks",
                Grain.DAY.value: "days",
                Grain.YEAR.value: "years",
            },
        ),
    ),
    job=shifting,
)
