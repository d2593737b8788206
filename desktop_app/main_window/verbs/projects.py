"""What the actions do with a project."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QInputDialog

from desktop_app.domain.findings import Finding
from desktop_app.domain.problem import Problem
from desktop_app.main_window import sample
from desktop_app.main_window.settings import ANNOTATOR, BACKUP_FOLDER
from desktop_app.main_window.verbs.asking import last_folder
from desktop_app.project.job import Job
from desktop_app.project.jobs.upgrading import is_long, upgrade
from desktop_app.project.project import Project
from desktop_app.project.resources import resource
from desktop_app.project.wording import worded

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow

_PROJECTS = "Standpunt (*.standpunt)"


def new_project(window: MainWindow) -> None:
    """Ask where, make it, open it."""
    from desktop_app.formats.codebook import read_codebook

    # A project is never replaced, so there is nothing to ask about one that is there.
    name, _ = QFileDialog.getSaveFileName(
        window,
        window.tr("New project"),
        last_folder(window),
        _PROJECTS,
        options=QFileDialog.Option.DontConfirmOverwrite,
    )
    if not name or not window.may_leave():
        return
    book = resource("codebooks", f"news.{window.language()}.toml")
    codebook = read_codebook(book.read_bytes(), str(book))
    window.desk.attempt(lambda: window.desk.take(Project.create(Path(name), codebook, window.desk.annotator)))


def open_project(window: MainWindow) -> None:
    """Ask which and open it."""
    name, _ = QFileDialog.getOpenFileName(window, window.tr("Open project"), last_folder(window), _PROJECTS)
    if name:
        open_path(window, Path(name))


def open_path(window: MainWindow, path: Path) -> None:
    """Open the project at a path in place of the one that is open."""
    if not window.may_leave():
        return

    def go_on(_: object = None) -> None:
        window.desk.open(path)

    if is_long(path):
        window.jobs.start(upgrade(path), go_on)
    else:
        go_on()


def open_sample(window: MainWindow) -> None:
    """Open the sample project, made if it is not there."""
    if not window.may_leave():
        return
    window.desk.attempt(lambda: window.desk.take(*sample.opened(window.language(), window.desk.annotator)))


def back_up(window: MainWindow) -> None:
    """Ask where, and copy the project there beside the window."""
    from desktop_app.project.jobs import backup

    project = window.desk.project
    if project is None:
        return
    # A copy never takes the place of something, so there is nothing to ask about what is there.
    name, _ = QFileDialog.getSaveFileName(
        window,
        window.tr("Back up the project"),
        str(backup.place_for(project.path, datetime.now())),  # noqa: DTZ005 (by the reader's own clock)
        _PROJECTS,
        options=QFileDialog.Option.DontConfirmOverwrite,
    )

    def tell(copy: Path) -> None:
        told = window.tr("The project was copied, whole, to %1.")
        window.desk.news_told.emit(told.replace("%1", str(copy)))

    if name:
        window.jobs.start(backup.back_up(project.path, Path(name)), tell)


def restore(window: MainWindow) -> None:
    """Ask which backup, of the project on the desk or of one that is asked for, and put it in its place."""
    path = window.desk.project.path if window.desk.project is not None else _asked_for_damaged(window)
    if path is not None:
        restore_path(window, path)


def restore_path(window: MainWindow, path: Path) -> None:
    """Ask which backup of a project, and put it in its place."""
    from desktop_app.main_window.dialogs.restore import RestoreDialog
    from desktop_app.project import backups
    from desktop_app.project.jobs.restore import restore

    folder = backups.folder_of(path, str(window.settings.get(BACKUP_FOLDER)))
    dialog = RestoreDialog(path, backups.backups(path, folder), window)
    taken, chosen = dialog.exec(), dialog.chosen
    dialog.deleteLater()
    if not taken or chosen is None or not window.may_leave():
        return
    # Nobody has it open while it is replaced.
    window.desk.clear()
    window.keeping.runner.finish()
    window.watching.runner.finish()

    def done(now: datetime) -> Job[Path | Problem | None]:
        try:
            return (yield from restore(path, chosen, folder, now))
        except Problem as problem:
            return problem

    def tell(kept: Path | Problem | None) -> None:
        # Whatever became of it, it is worked on again.
        opened = path.exists() and window.desk.open(path)
        if isinstance(kept, Problem):
            window.desk.problem_told.emit(worded(kept))
        elif opened and kept is not None:
            told = window.tr("The project is what its backup was. What it was before is kept in %1.")
            window.desk.news_told.emit(told.replace("%1", str(kept)))

    window.jobs.start(done(datetime.now()), tell)  # noqa: DTZ005 (a name in the time of the reader's clock)


def _asked_for_damaged(window: MainWindow) -> Path | None:
    name, _ = QFileDialog.getOpenFileName(
        window, window.tr("Which project is to be restored?"), last_folder(window), _PROJECTS
    )
    return Path(name) if name else None


def close_project(window: MainWindow) -> None:
    """Close it."""
    if window.may_leave():
        window.desk.clear()


def leave(window: MainWindow) -> None:
    """Close the window, and with the last one the program."""
    window.close()


def set_annotator(window: MainWindow) -> None:
    """Ask for a name and use it from now on."""
    name, taken = QInputDialog.getText(
        window,
        window.tr("Who annotates"),
        window.tr("Your name in the annotations:"),
        text=window.desk.annotator,
    )
    if taken and name.strip():
        window.desk.set_annotator(name.strip())
        window.settings.set(ANNOTATOR, name.strip())


def check_project(window: MainWindow) -> None:
    """Check the project and tell."""
    from desktop_app.project.jobs.looking import look_at_all

    project = window.desk.project
    if project is None:
        return

    def tell(faults: tuple[Finding, ...]) -> None:
        if faults:
            some = "; ".join(f"{fault.kind} {fault.id}: {fault.fault}" for fault in faults[:5])
            window.desk.problem_told.emit(some)
        else:
            whole = window.tr("The project is whole: file, references, anchors and history.")
            window.desk.news_told.emit(whole)

    window.jobs.start(look_at_all(project.path), tell)


def show_history(window: MainWindow) -> None:
    """Show the steps."""
    from desktop_app.main_window.dialogs.history import HistoryDialog

    steps = window.desk.ask(lambda project: project.history(touched=False))
    if steps is not None:
        dialog = HistoryDialog(steps, window)
        dialog.exec()
        dialog.deleteLater()


def show_trash(window: MainWindow) -> None:
    """Show what was taken out of the project."""
    from desktop_app.main_window.dialogs.trash import TrashDialog

    dialog = TrashDialog(window)
    dialog.exec()
    dialog.deleteLater()
