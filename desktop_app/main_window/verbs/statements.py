"""What the actions do with the statement chosen and the words selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.main_window.verbs.reading import lost_first
from desktop_app.main_window.verbs.suggestions import accept_and_edit
from desktop_app.project.commands.reporting import SetWithin
from desktop_app.project.commands.statements import Deed, DeleteStatement, Part, SetSpans

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow
    from desktop_app.widgets.reader.highlight import Highlight

_SHORT = 60


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


def go_in(window: MainWindow) -> None:
    """Go to the fields of the statement chosen, if one is."""
    if window.desk.focus.statement:
        to_speaker(window)


def to_claims(window: MainWindow) -> None:
    """Go to the claim that lacks a type, else to a further one, of the statement chosen."""
    window.reveal(window.side)
    window.panel.begin_claim()


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
    if add and not all(anchor.placed for anchor in statement.content):
        window.desk.hint_told.emit(lost_first(window))
        return
    if add:
        spans = (*spans, *(anchor.span for anchor in statement.content))
    deed = Deed.ADD if add else Deed.SET
    if window.desk.do(SetSpans(focus.statement, part, spans, deed)):
        window.reader.clear_selection()


def say_what_reports(window: MainWindow) -> None:
    """Say that the statement chosen is within the shortest one about it, then the next, then none."""
    focus = window.desk.focus
    marked = {mark.id: mark for mark in window.reader.statements() if mark.content}
    statement = window.desk.ask(lambda project: project.statement(focus.statement))
    if statement is None or statement.id not in marked:
        return
    own = marked[statement.id]
    about = [each for each in marked.values() if each.id != own.id and _is_about(each, own)]
    ids = [each.id for each in sorted(about, key=_length)]
    if not ids:
        window.desk.hint_told.emit(window.tr("No other statement holds all the words of this one."))
        return
    at = ids.index(statement.within) + 1 if statement.within in ids else 0
    following = ids[at] if at < len(ids) else ""
    if not window.desk.do(SetWithin(statement.id, following)):
        return
    if not following:
        window.desk.news_told.emit(window.tr("No statement reports this one."))
        return
    reporting = window.desk.ask(lambda project: project.statement(following))
    if reporting is not None:
        told = window.tr("It is reported in “%1”. Again for another, or none.")
        window.desk.news_told.emit(told.replace("%1", _short(reporting.words)))


def _is_about(one: Highlight, other: Highlight) -> bool:
    """Whether one holds all the words of the other, and is longer or comes first of two alike."""
    first, last = one.content[0].start, one.content[-1].end
    start, end = other.content[0].start, other.content[-1].end
    return first <= start and end <= last and ((first, last) != (start, end) or one.id < other.id)


def _length(mark: Highlight) -> tuple[int, str]:
    return mark.content[-1].end - mark.content[0].start, mark.id


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _SHORT else f"{line[:_SHORT].rstrip()}…"


def delete_statement(window: MainWindow) -> None:
    """Take the statement chosen away."""
    window.desk.do(DeleteStatement(window.desk.focus.statement))
