"""One statement made two, and two made one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.selection import snapped
from desktop_app.domain.statement import Statement
from desktop_app.domain.text import Span
from desktop_app.project.commands.dividing import MergeStatements, SplitStatement
from desktop_app.project.project import Project
from desktop_app.widgets.common.keyed import keyed

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow

_SOME = 20
"""Statements read at a time: the next but few is of the same annotator."""


def split(window: MainWindow) -> None:
    """Make a second statement of what is selected, or of all from the caret on, and be at it.

    With the caret before the words of a statement in several stretches, the first of them stays alone.
    """
    focus = window.desk.focus
    statement = window.desk.ask(lambda project: project.statement(focus.statement))
    if statement is None or focus.document is None:
        return
    away = focus.words[0] if focus.selected and focus.words else _from(window, statement, focus.document.text)
    if away is None:
        window.desk.hint_told.emit(
            window.tr("Put the caret where the second statement begins, or select its words.")
        )
        return
    command = SplitStatement(statement.id, away)
    if window.desk.do(command):
        window.reader.clear_selection()
        window.desk.set_statement(command.id)


def _from(window: MainWindow, statement: Statement, text: str) -> Span | None:
    """All from the word at the caret on; None when that is no part of the statement."""
    stretches = [anchor.span for anchor in statement.content if anchor.placed]
    caret = window.reader.caret
    word = snapped(text, Span(caret, caret + 1)) if caret < len(text) else None
    if word is not None and word.start < caret:
        caret = word.start
    if stretches and caret <= stretches[0].start and len(stretches) > 1:
        caret = stretches[1].start
    if not stretches or not stretches[0].start < caret < stretches[-1].end:
        return None
    return Span(caret, len(text))


def merge(window: MainWindow) -> None:
    """Make one of the statement chosen and the next of the article, and be at it."""
    chosen = window.desk.focus.statement
    following = window.desk.ask(lambda project: _next(project, chosen))
    if not following:
        window.desk.hint_told.emit(window.tr("There is no statement after this one to merge it with."))
    else:
        _merge(window, (chosen, following))


def merge_selected(window: MainWindow) -> None:
    """Make one of the statements selected in the table in use, the first in the text, and be at it."""
    selected = window.tables.used.selected
    found = window.desk.ask(lambda project: project.statements_by_id(frozenset(selected))) or ()
    if len(found) < 2:
        window.desk.hint_told.emit(window.tr("Select the statements to be merged in the table first."))
    else:
        _merge(window, tuple(one.id for one in found))


def _merge(window: MainWindow, ids: tuple[str, ...]) -> None:
    if window.desk.do(MergeStatements(ids[0], ids[1:])):
        window.desk.set_statement(ids[0])
        told = keyed(window.tr("%1 statements are one now. {edit.undo|Ctrl+Z} takes it back."))
        window.desk.deed_told.emit(told.replace("%1", window.locale().toString(len(ids))))


def _next(project: Project, statement_id: str) -> str:
    """The next statement that the same annotator made in the same document, or nothing."""
    statement = project.statement(statement_id)
    place: tuple[int, str] | None = (statement.content[0].span.start, statement.id)
    while place is not None:
        following, place = project.statements_from(statement.document_id, place, _SOME)
        for one in sorted(following, key=lambda one: (one.content[0].span.start, one.id)):
            if one.set_id == statement.set_id:
                return one.id
    return ""
