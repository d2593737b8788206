"""How far the coding has come, counted by annotator or by time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import accumulate

from desktop_app.domain.coding import Coded, Coding, Progressed, Whole
from desktop_app.domain.period import Grain, period
from desktop_app.domain.shown import Basis
from desktop_app.domain.statement import Status


class Along(StrEnum):
    """By what the coding is counted."""

    ANNOTATOR = "annotator"
    DAY = Grain.DAY.value
    WEEK = Grain.WEEK.value
    MONTH = Grain.MONTH.value


def coding(
    coded: Iterable[Coded],
    whole: Whole,
    assignments: Mapping[str, tuple[int, int]],
    along: Along = Along.ANNOTATOR,
    basis: Basis | None = None,
) -> Coding:
    """Count the statements, the documents that they stand in, and what they lack.

    Days are those of UTC, on which a statement was made or taken into the project. ``assignments`` are, by
    annotator, how many documents are assigned and how many of these are done; who has none coded is told too.
    """
    grouped: defaultdict[str, list[Coded]] = defaultdict(list)
    if along is Along.ANNOTATOR:
        grouped.update({name: [] for name in assignments})
    for each in coded:
        key = each.annotator if along is Along.ANNOTATOR else period(each.time[:10], Grain(along.value))
        grouped[key].append(each)
    rows = [_progressed(key, grouped[key]) for key in sorted(grouped, key=lambda key: (not key, key))]
    if along is Along.ANNOTATOR:
        given = (assignments.get(row.key, (0, 0)) for row in rows)
        rows = [
            replace(row, assigned=many, finished=done) for row, (many, done) in zip(rows, given, strict=True)
        ]
    else:
        so_far = accumulate(len(row.statements) for row in rows)
        rows = [replace(row, so_far=many) for row, many in zip(rows, so_far, strict=True)]
    return Coding(along.value, basis or Basis(), tuple(rows), *whole)


def _progressed(key: str, some: Sequence[Coded]) -> Progressed:
    return Progressed(
        key,
        tuple(each.statement_id for each in some),
        len({each.document_id for each in some}),
        sum(each.status is Status.DONE for each in some),
        sum(each.status is Status.DOUBTFUL for each in some),
        tuple(each.statement_id for each in some if each.no_speaker),
        tuple(each.statement_id for each in some if each.no_claim),
        tuple(each.statement_id for each in some if each.no_stance),
    )
