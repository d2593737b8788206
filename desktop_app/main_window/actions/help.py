"""What explains the rest."""

from __future__ import annotations

from desktop_app.main_window.action import Action
from desktop_app.main_window.actions.words import words
from desktop_app.main_window.verbs import touring, view

HELP = (
    Action(
        "help.show",
        "Help",
        words("Help"),
        words("How Standpunt works, and every action with its keys."),
        view.show_help,
        ("F1",),
        "help",
    ),
    Action(
        "help.tour",
        "Help",
        words("Tour"),
        words("Show how a statement is made, in six short steps that you do yourself."),
        touring.take_tour,
        ("Shift+F1",),
    ),
    Action("help.about", "Help", words("About Standpunt"), words("Version and licence."), view.show_about),
)
