"""The suggestion chosen, in the panel: what it says, why, and its keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop_app.analysis.quotations.frames import Frame
from desktop_app.analysis.speakers.ways import Named
from desktop_app.domain.findings import Confidence, Why
from desktop_app.domain.statement import Kind
from desktop_app.widgets.statement_panel.card import Card
from desktop_app.widgets.statement_panel.panel import StatementPanel
from desktop_app.widgets.statement_panel.reasons import FRAMES, NAMES, reasons
from tests.widgets.statement_panel.panel_desk import Desk

CARD = Card(
    "q1",
    "Suggestion 1 of 3",
    "<b>dat het</b> te laat is",
    Kind.INDIRECT,
    "de kok",
    "zei",
    "Mirte Aldenkamp",
    speaker_is_new=False,
    speaks_for="De Boot",
    speaks_for_is_new=True,
    why=Why("verb-that", "zeggen", "actor", agreed=True),
    confidence=Confidence.HIGH,
)


@pytest.fixture
def panel(qtbot: QtBot) -> StatementPanel:
    desk = Desk(qtbot)
    desk.panel.show_card(CARD)
    return desk.panel


def shown(panel: StatementPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def test_every_frame_and_way_has_a_sentence() -> None:
    assert {frame.value for frame in Frame} <= set(FRAMES)
    assert {way.value for way in Named} <= set(NAMES)


def test_an_unknown_frame_is_told_by_its_name() -> None:
    card = Card("q", "", "w", Kind.DIRECT, why=Why("somehow"))
    assert "somehow" in reasons(card)[0]
    assert "who speaks" in reasons(card)[-1]


def test_the_card_says_what_is_proposed(panel: StatementPanel) -> None:
    told = shown(panel)
    assert "Mirte Aldenkamp" in told
    assert "new: De Boot" in told
    assert any("High confidence" in line for line in told)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in panel.findChildren(QLabel))
    assert panel.reveal_why() == tuple(reasons(CARD))


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Qt.Key.Key_A, "acceptance_requested"),
        (Qt.Key.Key_E, "edit_requested"),
        (Qt.Key.Key_X, "rejection_requested"),
    ],
)
def test_its_keys_work_in_the_panel_too(
    panel: StatementPanel, qtbot: QtBot, key: Qt.Key, signal: str
) -> None:
    with qtbot.waitSignal(getattr(panel, signal)) as asked:
        QTest.keyClick(panel, key)
    assert asked.args == ["q1"]


def test_what_is_left_is_said_while_nothing_is_chosen(panel: StatementPanel) -> None:
    panel.show_statement(None)
    panel.show_left(2, 5)
    assert "2 suggestions to review" in shown(panel)
    panel.show_left(0, 5)
    assert any("reviewed" in line for line in shown(panel))
    assert any("5 are left" in line for line in shown(panel))
