"""What can be done with actors and the codebook."""

from __future__ import annotations

from desktop_app.main_window.action import Action, Scope
from desktop_app.main_window.actions.conditions import has_project, has_selected
from desktop_app.main_window.actions.words import words
from desktop_app.main_window.verbs import codebook, codebook_files

CODEBOOK: tuple[Action, ...] = (
    Action(
        "codebook.edit",
        "Codebook",
        words("Edit the codebook…"),
        words("See and change claim types, topics, the stance scale and fields of your own; coding is kept."),
        codebook.show_codebook,
        ("Ctrl+Shift+B",),
        "topic",
        has_project,
    ),
    Action(
        "codebook.in-vivo",
        "Codebook",
        words("Make a topic of the words"),
        words("The words selected become a topic, and the topic of the statement chosen, if there is one."),
        codebook.topic_of_words,
        ("Shift+T",),
        "",
        has_selected,
        Scope.TEXT,
    ),
    Action(
        "codebook.in-vivo-type",
        "Codebook",
        words("Make a claim type of the words"),
        words("The words selected become a claim type, and that of the statement chosen, if there is one."),
        codebook.claim_type_of_words,
        ("Shift+C",),
        "",
        has_selected,
        Scope.TEXT,
    ),
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
    Action(
        "codebook.versions",
        "Codebook",
        words("Versions of the codebook…"),
        words(
            "See who kept which version and why, what changed from one to another, keep one, go back to one."
        ),
        codebook_files.show_versions,
        (),
        "",
        has_project,
        apart=True,
    ),
    Action(
        "codebook.import",
        "Codebook",
        words("Import codebook…"),
        words("Take in a codebook from a TOML or REFI-QDA (.qdc) file, after seeing what it would change."),
        codebook_files.import_codebook,
        (),
        "",
        has_project,
    ),
    Action(
        "codebook.export",
        "Codebook",
        words("Export codebook…"),
        words("Write the codebook as TOML, or as REFI-QDA (.qdc) for other programs."),
        codebook_files.export_codebook,
        (),
        "",
        has_project,
    ),
)
