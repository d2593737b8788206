"""Where files were last taken from, and what becomes of work whose project has gone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from desktop_app.main_window.settings import FOLDER

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow

R = TypeVar("R")


def last_folder(window: MainWindow) -> str:
    return str(window.settings.get(FOLDER) or Path.home())


def while_open(window: MainWindow, then: Callable[[R], None]) -> Callable[[R], None]:
    """``then``, for as long as the project stays on the desk that the work was begun for.

    What is being written to the project by then comes first.
    """
    project = window.desk.project

    def taken(result: R) -> None:
        if window.desk.project is project:
            window.desk.writing.after(lambda: then(result))
        else:
            window.desk.problem_told.emit(
                window.tr("The project was closed before the file was read; nothing was taken in.")
            )

    return taken
