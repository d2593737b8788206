"""When an action can be done, told from the focus alone."""

from __future__ import annotations

from desktop_app.main_window.focus import Focus


def has_project(focus: Focus) -> bool:
    """A project is open."""
    return focus.project


def has_document(focus: Focus) -> bool:
    """An article is shown."""
    return focus.document is not None


def has_statement(focus: Focus) -> bool:
    """The reader is at a statement."""
    return bool(focus.statement)


def has_suggestion(focus: Focus) -> bool:
    """The reader is at a suggestion."""
    return bool(focus.suggestion)


def has_words(focus: Focus) -> bool:
    """Words are selected or proposed that a statement can be made of."""
    return bool(focus.words or focus.suggestion)


def has_lost(focus: Focus) -> bool:
    """Words of the article lost their place when its text was corrected."""
    return focus.lost > 0


def can_be_part(focus: Focus) -> bool:
    """Words are selected, and there is a statement chosen that they can become a part of."""
    return bool(focus.statement and focus.words and focus.selected)


def has_selected(focus: Focus) -> bool:
    """Words are selected."""
    return bool(focus.words and focus.selected)
