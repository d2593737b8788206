"""Statements as the page and the table show them."""

from __future__ import annotations

from PySide6.QtGui import QColor

from desktop_app.domain.statement import Kind, Stance, Statement
from desktop_app.main_window.known import Known
from desktop_app.widgets.common.look import Look, sign
from desktop_app.widgets.reader.highlight import Highlight, Position
from desktop_app.widgets.statement_panel.row import StatementRow


def highlight_of(statement: Statement, known: Known, look: Look) -> Highlight:
    """A statement as the page shows it."""
    return Highlight(
        statement.id,
        tuple(anchor.span for anchor in statement.content),
        tuple(anchor.span for anchor in statement.source),
        tuple(anchor.span for anchor in statement.cue),
        statement.kind in (Kind.DIRECT, Kind.MIXED),
        speaker_colour(statement.speaker, known, look),
        known.actor(statement.speaker),
        ", ".join(filter(None, map(known.claim, statement.claims))),
        tuple(_position(stance, known, look) for stance in statement.stances),
    )


def speaker_colour(actor_id: str, known: Known, look: Look) -> QColor:
    """The colour that an actor was given, or the theme's for its number; muted for nobody."""
    if actor_id not in known.actors:
        return look.page["muted"]
    given = known.actors[actor_id].colour
    return QColor(given) if given else look.actors[known.numbers[actor_id] % len(look.actors)]


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


def _position(stance: Stance, known: Known, look: Look) -> Position:
    level = known.codebook.level(stance.level)
    colour = look.level_colour(level) if level else look.page["muted"]
    return Position(_sign(stance, known), known.target(stance.target), colour)


def _sign(stance: Stance, known: Known) -> str:
    level = known.codebook.level(stance.level)
    return sign(level) if level else "–"
