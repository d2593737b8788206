"""Where one can go in what is read."""

from __future__ import annotations

from desktop_app.main_window.action import Action, Scope
from desktop_app.main_window.actions.conditions import has_document
from desktop_app.main_window.actions.words import words
from desktop_app.main_window.verbs import reading

READING = (
    Action(
        "find.open",
        "Go",
        words("Find in the article"),
        words("Find words in the article shown; what is selected is looked for."),
        reading.find,
        ("Ctrl+F",),
        "search",
        has_document,
    ),
    Action(
        "find.next",
        "Go",
        words("Next match"),
        words("Go to the next place of the words looked for."),
        lambda window: reading.find_next(window, 1),
        ("F3",),
        "",
        has_document,
    ),
    Action(
        "find.previous",
        "Go",
        words("Previous match"),
        words("Go to the place before of the words looked for."),
        lambda window: reading.find_next(window, -1),
        ("Shift+F3",),
        "",
        has_document,
    ),
    Action(
        "go.several",
        "Go",
        words("Next of those lying here"),
        words("Where several statements or suggestions lie one over another, go to the next and list them."),
        lambda window: window.reader.several.cycle(window.reader.caret),
        ("Shift+Y",),
        "",
        has_document,
        Scope.TEXT,
    ),
    Action(
        "go.statement",
        "Go",
        words("Go to a statement…"),
        words("Go to a statement of the article by its number, its words or its speaker."),
        reading.go_to_statement,
        ("G",),
        "",
        has_document,
        Scope.TEXT,
    ),
    Action(
        "go.back",
        "Go",
        words("Back"),
        words("Go back to where you were reading before, also in another article."),
        reading.go_back,
        ("Alt+Left",),
        "",
        has_document,
        apart=True,
    ),
    Action(
        "go.forward",
        "Go",
        words("Forward"),
        words("Go again to where you went back from."),
        reading.go_forward,
        ("Alt+Right",),
        "",
        has_document,
    ),
)
