"""The view of who reports whom."""

from __future__ import annotations

from pathlib import Path

from desktop_app.analysis.tallies import reports_by
from desktop_app.domain.tally import Tally
from desktop_app.project.job import Job
from desktop_app.project.views.material import held, material
from desktop_app.project.views.view import Asked, View
from desktop_app.store.store import Store


def reporting(path: Path, asked: Asked) -> Job[Tally]:
    """Count who reports whom in a project file; Problem BAD_VALUE for what cannot be chosen."""
    VIEW.settled(asked)
    found, known = yield from material(path, asked, held(Store.reports))
    return reports_by(found, known.actors, known.basis(each.statement_id for each in found))


VIEW = View(
    name="reports",
    title="Reports",
    purpose="who reports whom",
    heading="Who reports whom",
    line="How often a speaker is quoted within what another one says; each part of a bar opens its"
    " statements.",
    formula="A statement counts if it stands within another one: under the speaker of that one, who"
    " reports it, and its own speaker, who is reported. Where the journalist reports in the own voice,"
    " the journalist does. A share is of all that the same reporter reports.",
    wants="Say of statements within which other one they stand.",
    choices=(),
    job=reporting,
)
