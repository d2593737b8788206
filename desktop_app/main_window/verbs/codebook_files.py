"""What the actions do with versions and files of the codebook."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from desktop_app.main_window.presenters.counted import counted
from desktop_app.main_window.verbs.asking import last_folder, while_open

if TYPE_CHECKING:
    from desktop_app.formats.codebooks.format import ReadCodebook
    from desktop_app.main_window.window import MainWindow
    from desktop_app.project.codebook_plans import Plan
    from desktop_app.project.jobs.codebooks import WrittenCodebook


def show_versions(window: MainWindow) -> None:
    """Show the versions that were kept."""
    from desktop_app.main_window.dialogs.codebook_versions import CodebookVersionsDialog

    if window.desk.project is not None:
        dialog = CodebookVersionsDialog(window)
        dialog.exec()
        dialog.deleteLater()


def export_codebook(window: MainWindow) -> None:
    """Ask for a file, and write beside the window."""
    from desktop_app.formats.codebooks.registry import CODEBOOK_FORMATS, by_suffix
    from desktop_app.project.jobs.codebooks import export_codebook as export

    project = window.desk.project
    if project is None:
        return
    filters = {f"{each.title} (*{each.suffixes[0]})": each for each in CODEBOOK_FORMATS}
    proposed = project.path.with_suffix(CODEBOOK_FORMATS[0].suffixes[0])
    name, chosen = QFileDialog.getSaveFileName(
        window, window.tr("Export codebook"), str(proposed), ";;".join(filters)
    )
    if not name:
        return
    form = by_suffix(name) or filters.get(chosen, CODEBOOK_FORMATS[0])
    path = Path(name) if by_suffix(name) else Path(name + form.suffixes[0])
    window.jobs.start(export(project.path, path, form.name), partial(_tell_written, window))


def _tell_written(window: MainWindow, written: WrittenCodebook) -> None:
    from desktop_app.formats.codebooks.registry import codebook_format

    told = window.tr("The codebook is in %1.").replace("%1", str(written.path))
    if written.losses:
        entries = counted(len(written.losses), window.tr("1 entry"), window.tr("%1 entries"))
        lost = window.tr("Not told as such: %1 (%2); Standpunt reads all of it back.")
        lost = lost.replace("%1", codebook_format(written.format).loses).replace("%2", entries)
        told = f"{told} {lost}"
    window.desk.news_told.emit(told)


def import_codebook(window: MainWindow) -> None:
    """Ask for a file, read it beside the window, and show what taking it in would change."""
    from desktop_app.formats.codebooks.registry import CODEBOOK_FORMATS
    from desktop_app.project.jobs.codebooks import read_codebook_file

    endings = " ".join(f"*{suffix}" for each in CODEBOOK_FORMATS for suffix in each.suffixes)
    filters = f"{window.tr('Codebooks')} ({endings});;{window.tr('All files')} (*)"
    name, _ = QFileDialog.getOpenFileName(window, window.tr("Import codebook"), last_folder(window), filters)
    if name and window.desk.project is not None:
        then = while_open(window, partial(_ask, window, Path(name)))
        window.jobs.start(read_codebook_file(Path(name)), then)


def _ask(window: MainWindow, path: Path, told: ReadCodebook) -> None:
    from desktop_app.main_window.dialogs.codebook_import import CodebookImportDialog

    dialog = CodebookImportDialog(window, told, path)
    plan = dialog.plan if dialog.exec() else None
    dialog.deleteLater()
    if plan is not None:
        window.desk.writing.after(lambda: _take(window, plan))


def _take(window: MainWindow, plan: Plan) -> None:
    if window.desk.do(plan.command):
        changes = counted(len(plan.differences), window.tr("1 change"), window.tr("%1 changes"))
        window.desk.news_told.emit(
            window.tr("The codebook was taken in: %1. Undo takes it back.").replace("%1", changes)
        )
