"""The search page: typing searches, rows are shown as they are come to, saved searches are run."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.saved_search import SavedSearch, SearchIn
from desktop_app.domain.text import Span
from desktop_app.widgets.search.hit import Hit
from desktop_app.widgets.search.search_page import SearchPage
from tests.widgets.statement_panel.panel_desk import look

HITS = (
    Hit("a", "Tide", "The 🦁 tide turns", (Span(6, 10),), "De Kade · 2031"),
    Hit("b", "港口", "港口今天关闭", (Span(0, 2),)),
    Hit("c", "الميناء", "الميناء مغلق", (), "", "s1"),
)


@pytest.fixture
def page(qtbot: QtBot, icons: None) -> SearchPage:
    shown = SearchPage()
    qtbot.addWidget(shown)
    shown.set_look(look())
    shown.resize(640, 300)
    shown.show()
    shown.activateWindow()
    shown.setFocus()
    qtbot.waitUntil(lambda: _field(shown).hasFocus())
    return shown


def _field(page: SearchPage) -> QLineEdit:
    return page.findChildren(QLineEdit)[0]


def test_typing_searches_once_it_rests(page: SearchPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.search_requested) as asked:
        QTest.keyClicks(_field(page), "tide ")
    assert asked.args == ["tide", SearchIn.ARTICLES]
    asked_again: list[object] = []
    page.search_requested.connect(lambda *args: asked_again.append(args))
    page.findChildren(QComboBox)[0].setCurrentIndex(1)
    assert asked_again == [("tide", SearchIn.STATEMENTS)]


def test_enter_goes_to_what_is_found_as_soon_as_it_is(page: SearchPage, qtbot: QtBot) -> None:
    shown: list[Hit] = []
    page.list.shown.connect(shown.append)
    QTest.keyClicks(_field(page), "tide")
    QTest.keyClick(_field(page), Qt.Key.Key_Return)
    assert _field(page).hasFocus()
    page.show_hits(HITS, "3 articles.")
    assert page.list.hasFocus()
    qtbot.waitUntil(lambda: shown == [HITS[0]])
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: shown == list(HITS[:2]))
    with qtbot.waitSignal(page.list.match_requested) as asked:
        QTest.keyClick(page.list, Qt.Key.Key_Right)
    assert asked.args == [1]
    with qtbot.waitSignal(page.list.entered) as entered:
        QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert entered.args == [HITS[1]]
    assert not page.grab().isNull()


def test_who_is_at_a_hit_stays_at_it_when_the_list_is_renewed(page: SearchPage, qtbot: QtBot) -> None:
    shown: list[Hit] = []
    page.show_hits(HITS, "")
    page.list.begin()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    page.list.shown.connect(shown.append)
    qtbot.waitUntil(lambda: shown == [HITS[1]])
    page.show_hits(HITS[1:], "")
    QTest.qWait(200)
    assert page.list.chosen == (HITS[1],)
    assert shown == [HITS[1]]


def test_nothing_found_leaves_the_keyboard_in_the_field(page: SearchPage) -> None:
    page.show_hits((), "Nothing was found.")
    QTest.keyClick(_field(page), Qt.Key.Key_Return)
    assert _field(page).hasFocus()


def test_several_selected_are_changed_else_all(page: SearchPage) -> None:
    hits = tuple(Hit("a", "Ada", "words", statement_id=f"s{n}") for n in range(4))
    page.show_hits(hits, "")
    assert page.statements() == ("s0", "s1", "s2", "s3")
    page.list.begin()
    assert page.statements() == ("s0", "s1", "s2", "s3")
    QTest.keyClick(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert page.statements() == ("s0", "s1")


def test_saved_searches(page: SearchPage, qtbot: QtBot) -> None:
    kept = (SavedSearch("1", "Tides <b>", "tide"), SavedSearch("2", "Mud", "mud", SearchIn.CONCORDANCE))
    assert not page.saved.isVisible()
    page.show_saved(kept)
    assert page.saved.isVisible()
    ran: list[SavedSearch] = []
    page.saved.run_requested.connect(ran.append)
    page.saved.setCurrentRow(1)
    QTest.keyClick(page.saved, Qt.Key.Key_Return)
    place = page.saved.visualItemRect(page.saved.item(0)).center()
    QTest.mouseClick(page.saved.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert ran == [kept[1], kept[0]]
    with qtbot.waitSignal(page.saved.rename_requested) as renamed:
        page.saved.item(0).setText(" High tides ")
    assert renamed.args == ["1", "High tides"]
    with qtbot.waitSignal(page.saved.deletion_requested) as gone:
        QTest.keyClick(page.saved, Qt.Key.Key_Delete)
    assert gone.args == ["1"]
    page.saved.item(1).setText("  ")
    assert page.saved.item(1).text() == "Mud"
    assert isinstance(page.saved, QListWidget)
