"""Analysis views put together to be read: what each shows, of which statements, and how it is counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop_app.domain.shown import Shown
from desktop_app.domain.view_table import ViewTable

QUOTED = 3
"""So many quotations stand behind a figure."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words of a statement, and the article they stand in: headline, outlet, date."""

    words: str
    article: str


@dataclass(frozen=True, slots=True)
class ReportPart:
    """One view; ``heading``, ``purpose``, ``formula`` and ``wants`` as the view has them.

    ``choices`` are titles and what is chosen; ``rows`` the first figures of the ``total`` there are.
    """

    name: str
    heading: str
    purpose: str
    formula: str
    wants: str
    choices: tuple[tuple[str, str], ...]
    shown: Shown = field(hash=False)
    rows: ViewTable = field(default_factory=lambda: ViewTable(()))
    total: int = 0


@dataclass(frozen=True, slots=True)
class AnalysisReport:
    """The views of a project, of the statements that ``query`` asks for, all for an empty one.

    ``quotations`` has the words behind the figures that are listed, by statement id; ``again`` is what to
    type to make the same report.
    """

    title: str
    query: str
    again: str
    parts: tuple[ReportPart, ...]
    quotations: Mapping[str, Quotation] = field(hash=False)
