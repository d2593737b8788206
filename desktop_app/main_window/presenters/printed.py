"""An article and its statements as they are printed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.document import Document
from desktop_app.domain.statement import Statement
from desktop_app.main_window.known import Known
from desktop_app.main_window.presenters.shown import highlight_of, row_of
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.printing.printed import Printed, PrintedRow
from desktop_app.widgets.reader.highlight import ColourBy


def printed_of(
    document: Document, statements: tuple[Statement, ...], known: Known, look: Look, by: ColourBy
) -> Printed:
    """A document with its statements, in the order of the text."""
    ordered = sorted(statements, key=lambda statement: (statement.extent.start, statement.id))
    marks = (highlight_of(statement, known, look) for statement in ordered)
    titles = {
        ColourBy.SPEAKER: _said("Speaker"),
        ColourBy.STANCE: _said("Stance"),
        ColourBy.CLAIM: _said("Claim type"),
    }
    return Printed(
        document,
        tuple(mark for mark in marks if mark.content),
        tuple(_row(statement, known) for statement in ordered),
        by,
        titles[by],
        ("", *map(_said, ("Words", "Speaker", "Claims", "Stances", "Memo"))),
    )


def _row(statement: Statement, known: Known) -> PrintedRow:
    row = row_of(statement, known)
    memos = (statement.memo, *(c.memo for c in statement.claims), *(s.memo for s in statement.stances))
    return PrintedRow(row.words, row.speaker, row.claims, row.stances, "\n".join(filter(None, memos)))


def _said(text: str) -> str:
    return QCoreApplication.translate("Printed", text)
