"""The view of how far the coding has come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from desktop_app.analysis.coding import Along, coding
from desktop_app.domain.coding import Coded, Coding, Whole
from desktop_app.domain.query import parse
from desktop_app.project.job import Job
from desktop_app.project.views.material import material
from desktop_app.project.views.view import Asked, Choice, View
from desktop_app.store.store import Store

_Read = tuple[Sequence[Coded], Whole, Mapping[str, tuple[int, int]]]


def progress(path: Path, asked: Asked) -> Job[Coding]:
    """Count how far a project file is coded; Problem BAD_VALUE for what cannot be chosen."""
    chosen = VIEW.settled(asked)
    (coded, whole, assignments), known = yield from material(path, asked, _read)
    basis = known.basis(each.statement_id for each in coded)
    return coding(coded, whole, assignments, Along(chosen["by"]), basis)


def _read(store: Store, asked: Asked) -> _Read:
    coded = asked.held.rows(store, asked.query, Store.coded, Store.coded)
    anywhere, _ = store.asked_count(parse(""))
    return coded, Whole(store.document_count(), anywhere, store.unreviewed()), store.assignments()


VIEW = View(
    name="coverage",
    title="Progress",
    purpose="how far the coding is",
    heading="How far the coding has come",
    line="How many statements each annotator has coded, or how many were coded when, and how many of"
    " them lack a speaker, a claim or a stance; each part of a bar opens its statements.",
    formula="A statement belongs to the annotator of its annotation set and to the day, in universal"
    " time, on which it was made or taken into the project. It lacks a speaker if none is named and it"
    " is not in the journalist's own voice, a claim if no claim has a type, a stance if no stance has a"
    " level. Assigned and finished are the articles that are given to the annotator, and those of them"
    " whose status is done.",
    wants="Make statements of what is said.",
    choices=(
        Choice(
            "by",
            "Bars",
            {
                Along.ANNOTATOR.value: "annotators",
                Along.DAY.value: "days",
                Along.WEEK.value: "weeks",
                Along.MONTH.value: "months",
            },
        ),
    ),
    job=progress,
)
