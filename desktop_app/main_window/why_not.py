"""What an action that cannot be done waits for, found by asking it what would do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.document import Document
from desktop_app.domain.history import Step
from desktop_app.domain.text import Span
from desktop_app.main_window.action import Action
from desktop_app.main_window.focus import Focus

_DOCUMENT = Document("", " ")
_WORDS = (Span(0, 1),)
_STEP = Step(0, "", "", "", "")


def why_not(row: Action, focus: Focus) -> str:
    """What is to be done first, in words; empty where the action can be done."""
    if row.can(focus):
        return ""
    return next(
        (told for told, otherwise in _otherwise(focus) if row.can(otherwise)), _told("Not possible here")
    )


def _otherwise(focus: Focus) -> Iterator[tuple[str, Focus]]:
    """Foci with something more than there is, the least first."""
    if focus.writing:
        focus = replace(focus, writing=False)
        yield _told("Wait until the many things that are being changed are, or cancel that"), focus
    if not focus.project:
        yield _told("Open a project first"), replace(focus, project=True)
    shown = replace(focus, project=True, document=focus.document or _DOCUMENT)
    yield _told("Open an article first"), shown
    yield _told("Nothing to undo"), replace(shown, undoable=_STEP)
    yield _told("Nothing to do again"), replace(shown, redoable=_STEP)
    yield _told("Choose a statement first"), replace(shown, statement=" ", suggestion="")
    yield _told("Choose a suggestion first"), replace(shown, suggestion=" ", statement="")
    selected = replace(shown, words=_WORDS, selected=True)
    heading_alone = focus.selected and not focus.words
    yield (
        (_told("Select words below the heading") if heading_alone else _told("Select words first")),
        selected,
    )
    yield _told("Choose a statement and select words first"), replace(selected, statement=" ")
    yield _told("No words lost their place"), replace(shown, lost=1)
    yield _told("No suggestion is left"), replace(shown, left=1)
    yield _told("No suggestion of high confidence is left"), replace(shown, left=1, sure=1)


def _told(text: str) -> str:
    return QCoreApplication.translate("WhyNot", text)
