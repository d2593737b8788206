"""The program: one window on one project, and a picture of it."""

from __future__ import annotations

import os
import signal
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QLocale, QSettings, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.main_window import sample, sooner, starting, theme
from desktop_app.main_window.problems import tell_errors, tell_of_unended
from desktop_app.main_window.reports.shelf import Mark, folder, unended
from desktop_app.main_window.settings import STARTED, THEME, Settings
from desktop_app.main_window.signed_in import name_of
from desktop_app.main_window.verbs.touring import take_tour
from desktop_app.main_window.window import MainWindow
from desktop_app.project.project import Project

NAME = "Standpunt"

_SETTLED_MILLISECONDS = 5000
"""A window that was open so long did not fail on what it opened."""


def run(project: Path | None, document: str | None) -> int:
    """Open the window until it is closed; Problem if the project named cannot be opened.

    Without one: what ``starting`` says.
    """
    application = made_application()
    shelf = folder()
    left = unended(shelf)
    mark = Mark(shelf)
    try:
        window = make_window(Settings(QSettings(NAME, NAME)))
        tell_errors(window, shelf, mark)
        first = False
        if project is not None:
            window.desk.take(Project.open(project, window.desk.annotator), document or "")
            window.settings.set(STARTED, value=True)
        else:
            first = starting.begin(window, crashed=left is not None, again=left is None or left.settled)
        if left is not None:
            tell_of_unended(window, left)
        window.show()
        sooner.end()
        if window.desk.project is not None:
            window.reader.setFocus()
        QTimer.singleShot(_SETTLED_MILLISECONDS, window, mark.settle)
        if first:
            QTimer.singleShot(0, window, lambda: take_tour(window))
        # The desktop ends the session: leave as if asked to.
        signal.signal(signal.SIGTERM, lambda _number, _frame: QTimer.singleShot(0, window, window.close))
        return application.exec()
    finally:
        mark.lift()


def screenshot(
    project: Path | None, document: str | None, size: tuple[int, int], look: str, output: Path
) -> int:
    """Write a picture of the window to ``output`` (PNG), with no display; the project is only read."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    made_application()
    with tempfile.TemporaryDirectory() as folder:
        window = make_window(Settings(QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat)), look)
        window.resize(*size)
        if project is None:
            made = sample.made(Path(folder) / sample.NAME, window.language(), window.desk.annotator)
            spoken = QLocale.languageToCode(QLocale().language())
            window.desk.take(made, document or sample.first(made, spoken))
        else:
            window.desk.take(Project.open(project, window.desk.annotator, write=False), document or "")
        window.show()
        window.reader.setFocus()
        _settle(window)
        window.reader.step(1)
        _settle(window)
        written = window.grab().save(str(output), "PNG")
        window.close()
    if not written:
        raise Problem(Wrong.NOT_WRITABLE, file=str(output))
    return 0


def make_window(settings: Settings, look: str = "") -> MainWindow:
    """A window with nothing in it, in the look asked for, remembered, or that of the desktop."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise TypeError("no application")
    name = look or settings.get(THEME)
    dress = theme.load(name if name in theme.THEMES else theme.system_theme())
    theme.apply(application, dress)
    return MainWindow(settings, dress, name_of(settings))


def made_application() -> QApplication:
    """The application, with icons, faces and name."""
    QCoreApplication.setApplicationName(NAME)
    QCoreApplication.setOrganizationName(NAME)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError("no application")
    theme.prepare(application)
    application.setWindowIcon(QIcon("icons:standpunt.svg"))
    return application


def _settle(window: MainWindow) -> None:
    """Let the finder come home and everything be painted."""
    while window.searching.busy or window.coding.busy or window.tables.busy:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    rest = QEventLoop()
    QTimer.singleShot(150, rest.quit)
    rest.exec()
