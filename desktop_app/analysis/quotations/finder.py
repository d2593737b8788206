"""The quotations of an article, each with the rule that found it."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.analysis.quotations.marks import Stretch, stretches
from desktop_app.analysis.quotations.names_and_titles import is_name_or_title
from desktop_app.domain.findings import Quotation, Why
from desktop_app.domain.statement import Kind

MARKS = "marks"
"""Why: the words stand between quotation marks."""


def find_quotations(text: str, language: str = "") -> tuple[Quotation, ...]:
    """The direct quotations of ``text`` in its order, told by their marks.

    Outermost stretches only, marks included; paragraphs that reopen a running quotation make one with as
    many stretches. Names and titles between marks are left out. Sources, cues and speakers stay empty.
    ``language`` is a BCP 47 tag or empty. Works for any text, in time linear in its length.
    """
    return tuple(
        Quotation(tuple(stretch.span for stretch in run), Kind.DIRECT, why=Why(MARKS))
        for run in _runs(stretches(text))
        if len(run) > 1 or not is_name_or_title(text, run[0], language)
    )


def _runs(found: tuple[Stretch, ...]) -> Iterator[list[Stretch]]:
    run: list[Stretch] = []
    for stretch in found:
        if stretch.depth:
            continue
        if run and not stretch.continues:
            yield run
            run = []
        run.append(stretch)
    if run:
        yield run
