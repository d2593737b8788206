"""How words are selected by keys."""

from __future__ import annotations

from desktop_app.main_window.action import Action, Scope
from desktop_app.main_window.actions.conditions import has_document
from desktop_app.main_window.actions.words import words
from desktop_app.main_window.verbs import reading
from desktop_app.widgets.reader.text_steps import Size

SELECTING = (
    Action(
        "select.grow",
        "Edit",
        words("Select more"),
        words("Select the word at the caret; again for the quotation, the sentence, the paragraph about it."),
        lambda window: window.reader.selecting.grow(),
        ("V",),
        "",
        has_document,
        Scope.TEXT,
        apart=True,
    ),
    Action(
        "select.shrink",
        "Edit",
        words("Select less"),
        words("Go back to what was selected before it grew."),
        lambda window: window.reader.selecting.shrink(),
        ("Shift+V",),
        "",
        has_document,
        Scope.TEXT,
    ),
    Action(
        "select.next-sentence",
        "Edit",
        words("Select to the end of the sentence"),
        words("Extend the selection to the next end of a sentence."),
        lambda window: window.reader.selecting.extend(Size.SENTENCE, 1),
        ("Alt+Shift+Right",),
        "",
        has_document,
        Scope.TEXT,
    ),
    Action(
        "select.previous-sentence",
        "Edit",
        words("Select to the beginning of the sentence"),
        words("Extend the selection back to the beginning of a sentence."),
        lambda window: window.reader.selecting.extend(Size.SENTENCE, -1),
        ("Alt+Shift+Left",),
        "",
        has_document,
        Scope.TEXT,
    ),
    Action(
        "select.next-paragraph",
        "Edit",
        words("Select to the end of the paragraph"),
        words("Extend the selection to the next end of a paragraph."),
        lambda window: window.reader.selecting.extend(Size.PARAGRAPH, 1),
        ("Alt+Shift+Down",),
        "",
        has_document,
        Scope.TEXT,
    ),
    Action(
        "select.previous-paragraph",
        "Edit",
        words("Select to the beginning of the paragraph"),
        words("Extend the selection back to the beginning of a paragraph."),
        lambda window: window.reader.selecting.extend(Size.PARAGRAPH, -1),
        ("Alt+Shift+Up",),
        "",
        has_document,
        Scope.TEXT,
    ),
    Action(
        "select.exact",
        "Edit",
        words("Select exactly"),
        words("Take selections letter by letter instead of by whole words, until it is asked again."),
        reading.toggle_exact,
        ("=",),
        "",
        has_document,
        Scope.TEXT,
    ),
)
