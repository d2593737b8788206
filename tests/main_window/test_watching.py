"""What the window says of its project's file: damaged, moved, in conflict."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from desktop_app.main_window.dialogs.rescued import RescuedDialog
from desktop_app.main_window.verbs import projects, rescuing
from desktop_app.main_window.window import MainWindow
from desktop_app.project.backups import folder_of, keep_backup
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.job import run
from desktop_app.project.jobs import upgrading
from desktop_app.project.project import Project
from tests.project.sample import document, new_project
from tests.store.older import older
from tests.store.trouble import project_file
from tests.walkthroughs.the_window import opened

NOON = datetime(2031, 3, 14, 12)  # noqa: DTZ001 (by the reader's clock)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    project = new_project(tmp_path)
    project.do(ImportDocuments((document(0),)))
    with opened(qtbot, tmp_path, project) as shown:
        yield shown
        # Else it would be asked whether that is to be given up, and nobody is there to answer.
        qtbot.waitUntil(lambda: not shown.desk.writing.busy and not shown.jobs.busy)


def held(window: MainWindow) -> Project:
    assert window.desk.project is not None
    return window.desk.project


def spoil(path: Path) -> None:
    """A page of the anchors."""
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'anchors'").fetchone()
    data = path.read_bytes()
    path.write_bytes(data[: (page - 1) * 4096] + b"\xa5" * 4096 + data[page * 4096 :])


def test_a_spoilt_page_is_found_and_the_newest_backup_is_offered(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "damaged"
    folder.mkdir()
    path = project_file(folder)
    run(keep_backup(path, folder_of(path), NOON, 3))
    spoil(path)
    assert window.desk.open(path)
    window.watching.look()
    qtbot.waitUntil(lambda: "is damaged" in window.message.text)
    assert "Its newest backup is of" in window.message.text
    assert "2031" in window.message.text
    assert window.message._offer.text() == "Restore a backup…"


def test_of_a_project_too_damaged_to_open_the_rescue_is_offered_and_done(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "damaged"
    folder.mkdir()
    path = project_file(folder)
    data = path.read_bytes()
    path.write_bytes(data[:100] + b"\xa5" * 3996 + data[4096:])
    assert not window.desk.open(path)
    assert "It has no backup" in window.message.text
    told: list[str] = []

    def look(dialog: RescuedDialog) -> int:
        told.extend(dialog.list.topLevelItem(row).text(0) for row in range(3))  # type: ignore[union-attr]
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(RescuedDialog, "exec", look)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked, **_: (asked[2], ""))
    window.message._take()
    qtbot.waitUntil(lambda: held(window).path == folder / "harbour rescued.standpunt")
    assert told
    assert len(held(window).document_ids()) == 40


def test_a_whole_project_in_an_ordinary_place_is_not_spoken_of(window: MainWindow, qtbot: QtBot) -> None:
    window.message.hide()
    window.watching.look()
    qtbot.waitUntil(lambda: not window.watching.runner.busy)
    assert window.message.text == ""


def test_a_copy_in_conflict_is_told(window: MainWindow, qtbot: QtBot) -> None:
    held(window).path.with_name("harbour (conflicted copy).standpunt").touch()
    window.watching.look()
    qtbot.waitUntil(lambda: "a copy in conflict" in window.message.text)


def test_what_is_open_is_kept_as_a_new_file_when_its_file_is_gone(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said, asked = held(window).bundle(), []

    def choose(box: QMessageBox) -> int:
        asked.append(box.text())
        box.buttons()[0].click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", choose)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "kept"), ""))
    held(window).path.unlink()
    window.desk.do(ImportDocuments((document(7),)))
    assert "is not there any more" in window.message.text
    window.desk.poll()
    qtbot.waitUntil(lambda: held(window).path == tmp_path / "kept.standpunt")
    assert len(asked) == 1
    assert held(window).bundle() == said
    assert window.desk.do(ImportDocuments((document(7),)))


def test_the_whole_project_is_checked_beside_the_window(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.desk.news_told) as news:
        projects.check_project(window)
    assert news.args[0].startswith("The project is whole")
    with closing(sqlite3.connect(held(window).path)) as connection, connection:
        connection.execute("UPDATE documents SET title = 'Another'")
    with qtbot.waitSignal(window.desk.problem_told) as problem:
        projects.check_project(window)
    assert "document d0: not as the history left it" in problem.args[0]


def test_where_nothing_is_chosen_nothing_is_rescued(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: ("", ""))
    rescuing.rescue(window)
    assert not window.jobs.busy
    assert not list(tmp_path.glob("*rescued*"))


def test_what_the_sqlite3_command_line_changed_is_shown_and_can_be_undone(
    window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: held(window).is_searched("d0"))
    window.desk.poll()
    with closing(sqlite3.connect(held(window).path)) as connection, connection:
        connection.execute("UPDATE documents SET title = 'By hand'")
    window.desk.poll()
    qtbot.waitUntil(
        lambda: (
            window.desk.focus.undoable is not None
            and window.desk.focus.undoable.name == "Changed by another program"
        )
    )
    qtbot.waitUntil(lambda: not window.desk.writing.busy)
    window.desk.undo()
    assert held(window).summaries()[0].title == "Article 0"


def test_a_large_project_of_an_older_version_is_brought_to_this_one_beside_the_window(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "before"
    folder.mkdir()
    old = older(project_file(folder), "004-signatures")
    monkeypatch.setattr(upgrading, "_LARGE", 1000)
    assert upgrading.is_long(old)
    projects.open_path(window, old)
    assert held(window).path != old
    qtbot.waitUntil(lambda: held(window).path == old)
    assert len(held(window).document_ids()) == 40
    assert not upgrading.is_long(old)
    assert len(list(folder.glob("old.before-version-*.standpunt"))) == 1
