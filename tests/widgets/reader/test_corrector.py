"""The text corrected in place, and the words that lost theirs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.text import Span
from desktop_app.main_window import theme
from desktop_app.widgets.reader.corrector import Corrector
from desktop_app.widgets.reader.lost_bar import Lost, LostBar
from desktop_app.widgets.reader.typography import Typography

TEXT = "De raad\u00a0wacht 😀 af.\n\n‘Wij gaan nu’, zei\tNoor."


@pytest.fixture
def corrector(qtbot: QtBot, qapp: QApplication) -> Corrector:
    theme.prepare(qapp)
    look = theme.load("light")
    made = Corrector()
    qtbot.addWidget(made)
    made.resize(700, 400)
    span = Span(TEXT.index("Wij"), TEXT.index("Wij") + 11)
    made.begin(TEXT, [span], Typography(look.reading, look.interface), look, TEXT.index("Noor"))
    qtbot.waitExposed(made)
    made.grab()
    return made


def editor(corrector: Corrector) -> QPlainTextEdit:
    found = corrector.findChild(QPlainTextEdit)
    assert found is not None
    return found


def test_no_letter_changes_by_itself(corrector: Corrector) -> None:
    assert corrector.text() == TEXT
    assert not corrector.changed
    assert corrector.point == TEXT.index("Noor")


def test_what_is_typed_is_kept_by_key(corrector: Corrector, qtbot: QtBot) -> None:
    QTest.keyClicks(editor(corrector), "Mira en ")
    assert corrector.changed
    with qtbot.waitSignal(corrector.kept) as kept:
        QTest.keyClick(editor(corrector), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert kept.args == [TEXT.replace("Noor", "Mira en Noor")]
    corrector.grab()


def test_undo_is_the_text_s_own(corrector: Corrector, qtbot: QtBot) -> None:
    QTest.keyClicks(editor(corrector), "x")
    QTest.keyClick(editor(corrector), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert corrector.text() == TEXT
    with qtbot.waitSignal(corrector.left):
        QTest.keyClick(editor(corrector), Qt.Key.Key_Escape)


def test_what_was_lost_is_told_one_by_one(qtbot: QtBot) -> None:
    bar = LostBar()
    qtbot.addWidget(bar)
    assert bar.isHidden()
    first = Lost("s", "content", 0, "Wij gaan", "Noor", 4)
    second = Lost("s", "source", 0, "Noor", "Noor", 20)
    bar.set_lost((first, second))
    assert not bar.isHidden()
    with qtbot.waitSignal(bar.shown) as shown:
        bar.step(1)
    assert shown.args == [second]
    place = next(b for b in bar.findChildren(QPushButton) if b.text().startswith("Place"))
    with qtbot.waitSignal(bar.placing_requested) as asked:
        place.click()
    assert asked.args == [second]
    bar.set_lost((first,))
    assert bar.current == first
    bar.set_lost(())
    assert bar.isHidden()


def test_the_caret_is_in_view_though_the_width_comes_later(qtbot: QtBot, qapp: QApplication) -> None:
    theme.prepare(qapp)
    look = theme.load("light")
    made = Corrector()
    qtbot.addWidget(made)
    made.resize(160, 300)
    text = "\n\n".join(f"{number} " + "woorden op een rij " * 12 for number in range(60))
    made.begin(text, [], Typography(look.reading, look.interface), look, text.index("30 "))
    made.resize(900, 300)
    QApplication.processEvents()
    page = editor(made)
    assert abs(page.cursorRect().center().y() - page.viewport().height() // 2) < 60
