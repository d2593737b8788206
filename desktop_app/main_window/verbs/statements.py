"""What the actions do with the statement chosen and the words selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.main_window.verbs.suggestions import accept_and_edit
from desktop_app.project.commands.statements import DeleteStatement, Part, SetSpans

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow


def make_statement(window: MainWindow) -> None:
    """Make a statement of what is selected, or of the suggestion chosen, and go on to its speaker."""
    if not window.desk.focus.words:
        accept_and_edit(window)
    elif window.reading.make_of_selection():
        to_speaker(window)


def to_speaker(window: MainWindow) -> None:
    """Go to the speaker of the statement chosen."""
    window.reveal(window.side)
    window.panel.focus_speaker()


def to_claims(window: MainWindow) -> None:
    """Go to the claims of the statement chosen."""
    window.reveal(window.side)
    window.panel.focus_claims()


def to_stance(window: MainWindow) -> None:
    """Go to a new stance of the statement chosen."""
    window.reveal(window.side)
    window.panel.focus_stance()


def to_topic(window: MainWindow) -> None:
    """Go to the topic of the claim of the statement chosen."""
    window.reveal(window.side)
    window.panel.focus_topic()


def to_kind(window: MainWindow) -> None:
    """Open the kinds of quotation for the statement chosen."""
    window.reveal(window.side)
    window.panel.focus_kind()


def to_fields(window: MainWindow) -> None:
    """Go to the codebook's own fields of the statement chosen."""
    window.reveal(window.side)
    window.panel.focus_fields()


def code_as_last(window: MainWindow) -> None:
    """Code the statement chosen as the one that was worked on before it."""
    window.panel.same_as_last_requested.emit(window.desk.focus.statement)


def to_memo(window: MainWindow) -> None:
    """Go to the memo of the statement chosen."""
    window.reveal(window.side)
    window.panel.focus_memo()


def add_content(window: MainWindow) -> None:
    """Add the selection to the content of the statement chosen."""
    _set_part(window, Part.CONTENT, add=True)


def set_source(window: MainWindow) -> None:
    """Make the selection the source of the statement chosen."""
    _set_part(window, Part.SOURCE)


def set_cue(window: MainWindow) -> None:
    """Make the selection the cue of the statement chosen."""
    _set_part(window, Part.CUE)


def _set_part(window: MainWindow, part: Part, *, add: bool = False) -> None:
    focus = window.desk.focus
    statement = window.desk.ask(lambda project: project.statement(focus.statement))
    if statement is None:
        return
    spans = focus.words
    if add:
        spans = (*spans, *(anchor.span for anchor in statement.content))
    if window.desk.do(SetSpans(focus.statement, part, spans)):
        window.reader.clear_selection()


def delete_statement(window: MainWindow) -> None:
    """Take the statement chosen away."""
    window.desk.do(DeleteStatement(window.desk.focus.statement))
