"""A text that could not be kept is neither lost nor overwritten; a name goes back to the one that stands."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.statement import Claim, Stance, Target, TargetKind
from desktop_app.widgets.common import late_text
from desktop_app.widgets.common.completing_field import CompletingField
from desktop_app.widgets.common.late_text import LateText
from tests.widgets.statement_panel.panel_desk import Desk, statement

CLAIM = Claim("c1", "denial")


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


@contextmanager
def refusing(desk: Desk) -> Iterator[None]:
    desk.refuses = True
    yield
    desk.refuses = False


def memo(desk: Desk) -> LateText:
    return next(text for text in desk.panel.findChildren(LateText) if text.accessibleName() == "Memo")


def field(desk: Desk, name: str) -> CompletingField:
    QApplication.processEvents()  # shows what has been added
    fields = (one for one in desk.panel.findChildren(CompletingField) if one.isVisible())
    return next(one for one in fields if one.accessibleName() == name)


def write_memo(desk: Desk, words: str) -> None:
    desk.panel.focus_memo()
    QTest.keyClicks(memo(desk), words)


def test_a_refused_memo_stays_and_is_asked_for_again(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(late_text, "LONGEST", 300)
    desk = Desk(qtbot)
    with refusing(desk):
        write_memo(desk, "kept at last")
        desk.panel.focus_claims()
        assert desk.asked == [("memo", "s1", "kept at last")]
        assert desk.panel.unsent
        desk.show()
        assert memo(desk).words == "kept at last"
    qtbot.waitUntil(lambda: desk.held.memo == "kept at last", timeout=2000)
    assert not desk.panel.unsent


def test_a_refused_memo_comes_back_with_its_statement(desk: Desk) -> None:
    with refusing(desk):
        write_memo(desk, "of the first")
        desk.panel.show_statement(replace(statement("s2"), memo="of the second"), "Statement 2 of 2")
    assert memo(desk).words == "of the second"
    assert desk.panel.unsent
    desk.show()
    assert memo(desk).words == "of the first"
    assert desk.panel.unsent
    desk.panel.send_texts()
    assert desk.held.memo == "of the first"
    assert not desk.panel.unsent


def test_refused_texts_of_another_statement_are_sent_with_the_rest(desk: Desk) -> None:
    desk.held = replace(desk.held, claims=(CLAIM,))
    desk.show()
    QApplication.processEvents()
    texts = (text for text in desk.panel.findChildren(LateText) if text.isVisible())
    paraphrase = next(text for text in texts if text is not memo(desk))
    with refusing(desk):
        write_memo(desk, "a note")
        QTest.keyClicks(paraphrase, "in my words")
        desk.panel.show_statement(None)
        desk.panel.send_texts()
        assert desk.panel.unsent
    desk.panel.send_texts()
    assert desk.held.memo == "a note"
    assert desk.held.claims[0].paraphrase == "in my words"
    assert not desk.panel.unsent


def test_what_is_given_up_is_asked_for_no_more(desk: Desk) -> None:
    with refusing(desk):
        write_memo(desk, "a note")
        desk.panel.show_statement(None)
    desk.panel.give_up_texts()
    assert not desk.panel.unsent
    desk.panel.send_texts()
    assert desk.held.memo == ""


def test_a_refused_name_goes_back_to_the_one_that_stands(desk: Desk) -> None:
    desk.held = replace(desk.held, speaker="mirte")
    desk.show()
    with refusing(desk):
        desk.panel.focus_speaker()
        QTest.keyClicks(desk.focus, "Joris Vliet")
        QTest.keyClick(desk.focus, Qt.Key.Key_Return)
        desk.panel.focus_stance()
        QTest.keyClicks(desk.focus, "het Westen")
        QTest.keyClick(desk.focus, Qt.Key.Key_Return)
    assert field(desk, "Speaker").text() == "Mirte Aldenkamp"
    assert field(desk, "Target of a new stance").text() == ""


def test_a_dropped_text_is_not_wiped(desk: Desk) -> None:
    words = QMimeData()
    words.setText("dropped words")
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        words,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    memo(desk).dropEvent(drop)
    assert not memo(desk).hasFocus()
    desk.show()
    assert memo(desk).words == "dropped words"
    assert desk.panel.unsent


def test_somebody_who_does_not_pause_is_heard_all_the_same(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert late_text.LONGEST <= 5000
    monkeypatch.setattr(late_text, "LONGEST", 200)
    desk = Desk(qtbot)
    desk.panel.focus_memo()
    for _ in range(6):
        QTest.keyClicks(memo(desk), "a")
        qtbot.wait(60)
    assert desk.held.memo
    assert memo(desk).words == "aaaaaa"


def test_a_claim_that_goes_asks_for_nothing(desk: Desk) -> None:
    desk.held = replace(desk.held, claims=(CLAIM,))
    desk.show()
    topic = field(desk, "Topic")
    topic.setFocus()
    QTest.keyClicks(topic, "Transport")
    desk.held = replace(desk.held, claims=())
    desk.show()
    assert desk.asked == []


def test_a_statement_that_goes_asks_for_no_half_typed_name(desk: Desk) -> None:
    west = Stance("x1", Target(TargetKind.ACTOR, "west"), "")
    for name in ("Speaker", "Topic", "Target", "Target of a new stance"):
        desk.held = replace(desk.held, claims=(CLAIM,), stances=(west,))
        desk.show()
        field(desk, name).setFocus()
        QTest.keyClicks(desk.focus, "Transport" if name == "Topic" else "Mirte Aldenkamp")
        desk.panel.show_statement(None)
        QApplication.processEvents()
        assert desk.asked == [], name
