"""The steps of the tour: what is said, beside what, and when it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.domain.statement import Statement
from desktop_app.widgets.tour.callout import Beside

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow


@dataclass(frozen=True)
class TourStep:
    """``keys`` are the actions whose keys stand in ``told`` for %1, %2; ``done`` asks the window."""

    title: str
    told: str
    keys: tuple[str, ...]
    part: Callable[[MainWindow], QWidget]
    done: Callable[[MainWindow], bool]
    side: Beside = Beside.LEFT


def statement(window: MainWindow) -> Statement | None:
    """The statement that the reader is at."""
    chosen = window.desk.focus.statement
    return window.desk.ask(lambda project: project.statement(chosen)) if chosen else None


def _at_something(window: MainWindow) -> bool:
    return bool(window.desk.focus.suggestion or window.desk.focus.statement)


def _has_speaker(window: MainWindow) -> bool:
    at = statement(window)
    return at is not None and bool(at.speaker)


def _has_claim(window: MainWindow) -> bool:
    at = statement(window)
    return at is not None and any(claim.claim_type for claim in at.claims)


def _has_stance(window: MainWindow) -> bool:
    at = statement(window)
    return at is not None and any(stance.level for stance in at.stances)


def _words(text: str) -> str:
    return QCoreApplication.translate("Tour", text)


def steps() -> tuple[TourStep, ...]:
    """Six, in the order of the work."""
    return (
        TourStep(
            _words("The quotations are found already"),
            _words("What is underlined with dashes or dots is a suggestion. Press %1 to go to the next."),
            ("statement.next",),
            lambda window: window.parts.page,
            _at_something,
        ),
        TourStep(
            _words("Make it a statement"),
            _words("Press %1. Words that you select yourself become a statement with the same key."),
            ("statement.make",),
            lambda window: window.parts.page,
            lambda window: bool(window.desk.focus.statement),
        ),
        TourStep(
            _words("Who says it"),
            _words("Press %1 for the speaker here: type a name, or take one with Down and Enter."),
            ("statement.speaker",),
            lambda window: window.panel,
            _has_speaker,
        ),
        TourStep(
            _words("What kind of claim it is"),
            _words("Esc leads back to the text, then %1 to the claims: press the key that stands on a type."),
            ("statement.claim",),
            lambda window: window.panel,
            _has_claim,
        ),
        TourStep(
            _words("For or against what"),
            _words(
                "Press %1 in the text, type whom or what it is about, take actor or topic with Enter, and "
                "press the key on a level."
            ),
            ("statement.stance",),
            lambda window: window.panel,
            _has_stance,
        ),
        TourStep(
            _words("Nothing is lost"),
            _words(
                "All is saved at once, and %1 takes anything back: try it. %2 finds all there is, %3 helps."
            ),
            ("edit.undo", "edit.palette", "help.show"),
            lambda window: window.undo_button(),
            lambda window: window.desk.focus.redoable is not None,
            Beside.BELOW,
        ),
    )
