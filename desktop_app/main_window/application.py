"""The program: one window on one project, and a picture of it."""

from __future__ import annotations

import getpass
import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QSettings, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.main_window import sample, theme
from desktop_app.main_window.problems import tell_errors
from desktop_app.main_window.settings import ANNOTATOR, THEME, Settings
from desktop_app.main_window.window import MainWindow
from desktop_app.project.project import Project

NAME = "Standpunt"


def run(project: Path | None, document: str | None) -> int:
    """Open the window on a project, or the sample, until it is closed; Problem if it cannot be opened."""
    application = _application()
    window = make_window(Settings(QSettings(NAME, NAME)))
    if project is None:
        window.desk.take(*sample.opened(window.language(), window.desk.annotator))
    else:
        window.desk.take(Project.open(project, window.desk.annotator), document or "")
    tell_errors(window)
    window.show()
    window.reader.setFocus()
    return application.exec()


def screenshot(
    project: Path | None, document: str | None, size: tuple[int, int], look: str, output: Path
) -> int:
    """Write a picture of the window to ``output`` (PNG), with no display; the project is only read."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _application()
    with tempfile.TemporaryDirectory() as folder:
        window = make_window(Settings(QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat)), look)
        window.resize(*size)
        if project is None:
            made = sample.made(Path(folder) / sample.NAME, window.language(), window.desk.annotator)
            window.desk.take(made, document or "")
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
    return MainWindow(settings, dress, _annotator(settings))


def _application() -> QApplication:
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
    while window.searching.busy or window.coding.busy:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    rest = QEventLoop()
    QTimer.singleShot(150, rest.quit)
    rest.exec()


def _annotator(settings: Settings) -> str:
    named = os.environ.get("STANDPUNT_ANNOTATOR") or settings.get(ANNOTATOR)
    if named:
        return str(named)
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "coder"
