"""What the person at the screen is at: all that decides which actions can be done."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.document import Document
from desktop_app.domain.history import Step
from desktop_app.domain.text import Span


@dataclass(frozen=True)
class Focus:
    """Document shown, statement or suggestion chosen, words that would become one, steps to undo and redo.

    ``writing`` says that a large step is being written, and nothing else can be.
    ``left`` counts the suggestions of the document that nobody has reviewed, ``sure`` those among them of
    high confidence; ``lost`` the stretches that lost their place when the text was corrected.
    """

    project: bool = False
    writing: bool = False
    document: Document | None = None
    statement: str = ""
    suggestion: str = ""
    left: int = 0
    sure: int = 0
    lost: int = 0
    words: tuple[Span, ...] = ()
    selected: bool = False
    undoable: Step | None = None
    redoable: Step | None = None
