"""A window as a person has it, and hands to use it with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.main_window import application, theme
from desktop_app.main_window.settings import Settings
from desktop_app.main_window.window import MainWindow
from desktop_app.project.project import Project

NONE = Qt.KeyboardModifier.NoModifier


class Hands:
    """Presses keys where the keyboard is, and counts them."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.pressed = 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """One key."""
        self.pressed += 1
        QTest.keyClick(self._place(), key, modifier)
        QCoreApplication.processEvents()

    def type(self, text: str) -> None:
        """A key for each letter."""
        for letter in text:
            self.pressed += 1
            QTest.keyClicks(self._place(), letter)
            QCoreApplication.processEvents()

    def answer(self, key: Qt.Key, deed: Callable[[], object]) -> str:
        """Press a key in the question that a deed asks; the answer is what was asked.

        Pressed again while the question stays: it may be there before it takes keys.
        """
        asked: list[str] = []
        answered: list[QMessageBox] = []

        def press() -> None:
            box = QApplication.activeModalWidget()
            if not isinstance(box, QMessageBox):
                return
            if box not in answered:
                answered.append(box)
                asked.append(box.text())
                self.pressed += 1
            QTest.keyClick(box, key)

        timer = QTimer(self.window, interval=20)
        timer.timeout.connect(press)
        timer.start()
        deed()
        timer.stop()
        # No window manager is here that gives the keyboard back.
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)
        (question,) = asked
        return question

    def _place(self) -> QWidget:
        return QApplication.focusWidget() or self.window


@contextmanager
def opened(qtbot: QtBot, folder: Path, project: Project | Path) -> Iterator[MainWindow]:
    """A window on a project, painted and with its quotations found; closed and freed at the end."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.prepare(app)
    settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    window = application.make_window(settings, "light")
    window.resize(1280, 800)
    window.desk.take(project if isinstance(project, Project) else Project.open(project, "ann"))
    window.desk.set_annotator("ann")
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    window.reader.setFocus()
    qtbot.waitUntil(lambda: not window.searching.busy and not window.coding.busy)
    qtbot.waitUntil(window.reader.hasFocus)
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
        QCoreApplication.processEvents()
