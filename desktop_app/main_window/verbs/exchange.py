"""What the actions do with annotation sets and networks."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFileDialog

from desktop_app.main_window.presenters.counted import counted
from desktop_app.main_window.verbs import printing
from desktop_app.main_window.verbs.asking import last_folder, while_open

if TYPE_CHECKING:
    from desktop_app.domain.lost import Lost
    from desktop_app.main_window.window import MainWindow
    from desktop_app.project.jobs.exchange import Taken, Written
    from desktop_app.project.jobs.network import WrittenNetwork

_TOLD = 3
_MANY = 1000
"""So many articles and statements take longer than a window may stand still."""


def export_set(window: MainWindow) -> None:
    """Ask for format, scope and file, and write beside the window."""
    from desktop_app.main_window.dialogs.export import ExportDialog
    from desktop_app.main_window.dialogs.export_parts import parts, sets
    from desktop_app.project.jobs.exchange import export, in_scope

    project = window.desk.project
    if project is None:
        return
    window.desk.change_coming.emit()
    dialog = ExportDialog(project.path, window, parts(window), sets(window))
    if dialog.exec() and dialog.on_paper():
        path = dialog.path()
        window.jobs.start(
            in_scope(project.path, dialog.scope()),
            lambda found: printing.write_articles(window, found[0], path),
        )
    elif dialog.result():
        job = export(
            project.path,
            dialog.format().name,
            dialog.path(),
            dialog.chosen_options(),
            scope=dialog.scope(),
            suggestions=dialog.with_suggestions(),
        )
        window.jobs.start(job, lambda written: _tell_written(window, written))
    dialog.deleteLater()


def _tell_written(window: MainWindow, written: Written) -> None:
    statements = counted(written.statements, window.tr("1 statement"), window.tr("%1 statements"))
    told = window.tr("%1 written to %2.").replace("%1", statements).replace("%2", str(written.path))
    window.desk.news_told.emit(f"{told} {_some(window, written.lost)}".strip())


def export_network(window: MainWindow) -> None:
    """Ask which network, in which format and where to, and write beside the window."""
    from desktop_app.main_window.dialogs.network import NetworkDialog
    from desktop_app.project.jobs.network import write_network

    project = window.desk.project
    if project is None:
        return
    window.desk.change_coming.emit()
    dialog = NetworkDialog(project.path, window, window.analysing.shown_network())
    if dialog.exec():
        job = write_network(project.path, dialog.wanted(), dialog.format().name, dialog.path())
        window.jobs.start(job, lambda written: _tell_network(window, written))
    dialog.deleteLater()


def _tell_network(window: MainWindow, written: WrittenNetwork) -> None:
    nodes = counted(written.nodes, window.tr("1 node"), window.tr("%1 nodes"))
    ties = counted(written.ties, window.tr("1 tie"), window.tr("%1 ties"))
    told = window.tr("A network of %1 and %2 is in %3.").replace("%1", nodes).replace("%2", ties)
    window.desk.news_told.emit(told.replace("%3", str(written.path)))


def read_set(window: MainWindow) -> None:
    """Ask for a file of annotations, show what it would bring, and take that in."""
    from desktop_app.project.jobs.exchange import read

    project = window.desk.project
    name, _ = QFileDialog.getOpenFileName(
        window, window.tr("Read annotations"), last_folder(window), _filters(window)
    )
    if name and project is not None:
        then = while_open(window, partial(_ask, window, Path(name)))
        window.jobs.start(read(project.path, Path(name)), then)


def _filters(window: MainWindow) -> str:
    from desktop_app.formats.registry import FORMATS

    read = [each for each in FORMATS if each.read or each.read_onto]
    endings = dict.fromkeys(f"*{suffix}" for each in read for suffix in each.suffixes)
    return f"{window.tr('Annotations')} ({' '.join(endings)});;{window.tr('All files')} (*)"


def _ask(window: MainWindow, path: Path, taken: Taken) -> None:
    from desktop_app.main_window.dialogs.read import ReadDialog

    dialog = ReadDialog(taken, path, window)
    if dialog.exec():
        window.desk.writing.after(lambda: _take(window, taken))
    dialog.deleteLater()


def _take(window: MainWindow, taken: Taken) -> None:
    """Take it in: a few at once, many beside the window, as a large step."""
    from desktop_app.project.jobs.taking_in import take_in

    project = window.desk.project
    if project is None:
        return
    if len(taken.command.bundle.statements) + len(taken.command.bundle.documents) < _MANY:
        if window.desk.do(taken.command):
            _tell_taken(window, taken)
        return
    window.desk.change_coming.emit()
    if window.desk.may_write():
        job = take_in(project.path, window.desk.annotator, taken.command)
        window.desk.writing.start(job, lambda _: _tell_taken(window, taken))


def _tell_taken(window: MainWindow, taken: Taken) -> None:
    from desktop_app.domain.lost import names_in, told_together

    lost = told_together(taken.losses, names_in(taken.command.bundle))
    told = _some(window, lost) or window.tr("The annotations are in the project.")
    window.desk.news_told.emit(told)


def _some(window: MainWindow, lost: tuple[Lost, ...]) -> str:
    """The first few losses: how many each befell, or which one, and how many losses there are besides."""
    told = "; ".join(map(_loss, lost[:_TOLD]))
    more = len(lost) - _TOLD
    return told if more <= 0 else told + window.tr(" … and %1 more").replace("%1", str(more))


def _loss(each: Lost) -> str:
    if each.number == 1 or not each.names:
        return " ".join(filter(None, (each.kind, *each.names[:1], each.what)))
    others = "" if len(each.names) == 1 else ", …"
    return f"{QLocale().toString(each.number)} × {each.kind}: {each.what} ({each.names[0]}{others})"
