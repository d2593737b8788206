"""Everything that can be done in the window, in the order of the menus."""

from __future__ import annotations

from desktop_app.main_window.actions.analysis import ANALYSIS
from desktop_app.main_window.actions.article import ARTICLE
from desktop_app.main_window.actions.bounds import BOUNDS
from desktop_app.main_window.actions.codebook import CODEBOOK
from desktop_app.main_window.actions.edit import EDIT
from desktop_app.main_window.actions.go import GO
from desktop_app.main_window.actions.help import HELP
from desktop_app.main_window.actions.project import PROJECT
from desktop_app.main_window.actions.reading import READING
from desktop_app.main_window.actions.selecting import SELECTING
from desktop_app.main_window.actions.statement import STATEMENT
from desktop_app.main_window.actions.suggestions import SUGGESTIONS
from desktop_app.main_window.actions.table import TABLE
from desktop_app.main_window.actions.view import VIEW
from desktop_app.main_window.actions.writing import waiting

MENUS = (
    "Project",
    "Edit",
    "Go",
    "Article",
    "Statement",
    "Suggestions",
    "Codebook",
    "Analysis",
    "View",
    "Help",
)
ACTIONS = tuple(
    waiting(row)
    for row in (
        *PROJECT,
        *EDIT,
        *SELECTING,
        *READING,
        *GO,
        *ARTICLE,
        *STATEMENT,
        *BOUNDS,
        *TABLE,
        *SUGGESTIONS,
        *CODEBOOK,
        *ANALYSIS,
        *VIEW,
        *HELP,
    )
)
