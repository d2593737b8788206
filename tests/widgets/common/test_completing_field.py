"""A field that proposes names never takes one that nobody chose."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.widgets.common.completing_field import CompletingField
from desktop_app.widgets.common.proposals import Proposal, Proposals

KNOWN = Proposals(Proposal(name, name) for name in ("Mirte Aldenkamp", "Joris Vliet", "<b>Sly</b>"))


class Bench:
    """A window with the field, another to leave it for, and what was asked."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.field = CompletingField("Speaker", self.window)
        self.field.set_proposals(Proposals(), KNOWN)
        self.field.set_new((("", "New %1"),))
        self.other = QLineEdit(self.window)
        column = QVBoxLayout(self.window)
        column.addWidget(self.field)
        column.addWidget(self.other)
        column.addStretch(1)
        self.window.resize(300, 300)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.field.setFocus()
        self.asked: list[str] = []
        self.field.taken.connect(self.asked.append)

    def leave(self) -> None:
        """Go elsewhere, as with a click."""
        self.other.setFocus(Qt.FocusReason.MouseFocusReason)


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


@pytest.mark.parametrize(("name", "told"), [("Joris", ""), ("<b>Sly</b> " * 30, "&lt;b&gt;Sly")])
def test_a_name_that_is_cut_is_told_whole(bench: Bench, name: str, told: str) -> None:
    bench.field.show_name(name)
    place = bench.field.mapToGlobal(bench.field.rect().center())
    QToolTip.hideText()
    asked = QHelpEvent(QEvent.Type.ToolTip, bench.field.rect().center(), place)
    QApplication.sendEvent(bench.field, asked)
    assert told in QToolTip.text()
    assert bool(QToolTip.text()) == bool(told)
    QToolTip.hideText()


def test_leaving_with_half_a_name_takes_nothing(bench: Bench) -> None:
    field = bench.field
    field.show_name("Joris Vliet")
    field.selectAll()
    QTest.keyClicks(field, "mir")
    bench.leave()
    assert bench.asked == []
    assert field.text() == "Joris Vliet"


def test_leaving_with_a_new_name_takes_it(bench: Bench) -> None:
    QTest.keyClicks(bench.field, "Zyx Quorl")
    bench.leave()
    assert bench.asked == ["Zyx Quorl"]


def test_enter_after_the_list_was_closed_shows_it_again(bench: Bench) -> None:
    QTest.keyClicks(bench.field, "Zyx Quorl")
    QTest.keyClick(bench.field, Qt.Key.Key_Escape)
    QTest.keyClick(bench.field, Qt.Key.Key_Return)
    assert bench.asked == []
    assert bench.field.text() == "Zyx Quorl"
    QTest.keyClick(bench.field, Qt.Key.Key_Return)
    assert bench.asked == ["Zyx Quorl"]


def test_leaving_with_a_whole_name_takes_it_and_leaving_empty_clears(bench: Bench) -> None:
    field = bench.field
    QTest.keyClicks(field, "joris vliet")
    bench.leave()
    assert bench.asked == ["Joris Vliet"]
    field.show_name("Joris Vliet")
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert bench.asked == ["Joris Vliet", ""]


def test_tab_takes_what_is_highlighted(bench: Bench) -> None:
    field = bench.field
    QTest.keyClicks(field, "ald")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert bench.asked == ["Mirte Aldenkamp"]
    assert not field.hasFocus()


def test_arrows_move_from_nothing_to_the_last_and_back(bench: Bench) -> None:
    field = bench.field
    field.open()
    for expected in (0, 1, 2, 2):
        QTest.keyClick(field, Qt.Key.Key_Down)
        assert field.highlighted == expected
    QTest.keyClick(field, Qt.Key.Key_PageUp)
    assert field.highlighted == -1


def test_the_same_name_again_is_no_request_and_markup_stays_words(bench: Bench) -> None:
    field = bench.field
    field.open()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert bench.asked == []
    QTest.keyClicks(field, "sly")
    assert field.offered[0].name == "<b>Sly</b>"
    assert not bench.window.grab().isNull()


def test_a_list_that_opened_by_itself_is_left_with_one_key(bench: Bench) -> None:
    def is_left_to_others() -> bool:
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
        bench.field.keyPressEvent(event)
        return not (event.isAccepted() or bench.field.is_open)

    bench.field.open()
    assert bench.field.offered
    assert is_left_to_others()
    for key in (Qt.Key.Key_M, Qt.Key.Key_Down):
        bench.field.open()
        QTest.keyClick(bench.field, key)
        assert not is_left_to_others()
        assert is_left_to_others()


def test_a_prefix_that_is_typed_says_what_is_meant(bench: Bench) -> None:
    field = bench.field
    known = (
        Proposal("Wind farm owner", "Wind farm owner"),
        Proposal("Energy › Ferry", "topic:Ferry", others=("Ferry",)),
    )
    field.set_proposals(Proposals(), Proposals(known))
    field.set_new((("topic:", "New topic %1"), ("", "New actor %1")))
    QTest.keyClicks(field, "topic:Wind farm")
    assert [(row.name, row.value) for row in field.offered] == [("New topic Wind farm", "topic:Wind farm")]
    assert field.highlighted == 0
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "Wind farm"
    field.clear()
    QTest.keyClicks(field, "Topic: ferry")
    assert [row.value for row in field.offered] == ["topic:Ferry"]
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "Energy › Ferry"
    field.clear()
    QTest.keyClicks(field, "topic:")
    assert field.highlighted == -1
    bench.leave()
    assert bench.asked == ["topic:Wind farm", "topic:Ferry"]


def test_the_name_that_stands_is_proposed_first(bench: Bench) -> None:
    field = bench.field
    field.show_name("Joris Vliet")
    field.open()
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "Joris Vliet"


def test_a_name_without_room_ends_in_dots_while_nobody_is_in_its_field(bench: Bench) -> None:
    name = "Mirte Aldenkamp-van der Westerloo en de haven van Kreekmonde"
    bench.field.show_name(name)
    within = _ends(bench.field)
    bench.leave()
    cut = _ends(bench.field)
    fits = next(end for end in range(1, len(name) + 1) if _ends_with(bench, name[:end] + "…") == cut)
    assert fits < len(name)
    assert within != cut


def _ends_with(bench: Bench, text: str) -> bytes:
    bench.field.show_name(text)
    return _ends(bench.field)


def _ends(field: CompletingField) -> bytes:
    """What is to be seen within the field's frame."""
    image = field.grab(field.rect().adjusted(4, 4, -4, -4)).toImage()
    return bytes(image.constBits())
