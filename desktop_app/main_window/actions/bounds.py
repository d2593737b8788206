"""How the boundaries of a statement are changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.main_window.action import Action, Scope
from desktop_app.main_window.actions.conditions import has_statement
from desktop_app.main_window.actions.words import words
from desktop_app.main_window.verbs import reading
from desktop_app.widgets.reader.text_steps import Edge, Size

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow


def _move(edge: Edge, direction: int, size: Size) -> Callable[[MainWindow], object]:
    return lambda window: window.reader.bounds.move(edge, direction, size)


def _row(name: str, key: str, title: str, told: str, move: tuple[Edge, int, Size]) -> Action:
    return Action(
        f"bounds.{name}", "Statement", title, told, _move(*move), (key,), "", has_statement, Scope.TEXT
    )


_ROWS = (
    Action(
        "bounds.part",
        "Statement",
        words("Move another part"),
        words("Change whose boundaries the keys move: a stretch of the content, the source or the cue."),
        reading.cycle_part,
        ("J",),
        "",
        has_statement,
        Scope.TEXT,
        apart=True,
    ),
    _row(
        "start-out",
        "[",
        words("Begin a word earlier"),
        words("Move the beginning of the statement a word out."),
        (Edge.START, -1, Size.WORD),
    ),
    _row(
        "start-in",
        "{",
        words("Begin a word later"),
        words("Move the beginning of the statement a word in."),
        (Edge.START, 1, Size.WORD),
    ),
    _row(
        "end-out",
        "]",
        words("End a word later"),
        words("Move the end of the statement a word out."),
        (Edge.END, 1, Size.WORD),
    ),
    _row(
        "end-in",
        "}",
        words("End a word earlier"),
        words("Move the end of the statement a word in."),
        (Edge.END, -1, Size.WORD),
    ),
    _row(
        "start-out-letter",
        ",",
        words("Begin a letter earlier"),
        words("Move the beginning of the statement a letter out."),
        (Edge.START, -1, Size.LETTER),
    ),
    _row(
        "start-in-letter",
        "<",
        words("Begin a letter later"),
        words("Move the beginning of the statement a letter in."),
        (Edge.START, 1, Size.LETTER),
    ),
    _row(
        "end-out-letter",
        ".",
        words("End a letter later"),
        words("Move the end of the statement a letter out."),
        (Edge.END, 1, Size.LETTER),
    ),
    _row(
        "end-in-letter",
        ">",
        words("End a letter earlier"),
        words("Move the end of the statement a letter in."),
        (Edge.END, -1, Size.LETTER),
    ),
    Action(
        "bounds.remove",
        "Statement",
        words("Remove the stretch"),
        words("Take away the stretch whose boundaries the keys move: of several the one, or source or cue."),
        reading.remove_stretch,
        ("-",),
        "",
        has_statement,
        Scope.TEXT,
    ),
    Action(
        "bounds.clear-source",
        "Statement",
        words("Clear the source"),
        words("The statement chosen has no words that name its speaker."),
        lambda window: reading.clear_part(window, "source"),
        (),
        "",
        has_statement,
    ),
    Action(
        "bounds.clear-cue",
        "Statement",
        words("Clear the cue"),
        words("The statement chosen has no words of saying."),
        lambda window: reading.clear_part(window, "cue"),
        (),
        "",
        has_statement,
    ),
)
BOUNDS = tuple(replace(row, within=words("Boundaries")) for row in _ROWS)
