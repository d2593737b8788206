"""What the actions do with what is left to do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop_app.domain.coverage import Lack, Missing, ToDo, missing_in, missing_of
from desktop_app.domain.fields import FieldOwner
from desktop_app.domain.text import Span
from desktop_app.main_window.presenters.counted import counted
from desktop_app.main_window.verbs.codebook import show_actors
from desktop_app.main_window.verbs.documents import describe_document
from desktop_app.widgets.common.keyed import keyed

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow

_TOLD_MILLISECONDS = 12_000


def go_to_next(window: MainWindow, *, backwards: bool = False) -> None:
    """Go to the next thing that is missing, say what it is, and have the keyboard in its field."""
    window.panel.send_texts()
    found, around = window.what_is_next.go_on(backwards=backwards)
    actor = window.what_is_next.next_actor(past_the_end=around or found is None, backwards=backwards)
    if actor:
        _go_to_actor(window, actor)
        return
    if found is None:
        _tell_nothing(window)
        return
    document = window.desk.focus.document
    if document is None or document.id != found.document_id:
        window.desk.show_document(found.document_id)
    document = window.desk.focus.document
    if document is None or document.id != found.document_id:
        return
    window.message.hide()
    _tell(window, found, around=around)
    _go(window, found)


def show_coverage(window: MainWindow) -> None:
    """Open the page of what is missing, below the article."""
    window.drawer.show_page(window.covering.page)


def go_to_article(window: MainWindow, document_id: str, lack: Lack | None) -> None:
    """Show an article, at what it lacks."""
    window.desk.show_document(document_id)
    document = window.desk.focus.document
    if document is None or document.id != document_id:
        return
    if lack is Lack.ARTICLE:
        _go(window, ToDo(lack, document_id))
    elif lack is Lack.REVIEW:
        window.reader.step(1, suggested=True, around=True)
    window.reader.setFocus(Qt.FocusReason.OtherFocusReason)


def _go(window: MainWindow, found: ToDo) -> None:
    if found.lack is Lack.ARTICLE:
        missing = _missing(window, found)
        describe_document(window, missing.field.id if missing is not None else "")
        return
    window.desk.choose(statement=found.statement_id, suggestion=found.suggestion_id)
    if window.coding.busy and window.desk.focus.document is not None and window.desk.focus.document.text:
        # A long article tells its statements bit by bit, this one perhaps later.
        point = min(found.point, len(window.desk.focus.document.text) - 1)
        window.reader.show_span(Span(point, point + 1))
    if found.lack is Lack.REVIEW:
        window.reader.setFocus(Qt.FocusReason.OtherFocusReason)
    elif found.lack is Lack.PLACE:
        window.parts.lost_bar.go_to(found.statement_id)
        window.reader.setFocus(Qt.FocusReason.OtherFocusReason)
    else:
        window.reveal(window.side)
        _go_to_field(window, found)


def _go_to_field(window: MainWindow, found: ToDo) -> None:
    match found.lack:
        case Lack.SPEAKER:
            window.panel.focus_speaker()
        case Lack.CLAIM:
            window.panel.focus_claims()
        case Lack.STANCE:
            window.panel.focus_level()
        case _:
            missing = _missing(window, found)
            if missing is not None:
                window.panel.focus_field(missing.field.id, missing.part)


def _go_to_actor(window: MainWindow, actor_id: str) -> None:
    """Open the actors at one, say what is missing of it, and have the keyboard there."""
    known = window.desk.known
    field = next(
        (
            each
            for each in known.codebook.fields_of(FieldOwner.ACTOR)
            if each.required and not known.actors[actor_id].attributes.get(each.id)
        ),
        None,
    )
    if field is None:
        return
    window.message.hide()
    left = len(window.desk.ask(lambda project: project.actors_lacking()) or ())
    told = window.tr("“%1” of %2 is still empty").replace("%1", field.name)
    many = counted(left, window.tr("1 actor to describe"), window.tr("%1 actors to describe"))
    window.statusBar().showMessage(
        f"{told.replace('%2', known.actor(actor_id))} · {many}", _TOLD_MILLISECONDS
    )
    dialog = show_actors(window, actor_id)
    dialog.view.editor.fields.focus_field(field.id)


def _missing(window: MainWindow, found: ToDo) -> Missing | None:
    """The required field that is empty."""
    codebook, document = window.desk.known.codebook, window.desk.focus.document
    if found.lack is Lack.ARTICLE:
        return missing_of(document, codebook) if document is not None else None
    if found.lack is not Lack.FIELD:
        return None
    statement = window.desk.ask(lambda project: project.statement(found.statement_id))
    return missing_in(statement, codebook) if statement is not None else None


def _tell(window: MainWindow, found: ToDo, *, around: bool) -> None:
    """Say what is missing, and how much is left in the article."""
    missing = _missing(window, found)
    field = missing.field.name if missing is not None else ""
    what = {
        Lack.ARTICLE: window.tr("“%1” of the article is still empty").replace("%1", field),
        Lack.REVIEW: window.tr("A suggestion to review"),
        Lack.PLACE: window.tr("Words that lost their place"),
        Lack.SPEAKER: window.tr("No speaker yet"),
        Lack.CLAIM: window.tr("No claim type yet"),
        Lack.STANCE: window.tr("No stance yet"),
        Lack.FIELD: window.tr("“%1” is still empty").replace("%1", field),
    }[found.lack]
    left = len(window.desk.ask(lambda project: project.to_do(found.document_id)) or ())
    parts = [
        window.tr("Past the end of the project") if around else "",
        what,
        counted(left, window.tr("1 to do in this article"), window.tr("%1 to do in this article")),
    ]
    window.statusBar().showMessage(" · ".join(part for part in parts if part), _TOLD_MILLISECONDS)


def _tell_nothing(window: MainWindow) -> None:
    window.message.tell(
        window.tr("Nothing is left to do."),
        problem=False,
        offer=keyed(window.tr("Coverage  {go.coverage|Ctrl+Shift+M}")),
        take=partial(show_coverage, window),
    )
