"""A key that is held down does what it does once, and nothing in the field that it leads to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.widgets.common.completing_field import CompletingField
from desktop_app.widgets.common.late_text import LateText
from tests.widgets.statement_panel.panel_desk import Desk

K = Qt.Key


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def repeat(desk: Desk, key: Qt.Key, text: str = "", times: int = 4) -> None:
    """Send what a key that is held sends, each time to whatever has the keyboard by then."""
    for _ in range(times):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text, True)
        QApplication.sendEvent(desk.focus, event)


def hold(desk: Desk, key: Qt.Key, text: str = "") -> None:
    QTest.keyPress(desk.focus, key)
    repeat(desk, key, text)


def test_enter_held_since_the_text_chooses_nothing(desk: Desk) -> None:
    desk.panel.focus_speaker()
    repeat(desk, K.Key_Return, "\r")
    assert isinstance(desk.focus, CompletingField)
    assert desk.asked == []


@pytest.mark.parametrize(("key", "text"), [(K.Key_Return, "\r"), (K.Key_Enter, "\r"), (K.Key_Space, " ")])
def test_enter_and_space_held_on_a_chip_choose_nothing(desk: Desk, key: Qt.Key, text: str) -> None:
    desk.panel.focus_claims()
    repeat(desk, key, text)
    assert desk.asked == []


def test_enter_held_in_a_field_settles_it_once(desk: Desk) -> None:
    desk.panel.focus_speaker()
    QTest.keyClicks(desk.focus, "mirte")
    hold(desk, K.Key_Return, "\r")
    assert desk.asked == [("actor", "s1", "speaker", "Mirte Aldenkamp")]


@pytest.mark.parametrize(("key", "text"), [(K.Key_P, "p"), (K.Key_S, "s"), (K.Key_M, "m"), (K.Key_C, "c")])
def test_a_letter_held_leads_to_its_field_and_is_not_typed_there(desk: Desk, key: Qt.Key, text: str) -> None:
    desk.panel.focus_claims()
    hold(desk, key, text)
    focus = desk.focus
    if isinstance(focus, CompletingField):
        assert focus.text() == ""
    elif isinstance(focus, LateText):
        assert focus.words == ""
    assert desk.asked == []


def test_a_digit_held_codes_once(desk: Desk) -> None:
    desk.panel.focus_claims()
    QTest.keyPress(desk.focus, K.Key_1)
    desk.panel.focus_claims()
    repeat(desk, K.Key_2, "2")
    repeat(desk, K.Key_1, "1")
    assert desk.asked == [("claim", "s1", "assertion")]


def test_delete_held_removes_one_claim(desk: Desk) -> None:
    desk.panel.focus_claims()
    QTest.keyClicks(desk.focus, "1")
    QTest.keyClicks(desk.focus, "c")
    QTest.keyClicks(desk.focus, "2")
    hold(desk, K.Key_Delete)
    assert [claim.claim_type for claim in desk.held.claims] == ["assertion"]


def test_a_letter_held_where_it_is_typed_repeats(desk: Desk) -> None:
    desk.panel.focus_memo()
    QTest.keyClicks(desk.focus, "o")
    repeat(desk, K.Key_O, "o")
    memo = desk.focus
    assert isinstance(memo, LateText)
    assert memo.words == "ooooo"
