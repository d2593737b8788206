"""What is open at the start, the page where nothing is, and the way back to where the user was."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QSettings, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.domain.text import Span
from desktop_app.main_window import application, dropping, sample, starting, theme
from desktop_app.main_window.settings import LAST, RECENT, REOPEN, STARTED, Settings
from desktop_app.main_window.verbs import projects
from desktop_app.main_window.window import MainWindow


@contextmanager
def window_in(qtbot: QtBot, folder: Path) -> Iterator[MainWindow]:
    """A window with nothing open, with the settings kept in a folder."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.prepare(app)
    kept = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    window = application.make_window(kept, "light")
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
        QCoreApplication.processEvents()


def press(window: MainWindow, key: Qt.Key) -> None:
    """A key where the keyboard of the window is."""
    QTest.keyClick(window.focusWidget() or window, key)


def on_start_page(window: MainWindow) -> bool:
    return window.centre.currentWidget() is window.start_page


def test_first_the_sample_then_where_the_user_was(qtbot: QtBot, tmp_path: Path) -> None:
    with window_in(qtbot, tmp_path) as window:
        assert on_start_page(window)
        assert starting.begin(window)
        assert not on_start_page(window)
        assert window.desk.project is not None
        qtbot.waitUntil(lambda: not window.searching.busy)
        other = window.desk.project.summaries()[-1].id
        window.desk.show_document(other)
        window.reading.make((Span(4, 20),))
        made = window.desk.focus.statement
        assert made
    with window_in(qtbot, tmp_path) as window:
        assert not starting.begin(window)
        assert window.desk.focus.document is not None
        assert window.desk.focus.document.id == other
        assert window.desk.focus.statement == made


def test_a_project_that_was_closed_is_not_opened_again(qtbot: QtBot, tmp_path: Path) -> None:
    with window_in(qtbot, tmp_path) as window:
        starting.begin(window)
        projects.close_project(window)
        assert on_start_page(window)
        assert window.settings.get(LAST) == ""
    with window_in(qtbot, tmp_path) as window:
        starting.begin(window)
        assert on_start_page(window)


def test_the_start_page_is_preferred_or_safer(qtbot: QtBot, tmp_path: Path) -> None:
    with window_in(qtbot, tmp_path) as window:
        starting.begin(window)
    with window_in(qtbot, tmp_path) as window:
        window.settings.set(REOPEN, value=False)
        starting.begin(window)
        assert on_start_page(window)
        starting.begin(window, crashed=True, again=False)
        assert on_start_page(window)
        starting.begin(window, crashed=True)
        assert not on_start_page(window)


def test_recent_projects_by_keys(qtbot: QtBot, tmp_path: Path) -> None:
    for name in ("one", "two"):
        sample.made(tmp_path / name, "en", "ann").close()
    with window_in(qtbot, tmp_path) as window:
        window.settings.set(STARTED, value=True)
        for path in (tmp_path / "two.standpunt", tmp_path / "gone.standpunt", tmp_path / "one.standpunt"):
            window.settings.add_recent(str(path))
        window.start._turn()
        page = window.start_page
        page.begin()
        rows = page._rows
        assert [row.recent.there for row in rows] == [True, False, True]
        assert "not found" in rows[1].button.accessibleName()
        assert rows[0].recent.when
        press(window, Qt.Key.Key_Down)
        press(window, Qt.Key.Key_Delete)
        assert [Path(path).stem for path in window.settings.get(RECENT)] == ["one", "two"]
        assert len(page._rows) == 2
        page.begin()
        press(window, Qt.Key.Key_Down)
        press(window, Qt.Key.Key_Return)
        assert window.desk.project is not None
        assert window.desk.project.path.stem == "two"
        assert not on_start_page(window)


def test_a_missing_project_is_told_above_the_start_page(qtbot: QtBot, tmp_path: Path) -> None:
    with window_in(qtbot, tmp_path) as window:
        projects.open_path(window, tmp_path / "gone.standpunt")
        assert "does not exist" in window.message.text
        assert on_start_page(window)


def test_what_is_dropped(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sample.made(tmp_path / "one", "en", "ann").close()
    text = tmp_path / "text.txt"
    text.write_text("Bo Stam said that the lock stays shut.", encoding="utf-8")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(text)), QUrl("https://example.org/a.txt")])
    assert dropping.files(dropped) == [text]
    with window_in(qtbot, tmp_path) as window:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "new"), ""))
        dropping.take(window, [text])
        qtbot.waitUntil(lambda: not window.jobs.busy)
        assert window.desk.project is not None
        assert window.desk.project.path.stem == "new"
        assert len(window.desk.project.summaries()) == 1
        dropping.take(window, [tmp_path / "one.standpunt"])
        assert window.desk.project.path.stem == "one"
        before = len(window.desk.project.summaries())
        dropping.take(window, [text])
        qtbot.waitUntil(lambda: not window.jobs.busy)
        assert len(window.desk.project.summaries()) == before + 1


def test_a_message_that_is_closed_gives_the_keyboard_back(qtbot: QtBot, tmp_path: Path) -> None:
    with window_in(qtbot, tmp_path) as window:
        starting.begin(window)
        window.message.tell("Something", problem=True, offer="Do it", take=lambda: None)
        window.message._offer.setFocus()
        window.message._offer.click()
        assert window.focusWidget() is window.reader


def test_the_desktop_is_followed_where_it_is_to_be(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with window_in(qtbot, tmp_path) as window:
        monkeypatch.setattr(theme, "system_theme", lambda: "dark")
        window._follow_desktop()
        assert window.look.name == "dark"
        window.set_theme("light")
        window._follow_desktop()
        assert window.look.name == "light"
