"""Where one can go: to words, places and what is left to do."""

from __future__ import annotations

from desktop_app.main_window.action import Action
from desktop_app.main_window.actions.conditions import has_project
from desktop_app.main_window.actions.words import words
from desktop_app.main_window.verbs import documents, search, to_do

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
    Action(
        "go.coverage",
        "Go",
        words("Coverage"),
        words("See what is missing in each article, and how many words of each speaker are quoted."),
        to_do.show_coverage,
        ("Ctrl+Shift+M",),
        "",
        has_project,
    ),
    Action(
        "go.next-to-do",
        "Go",
        words("Next to do"),
        words("Go to the next thing that is missing, in this article or the next ones, and to its field."),
        to_do.go_to_next,
        ("F4",),
        "next",
        has_project,
        apart=True,
    ),
    Action(
        "go.previous-to-do",
        "Go",
        words("Previous to do"),
        words("Go to the thing before that is missing, in this article or those before."),
        lambda window: to_do.go_to_next(window, backwards=True),
        ("Shift+F4",),
        "previous",
        has_project,
    ),
)
