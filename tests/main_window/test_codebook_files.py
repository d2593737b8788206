"""Codebook files and versions in the window: shown before they are done, each one step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.domain.codebook import Codebook, Topic
from desktop_app.domain.document import Document
from desktop_app.domain.text import Span
from desktop_app.formats.codebook import write_codebook
from desktop_app.main_window.dialogs.codebook_import import CodebookImportDialog
from desktop_app.main_window.dialogs.codebook_versions import CodebookVersionsDialog
from desktop_app.main_window.window import MainWindow
from desktop_app.project.commands.codebooks import KeepCodebookVersion, PutCodebook
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.commands.statements import AddStatement, ClaimDraft
from desktop_app.project.job import run
from desktop_app.project.jobs.codebooks import read_codebook_file
from tests.project.sample import new_project
from tests.walkthroughs.the_window import Hands, opened

FOREIGN = '<CodeBook><Codes><Code guid="g1" name="Ferries" isCodable="false"/></Codes></CodeBook>'


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A window in whose project the topic “Tolls” is in use."""
    project = new_project(tmp_path)
    project.do(PutCodebook(replace(project.codebook(), topics=())))
    project.do(ImportDocuments((Document("quay", "The quay has no tide.", "Quay"),)))
    project.do(AddStatement("quay", (Span(0, 8),), "ann", claims=(ClaimDraft("", "Tolls"),)))
    with opened(qtbot, tmp_path, project) as shown:
        yield shown


def book(window: MainWindow) -> Codebook:
    assert window.desk.project is not None
    return window.desk.project.codebook()


def topics(window: MainWindow) -> list[str]:
    return [topic.name for topic in book(window).topics]


def when_open(window: MainWindow, kind: type[QDialog], deed: Callable[[QDialog], object]) -> list[QDialog]:
    """Do something with a dialog of that kind once it is there; what it was done with."""
    seen: list[QDialog] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind) and not seen:
            seen.append(dialog)
            deed(dialog)

    timer = QTimer(window, interval=10)
    timer.timeout.connect(look)
    timer.start()
    return seen


def imported(dialog: CodebookImportDialog) -> list[str]:
    return dialog.list.sentences()


def test_versions_are_kept_and_compared_and_gone_back_to_in_one_step(window: MainWindow) -> None:
    dialog = CodebookVersionsDialog(window)
    dialog.show()
    assert dialog.versions.topLevelItemCount() == 1
    assert not dialog.back.isEnabled()
    dialog.note.setFocus()
    QTest.keyClicks(dialog.note, "before the pilot")
    QTest.keyClick(dialog.note, Qt.Key.Key_Return)
    assert dialog.isVisible()
    row = dialog.versions.topLevelItem(1)
    assert row is not None
    assert (row.text(0), row.text(2), row.text(3)) == ("1", "ann", "before the pilot")
    assert dialog.why.text() == "before the pilot"
    assert not dialog.keep.isEnabled()
    assert dialog.told.text() == "Version 1 and the codebook as it stands are the same."
    dialog.close()
    window.desk.do(
        PutCodebook(replace(book(window), topics=(Topic("tolls", "Bridge tolls"), Topic("new", "New"))))
    )
    window.desk.do(AddStatement("quay", (Span(9, 12),), "ann", claims=(ClaimDraft("", "New"),)))
    dialog = CodebookVersionsDialog(window)
    dialog.show()
    assert dialog.keep.isEnabled()
    assert dialog.told.text() == "What changed from version 1 to the codebook as it stands:"
    assert dialog.list.sentences() == ["Topic “Tolls” renamed “Bridge tolls”.", "Topic “New” added."]
    dialog.against.setCurrentIndex(1)
    assert dialog.list.sentences() == []
    Hands(window).answer(Qt.Key.Key_Escape, dialog.back.click)
    assert topics(window) == ["Bridge tolls", "New"]
    asked = Hands(window).answer(Qt.Key.Key_Return, dialog.back.click)
    assert "version 1" in asked
    assert topics(window) == ["Tolls", "New"]
    dialog.close()
    window.desk.undo()
    assert topics(window) == ["Bridge tolls", "New"]


def test_versions_are_compared_from_the_older_to_the_later_one(window: MainWindow) -> None:
    window.desk.do(KeepCodebookVersion("ann", "one"))
    window.desk.do(PutCodebook(replace(book(window), topics=(*book(window).topics, Topic("new", "New")))))
    window.desk.do(KeepCodebookVersion("Bo", "two"))
    dialog = CodebookVersionsDialog(window)
    dialog.show()
    assert [dialog.versions.topLevelItem(row).text(0) for row in range(3)] == ["as it stands", "2", "1"]  # type: ignore[union-attr]
    dialog.against.setCurrentIndex(2)
    assert dialog.list.sentences() == ["Topic “New” added."]
    dialog.versions.setFocus()
    QTest.keyClick(dialog.versions, Qt.Key.Key_Down)
    dialog.against.setCurrentIndex(1)
    assert dialog.list.sentences() == ["Topic “New” added."]
    dialog.close()


def test_a_codebook_is_taken_in_after_it_was_shown_what_changes(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "theirs.toml"
    path.write_bytes(
        write_codebook(Codebook("t", "T", topics=(Topic("g1", "TOLLS"), Topic("g2", "Night", "g1"))))
    )
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(path), ""))
    told: list[list[str]] = []

    def take(dialog: QDialog) -> None:
        assert isinstance(dialog, CodebookImportDialog)
        told.append(imported(dialog))
        QTest.keyClick(dialog.take, Qt.Key.Key_Return)

    seen = when_open(window, CodebookImportDialog, take)
    window.actions_by_id["codebook.import"].trigger()
    qtbot.waitUntil(lambda: bool(seen) and not window.jobs.busy)
    qtbot.waitUntil(lambda: topics(window) == ["Tolls", "Night"])
    assert told == [
        [
            "What changes",
            "Topic “Night” added under “Tolls”.",
            "What stays as it is",
            "Topic “Tolls” keeps its name; the file calls it “TOLLS”.",
        ]
    ]
    assert "1 change" in window.message.text
    window.actions_by_id["edit.undo"].trigger()
    assert topics(window) == ["Tolls"]


def test_in_place_of_ours_what_is_in_use_stays_or_stops_it(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "theirs.toml"
    path.write_bytes(write_codebook(replace(book(window), topics=(Topic("new", "New"),))))
    dialog = CodebookImportDialog(window, run(read_codebook_file(path)), path)
    dialog.show()
    assert not dialog.keep.isVisible()
    assert not dialog.codes.isVisible()
    dialog.way.setCurrentIndex(1)
    assert dialog.keep.isVisible()
    assert "Tolls (1)" in dialog.keep.text()
    assert dialog.take.isEnabled()
    assert "Topic “Tolls” taken out." not in imported(dialog)
    dialog.keep.click()
    assert not dialog.take.isEnabled()
    assert "Topic “Tolls” taken out." in imported(dialog)
    dialog.way.setCurrentIndex(0)
    assert not dialog.keep.isVisible()
    dialog.close()


def test_codes_of_another_program_become_what_is_chosen(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "their.qdc"
    path.write_text(FOREIGN, "utf-8")
    dialog = CodebookImportDialog(window, run(read_codebook_file(path)), path)
    dialog.show()
    assert imported(dialog)[1] == "Topic “Ferries” added."
    dialog.codes.setCurrentIndex(1)
    assert imported(dialog)[1] == "Claim type “Ferries” added."
    assert imported(dialog)[-1].startswith("Code “Ferries”: is a heading there")
    dialog.close()


def test_a_file_that_is_no_codebook_is_told_with_its_place(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "their.qdc"
    path.write_text(FOREIGN.replace("</CodeBook>", ""), "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(path), ""))
    window.actions_by_id["codebook.import"].trigger()
    qtbot.waitUntil(lambda: "their.qdc, 1:" in window.message.text)
    assert window.desk.focus.undoable is not None
    assert window.desk.focus.undoable.name == "Add statement"


@pytest.mark.parametrize(("typed", "written"), [("a.qdc", "a.qdc"), ("a", "a.toml"), ("a.b", "a.b.toml")])
def test_the_codebook_is_written_where_and_as_asked(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, typed: str, written: str
) -> None:
    assert window.desk.project is not None
    folder = window.desk.project.path.parent
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(folder / typed), ""))
    window.actions_by_id["codebook.export"].trigger()
    qtbot.waitUntil(lambda: written in window.message.text)
    assert run(read_codebook_file(folder / written)).codebook == book(window)
    assert ("Not told as such: examples" in window.message.text) == written.endswith("qdc")
