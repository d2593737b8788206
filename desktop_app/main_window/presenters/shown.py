"""Statements and suggestions as the page, the panel and the table show them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.findings import Confidence
from desktop_app.domain.level_sign import sign
from desktop_app.domain.statement import Kind, Stance, Statement
from desktop_app.domain.suggestion import Suggestion
from desktop_app.domain.text import Anchor, Span
from desktop_app.main_window.known import Known
from desktop_app.main_window.presenters.hues import hues_of, speaker_colour
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.reader.highlight import Highlight, Position, Suggested
from desktop_app.widgets.statement_panel.card import Card
from desktop_app.widgets.statement_panel.row import StatementRow


def highlight_of(statement: Statement, known: Known, look: Look) -> Highlight:
    """A statement as the page shows it."""
    return Highlight(
        statement.id,
        _placed(statement.content),
        _placed(statement.source),
        _placed(statement.cue),
        statement.kind in (Kind.DIRECT, Kind.MIXED),
        speaker_colour(statement.speaker, known, look),
        known.actor(statement.speaker),
        ", ".join(filter(None, map(known.claim, statement.claims))),
        tuple(_position(stance, known, look) for stance in statement.stances),
        hues_of(statement, known, look),
        statement.set_id in known.curated,
    )


def _placed(anchors: tuple[Anchor, ...]) -> tuple[Span, ...]:
    """Where words stand; what stands nowhere since the text was corrected is not shown as if it did."""
    return tuple(anchor.span for anchor in anchors if anchor.placed)


def row_of(statement: Statement, known: Known) -> StatementRow:
    """A statement as the table shows it."""
    return StatementRow(
        statement.id,
        statement.extent.start,
        statement.words,
        known.actor(statement.speaker),
        ", ".join(filter(None, map(known.claim, statement.claims))),
        ", ".join(
            f"{_sign(stance, known)} {known.target(stance.target)}".strip() for stance in statement.stances
        ),
        statement.kind.value,
    )


def suggested_of(suggestion: Suggestion, text: str, known: Known) -> Suggested:
    """A suggestion of a document with this text as the page shows it."""
    quotation = suggestion.quotation
    sure = quotation.confidence is Confidence.HIGH
    told = [
        _said("Suggestion of high confidence") if sure else _said("Possible suggestion"),
        quotation.speaker or _said("no speaker told"),
    ]
    return Suggested(
        suggestion.id,
        quotation.content,
        quotation.source,
        quotation.cue,
        sure,
        known.called(quotation.speaker) or quotation.speaker or _words(text, quotation.source),
        " · ".join(told),
    )


def card_of(suggestion: Suggestion, text: str, known: Known, place: str) -> Card:
    """A suggestion of a document with this text, as the panel shows it."""
    quotation = suggestion.quotation
    return Card(
        suggestion.id,
        place,
        _words(text, quotation.content),
        quotation.kind,
        _words(text, quotation.source),
        _words(text, quotation.cue),
        known.called(quotation.speaker) or quotation.speaker,
        bool(quotation.speaker and not known.called(quotation.speaker)),
        known.called(quotation.speaks_for) or quotation.speaks_for,
        bool(quotation.speaks_for and not known.called(quotation.speaks_for)),
        quotation.why,
        quotation.confidence,
    )


def _words(text: str, spans: tuple[Span, ...]) -> str:
    return " … ".join(text[span.start : span.end] for span in spans)


def _said(text: str) -> str:
    return QCoreApplication.translate("Suggested", text)


def _position(stance: Stance, known: Known, look: Look) -> Position:
    level = known.codebook.level(stance.level)
    colour = look.level_colour(level) if level else look.page["muted"]
    return Position(_sign(stance, known), known.target(stance.target), colour)


def _sign(stance: Stance, known: Known) -> str:
    level = known.codebook.level(stance.level)
    return sign(level) if level else "–"
