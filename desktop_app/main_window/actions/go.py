"""Where one can go: to words, places and what is left to do."""

from __future__ import annotations

from desktop_app.main_window.action import Action
from desktop_app.main_window.actions.conditions import has_project
from desktop_app.main_window.actions.words import words
from desktop_app.main_window.verbs import documents, search

GO = (
    Action(
        "edit.search",
        "Go",
        words("Search the articles"),
        words("Search all articles, or all statements, below the article; searches can be saved."),
        search.search,
        ("Ctrl+Shift+F",),
        "search",
        has_project,
    ),
    Action(
        "go.library",
        "Go",
        words("Narrow the library"),
        words("Go to the field above the list of articles, which narrows it to words, states and tags."),
        documents.search,
        (),
        "library",
        has_project,
    ),
    Action(
        "go.concordance",
        "Go",
        words("Concordance"),
        words("See every place of a word or a regular expression, with what stands about it."),
        search.concordance,
        ("Ctrl+Shift+L",),
        "",
        has_project,
    ),
)
