"""What the actions do with actors and the codebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.codebook import Tree
from desktop_app.project.commands.in_vivo import CodeInVivo

if TYPE_CHECKING:
    from desktop_app.main_window.dialogs.actors import ActorsDialog
    from desktop_app.main_window.window import MainWindow


def show_actors(window: MainWindow, actor_id: str = "") -> ActorsDialog:
    """Open the actors in a window of their own, or bring it forward: at one, or the chosen speaker."""
    from desktop_app.main_window.dialogs.actors import ActorsDialog

    # One that was closed a moment ago may still be here.
    open_ones = (each for each in window.findChildren(ActorsDialog) if each.isVisible())
    dialog = next(open_ones, None) or ActorsDialog(window)
    chosen = window.desk.focus.statement
    statement = window.desk.ask(lambda project: project.statement(chosen)) if chosen else None
    at = actor_id or (statement.speaker if statement is not None else "")
    if at:
        dialog.view.choose(at)
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
    dialog.view.setFocus()
    return dialog


def show_codebook(window: MainWindow) -> None:
    """Open the codebook in a window of its own, or bring it forward."""
    from desktop_app.main_window.dialogs.codebook import CodebookDialog

    open_ones = (each for each in window.findChildren(CodebookDialog) if each.isVisible())
    dialog = next(open_ones, None) or CodebookDialog(window)
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
    dialog.view.take_keyboard()


def topic_of_words(window: MainWindow) -> None:
    """Make a topic of the words selected, and code the statement chosen with it."""
    _code_in_vivo(
        window, Tree.TOPIC, window.tr("“%1” is a topic."), window.tr("The statement has the topic “%1”.")
    )


def claim_type_of_words(window: MainWindow) -> None:
    """Make a claim type of the words selected, and code the statement chosen with it."""
    _code_in_vivo(
        window,
        Tree.CLAIM_TYPE,
        window.tr("“%1” is a claim type."),
        window.tr("The statement is of the type “%1”."),
    )


def _code_in_vivo(window: MainWindow, tree: Tree, made: str, coded: str) -> None:
    focus = window.desk.focus
    if focus.document is None:
        return
    words = " … ".join(focus.document.text[span.start : span.end] for span in focus.words)
    command = CodeInVivo(tree, words, focus.statement)
    if window.desk.do(command):
        window.reader.clear_selection()
        told = coded if focus.statement else made
        window.desk.deed_told.emit(told.replace("%1", command.called))
