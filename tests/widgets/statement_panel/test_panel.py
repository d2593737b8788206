"""A statement is coded by keys alone, and nothing that is typed is lost or overwritten."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.codebook import Codebook, Topic
from desktop_app.domain.statement import Claim, Stance, Target, TargetKind
from desktop_app.widgets.common.chip import Chip
from desktop_app.widgets.common.completing_field import CompletingField
from desktop_app.widgets.common.form import FieldName
from desktop_app.widgets.common.late_text import LateText
from desktop_app.widgets.common.proposals import best
from desktop_app.widgets.statement_panel.names import Names
from desktop_app.widgets.statement_panel.scrolled import Scrolled
from tests.widgets.statement_panel.panel_desk import Desk, statement

K = Qt.Key


def press(desk: Desk, *keys: Qt.Key | str) -> None:
    for key in keys:
        if isinstance(key, str):
            QTest.keyClicks(desk.focus, key)
        else:
            QTest.keyClick(desk.focus, key)


def checked(desk: Desk) -> set[str]:
    return {chip.code.id for chip in desk.panel.findChildren(Chip) if chip.isChecked()} - {"open"}


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_speaker_claim_target_and_level_take_nine_keys(desk: Desk) -> None:
    desk.panel.focus_speaker()
    field = desk.focus
    assert isinstance(field, CompletingField)
    assert field.is_open
    assert field.highlighted == -1
    press(desk, K.Key_Down, K.Key_Return, "3", "s", "w", K.Key_Return, "2")
    assert desk.asked == [
        ("actor", "s1", "speaker", "Mirte Aldenkamp"),
        ("claim", "s1", "demand"),
        ("stance", "s1", "het Westen", ""),
        ("level", "s1", "x3", "against"),
    ]
    assert checked(desk) == {"demand", "against"}
    press(desk, K.Key_Delete)
    assert desk.asked[-1] == ("stance_removal", "s1", "x3")


def test_nothing_is_chosen_before_somebody_does(desk: Desk) -> None:
    assert checked(desk) == set()
    assert desk.asked == []


def test_a_new_name_is_offered_last_and_taken(desk: Desk) -> None:
    desk.panel.focus_speaker()
    press(desk, "Joris Vliet")
    field = desk.focus
    assert isinstance(field, CompletingField)
    assert field.offered[-1].name == "New actor “Joris Vliet”"
    press(desk, K.Key_Return)
    assert desk.asked == [("actor", "s1", "speaker", "Joris Vliet")]


def test_control_enter_takes_what_is_typed_though_something_fits(desk: Desk) -> None:
    desk.panel.focus_speaker()
    press(desk, "Mirte")
    QTest.keyClick(desk.focus, K.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.asked == [("actor", "s1", "speaker", "Mirte")]


def test_escape_closes_the_list_first_and_then_leaves(desk: Desk, qtbot: QtBot) -> None:
    desk.panel.focus_stance()
    press(desk, K.Key_Escape)
    with qtbot.waitSignal(desk.panel.left):
        press(desk, K.Key_Escape)
    assert desk.asked == []


def test_the_same_statement_shown_again_leaves_half_typed_words_and_the_caret(desk: Desk) -> None:
    desk.panel.focus_memo()
    press(desk, "half a tho")
    memo = desk.focus
    assert isinstance(memo, LateText)
    QTest.keyClick(memo, K.Key_Left)
    desk.held = replace(desk.held, speaker="mirte", claims=(Claim("c9", "denial"),))
    desk.show()
    assert desk.focus is memo
    assert memo.words == "half a tho"
    assert memo.textCursor().position() == 9
    assert checked(desk) == {"denial"}


def test_a_memo_is_sent_before_another_statement_is_shown(desk: Desk) -> None:
    desk.panel.focus_memo()
    press(desk, "of the first")
    desk.panel.show_statement(statement("s2"), "Statement 2 of 2")
    assert desk.asked == [("memo", "s1", "of the first")]


def test_a_memo_is_sent_after_a_pause(desk: Desk, qtbot: QtBot) -> None:
    desk.panel.focus_memo()
    press(desk, "slow")
    with qtbot.waitSignal(desk.panel.memo_requested, timeout=4000):
        pass
    assert desk.held.memo == "slow"
    assert desk.focus.hasFocus()


def test_hard_spaces_of_a_memo_are_no_change(desk: Desk) -> None:
    desk.held = replace(desk.held, memo="1\u00a0000 euro\nand more")
    desk.show()
    desk.panel.focus_memo()
    press(desk, K.Key_Escape)
    assert desk.asked == []


def test_a_claim_is_begun_where_all_have_a_type(desk: Desk) -> None:
    desk.panel.begin_claim()
    press(desk, "1")
    desk.focus.setFocus()
    desk.panel.begin_claim()
    press(desk, "2")
    assert [claim.claim_type for claim in desk.held.claims] == ["assertion", "denial"]


def test_a_further_claim_begins_with_c_and_keeps_the_focus(desk: Desk) -> None:
    desk.panel.focus_claims()
    press(desk, "1", "c", "2")
    assert [claim.claim_type for claim in desk.held.claims] == ["assertion", "denial"]
    press(desk, "3")
    assert [claim.claim_type for claim in desk.held.claims] == ["assertion", "demand"]
    press(desk, K.Key_Delete)
    assert [claim.claim_type for claim in desk.held.claims] == ["assertion"]


def test_tab_follows_what_is_seen(desk: Desk) -> None:
    desk.held = replace(
        desk.held,
        claims=(Claim("c1", "demand"),),
        stances=(Stance("x1", Target(TargetKind.ACTOR, "west"), "against"),),
    )
    desk.show()
    QApplication.processEvents()  # a layout shows what is new in it a turn later
    desk.panel.focus_speaker()
    press(desk, K.Key_Escape)
    heights = []
    (fields,) = (area.widget() for area in desk.panel.findChildren(Scrolled) if area.isVisible())
    assert fields is not None
    while fields.isAncestorOf(desk.focus):
        heights.append(desk.focus.mapTo(fields, desk.focus.rect().center()).y())
        QTest.keyClick(desk.focus, K.Key_Tab)
    assert all(one <= two + 8 for one, two in pairwise(heights)), heights
    assert len(heights) >= 12


def test_names_and_definitions_are_no_markup(desk: Desk) -> None:
    desk.held = replace(desk.held, speaker="sly")
    desk.panel.show_statement(replace(statement("s3", "<b>bold</b>"), speaker="sly"), "<i>1</i>")
    chip = next(chip for chip in desk.panel.findChildren(Chip) if chip.code.id == "assertion")
    assert "&lt;b&gt;something" in chip.toolTip()
    labels = desk.panel.findChildren(QLabel)
    assert "<i>1</i>" in [label.text() for label in labels]
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


def test_everything_focusable_has_a_name(desk: Desk) -> None:
    for sort in (Chip, CompletingField, LateText, QToolButton):
        widgets = desk.panel.findChildren(sort)
        assert widgets
        assert all(widget.accessibleName() for widget in widgets)


def test_it_runs_from_the_right_too(qtbot: QtBot) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        desk = Desk(qtbot)
        chips = [chip for chip in desk.panel.findChildren(Chip) if chip.code.id in ("assertion", "denial")]
        assert chips[0].x() > chips[1].x()
        desk.panel.focus_claims()
        QTest.keyClick(desk.focus, K.Key_Left)
        assert desk.focus is chips[1]
        assert not desk.panel.grab().isNull()
    finally:
        application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_without_a_statement_it_says_what_to_do(desk: Desk) -> None:
    desk.panel.show_statement(None)
    texts = [label.text() for label in desk.panel.findChildren(QLabel) if label.isVisible()]
    assert any("press Enter" in text for text in texts)
    press(desk, "3")
    assert desk.asked == []


def test_a_topic_is_found_by_its_key(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    names = Names(owner)
    topics = (Topic("harbour", "Harbour"), Topic("ferries", "Ferries", key="h"))
    names.set_topics(Codebook("b", "B", topics=topics))
    assert best("h", [names.topics], 1)[0].proposal.name == "Ferries"


def test_back_from_the_paraphrase_is_the_topic(desk: Desk) -> None:
    """No button lies between, on which what is typed would be commands."""
    desk.held = replace(desk.held, claims=(Claim("c1", "demand"),))
    desk.show()
    QApplication.processEvents()
    desk.panel.focus_topic()
    topic = desk.focus
    press(desk, K.Key_Return)
    assert isinstance(desk.focus, LateText)
    press(desk, K.Key_Backtab)
    assert desk.focus is topic
    press(desk, "steel")
    assert not any(each[0] == "stance" for each in desk.asked)


def test_it_is_said_what_sort_a_target_is(desk: Desk) -> None:
    towards = (Target(TargetKind.TOPIC, "water"), Target(TargetKind.ACTOR, "west"))
    desk.held = replace(desk.held, stances=tuple(Stance(f"x{n}", each) for n, each in enumerate(towards)))
    desk.show()
    fields = [
        field for field in desk.panel.findChildren(CompletingField) if field.accessibleName() == "Target"
    ]
    assert [field.accessibleDescription() for field in fields] == ["Topic", "Actor"]
    shown = [label.text() for label in desk.panel.findChildren(FieldName) if label.buddy() in fields]
    assert shown == ["Topic", "Actor"]
