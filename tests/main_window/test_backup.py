"""A project backed up from the window, which goes on meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.main_window.dialogs.restore import RestoreDialog
from desktop_app.main_window.settings import BACK_UP, BACKUP_STEPS
from desktop_app.main_window.verbs import projects
from desktop_app.main_window.window import MainWindow
from desktop_app.project.backups import backups, folder_of
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.project import Project
from tests.project.sample import document, new_project
from tests.walkthroughs.the_window import opened


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    project = new_project(tmp_path)
    project.do(ImportDocuments(tuple(document(number) for number in range(3))))
    with opened(qtbot, tmp_path, project) as shown:
        yield shown


def test_the_copy_is_told_and_whole(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []
    target = tmp_path / "copy.standpunt"

    def ask(*asked: object, **_: object) -> tuple[str, str]:
        proposed.append(str(asked[2]))
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    with qtbot.waitSignal(window.desk.news_told) as news:
        projects.back_up(window)
    assert str(target) in news.args[0]
    assert Path(proposed[0]).parent == tmp_path
    with closing(Project.open(target)) as copy:
        assert len(copy.summaries()) == 3
        assert copy.check() == ()


def test_what_is_there_is_kept_and_told(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "copy.standpunt"
    target.write_text("mine")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    with qtbot.waitSignal(window.jobs.problem_told):
        projects.back_up(window)
    assert target.read_text() == "mine"


def test_it_is_backed_up_by_itself_after_so_many_steps(window: MainWindow, qtbot: QtBot) -> None:
    project = window.desk.project
    assert project is not None
    window.settings.set(BACKUP_STEPS, 10)
    folder = folder_of(project.path)
    for number in range(10):
        assert backups(project.path, folder) == ()
        window.desk.do(ImportDocuments((document(100 + number),)))
    qtbot.waitUntil(lambda: len(backups(project.path, folder)) == 1 and not window.keeping.runner.busy)
    window.keeping.keep()
    qtbot.waitUntil(lambda: not window.keeping.runner.busy)
    assert len(backups(project.path, folder)) == 1, "nothing was done since"
    window.settings.set(BACK_UP, False)
    window.desk.do(ImportDocuments((document(200),)))
    window.keeping.keep()
    assert not window.keeping.runner.busy


def test_it_is_backed_up_after_it_was_opened_and_every_day(window: MainWindow) -> None:
    assert window.keeping._opened.isActive()
    assert window.keeping._daily.isActive()
    window.desk.clear()
    assert not window.keeping._opened.isActive()
    assert not window.keeping._daily.isActive()


def test_that_none_can_be_made_is_told_once(window: MainWindow, qtbot: QtBot) -> None:
    project = window.desk.project
    assert project is not None
    folder_of(project.path).write_text("a file stands there")
    told: list[str] = []
    window.keeping.failed.connect(told.append)
    for _ in range(2):
        window.keeping.keep()
        qtbot.waitUntil(lambda: not window.keeping.runner.busy)
    assert len(told) == 1
    assert told[0].startswith("No backup could be made: ")


def test_a_backup_is_looked_into_and_put_in_the_projects_place(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = window.desk.project
    assert project is not None
    path, folder = project.path, folder_of(project.path)
    window.keeping.keep()
    qtbot.waitUntil(lambda: len(backups(path, folder)) == 1 and not window.keeping.runner.busy)
    window.desk.do(ImportDocuments((document(7),)))
    told: list[str] = []

    def look(dialog: RestoreDialog) -> int:
        qtbot.waitUntil(dialog.take.isEnabled)
        told.extend(dialog.changes.sentences())
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(RestoreDialog, "exec", look)
    with qtbot.waitSignal(window.desk.news_told) as news:
        window.actions_by_id["project.restore"].trigger()
    assert told == ["Articles that go: 1", "Article 7"]
    assert window.desk.project is not None
    assert window.desk.project.path == path
    assert len(window.desk.project.summaries()) == 3
    kept = backups(path, folder)[0].path
    assert str(kept) in news.args[0]
    with closing(Project.open(kept)) as before:
        assert len(before.summaries()) == 4


def test_of_a_project_without_backups_none_is_restored(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bool] = []

    def look(dialog: RestoreDialog) -> int:
        seen.append(dialog.take.isEnabled())
        assert "no backups yet" in dialog.told.text()
        dialog.reject()
        return 0

    monkeypatch.setattr(RestoreDialog, "exec", look)
    project = window.desk.project
    window.actions_by_id["project.restore"].trigger()
    assert seen == [False]
    assert window.desk.project is project


def test_what_cannot_be_restored_is_told_and_worked_on_again(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = window.desk.project
    assert project is not None
    window.keeping.keep()
    qtbot.waitUntil(lambda: not window.keeping.runner.busy)

    def look(dialog: RestoreDialog) -> int:
        qtbot.waitUntil(dialog.take.isEnabled)
        path = dialog.chosen
        assert path is not None
        path.write_bytes(path.read_bytes()[: 4096 * 3])
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(RestoreDialog, "exec", look)
    with qtbot.waitSignal(window.desk.problem_told) as told:
        window.actions_by_id["project.restore"].trigger()
    assert "is damaged" in told.args[0]
    assert window.desk.project is not None
    assert len(window.desk.project.summaries()) == 3
