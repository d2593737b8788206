"""While a large step is written: what is done meanwhile is not lost, what is given up is not kept."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from desktop_app.domain.changes import Change, What
from desktop_app.domain.document import Document
from desktop_app.domain.text import Span
from desktop_app.formats.pulse import tell
from desktop_app.main_window import desk
from desktop_app.main_window.actions import ACTIONS
from desktop_app.main_window.actions.writing import WRITING
from desktop_app.main_window.dialogs.describe import DescribeDialog
from desktop_app.main_window.verbs import documents
from desktop_app.main_window.why_not import why_not
from desktop_app.main_window.window import MainWindow
from desktop_app.project.command import Command
from desktop_app.project.commands.changing import ChangeStatements
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.commands.statements import AddStatement, SetMemo
from desktop_app.project.job import Job, Progress
from desktop_app.project.project import Project
from desktop_app.store.store import Store
from tests.project.sample import new_project
from tests.walkthroughs.the_window import opened

TEXT = "The channel silts up, said Orla. The harbour must close at once, he wrote."
WAIT = 20_000


class Held:
    """A command that is carried out but does not end before it may."""

    name = "Held"

    def __init__(self, command: Command) -> None:
        self._command, self.goes_on = command, Event()

    def apply(self, store: Store) -> None:
        self._command.apply(store)
        while not self.goes_on.wait(0.01):
            tell(1, 2)


def filled(folder: Path, name: str = "sample") -> Project:
    project = new_project(folder, name)
    texts = (Document("d1", TEXT, "First", language="fy"), Document("d2", f"{TEXT} Two.", "Second"))
    project.do(ImportDocuments(texts))
    for id_, document in (("a", "d1"), ("b", "d1"), ("c", "d2")):
        project.do(AddStatement(document, (Span(4, 20),), "ann", id=id_, speaker="Ada"))
    return project


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    with opened(qtbot, tmp_path, filled(tmp_path)) as shown:
        yield shown


@pytest.fixture
def held(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Held]:
    """A large step under way, which ends when it is let."""
    monkeypatch.setattr(desk, "MANY", 2)
    step = Held(ChangeStatements(("a", "b"), Change(What.SPEAKER, "Cas")))
    window.desk.do_many(step, 2)
    yield step
    step.goes_on.set()
    qtbot.waitUntil(lambda: not window.desk.writing.busy, timeout=WAIT)


def let(window: MainWindow, qtbot: QtBot, held: Held) -> None:
    held.goes_on.set()
    qtbot.waitUntil(lambda: not window.desk.writing.busy, timeout=WAIT)


def names(path: Path) -> list[str]:
    with closing(Project.open(path)) as project:
        return [step.name for step in project.history()]


def answered(monkeypatch: pytest.MonkeyPatch, answer: QMessageBox.StandardButton) -> list[str]:
    asked: list[str] = []

    def exec_(box: QMessageBox) -> int:
        asked.append(box.text())
        return int(answer.value)

    monkeypatch.setattr(QMessageBox, "exec", exec_)
    return asked


def in_project(window: MainWindow) -> Project:
    assert window.desk.project is not None
    return window.desk.project


def test_given_up_for_another_project_nothing_of_it_is_kept(
    window: MainWindow, held: Held, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(tmp_path, "other").close()
    path = in_project(window).path
    before = names(path)
    asked = answered(monkeypatch, QMessageBox.StandardButton.Discard)
    imported: list[int] = []
    window.desk.writing.after(lambda: imported.append(1))
    assert window.may_leave()
    assert len(asked) == 1
    assert window.desk.open(tmp_path / "other.standpunt")
    held.goes_on.set()
    assert window.desk.do(SetMemo("c", "Here."))
    assert names(path) == before
    QApplication.processEvents()
    assert not imported


def test_a_project_put_in_the_place_of_another_ends_its_step_unasked(
    window: MainWindow, held: Held, tmp_path: Path
) -> None:
    path = in_project(window).path
    before = names(path)
    assert not held.goes_on.is_set()
    filled(tmp_path, "other").close()
    assert window.desk.open(tmp_path / "other.standpunt")
    assert window.desk.do(SetMemo("c", "Here."))
    assert names(path) == before


def test_leaving_the_program_waits_or_gives_all_of_it_up(
    window: MainWindow, held: Held, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = in_project(window).path
    before = names(path)
    asked = answered(monkeypatch, QMessageBox.StandardButton.Cancel)
    event = QCloseEvent()
    window.closeEvent(event)
    assert not event.isAccepted()
    assert asked
    let(window, qtbot, held)
    assert names(path) == [*before, "Held"]
    second = Held(ChangeStatements(("a", "b"), Change(What.SPEAKER, "Dee")))
    window.desk.do_many(second, 2)
    answered(monkeypatch, QMessageBox.StandardButton.Discard)
    window.closeEvent(QCloseEvent())
    assert names(path) == [*before, "Held"]


def test_a_job_behind_it_refuses_nothing_once_it_is_over(
    window: MainWindow, held: Held, qtbot: QtBot
) -> None:
    goes_on = Event()

    def job() -> Job[None]:
        while not goes_on.wait(0.01):
            yield Progress(0, 2)

    window.jobs.start(job(), lambda _: None)
    assert not window.desk.do(SetMemo("c", "Refused."))
    let(window, qtbot, held)
    assert window.jobs.busy
    assert window.desk.do(SetMemo("c", "Taken."))
    goes_on.set()
    qtbot.waitUntil(lambda: not window.jobs.busy)


def test_a_file_read_meanwhile_is_taken_in_behind_it(
    window: MainWindow, held: Held, qtbot: QtBot, tmp_path: Path
) -> None:
    text = tmp_path / "new.txt"
    text.write_text("A brand new article. It says much.\n" * 5, encoding="utf-8")
    documents.import_files(window, [str(text)])
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=WAIT)
    assert len(in_project(window).document_ids()) == 2
    held.goes_on.set()
    qtbot.waitUntil(lambda: len(in_project(window).document_ids()) == 3, timeout=WAIT)
    assert names(in_project(window).path)[-2] == "Held"


def test_what_would_write_is_not_begun_and_says_why(
    window: MainWindow, held: Held, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert {row.id for row in ACTIONS} > WRITING
    window.desk.show_statement("d1", "a")
    describe = window.actions_by_id["document.describe"]
    assert not describe.isEnabled()
    assert not window.actions_by_id["edit.undo"].isEnabled()
    assert window.actions_by_id["statement.next"].isEnabled()
    for row in ACTIONS:
        assert bool(why_not(row, window.desk.focus)) != row.can(window.desk.focus), row.id
        assert row.id != "document.describe" or "being changed" in why_not(row, window.desk.focus)
    begun: list[str] = []

    def exec_(dialog: DescribeDialog) -> int:
        begun.append(dialog.windowTitle())
        return 0

    monkeypatch.setattr(DescribeDialog, "exec", exec_)
    documents.describe_document(window)
    assert not begun
    assert "being changed" in window.message.text
    let(window, qtbot, held)
    assert describe.isEnabled()
    documents.describe_document(window)
    assert begun


def test_a_memo_refused_is_sent_again_when_it_is_over(window: MainWindow, held: Held, qtbot: QtBot) -> None:
    window.desk.show_statement("d1", "a")
    window.panel.focus_memo()
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "meanwhile")
    window.panel.send_texts()
    window.desk.show_statement("d2", "c")
    assert window.panel.unsent
    let(window, qtbot, held)
    assert in_project(window).statement("a").memo == "meanwhile"
    assert not window.panel.unsent


def test_what_is_found_is_kept_behind_it(
    window: MainWindow, held: Held, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    busy: list[bool] = []
    keep = Project.keep_found

    def watched(project: Project, *told: object) -> None:
        busy.append(window.desk.writing.busy)
        keep(project, *told)  # type: ignore[arg-type]

    monkeypatch.setattr(Project, "keep_found", watched)
    window.desk.show_document("d2")
    assert window.desk.focus.document is not None
    window.searching.again(window.desk.focus.document)
    qtbot.waitUntil(lambda: not window.searching.busy, timeout=WAIT)
    assert not busy
    held.goes_on.set()
    qtbot.waitUntil(lambda: bool(busy), timeout=WAIT)
    assert not any(busy)
    assert in_project(window).is_searched("d2")
