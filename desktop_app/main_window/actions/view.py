"""What can be shown, and how."""

from __future__ import annotations

from desktop_app.main_window.action import Action, Scope
from desktop_app.main_window.actions.words import words
from desktop_app.main_window.verbs import view

VIEW = (
    Action(
        "view.larger",
        "View",
        words("Larger text"),
        words("Set the article in larger type."),
        lambda window: window.reader.zoom(1),
        ("Ctrl++", "Ctrl+="),
        "zoom-in",
        toolbar=True,
    ),
    Action(
        "view.smaller",
        "View",
        words("Smaller text"),
        words("Set the article in smaller type."),
        lambda window: window.reader.zoom(-1),
        ("Ctrl+-",),
        "zoom-out",
        toolbar=True,
    ),
    Action(
        "view.usual",
        "View",
        words("Usual size"),
        words("Set the article in its usual type."),
        view.usual_size,
        ("Ctrl+0",),
    ),
    Action(
        "view.type",
        "View",
        words("Type…"),
        words("Choose face, size, line height and width of the article's text."),
        view.choose_type,
        ("L",),
        scope=Scope.TEXT,
    ),
    Action(
        "view.colours",
        "View",
        words("Colour by the next"),
        words("Change between colours that say the speaker, the stance or the claim type."),
        lambda window: window.page_look.colour_by_next(),
        ("H",),
        scope=Scope.TEXT,
        apart=True,
    ),
    Action(
        "view.legend",
        "View",
        words("Legend"),
        words("Show or hide what the colours of the statements mean."),
        lambda window: window.page_look.toggle_legend(),
        ("Shift+H",),
        scope=Scope.TEXT,
    ),
    Action(
        "view.theme",
        "View",
        words("Next theme"),
        words("Change between light, dark and high contrast."),
        view.next_theme,
        ("Ctrl+T",),
        "theme",
        toolbar=True,
        apart=True,
    ),
    Action(
        "view.library",
        "View",
        words("Library"),
        words("Show or hide the list of articles."),
        lambda window: window.toggle(window.library),
        ("F7",),
        "library",
        apart=True,
    ),
    Action(
        "view.panel",
        "View",
        words("Statement panel"),
        words("Show or hide the panel and the table."),
        lambda window: window.toggle(window.side),
        ("F8",),
        "panel",
    ),
    Action(
        "view.text",
        "View",
        words("Go to the text"),
        words("Give the keyboard to the article."),
        lambda window: window.reader.setFocus(),
        ("F6",),
    ),
)
