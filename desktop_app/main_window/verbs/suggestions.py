"""What the actions do with suggestions."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from desktop_app.domain.suggestion import Suggestion
from desktop_app.main_window.presenters.counted import counted
from desktop_app.project.commands.suggestions import AcceptSuggestion, AcceptSuggestions, RejectSuggestion
from desktop_app.widgets.common.keyed import keyed

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow

_NAMES_TOLD = 5


def accept(window: MainWindow) -> None:
    """Make the suggestion chosen a statement, as it is proposed, and go on to the next one."""
    command = AcceptSuggestion(window.desk.focus.suggestion, window.desk.annotator)
    if window.desk.do(command):
        go_on(window)


def accept_and_edit(window: MainWindow) -> None:
    """Make the suggestion chosen a statement and go to its speaker."""
    command = AcceptSuggestion(window.desk.focus.suggestion, window.desk.annotator)
    if window.desk.do(command):
        window.desk.set_statement(command.id)
        window.reveal(window.side)
        window.panel.focus_speaker()


def reject(window: MainWindow) -> None:
    """Have the suggestion chosen proposed no more, and go on to the next one."""
    if window.desk.do(RejectSuggestion(window.desk.focus.suggestion)):
        go_on(window)


def accept_all(window: MainWindow) -> None:
    """Make every suggestion of high confidence in the article a statement, in one step, and tell.

    Asks first where that makes actors: it is the one thing in it that the page does not show.
    """
    if not window.desk.may_write():
        return
    sure = window.suggestions.of_high_confidence()
    new = _new_names(window, sure)
    if not sure or (new and not _agreed(window, len(sure), new)):
        return
    if not window.desk.do(AcceptSuggestions(tuple(each.id for each in sure), window.desk.annotator)):
        return
    told = [
        counted(len(sure), window.tr("1 suggestion accepted."), window.tr("%1 suggestions accepted.")),
        _new_actors(window, new),
        keyed(window.tr("{edit.undo|Ctrl+Z} takes all of it back.")),
    ]
    window.message.tell(
        " ".join(part for part in told if part), problem=False, step=window.desk.focus.undoable
    )


def _new_names(window: MainWindow, suggestions: Sequence[Suggestion]) -> list[str]:
    """The names among those proposed that no actor has, each once, in the order of the text."""
    proposed = (
        name for each in suggestions for name in (each.quotation.speaker, each.quotation.speaks_for) if name
    )
    new: dict[str, str] = {}
    for name in proposed:
        if not window.desk.known.called(name):
            new.setdefault(name.casefold().strip(), name)
    return list(new.values())


def _agreed(window: MainWindow, number: int, new: list[str]) -> bool:
    """Whether so many statements and these actors are to be made; Enter says yes, Esc no."""
    question = counted(number, window.tr("Accept 1 suggestion?"), window.tr("Accept %1 suggestions?"))
    made = window.tr("It makes %1").replace("%1", _new_actors(window, new))
    box = QMessageBox(QMessageBox.Icon.Question, window.windowTitle(), f"{question}\n\n{made}", parent=window)
    # A name is shown as it is, whatever letters it has.
    box.setTextFormat(Qt.TextFormat.PlainText)
    yes = box.addButton(window.tr("Accept"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(yes)
    box.exec()
    agreed = box.clickedButton() is yes
    box.deleteLater()
    return agreed


def _new_actors(window: MainWindow, names: list[str]) -> str:
    if not names:
        return window.tr("No new actors.")
    some = ", ".join(names[:_NAMES_TOLD]) + (" …" if len(names) > _NAMES_TOLD else ".")
    number = counted(len(names), window.tr("1 new actor"), window.tr("%1 new actors"))
    return f"{number}: {some}"


def go_on(window: MainWindow, direction: int = 1) -> None:
    """Go to the next suggestion, from the article's end on to its first; tell when none is left."""
    if not window.reader.step(direction, suggested=True, around=True):
        _tell_reviewed(window)


def take_next(window: MainWindow) -> None:
    """Make the next suggestion a statement and go to its speaker; tell when none is left."""
    if window.reader.step(1, suggested=True, around=True):
        accept_and_edit(window)
    else:
        _tell_reviewed(window)


def _tell_reviewed(window: MainWindow) -> None:
    document = window.desk.focus.document
    if document is None:
        return
    if not window.desk.ask(lambda project: project.is_searched(document.id)):
        window.desk.hint_told.emit(window.tr("Quotations are still being looked for in this article."))
        return
    left = window.desk.ask(lambda project: project.unreviewed()) or 0
    told = window.tr("All suggestions of this article are reviewed.")
    if not left:
        _tell_none_left(window, told, window.tr("None are left in the project."))
        return
    more = counted(left, window.tr("1 is left in the project."), window.tr("%1 are left in the project."))
    window.message.tell(
        " ".join(part for part in (told, more, _unsearched(window)) if part),
        problem=False,
        offer=keyed(window.tr("Next article with suggestions  {suggestion.next-article|Ctrl+U}")),
        take=partial(next_article, window),
    )


def _tell_none_left(window: MainWindow, told: str, if_all_searched: str) -> None:
    """Say that there is nothing more to review, or offer to look where nobody has looked yet."""
    unsearched = _unsearched(window)
    if not unsearched:
        window.message.tell(f"{told} {if_all_searched}".strip(), problem=False)
        return
    window.message.tell(
        f"{told} {unsearched}",
        problem=False,
        offer=keyed(window.tr("Find quotations in all articles  {suggestion.find-all|Shift+F5}")),
        take=partial(find_everywhere, window),
    )


def _unsearched(window: MainWindow) -> str:
    """How many articles nobody has looked through, in a sentence; empty when there are none."""
    number = window.desk.ask(lambda project: project.unsearched()) or 0
    if not number:
        return ""
    return counted(
        number,
        window.tr("1 article was not looked through yet."),
        window.tr("%1 articles were not looked through yet."),
    )


def next_article(window: MainWindow) -> None:
    """Show the next article in which suggestions are left, and go to the first of them."""
    summaries = window.desk.ask(lambda project: project.summaries()) or ()
    shown = window.desk.focus.document
    at = next((n for n, summary in enumerate(summaries) if shown and summary.id == shown.id), -1)
    following = (*summaries[at + 1 :], *summaries[: at + 1])
    found = next((summary for summary in following if summary.unreviewed), None)
    if found is None:
        _tell_none_left(window, window.tr("No suggestions are left in the articles that were searched."), "")
        return
    if shown is None or found.id != shown.id:
        window.desk.show_document(found.id)
    window.reader.step(1, suggested=True)
    window.reader.setFocus()


def why(window: MainWindow) -> None:
    """Say why the suggestion chosen was proposed, beside it and in the panel."""
    window.reader.tell_of_chosen(window.panel.reveal_why())


def find_again(window: MainWindow) -> None:
    """Look for quotations in the article anew."""
    if window.desk.focus.document is not None:
        # What kept them from being found may be mended; if not, it is told again.
        window.message.hide()
        window.searching.again(window.desk.focus.document)


def find_everywhere(window: MainWindow) -> None:
    """Look for quotations in every article that was not searched yet."""
    window.searching.through_all(partial(_tell_found, window))


def _tell_found(window: MainWindow, documents: int, found: int) -> None:
    if not documents:
        window.desk.hint_told.emit(window.tr("Every article has been searched for quotations already."))
        return
    where = counted(documents, window.tr("1 article"), window.tr("%1 articles"))
    what = counted(found, window.tr("1 quotation found"), window.tr("%1 quotations found"))
    window.desk.news_told.emit(window.tr("%1 in %2.").replace("%1", what).replace("%2", where))
