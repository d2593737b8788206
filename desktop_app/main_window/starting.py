"""What the window opens at its start, where nobody says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.main_window import sample
from desktop_app.main_window.settings import LAST, REOPEN, STARTED
from desktop_app.project.jobs.upgrading import is_long, upgrade

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow


def begin(window: MainWindow, *, crashed: bool = False, again: bool = True) -> bool:
    """The sample at the first start, later the project that was open last; whether this was the first.

    After a crash the project is opened even where that is not wanted otherwise, but for ``again`` being
    False: then it was the opening that failed, and the start page is shown.
    """
    settings = window.settings
    if not settings.get(STARTED):
        settings.set(STARTED, value=True)
        window.desk.attempt(
            lambda: window.desk.take(*sample.opened(window.language(), window.desk.annotator))
        )
        return True
    last = settings.get(LAST)
    if last and again and (crashed or settings.get(REOPEN)):
        reopen(window, last)
    if window.desk.project is None:
        window.take_keyboard()
    return False


def reopen(window: MainWindow, path: str) -> None:
    """Open a project where the user was in it; nothing when it is gone."""
    if not Path(path).exists():
        return
    place = window.places.of(path)

    def go_on() -> None:
        if window.desk.open(Path(path)):
            window.places.return_to(place)

    if is_long(Path(path)):
        window.jobs.start(upgrade(Path(path)), lambda _: go_on())
    else:
        go_on()
