"""Every analysis view: to add one, write its file and name it here."""

from __future__ import annotations

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.project.views import (
    balance,
    centrality,
    claims,
    contradictions,
    coverage,
    network,
    opponents,
    reports,
    shifts,
    speakers,
    stance_matrix,
    timeline,
)
from desktop_app.project.views.view import View

VIEWS: tuple[View, ...] = (
    stance_matrix.VIEW,
    timeline.VIEW,
    network.VIEW,
    centrality.VIEW,
    claims.VIEW,
    speakers.VIEW,
    balance.VIEW,
    contradictions.VIEW,
    shifts.VIEW,
    opponents.VIEW,
    reports.VIEW,
    coverage.VIEW,
)


def view(name: str) -> View:
    """The view of that name; Problem when there is none."""
    found = next((view for view in VIEWS if view.name == name), None)
    if found is None:
        choices = tuple(view.name for view in VIEWS)
        raise Problem(Wrong.NOT_FOUND, subject=f"view {name}", choices=choices)
    return found
