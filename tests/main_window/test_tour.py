"""The tour: done by doing, left at once, never by itself again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.main_window import sample
from desktop_app.main_window.settings import TOURED
from desktop_app.main_window.tour import Tour
from desktop_app.main_window.tour_steps import statement, steps
from desktop_app.main_window.window import MainWindow
from desktop_app.widgets.tour.callout import Callout, Ring
from tests.walkthroughs.the_window import Hands, opened

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def tour_of(window: MainWindow) -> Tour:
    (tour,) = window.findChildren(Tour)
    return tour


def covers(window: MainWindow) -> bool:
    """Whether the bubble covers much of what it speaks of."""
    (bubble,) = window.findChildren(Callout)
    (ring,) = window.findChildren(Ring)
    over = QRect(bubble.geometry()).intersected(ring.geometry())
    return over.width() * over.height() > 0.02 * ring.width() * ring.height()


def test_each_step_is_done_by_doing_it(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, sample.made(tmp_path / "sample", "en", "ann")) as window:
        hands = Hands(window)
        hands.press(Qt.Key.Key_F1, SHIFT)
        assert window.settings.get(TOURED)
        tour = tour_of(window)

        def at(number: int) -> None:
            qtbot.waitUntil(lambda: tour._at >= number)
            qtbot.wait(20)
            assert not covers(window)

        at(0)
        hands.press(Qt.Key.Key_N)
        at(1)
        hands.press(Qt.Key.Key_Return)
        at(2)
        if tour._at == 2:
            hands.press(Qt.Key.Key_Down)
            hands.press(Qt.Key.Key_Return)
        at(3)
        hands.press(Qt.Key.Key_Escape)
        assert window.reader.hasFocus()
        hands.press(Qt.Key.Key_C)
        hands.press(Qt.Key.Key_1)
        at(4)
        hands.press(Qt.Key.Key_Escape)
        hands.press(Qt.Key.Key_S)
        hands.type("wind")
        hands.press(Qt.Key.Key_Return)
        hands.press(Qt.Key.Key_4)
        at(5)
        assert statement(window) is not None
        window.reader.setFocus()
        hands.press(Qt.Key.Key_Z, CONTROL)
        qtbot.waitUntil(lambda: window.findChildren(Tour) == [])
        assert window.findChildren(Callout) == []


def test_esc_ends_it_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, sample.made(tmp_path / "sample", "en", "ann")) as window:
        Tour(window).begin()
        assert window.reader.hasFocus()
        QTest.keyClick(window.reader, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: window.findChildren(Tour) == [])


def test_steps_can_be_passed_over_and_another_article_ends_it(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, sample.made(tmp_path / "sample", "en", "ann")) as window:
        tour = Tour(window)
        tour.begin()
        (bubble,) = window.findChildren(Callout)
        for number in range(len(steps())):
            assert tour._at == number
            assert bubble.accessibleName().startswith(f"Step {number + 1} of {len(steps())}")
            assert not covers(window)
            bubble.skip.click()
        qtbot.waitUntil(lambda: window.findChildren(Tour) == [])
        Tour(window).begin()
        window.desk.show_document("")
        qtbot.waitUntil(lambda: window.findChildren(Tour) == [])
