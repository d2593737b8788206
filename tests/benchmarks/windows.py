"""A window to be measured, and the bare widgets it is measured beside."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QApplication, QTextEdit

from desktop_app.main_window import application, theme
from desktop_app.main_window.settings import Settings
from desktop_app.main_window.window import MainWindow
from desktop_app.project.project import Project

SIZE = (1280, 800)


def application_made() -> None:
    """The application, with no display, and all that its widgets ask of it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    if not isinstance(app, QApplication):
        raise TypeError("no application")
    theme.prepare(app)


def window_on(project: Project, folder: Path, document: str) -> MainWindow:
    """A window shown and painted, with a document open."""
    application_made()
    kept = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    window = application.make_window(Settings(kept), "light")
    window.resize(*SIZE)
    window.desk.take(project, document)
    window.show()
    settle(window)
    return window


def settle(window: MainWindow) -> None:
    """Let the finder come home and everything be painted."""
    while window.searching.busy or window.coding.busy or window.tables.busy:
        QCoreApplication.processEvents()
    for _ in range(5):
        QCoreApplication.processEvents()


def bare_page(text: str) -> QTextEdit:
    """A text widget of the same size with the text in it, painted."""
    page = QTextEdit()
    page.resize(*SIZE)
    page.setReadOnly(True)
    page.setPlainText(text)
    page.show()
    QCoreApplication.processEvents()
    return page
