"""What can be taken back, found and looked up."""

from __future__ import annotations

from desktop_app.main_window.action import Action
from desktop_app.main_window.actions.conditions import has_project
from desktop_app.main_window.actions.words import words
from desktop_app.main_window.verbs import projects, setting_up, view

EDIT = (
    Action(
        "edit.undo",
        "Edit",
        words("Undo"),
        words("Take back the last change, also one made before the last start."),
        lambda window: window.desk.undo(),
        ("Ctrl+Z",),
        "undo",
        lambda focus: focus.undoable is not None,
        toolbar=True,
    ),
    Action(
        "edit.redo",
        "Edit",
        words("Redo"),
        words("Do again what was undone last."),
        lambda window: window.desk.redo(),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo",
        lambda focus: focus.redoable is not None,
        toolbar=True,
    ),
    Action(
        "edit.history",
        "Edit",
        words("History…"),
        words("See who changed what, and when; take one step back, or all since."),
        projects.show_history,
        ("Ctrl+H",),
        "history",
        has_project,
    ),
    Action(
        "edit.trash",
        "Edit",
        words("Trash…"),
        words("See which articles and actors were taken out, and bring them back."),
        projects.show_trash,
        (),
        "",
        has_project,
    ),
    Action(
        "edit.palette",
        "Edit",
        words("Find an action…"),
        words("Find and do any action, or go to any article, by typing part of its name."),
        view.show_palette,
        ("Ctrl+K", "Ctrl+Shift+P"),
        "palette",
    ),
    Action(
        "edit.keys",
        "Edit",
        words("Keys…"),
        words("See every action with its keys, and set others."),
        setting_up.show_keys,
        ("Ctrl+Shift+,",),
    ),
    Action(
        "edit.preferences",
        "Edit",
        words("Preferences…"),
        words("Set theme, type, your name and what the program does by itself."),
        setting_up.show_preferences,
        ("Ctrl+,",),
    ),
)
