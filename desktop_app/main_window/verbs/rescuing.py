"""What is done where a project's file is damaged, or is not there any more."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtWidgets import QFileDialog, QMessageBox

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.rescued import Rescued
from desktop_app.main_window.settings import BACKUP_FOLDER
from desktop_app.main_window.verbs import projects
from desktop_app.main_window.verbs.asking import last_folder
from desktop_app.project.project import with_suffix
from desktop_app.project.wording import worded

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow

_PROJECTS = "Standpunt (*.standpunt)"


def tell_damage(window: MainWindow, path: Path, said: str) -> None:
    """Say that a project is damaged, of when its newest backup is, and offer to put that in its place."""
    from desktop_app.project.backups import backups, folder_of

    told = window.tr("%1 is damaged (%2).").replace("%1", path.name).replace("%2", said)
    found = backups(path, folder_of(path, str(window.settings.get(BACKUP_FOLDER))))
    if found:
        moment = QDateTime.fromSecsSinceEpoch(int(found[0].made.timestamp()))
        when = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
        told += " " + window.tr("Its newest backup is of %1.").replace("%1", when)
        window.message.tell(
            told,
            problem=True,
            offer=window.tr("Restore a backup…"),
            take=lambda: projects.restore_path(window, path),
        )
        return
    told += " " + window.tr("It has no backup; what can be read of it can be rescued into a new project.")
    window.message.tell(
        told, problem=True, offer=window.tr("Rescue…"), take=lambda: rescue_path(window, path)
    )


def rescue(window: MainWindow) -> None:
    """Ask which damaged project, and rescue what can be read of it into a new one."""
    name, _ = QFileDialog.getOpenFileName(
        window, window.tr("Which project is to be rescued?"), last_folder(window), _PROJECTS
    )
    if name:
        rescue_path(window, Path(name))


def rescue_path(window: MainWindow, damaged: Path) -> None:
    """Ask where, write there what can be read of a damaged project, tell what that is, and open it."""
    from desktop_app.project.jobs.repair import repair

    # What is there is never replaced.
    name, _ = QFileDialog.getSaveFileName(
        window,
        window.tr("Where to is it to be rescued?"),
        str(damaged.with_name(f"{damaged.stem} rescued{damaged.suffix}")),
        _PROJECTS,
        options=QFileDialog.Option.DontConfirmOverwrite,
    )
    if not name:
        return
    output = with_suffix(Path(name))

    def done(found: tuple[Rescued, ...]) -> None:
        from desktop_app.main_window.dialogs.rescued import RescuedDialog

        dialog = RescuedDialog(damaged, found, window)
        dialog.exec()
        dialog.deleteLater()
        projects.open_path(window, output)

    window.jobs.start(repair(damaged, output, window.desk.annotator), done)


def keep_elsewhere(window: MainWindow) -> None:
    """Say that the open project's file is gone, and ask where to keep what is open."""
    project = window.desk.project
    if project is None:
        return
    told = worded(Problem(Wrong.MOVED_PROJECT, file=str(project.path)))
    box = QMessageBox(QMessageBox.Icon.Warning, window.windowTitle(), told, parent=window)
    keep = box.addButton(window.tr("&Keep as a new file…"), QMessageBox.ButtonRole.AcceptRole)
    again = box.addButton(window.tr("&Look again"), QMessageBox.ButtonRole.ResetRole)
    box.addButton(window.tr("&Later"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    if clicked is again:
        window.desk.watch()
    elif clicked is keep:
        _keep(window)


def _keep(window: MainWindow) -> None:
    project, document = window.desk.project, window.desk.focus.document
    if project is None:
        return
    name, _ = QFileDialog.getSaveFileName(
        window,
        window.tr("Keep the project as a new file"),
        str(project.path),
        _PROJECTS,
        options=QFileDialog.Option.DontConfirmOverwrite,
    )
    path = with_suffix(Path(name)) if name else None
    if path is not None and window.desk.attempt(lambda: project.keep_as(path)):
        window.desk.open(path, document.id if document is not None else "")
