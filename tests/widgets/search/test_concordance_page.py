"""The concordance page: lines come, are put in order by their context, copied and chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.concordance import Line
from desktop_app.domain.text import Span
from desktop_app.widgets.search.concordance_page import ConcordancePage
from desktop_app.widgets.search.lines import AFTER, ARTICLE, BEFORE, DATE, WORDS
from desktop_app.widgets.search.request import Request
from tests.widgets.statement_panel.panel_desk import look

LINES: tuple[Line, ...] = (
    Line("a", "Tide", "2031-03-14", Span(4, 8), "The high ", "tide", " turns"),
    Line("a", "Tide", "2031-03-14", Span(30, 34), "A low ", "tide", " again"),
    Line("b", "Quay", "2030-01-01", Span(2, 6), "At ", "Tide", " rises"),
)


@pytest.fixture
def page(qtbot: QtBot, icons: None) -> ConcordancePage:
    shown = ConcordancePage()
    qtbot.addWidget(shown)
    shown.set_look(look())
    shown.resize(760, 300)
    shown.show()
    shown.activateWindow()
    shown.setFocus()
    qtbot.waitUntil(lambda: _field(shown).hasFocus())
    return shown


def _field(page: ConcordancePage) -> QLineEdit:
    return page.findChildren(QLineEdit)[0]


def _switch(page: ConcordancePage, text: str) -> QToolButton:
    return next(each for each in page.findChildren(QToolButton) if each.text() == text)


def test_words_are_looked_for_at_rest_and_patterns_at_enter(page: ConcordancePage, qtbot: QtBot) -> None:
    asked: list[Request] = []
    page.requested.connect(asked.append)
    QTest.keyClicks(_field(page), "tide")
    qtbot.waitUntil(lambda: asked == [Request("tide")])
    _switch(page, ".*").click()
    assert asked[-1] == Request("tide", pattern=True)
    QTest.keyClicks(_field(page), ".")
    QTest.qWait(500)
    assert len(asked) == 2
    QTest.keyClick(_field(page), Qt.Key.Key_Return)
    assert asked[-1] == Request("tide.", pattern=True)
    assert _field(page).hasFocus()
    page.add(LINES, 1, 1)
    assert page.view.hasFocus()
    page.end("3 places.", more=True)


@pytest.mark.parametrize(
    ("column", "shown"),
    [
        (BEFORE, ["At ", "The high ", "A low "]),
        (WORDS, ["A low ", "At ", "The high "]),
        (AFTER, ["A low ", "At ", "The high "]),
        (ARTICLE, ["At ", "The high ", "A low "]),
        (DATE, ["At ", "The high ", "A low "]),
    ],
)
def test_orders(page: ConcordancePage, column: int, shown: list[str]) -> None:
    page.begin()
    page.add(LINES, 1, 1)
    page.end("")
    page.view.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    assert [line.before for line in page.lines] == shown
    page.view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert page.lines == LINES
    assert not page.grab().isNull()


def test_lines_are_shown_copied_and_made_statements_of(page: ConcordancePage, qtbot: QtBot) -> None:
    shown: list[Line] = []
    page.view.shown.connect(shown.append)
    page.begin()
    page.add(LINES, 1, 1)
    page.end("3 places.")
    assert page.lines == LINES
    page.view.begin()
    qtbot.waitUntil(lambda: shown == [LINES[0]])
    assert page.lines == LINES[:1]
    QTest.keyClick(page.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert page.lines == LINES[:2]
    QTest.keyClick(page.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == (
        "The high\ttide\tturns\tTide\t2031-03-14\nA low\ttide\tagain\tTide\t2031-03-14"
    )
    with qtbot.waitSignal(page.statements_requested) as asked:
        QTest.keyClick(page.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [True]
    with qtbot.waitSignal(page.view.entered) as entered:
        QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert entered.args == [LINES[1]]


def test_headings_stand_where_their_columns_do(page: ConcordancePage) -> None:
    model, across = page.view.model(), Qt.Orientation.Horizontal
    edges = {BEFORE: Qt.AlignmentFlag.AlignRight, WORDS: Qt.AlignmentFlag.AlignHCenter}
    for column in (BEFORE, WORDS, AFTER, ARTICLE, DATE):
        edge = edges.get(column, Qt.AlignmentFlag.AlignLeft)
        assert model.headerData(column, across, Qt.ItemDataRole.TextAlignmentRole) & edge.value


def test_words_can_be_given(page: ConcordancePage) -> None:
    asked: list[Request] = []
    page.requested.connect(asked.append)
    page.take("slack water")
    assert asked == [Request('"slack water"')]
    page.ask("tid.", pattern=True, case=True)
    assert asked[-1] == Request("tid.", pattern=True, case=True)


def test_what_is_on_is_read_and_not_only_seen(page: ConcordancePage) -> None:
    page.ask("tide", pattern=True, whole=True)
    assert [each.text() for each in (page._pattern, page._case, page._whole)] == ["✓ .*", "Aa", "✓ Whole"]
    page._whole.click()
    assert page._whole.text() == "Whole"
