"""The actions that write to the project at once: what waits while a large step is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from desktop_app.main_window.action import Action
from desktop_app.main_window.focus import Focus

WRITING = frozenset(
    {
        "edit.undo",
        "edit.redo",
        "document.paste",
        "document.describe",
        "document.correct",
        "document.place-lost",
        "document.take-out-lost",
        "document.done",
        "document.begin",
        "document.reset",
        "document.assign",
        "document.tags",
        "document.delete",
        "statement.make",
        "statement.make-exact",
        "statement.add-content",
        "statement.set-source",
        "statement.set-cue",
        "statement.speaker",
        "statement.claim",
        "statement.topic",
        "statement.stance",
        "statement.kind",
        "statement.same-as-last",
        "statement.split",
        "statement.merge",
        "statement.within",
        "statement.delete",
        "statement.change-many",
        "table.merge",
        "table.delete",
        "suggestion.accept",
        "suggestion.edit",
        "suggestion.reject",
        "suggestion.accept-all",
        "codebook.in-vivo",
        "codebook.in-vivo-type",
    }
)
"""By id, beside those that move boundaries. Not those that read a file or look for quotations: what they
find is kept behind the step."""


def waiting(row: Action) -> Action:
    """The row, which cannot be done while a large step is written, where it writes."""
    writes = row.id in WRITING or row.id.startswith("bounds.")
    return replace(row, can=_unhindered(row.can)) if writes else row


@cache
def _unhindered(can: Callable[[Focus], bool]) -> Callable[[Focus], bool]:
    # Kept, so that rows of one condition stay rows of one condition, which is asked once.
    return lambda focus: not focus.writing and can(focus)
