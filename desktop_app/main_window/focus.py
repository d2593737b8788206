"""What the person at the screen is at: all that decides which actions can be done."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.document import Document
from desktop_app.domain.history import Step
from desktop_app.domain.text import Span


@dataclass(frozen=True)
class Focus:
    """Document shown, statement chosen, words that would become one, steps to undo and redo."""

    project: bool = False
    document: Document | None = None
    statement: str = ""
    words: tuple[Span, ...] = ()
    selected: bool = False
    undoable: Step | None = None
    redoable: Step | None = None
