"""What can be done with actors and the codebook."""

from __future__ import annotations

from desktop_app.main_window.action import Action
from desktop_app.main_window.actions.conditions import has_project
from desktop_app.main_window.actions.words import words
from desktop_app.main_window.verbs import codebook

CODEBOOK: tuple[Action, ...] = (
    Action(
        "codebook.actors",
        "Codebook",
        words("Actors…"),
        words("See who speaks and is spoken about; describe, merge and split actors."),
        codebook.show_actors,
        ("Ctrl+Shift+A",),
        "speaker",
        has_project,
    ),
)
