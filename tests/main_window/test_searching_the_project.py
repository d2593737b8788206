"""Search, concordance and the state of articles in the window, by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog
from pytestqt.qtbot import QtBot

from desktop_app.domain.document import Document, DocumentStatus
from desktop_app.domain.saved_search import SearchIn
from desktop_app.domain.text import Span
from desktop_app.main_window.dialogs.tags import TagsDialog
from desktop_app.main_window.verbs import document_states
from desktop_app.main_window.window import MainWindow
from desktop_app.project.commands.correcting import CorrectText
from desktop_app.project.commands.document_states import TagDocuments
from desktop_app.project.commands.documents import DeleteDocument, ImportDocuments
from desktop_app.project.commands.statements import AddStatement, DeleteStatement
from desktop_app.project.project import Project
from tests.project.sample import new_project
from tests.walkthroughs.the_window import Hands, opened

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
DOCUMENTS = (
    Document("mud", "Nothing but mud here.", "Mud"),
    Document("tide", "The 🦁 tide turns. A low tide follows the tide.", "Tide", "De Kade", date="2031-03-14"),
    Document("quay", "港口今天关闭。 The quay has no tide.", "Quay"),
)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    project = new_project(tmp_path)
    project.do(ImportDocuments(DOCUMENTS))
    project.do(AddStatement("quay", (Span(8, 20),), "ann", speaker="Ada Vree", id="s1"))
    with opened(qtbot, tmp_path, project) as shown:
        yield shown


def project_of(window: MainWindow) -> Project:
    assert window.desk.project is not None
    return window.desk.project


def selected(window: MainWindow) -> tuple[str, str, list[int]]:
    document = window.desk.focus.document
    assert document is not None
    spans = window.reader.selection(exact=True)
    return document.id, "".join(span.words(document.text) for span in spans), [span.start for span in spans]


def test_an_article_is_opened_at_its_first_match(window: MainWindow, qtbot: QtBot) -> None:
    hands = Hands(window)
    hands.press(Qt.Key.Key_F, CTRL | SHIFT)
    hands.type('"low tide" OR tide')
    hands.press(Qt.Key.Key_Return)
    page = window.finding.search_page
    qtbot.waitUntil(page.list.hasFocus)
    assert {hit.document_id for hit in page.list.hits} == {"tide", "quay"}
    qtbot.waitUntil(lambda: selected(window)[1:] == ("tide", [6]))
    hands.press(Qt.Key.Key_Right)
    assert selected(window) == ("tide", "low tide", [20])
    hands.press(Qt.Key.Key_Left)
    hands.press(Qt.Key.Key_Left)
    assert selected(window)[2] == [41]
    hands.press(Qt.Key.Key_Return)
    assert window.reader.hasFocus()


def test_statements_are_found_and_shown(window: MainWindow, qtbot: QtBot) -> None:
    page = window.finding.search_page
    window.drawer.show_page(page)
    page.ask("speaker:vree", SearchIn.STATEMENTS)
    qtbot.waitUntil(lambda: page.statements() == ("s1",))
    page.list.begin()
    qtbot.waitUntil(lambda: window.desk.focus.statement == "s1")
    project_of(window).do(AddStatement("mud", (Span(0, 7),), "ann", speaker="Ada Vree", id="s2"))
    qtbot.waitUntil(lambda: page.statements() == ("s2", "s1"))


def test_letters_of_a_script_without_spaces_are_told(window: MainWindow, qtbot: QtBot) -> None:
    page = window.finding.search_page
    window.drawer.show_page(page)
    page.ask("今天", SearchIn.ARTICLES)
    qtbot.waitUntil(lambda: [hit.document_id for hit in page.list.hits] == ["quay"])
    assert "letter by letter" in page._told.text()


def test_matches_are_gone_through_in_their_own_article(window: MainWindow, qtbot: QtBot) -> None:
    page = window.finding.search_page
    window.drawer.show_page(page)
    page.ask("tide", SearchIn.ARTICLES)
    qtbot.waitUntil(lambda: len(page.list.hits) == 2)
    page.list.shown.emit(next(hit for hit in page.list.hits if hit.document_id == "tide"))
    window.desk.show_document("quay")
    page.list.match_requested.emit(1)
    assert selected(window)[:2] == ("tide", "tide")


def test_a_statement_that_is_gone_is_not_gone_to(window: MainWindow, qtbot: QtBot) -> None:
    page = window.finding.search_page
    window.drawer.show_page(page)
    page.ask("speaker:Vree", SearchIn.STATEMENTS)
    qtbot.waitUntil(lambda: len(page.list.hits) == 1)
    (hit,) = page.list.hits
    window.drawer.show_page(window.finding.concordance_page)
    window.desk.do(DeleteStatement("s1"))
    page.list.entered.emit(hit)
    assert window.desk.focus.statement == ""
    window.drawer.show_page(page)
    qtbot.waitUntil(lambda: not page.list.hits)


@pytest.mark.parametrize("where", list(SearchIn)[:2])
def test_an_article_pasted_into_the_search_is_searched_for(
    window: MainWindow, qtbot: QtBot, where: SearchIn
) -> None:
    page = window.finding.search_page
    window.drawer.show_page(page)
    page.ask(" ".join(f"speaker:S{n} tide{n}" for n in range(1500)), where)
    qtbot.waitUntil(lambda: "Nothing was found" in page._told.text())


def test_a_concordance_makes_statements_in_one_step(window: MainWindow, qtbot: QtBot) -> None:
    hands = Hands(window)
    project = project_of(window)
    hands.press(Qt.Key.Key_L, CTRL | SHIFT)
    hands.type("tide")
    hands.press(Qt.Key.Key_Return)
    page = window.finding.concordance_page
    qtbot.waitUntil(lambda: page.count == 4 and page.view.hasFocus())
    qtbot.waitUntil(lambda: selected(window)[:2] == ("tide", "tide"))
    hands.press(Qt.Key.Key_A, CTRL)
    hands.press(Qt.Key.Key_Return, CTRL)
    assert [one.words for one in project.statements("tide")] == [
        "The 🦁 tide turns",
        "A low tide follows the tide",
    ]
    assert "3 statements made" in window.message.text
    window.desk.undo()
    assert project.statements("tide") == ()
    hands.press(Qt.Key.Key_Home, CTRL)
    hands.press(Qt.Key.Key_Down, SHIFT)
    hands.press(Qt.Key.Key_Return, CTRL | SHIFT)
    assert [one.words for one in project.statements("tide")] == ["tide", "tide"]
    hands.press(Qt.Key.Key_Escape)
    assert window.reader.hasFocus()


def test_a_concordance_looks_once_more_where_its_text_was_corrected(window: MainWindow, qtbot: QtBot) -> None:
    page = window.finding.concordance_page
    window.drawer.show_page(page)
    page.ask("follows")
    qtbot.waitUntil(lambda: page.count == 1)
    project = project_of(window)
    text = project.document("tide").text
    window.desk.do(CorrectText("tide", f"Well. {text}", text))
    page.statements_requested.emit(False)
    assert project.statements("tide") == ()
    qtbot.waitUntil(lambda: page.count == 1 and page.lines[0].span.start == text.index("follows") + 6)
    page.statements_requested.emit(False)
    assert [one.words for one in project.statements("tide")] == ["follows"]
    window.desk.do(DeleteDocument("tide"))
    qtbot.waitUntil(lambda: page.count == 0)
    window.desk.undo()


def test_a_pattern_that_is_none_is_told_and_one_that_never_ends_is_stopped(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = window.finding.concordance_page
    window.drawer.show_page(page)
    page.ask("(tide", pattern=True)
    qtbot.waitUntil(lambda: "character 1" in page._told.text())
    assert "never closed" in page._told.text()
    project_of(window).do(ImportDocuments((Document("slow", "a" * 60 + "!", "Slow"),)))
    page.ask("(a+)+b", pattern=True)
    qtbot.waitUntil(page._stop.isVisible)
    page.cancelled.emit()
    assert "Stopped" in page._told.text()
    page.ask("t.de", pattern=True)
    qtbot.waitUntil(lambda: page.count == 4, timeout=10_000)


def test_words_selected_are_looked_for(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.show_document("tide")
    window.reader.select(Span(20, 28))
    Hands(window).press(Qt.Key.Key_L, CTRL | SHIFT)
    page = window.finding.concordance_page
    assert page.request.words == '"low tide"'
    qtbot.waitUntil(lambda: page.count == 1)


def test_a_search_is_kept_run_and_let_go(window: MainWindow, qtbot: QtBot) -> None:
    page = window.finding.concordance_page
    window.drawer.show_page(page)
    page.ask("t.de", pattern=True)

    def name_it() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QInputDialog)
        dialog.setTextValue("Tides")
        dialog.accept()

    QTimer.singleShot(0, name_it)
    page.save_requested.emit(page.request)
    (kept,) = project_of(window).saved_searches()
    assert (kept.name, kept.words, kept.where, kept.pattern) == ("Tides", "t.de", SearchIn.CONCORDANCE, True)
    search = window.finding.search_page
    assert search.isVisible()
    page.ask("")
    search.saved.setCurrentRow(0)
    QTest.keyClick(search.saved, Qt.Key.Key_Return)
    assert page.isVisible()
    qtbot.waitUntil(lambda: page.count == 4, timeout=10_000)
    search.saved.rename_requested.emit(kept.id, "Turns")
    assert [one.name for one in project_of(window).saved_searches()] == ["Turns"]
    search.saved.deletion_requested.emit(kept.id)
    assert project_of(window).saved_searches() == ()
    window.desk.undo()
    assert [one.name for one in project_of(window).saved_searches()] == ["Turns"]


def test_articles_are_marked_done_and_tagged(window: MainWindow, qtbot: QtBot) -> None:
    hands, project = Hands(window), project_of(window)

    def states() -> list[DocumentStatus]:
        return [one.status for one in project.summaries()]

    hands.press(Qt.Key.Key_D, CTRL | SHIFT)
    assert states() == [DocumentStatus.DONE, DocumentStatus.NEW, DocumentStatus.NEW]
    hands.press(Qt.Key.Key_D, CTRL | SHIFT)
    assert states()[0] is DocumentStatus.IN_PROGRESS
    window.library._list.setFocus()
    window.library._list.selectAll()
    document_states.mark_done(window)
    assert states() == [DocumentStatus.DONE] * 3
    assert "3 articles are done" in window.message.text
    window.library.narrow_to("status:done")
    assert len(window.library.selected) == 3
    project.do(TagDocuments(("mud",), ("sea",)))
    dialog = TagsDialog(project.summaries(), ("sea", "to do"), window)
    qtbot.addWidget(dialog)
    dialog._new.setText("first round, , sea")
    assert dialog.added() == ("first round", "sea")
    dialog._list.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog._new.clear()
    assert dialog.removed() == ("sea",)


def test_the_library_is_searched_beside_the_window(window: MainWindow, qtbot: QtBot) -> None:
    window.library.narrow_to("turns")
    qtbot.waitUntil(lambda: window.library._documents.rowCount() == 1)
    window.library.narrow_to("speaker:vree")
    qtbot.waitUntil(lambda: window.library._documents.place("quay") == 0)
    window.library.narrow_to("-tide")
    qtbot.waitUntil(lambda: window.library._documents.place("mud") == 0)
    assert window.library._documents.rowCount() == 1
