"""What can be done with the article that is shown."""

from __future__ import annotations

from desktop_app.domain.document import DocumentStatus
from desktop_app.main_window.action import Action
from desktop_app.main_window.actions.conditions import has_document
from desktop_app.main_window.actions.words import words
from desktop_app.main_window.verbs import document_states, documents, printing

ARTICLE = (
    Action(
        "document.describe",
        "Article",
        words("Describe the article…"),
        words("Change the article's headline, outlet, byline, date, section and language."),
        documents.describe_document,
        ("Ctrl+D",),
        "document",
        has_document,
    ),
    Action(
        "document.done",
        "Article",
        words("The article is done"),
        words("Mark the article done, or those selected in the library; again: they are in progress."),
        document_states.mark_done,
        ("Ctrl+Shift+D",),
        "check",
        has_document,
        apart=True,
    ),
    Action(
        "document.begin",
        "Article",
        words("The article is in progress"),
        words("Mark the article as one that is being coded."),
        lambda window: document_states.set_status(window, DocumentStatus.IN_PROGRESS),
        (),
        "",
        has_document,
    ),
    Action(
        "document.reset",
        "Article",
        words("The article is not begun"),
        words("Mark the article as one that nobody has begun."),
        lambda window: document_states.set_status(window, DocumentStatus.NEW),
        (),
        "",
        has_document,
    ),
    Action(
        "document.assign",
        "Article",
        words("Assign the article…"),
        words("Say who is to code the article, or those selected in the library."),
        document_states.assign,
        (),
        "speaker",
        has_document,
    ),
    Action(
        "document.tags",
        "Article",
        words("Tags…"),
        words("Choose the tags of the article, or of those selected in the library."),
        document_states.edit_tags,
        ("Ctrl+Shift+G",),
        "",
        has_document,
    ),
    Action(
        "document.print",
        "Article",
        words("Print…"),
        words("See the article on paper, with its highlights and a table of its statements, and print it."),
        printing.print_article,
        ("Ctrl+P",),
        "",
        has_document,
        apart=True,
    ),
    Action(
        "document.pdf",
        "Article",
        words("Save as PDF…"),
        words("Write the article, with its highlights and a table of its statements, as a PDF file."),
        printing.write_pdf,
        ("Ctrl+Shift+H",),
        "",
        has_document,
    ),
    Action(
        "document.delete",
        "Article",
        words("Delete the article"),
        words("Take the article out of the project, with its statements. It can be undone."),
        documents.delete_document,
        (),
        "delete",
        has_document,
    ),
)
