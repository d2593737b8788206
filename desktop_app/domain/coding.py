"""How far the coding has come: by annotator, and day by day."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from desktop_app.domain.shown import Basis
from desktop_app.domain.statement import Status
from desktop_app.domain.view_table import Cell, ViewRow, ViewTable


class Coded(NamedTuple):
    """A statement as it was coded: in whose annotation set, at what time, and what it lacks.

    ``time`` is when it was made, or taken from elsewhere into the project: ISO 8601 in UTC, empty where the
    file does not tell. ``annotator`` is a name.
    """

    statement_id: str
    document_id: str
    annotator: str
    time: str
    status: Status
    no_speaker: bool
    no_claim: bool
    no_stance: bool


class Whole(NamedTuple):
    """Of a project: its documents, those with a statement, and its suggestions nobody has decided on."""

    documents: int
    coded: int
    unreviewed: int


@dataclass(frozen=True, slots=True)
class Progressed:
    """The statements of an annotator, or of a time, and which of them lack something; all by their ids.

    ``so_far`` is how many there are with those of all times before. ``assigned`` and ``finished`` are how
    many documents are given to the annotator, and how many of these have the status done.
    """

    key: str
    statements: tuple[str, ...]
    documents: int
    done: int
    doubtful: int
    no_speaker: tuple[str, ...] = ()
    no_claim: tuple[str, ...] = ()
    no_stance: tuple[str, ...] = ()
    so_far: int = 0
    assigned: int = 0
    finished: int = 0


@dataclass(frozen=True, slots=True)
class Coding:
    """Annotators by name or times in order, the one that is not told last; ``by`` says which.

    Of the whole project, whatever is asked: ``documents``, of which in ``coded`` there is a statement;
    ``unreviewed`` suggestions nobody has decided on, in documents in which quotations were searched.
    """

    by: str
    basis: Basis = field(default_factory=Basis)
    rows: tuple[Progressed, ...] = ()
    documents: int = 0
    coded: int = 0
    unreviewed: int = 0

    def table(self) -> ViewTable:
        """A row for each annotator or time."""
        in_time = self.by != "annotator"
        more = ("so_far",) if in_time else ("assigned", "finished")
        rows = []
        for row in self.rows:
            last: tuple[Cell, ...] = (row.so_far,) if in_time else (row.assigned, row.finished)
            lacks = (len(row.no_speaker), len(row.no_claim), len(row.no_stance))
            figures = (len(row.statements), row.documents, row.done, row.doubtful, *lacks)
            rows.append(ViewRow((row.key, *figures, *last), row.statements))
        counts = ("coded", "documents", "done", "doubtful", "no_speaker", "no_claim", "no_stance")
        units = dict.fromkeys((*counts, *more), "statements")
        units |= dict.fromkeys(("documents", "assigned", "finished"), "documents")
        return ViewTable((self.by, *counts, *more), tuple(rows), {k: units[k] for k in (*counts, *more)})
