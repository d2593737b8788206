"""What can be done with projects, articles and files."""

from __future__ import annotations

from desktop_app.main_window.action import Action
from desktop_app.main_window.actions.conditions import has_project
from desktop_app.main_window.actions.words import words
from desktop_app.main_window.verbs import documents, exchange, projects

PROJECT = (
    Action(
        "project.new",
        "Project",
        words("New project…"),
        words("Make a new, empty project file."),
        projects.new_project,
        ("Ctrl+N",),
        "new-project",
    ),
    Action(
        "project.open",
        "Project",
        words("Open project…"),
        words("Open a project file."),
        projects.open_project,
        ("Ctrl+O",),
        "open-project",
    ),
    Action(
        "project.sample",
        "Project",
        words("Open the sample project"),
        words("Open a project with a Dutch and an English article to try things on."),
        projects.open_sample,
    ),
    Action(
        "document.import",
        "Project",
        words("Import articles…"),
        words("Add text files to the project, in any encoding."),
        documents.import_documents,
        ("Ctrl+I",),
        "import",
        has_project,
        apart=True,
    ),
    Action(
        "set.export",
        "Project",
        words("Export annotations…"),
        words("Write all annotation sets to a file that other tools read."),
        exchange.export_set,
        ("Ctrl+E",),
        "export",
        has_project,
        apart=True,
    ),
    Action(
        "set.read",
        "Project",
        words("Read annotations…"),
        words("Take in annotation sets that were exported elsewhere."),
        exchange.read_set,
        (),
        "",
        has_project,
    ),
    Action(
        "project.check",
        "Project",
        words("Check the project"),
        words("Check that the file is whole, every reference leads somewhere and every anchor holds."),
        projects.check_project,
        (),
        "check",
        has_project,
    ),
    Action(
        "project.annotator",
        "Project",
        words("Who annotates…"),
        words("Set the name under which annotations are recorded."),
        projects.set_annotator,
        apart=True,
    ),
    Action(
        "project.close",
        "Project",
        words("Close project"),
        words("Close the project."),
        projects.close_project,
        ("Ctrl+W",),
        "close",
        has_project,
    ),
    Action(
        "window.quit",
        "Project",
        words("Quit"),
        words("Leave Standpunt; everything is saved."),
        projects.leave,
        ("Ctrl+Q",),
    ),
)
