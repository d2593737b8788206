"""The view of what is asserted: claims by type or topic."""

from __future__ import annotations

from pathlib import Path

from desktop_app.analysis.tallies import By, Of, claims_by
from desktop_app.domain.tally import Tally
from desktop_app.project.job import Job
from desktop_app.project.views.material import held, material
from desktop_app.project.views.view import Asked, Choice, View
from desktop_app.store.store import Store


def claims(path: Path, asked: Asked) -> Job[Tally]:
    """Count the claims of a project file; Problem BAD_VALUE for what cannot be chosen."""
    chosen = VIEW.settled(asked)
    found, known = yield from material(path, asked, held(Store.claims))
    of = Of(chosen["of"])
    return claims_by(
        found,
        By(chosen["by"]),
        of,
        actors=known.actors,
        codes=known.claim_types if of is Of.TYPE else known.topics,
        above=known.tops[of.value] if chosen["depth"] == "top" else {},
        basis=known.basis(each.statement_id for each in found),
    )


VIEW = View(
    name="claims",
    title="Claims",
    purpose="what is asserted",
    heading="What is asserted",
    line="How many claims each speaker, outlet or time has, by type or topic; each part of a bar opens"
    " its statements.",
    formula="Every claim of a statement counts once, under its type or topic, and under the statement's"
    " speaker or the outlet or date of its article. Where codes at the top are chosen, under the one at"
    " the top of the codebook above it. A share is of all claims in the same bar. What is not told,"
    " such as a claim without a type, is counted under no name. Where the query asks for claim types or"
    " topics, only claims of these count. Weeks are those of ISO 8601; a date that is not exact enough"
    " is none.",
    wants="Say of statements what is claimed in them: a type, a topic.",
    choices=(
        Choice("of", "Parts", {Of.TYPE.value: "by type", Of.TOPIC.value: "by topic"}),
        Choice("depth", "Codes", {"coded": "as coded", "top": "those at the top"}),
        Choice(
            "by",
            "Bars",
            {
                By.ACTOR.value: "speakers",
                By.OUTLET.value: "outlets",
                By.MONTH.value: "months",
                By.WEEK.value: "weeks",
                By.DAY.value: "days",
                By.YEAR.value: "years",
            },
        ),
    ),
    job=claims,
)
