"""What the actions do with the page: selecting, boundaries, finding, going."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.project.commands.statements import Deed, Part, SetSpans

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow


def toggle_exact(window: MainWindow) -> None:
    """Take selections at their letters, or snap them again."""
    exact = not window.reader.selecting.exact
    window.reader.set_exact(exact=exact)
    window.desk.news_told.emit(
        window.tr("Selections mean just their letters.")
        if exact
        else window.tr("Selections grow to whole words.")
    )


def cycle_part(window: MainWindow) -> None:
    """Have the keys move the boundaries of the next stretch of the statement chosen, and say which."""
    stretch = window.reader.bounds.cycle()
    if stretch is None:
        window.desk.hint_told.emit(window.tr("This statement has one stretch only: its keys are [ ] { }."))
        return
    named = {
        "content": window.tr("The keys [ ] { } now move the content."),
        "source": window.tr("The keys [ ] { } now move the source."),
        "cue": window.tr("The keys [ ] { } now move the cue."),
    }
    window.desk.news_told.emit(named[stretch.part])


def remove_stretch(window: MainWindow) -> None:
    """Take away the stretch that the keys move; the last of the content stays."""
    window.reader.bounds.flush()
    stretch = window.reader.bounds.active
    focus = window.desk.focus
    statement = window.desk.ask(lambda project: project.statement(focus.statement))
    if stretch is None or statement is None:
        return
    if statement.unplaced:
        window.desk.hint_told.emit(lost_first(window))
        return
    anchors = {"content": statement.content, "source": statement.source, "cue": statement.cue}[stretch.part]
    placed = [anchor.span for anchor in anchors]
    rest = tuple(span for number, span in enumerate(placed) if number != stretch.ordinal)
    if stretch.part == Part.CONTENT and not rest:
        window.desk.hint_told.emit(
            window.tr("A statement keeps its last words; J chooses another part, Del takes the whole away.")
        )
        return
    window.desk.do(SetSpans(statement.id, Part(stretch.part), rest, Deed.TAKE))


def lost_first(window: MainWindow) -> str:
    """What is told to who would change stretches of a statement with words that were lost."""
    return window.tr("Some words of this statement were lost when the text was corrected; place them first.")


def clear_part(window: MainWindow, part: str) -> None:
    """Take the source or the cue from the statement chosen."""
    window.desk.do(SetSpans(window.desk.focus.statement, Part(part), ()))


def go_back(window: MainWindow) -> None:
    """Go to where the reader was before."""
    window.visited.back()


def go_forward(window: MainWindow) -> None:
    """Go again to where the reader went back from."""
    window.visited.forward()


def go_to_statement(window: MainWindow) -> None:
    """Ask which statement of the article to go to."""
    from desktop_app.main_window.dialogs.go_to import GoTo

    GoTo(window).popup()


def find(window: MainWindow) -> None:
    """Look for words in the article."""
    window.find_in_text.open()


def find_next(window: MainWindow, direction: int) -> None:
    """Go to the next match, or the one before."""
    window.find_in_text.step(direction)
