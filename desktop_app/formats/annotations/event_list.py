"""DNA's event list: a table of who was for or against what, and when."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import BinaryIO

from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.domain.cells import still
from desktop_app.domain.document import Document
from desktop_app.domain.statement import Statement
from desktop_app.formats.annotations.dna_rows import DnaNames, DnaRow, seconds
from desktop_app.formats.annotations.dna_schema import AGREEMENT, CONCEPT, ORGANIZATION, PERSON
from desktop_app.formats.annotations.event_list_read import BETWEEN, begins, read_onto
from desktop_app.formats.format import Format
from desktop_app.formats.json_text import encoded
from desktop_app.formats.outgoing import Article, Exchanged, Place, articles_of

COLUMNS = (
    *("statement_id", "time", PERSON, ORGANIZATION, CONCEPT, AGREEMENT, "start_position", "stop_position"),
    *("text", "coder", "document_id", "document_title", "document_author", "document_source"),
    *("document_section", "document_type"),
)
_ALMOST_CERTAIN = 0.95
_Cell = str | int | None
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def sniff(head: bytes) -> float:
    """A table with semicolons that begins with the columns that DNA's begins with."""
    return _ALMOST_CERTAIN if begins(head) else 0.0


def write(exchanged: Exchanged, out: BinaryIO) -> tuple[Loss, ...]:
    """Write a row for each stance that is for (1) or against (0) something, semicolons between the cells.

    Source: DNA 3, event list. Places are code points; several stretches are one, from the first to the last.
    No cell is a formula (``still``). Problem BAD_CONTENT for an unsound bundle.
    """
    articles = articles_of(exchanged)
    out.write(_lines([COLUMNS]))
    losses: list[Loss] = []
    for lines, lost in articles.told(_Teller):
        out.write(lines)
        losses += lost
    return tuple(losses)


class _Teller:
    """Looks up by id what a row says by name."""

    def __init__(self, around: Bundle) -> None:
        self._names = DnaNames(around.actors, around.codebooks, around.sets)
        names = {annotator.id: still(annotator.name) for annotator in around.annotators}
        self._coders = {one.id: names[one.annotator_id] for one in around.sets}

    def __call__(self, article: Article, _place: Place) -> tuple[bytes, list[Loss]]:
        """The lines of an article, and what they lack."""
        document, statements = article
        before, behind = self._document(document)
        lines: list[tuple[_Cell, ...]] = []
        losses: list[Loss] = []
        for statement in statements:
            rows = [row for row in self._names.rows(statement) if row.agreement is not None]
            told = (still(statement.id), *before)
            lines += [(*told, *self._cells(statement, row, document.text), *behind) for row in rows]
            losses += _losses(statement, len(rows))
        return _lines(lines), losses

    def _document(self, document: Document) -> tuple[tuple[_Cell, ...], tuple[_Cell, ...]]:
        """What is said of a document before and behind what is said in it."""
        told = (document.id, document.title, document.byline, document.outlet, document.section)
        return (_time(document),), (*map(still, told), still(document.fields.get("type", "")))

    def _cells(self, statement: Statement, row: DnaRow, text: str) -> tuple[_Cell, ...]:
        """What a row says besides, in the order of the columns."""
        return (
            still(row.person),
            still(row.organization),
            still(row.concept),
            row.agreement,
            row.start,
            row.stop,
            still(text[row.start : row.stop]),
            self._coders[statement.set_id],
        )


def _time(document: Document) -> str:
    told = seconds(document.date)
    return "" if told is None else (_EPOCH + timedelta(seconds=told)).strftime("%Y-%m-%d %H:%M:%S")


def _losses(statement: Statement, rows: int) -> Iterator[Loss]:
    if not rows:
        yield Loss("statement", statement.id, "is for or against nothing and is left out")
    elif rows < len(statement.stances):
        yield Loss("statement", statement.id, "a stance that is neither for nor against is left out")
    if statement.unplaced:
        yield Loss("statement", statement.id, "words that lost their place stand where they were")
    if rows and len(statement.content) > 1:
        yield Loss("statement", statement.id, "its stretches are one, from the first to the last")


def _lines(rows: Iterable[tuple[_Cell, ...]]) -> bytes:
    lines = io.StringIO()
    # Every text between marks: there are more line ends than CSV knows, and readers that know them all.
    csv.writer(lines, delimiter=BETWEEN, quoting=csv.QUOTE_NONNUMERIC).writerows(rows)
    return encoded(lines.getvalue())


FORMAT = Format(
    name="event-list",
    title="Event list of the Discourse Network Analyzer (CSV with semicolons)",
    suffixes=(".events.csv",),
    loses="All but who is for or against what, where and when; read onto articles that the project has.",
    sniff=sniff,
    read=None,
    write=write,
    read_onto=read_onto,
)
