"""The page of what is missing: numbers in words, gone through by key, opened where there is something."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.coverage import Coverage, Lack, Quoted
from desktop_app.widgets.coverage.coverage_page import CoveragePage
from desktop_app.widgets.coverage.rows import CoverageRows
from desktop_app.widgets.coverage.speakers import Speaker
from tests.widgets.statement_panel.panel_desk import look

COLUMNS = (Lack.REVIEW, Lack.SPEAKER, Lack.CLAIM)
COUNTING = frozenset({Lack.REVIEW, Lack.SPEAKER})
ROWS = (
    Coverage("a", "Tide", 4, 2, speaker=1, claim=3),
    Coverage("b", "", 2, None),
    Coverage("c", "Quay", 9, 0, speaker=2, claim=9),
)
SPEAKERS = (
    Speaker("Ada Vree", Quoted("ada", direct=60, mixed=10, indirect=5)),
    Speaker("", Quoted("", unsaid=25)),
)
ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def page(qtbot: QtBot) -> CoveragePage:
    shown = CoveragePage()
    qtbot.addWidget(shown)
    shown.set_look(look())
    shown.resize(760, 260)
    shown.show_counts(ROWS, COLUMNS, COUNTING, 0)
    shown.show_speakers(SPEAKERS)
    shown.show()
    shown.activateWindow()
    shown.view.begin()
    qtbot.waitUntil(shown.view.hasFocus)
    return shown


def told(rows: CoverageRows) -> list[list[str]]:
    return [
        [str(rows.index(row, column).data()) for column in range(rows.columnCount())]
        for row in range(rows.rowCount())
    ]


def test_the_whole_project_stands_first(page: CoveragePage) -> None:
    assert told(page.rows) == [
        ["Whole project", "15", "2", "3", "12"],
        ["Tide", "4", "2", "1", "3"],
        ["Untitled", "2", "?", "–", "–"],
        ["Quay", "9", "–", "2", "9"],
    ]
    page.view.sortByColumn(3, Qt.SortOrder.DescendingOrder)
    assert [row[0] for row in told(page.rows)] == ["Whole project", "Quay", "Tide", "Untitled"]
    page.view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert [row[0] for row in told(page.rows)] == ["Whole project", "Tide", "Untitled", "Quay"]


def test_numbers_are_said_in_words(page: CoveragePage) -> None:
    said = [str(page.rows.index(1, column).data(ACCESSIBLE)) for column in range(5)]
    assert said == [
        "Tide",
        "Tide, statements: 4",
        "Tide, suggestions to review: 2",
        "Tide, quotations without speaker: 1",
        "Tide, statements without claim: 3",
    ]
    assert "nobody has looked" in str(page.rows.index(2, 2).data(ACCESSIBLE))
    people = page.speakers.model()
    assert people.index(0, 0).data(ACCESSIBLE) == (
        "Ada Vree: 75 words, 75 %. direct 60, mixed 10, indirect 5"
    )
    assert people.index(1, 0).data(ACCESSIBLE) == "No speaker: 25 words, 25 %. kind not said 25"


def test_numbers_are_opened_by_key_where_there_is_something(page: CoveragePage) -> None:
    opened: list[tuple[str, object]] = []
    page.number_opened.connect(lambda document, lack: opened.append((document, lack)))
    page.article_opened.connect(lambda document: opened.append((document, "article")))
    assert page.view.at == ("", 2)
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    QTest.keyClick(page.view, Qt.Key.Key_Down)
    QTest.keyClick(page.view, Qt.Key.Key_Right)
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    QTest.keyClick(page.view, Qt.Key.Key_Down)
    QTest.keyClick(page.view, Qt.Key.Key_Return)  # nothing is missing there
    for _ in range(2):
        QTest.keyClick(page.view, Qt.Key.Key_Left)
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    QTest.keyClick(page.view, Qt.Key.Key_Left)
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert opened == [("", Lack.REVIEW), ("a", Lack.SPEAKER), ("b", None), ("b", "article")]


def test_a_click_opens_a_number_once(page: CoveragePage) -> None:
    opened: list[tuple[str, object]] = []
    page.number_opened.connect(lambda document, lack: opened.append((document, lack)))
    page.article_opened.connect(lambda document: opened.append((document, "article")))
    port = page.view.viewport()
    for row, column in ((3, 4), (3, 0), (2, 3)):
        place = page.view.visualRect(page.rows.index(row, column)).center()
        QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(port, Qt.MouseButton.LeftButton, pos=place)
    assert opened == [("c", Lack.CLAIM), ("c", "article")]


def test_who_is_at_a_number_stays_at_it(page: CoveragePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.document_come_to):
        page.view.go_to("c", 3)
    changed = (*ROWS[:2], ROWS[2]._replace(speaker=1))
    page.show_counts(changed, COLUMNS, COUNTING, 0)
    assert page.view.at == ("c", 3)
    assert page.rows.index(3, 3).data() == "1"
    with qtbot.waitSignal(page.document_come_to, raising=False, timeout=400) as asked:
        page.show_counts(changed[1:], COLUMNS, COUNTING, 0)
    assert page.view.at == ("c", 3)
    assert not asked.signal_triggered
    page.show_counts(changed[:1], COLUMNS, COUNTING, 0)
    assert page.view.at[0] == ""


def test_the_speakers_of_the_row_are_asked_for(page: CoveragePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.document_come_to) as asked:
        QTest.keyClick(page.view, Qt.Key.Key_Down)
        QTest.keyClick(page.view, Qt.Key.Key_Down)
    assert asked.args == ["b"]
    assert page.document == "b"
    page.show_speakers(SPEAKERS[:1])
    page.speakers.setFocus()
    with qtbot.waitSignal(page.speaker_opened) as opened:
        QTest.keyClick(page.speakers, Qt.Key.Key_Return)
    assert opened.args == ["ada"]


def test_what_counts_is_ticked(page: CoveragePage, qtbot: QtBot) -> None:
    page._fill()
    ticks = {action.text(): action for action in page._menu.actions()}
    assert [name for name, action in ticks.items() if action.isChecked()] == [
        "Suggestions to review",
        "Quotations without speaker",
    ]
    with qtbot.waitSignal(page.to_do_chosen) as chosen:
        ticks["Statements without claim"].trigger()
    assert chosen.args == [COUNTING | {Lack.CLAIM}]


def test_only_articles_with_something_left(page: CoveragePage) -> None:
    only = next(button for button in page.findChildren(QToolButton) if button.isCheckable())
    only.click()
    assert [row[0] for row in told(page.rows)] == ["Whole project", "Tide", "Quay"]
    assert told(page.rows)[0][1] == "15"
    only.click()
    assert page.rows.rowCount() == 4


def test_an_empty_project_says_so(page: CoveragePage) -> None:
    page.show_counts((), COLUMNS, COUNTING, 0)
    page.show_speakers(())
    assert page._nothing.isVisible()
    assert "Ctrl+I" in page._nothing.text()
    page.show_counts(ROWS, COLUMNS, COUNTING, 2)
    assert page._silent.isVisible()
    assert page._actors.text() == "2 actors to describe"


def test_the_kinds_of_quotation_differ_without_colour(page: CoveragePage) -> None:
    painted = page.speakers.grab().toImage()
    page.show_speakers((Speaker("Ada Vree", Quoted("ada", direct=75)), SPEAKERS[1]))
    assert page.speakers.grab().toImage() != painted
