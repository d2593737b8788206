"""What can be done with the tables of statements, and with many statements at once."""

from __future__ import annotations

from desktop_app.main_window.action import Action
from desktop_app.main_window.actions.conditions import has_project
from desktop_app.main_window.actions.words import words
from desktop_app.main_window.verbs import dividing, statement_tables

_LINES = words("Lines of the table")

TABLE = (
    Action(
        "go.table",
        "Go",
        words("Table of statements"),
        words("Open the statements below the article, a line each, with columns of your choice."),
        statement_tables.show,
        ("F9",),
        "",
        has_project,
    ),
    Action(
        "table.scope",
        "Go",
        words("Statements of all articles"),
        words("Show the statements of all articles in the table, or again those of this article."),
        statement_tables.switch_scope,
        ("Shift+F9",),
        "",
        has_project,
    ),
    Action(
        "statement.change-many",
        "Statement",
        words("Change many…"),
        words("Change the same in all statements selected, shown or found, after seeing what that would do."),
        statement_tables.change_many,
        ("Ctrl+R",),
        "",
        has_project,
        apart=True,
    ),
    Action(
        "table.open",
        "Statement",
        words("Open the line in the text"),
        words("Go to the place in the text of the line that is current in the table."),
        statement_tables.open_line,
        (),
        "",
        has_project,
        within=_LINES,
    ),
    Action(
        "table.copy",
        "Statement",
        words("Copy the lines as a table"),
        words("Copy the lines selected in the table, with tabs between the columns that are shown."),
        statement_tables.copy,
        (),
        "",
        has_project,
        within=_LINES,
    ),
    Action(
        "table.copy-text",
        "Statement",
        words("Copy the lines as text"),
        words("Copy the lines selected in the table as paragraphs to be read."),
        lambda window: statement_tables.copy(window, as_text=True),
        (),
        "",
        has_project,
        within=_LINES,
    ),
    Action(
        "table.merge",
        "Statement",
        words("Merge the lines selected"),
        words("Make one statement of those selected in the table: their words, claims, stances and memos."),
        dividing.merge_selected,
        (),
        "",
        has_project,
        within=_LINES,
    ),
    Action(
        "table.delete",
        "Statement",
        words("Delete the lines selected"),
        words("Take the statements selected in the table away, in one step. It can be undone."),
        statement_tables.delete_many,
        (),
        "delete",
        has_project,
        within=_LINES,
    ),
    Action(
        "table.columns",
        "View",
        words("Columns of the table"),
        words("Choose which columns the table has, put them in order, and sort by one."),
        statement_tables.choose_columns,
        ("Ctrl+F9",),
        "",
        has_project,
    ),
)
