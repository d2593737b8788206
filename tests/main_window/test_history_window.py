"""The history sifted, looked into and taken back; what was taken out brought back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.domain.text import Span
from desktop_app.main_window.dialogs.history import HistoryDialog
from desktop_app.main_window.dialogs.trash import TrashDialog
from desktop_app.main_window.window import MainWindow
from desktop_app.project.commands.documents import DeleteDocument, ImportDocuments
from desktop_app.project.commands.reverting import BringBack
from desktop_app.project.commands.statements import AddStatement, SetMemo
from desktop_app.project.project import Project
from desktop_app.project.wording import worded
from tests.project.sample import document, new_project
from tests.walkthroughs.the_window import opened


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    project = new_project(tmp_path)
    project.do(ImportDocuments(tuple(document(number) for number in range(3))))
    project.do(AddStatement("d0", (Span(1, 22),), "Ines", speaker="Orla Quint", id="a"))
    project.annotator = "Kim"
    project.do(AddStatement("d1", (Span(0, 9),), "Kim", id="b"))
    project.do(SetMemo("a", "A memo."))
    with opened(qtbot, tmp_path, project) as shown:
        yield shown
        # Else it would be asked whether that is to be given up, and nobody is there to answer.
        qtbot.waitUntil(lambda: not shown.desk.writing.busy and not shown.jobs.busy)


def held(window: MainWindow) -> Project:
    assert window.desk.project is not None
    return window.desk.project


def shown(dialog: HistoryDialog) -> list[str]:
    """The names of the steps that are in the list."""
    return [item.text(1) for item in dialog._items if not item.isHidden()]


def history(window: MainWindow) -> HistoryDialog:
    dialog = HistoryDialog(held(window).history(touched=False), window)
    dialog.show()
    return dialog


def test_the_steps_are_sifted_by_words_annotator_and_object(window: MainWindow, qtbot: QtBot) -> None:
    dialog = history(window)
    assert shown(dialog) == [
        "Write memo",
        "Add statement",
        "Add statement",
        "Import 3 documents",
        "New project",
    ]
    dialog.words.setText("STATE")
    assert shown(dialog) == ["Add statement"] * 2
    dialog.who.setCurrentIndex(dialog.who.findData("Kim"))
    assert shown(dialog) == ["Add statement"]
    dialog.words.clear()
    assert shown(dialog) == ["Write memo", "Add statement"]
    dialog.who.setCurrentIndex(0)
    dialog.of.setCurrentIndex(dialog.of.findText("Of this article"))
    qtbot.waitUntil(lambda: shown(dialog) == ["Write memo", "Add statement", "Import 3 documents"])
    dialog.words.setText("nothing like it")
    assert shown(dialog) == []
    assert dialog.told.text() == "No step is like that."
    assert not dialog.revert.isEnabled()
    dialog.close()


def test_a_step_is_told_before_and_after(window: MainWindow) -> None:
    dialog = history(window)
    assert dialog.changes.sentences() == [
        "Statement “The channel silts up,” changed",
        "memo: nothing → A memo.",
    ]
    dialog.tree.setCurrentItem(dialog._items[2])
    assert "speaker: Orla Quint" in dialog.changes.sentences()
    dialog.tree.setCurrentItem(dialog._items[-1])
    assert not dialog.revert.isEnabled(), "before the first step there is no project"
    dialog.close()


def test_a_step_is_reverted_beside_the_window_and_that_can_be_undone(
    window: MainWindow, qtbot: QtBot
) -> None:
    dialog = history(window)
    dialog.tree.setCurrentItem(dialog._items[1])
    dialog.revert.click()
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: held(window).statements("d1") == ())
    assert held(window).statement("a").memo == "A memo."
    qtbot.waitUntil(lambda: not window.desk.writing.busy)
    window.desk.undo()
    assert [one.id for one in held(window).statements("d1")] == ["b"]


def test_that_a_step_cannot_be_reverted_alone_is_told(window: MainWindow, qtbot: QtBot) -> None:
    dialog = history(window)
    dialog.tree.setCurrentItem(dialog._items[3])
    with qtbot.waitSignal(window.desk.writing.runner.problem_told) as problem:
        dialog.revert.click()
    said = "“Import 3 documents” cannot be taken back alone"
    assert worded(problem.args[0]).startswith(said)
    assert window.message.text.startswith(said)
    assert len(held(window).document_ids()) == 3


def test_all_since_a_step_is_reverted(window: MainWindow, qtbot: QtBot) -> None:
    dialog = history(window)
    dialog.tree.setCurrentItem(dialog._items[3])
    dialog.since.click()
    qtbot.waitUntil(lambda: held(window).document_ids() == ())
    assert held(window).check() == ()


def test_an_article_comes_back_from_the_trash(window: MainWindow, qtbot: QtBot) -> None:
    held(window).do(DeleteDocument("d1"))
    dialog = TrashDialog(window)
    dialog.show()
    qtbot.waitUntil(dialog.back.isEnabled)
    item = dialog.list.topLevelItem(0)
    assert item is not None
    assert [item.text(column) for column in (0, 1, 2, 4)] == ["Article", "Article 1", "1", "ann"]
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: held(window).document_ids() == ("d0", "d1", "d2"))
    assert [one.id for one in held(window).statements("d1")] == ["b"]


def test_an_empty_trash_says_so(window: MainWindow, qtbot: QtBot) -> None:
    dialog = TrashDialog(window)
    dialog.show()
    qtbot.waitUntil(lambda: "No article" in dialog.told.text())
    assert not dialog.back.isEnabled()
    dialog.close()


def test_what_comes_back_stands_in_the_library_where_it_stood(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.do(DeleteDocument("d0"))
    window.desk.undo()
    assert [one.id for one in held(window).summaries()] == list(window.library.shown) == ["d0", "d1", "d2"]
    window.desk.do(DeleteDocument("d1"))
    path = held(window).path
    window.desk.open(path)
    window.desk.do(BringBack("document", "d1", "Article 1"))
    assert list(window.library.shown) == ["d0", "d1", "d2"]
    window.desk.do(ImportDocuments((document(9),)))
    assert list(window.library.shown) == ["d0", "d1", "d2", "d9"]
