"""What the colours of a statement on the page say: its speaker, its first stance, its first claim type."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from desktop_app.domain.level_sign import sign
from desktop_app.domain.statement import Statement
from desktop_app.main_window.known import Known
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.reader.highlight import ColourBy, Hue


def hues_of(statement: Statement, known: Known, look: Look) -> Mapping[ColourBy, Hue]:
    """A statement's colour in each of the ways to colour."""
    return {
        ColourBy.SPEAKER: _speaker(statement, known, look),
        ColourBy.STANCE: _stance(statement, known, look),
        ColourBy.CLAIM: _claim(statement, known, look),
    }


def speaker_colour(actor_id: str, known: Known, look: Look) -> QColor:
    """The colour that an actor was given, or the theme's for its number; muted for nobody."""
    if actor_id not in known.actors:
        return look.page["muted"]
    given = known.actors[actor_id].colour
    return look.ink(QColor(given)) if given else look.actors[known.numbers[actor_id] % len(look.actors)]


def claim_colour(claim_type: str, known: Known, look: Look) -> QColor:
    """The colour that the codebook gives a claim type, or the theme's for its place there; muted for none."""
    types = known.codebook.claim_types
    number = next((n for n, each in enumerate(types) if each.id == claim_type), None)
    if number is None:
        return look.page["muted"]
    given = types[number].colour
    return look.ink(QColor(given)) if given else look.actors[number % len(look.actors)]


def _speaker(statement: Statement, known: Known, look: Look) -> Hue:
    name = known.actor(statement.speaker) or _said("no speaker")
    return Hue(statement.speaker, name, speaker_colour(statement.speaker, known, look))


def _stance(statement: Statement, known: Known, look: Look) -> Hue:
    muted, more = look.page["muted"], len(statement.stances) > 1
    if not statement.stances:
        return Hue("", _said("no stance"), muted)
    level = known.codebook.level(statement.stances[0].level)
    if level is None:
        return Hue("?", _said("not judged yet"), muted, "–", more)
    return Hue(level.id, level.name, look.level_colour(level), sign(level), more)


def _claim(statement: Statement, known: Known, look: Look) -> Hue:
    first = statement.claims[0] if statement.claims else None
    if first is None or not known.claim(first):
        return Hue("", _said("no claim type"), look.page["muted"], more=len(statement.claims) > 1)
    colour = claim_colour(first.claim_type, known, look)
    return Hue(first.claim_type or first.topic, known.claim(first), colour, more=len(statement.claims) > 1)


def _said(text: str) -> str:
    return QCoreApplication.translate("Hues", text)
