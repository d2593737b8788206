"""The timeline on the screen: gone through and brushed by key and mouse, and heard."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.analysis.timeline import timeline
from desktop_app.domain.network import Position
from desktop_app.domain.period import Grain
from desktop_app.domain.timeline import Timeline
from desktop_app.widgets.plots.mark import Mark
from desktop_app.widgets.plots.timeline_plot import TimelinePlot
from tests.widgets.statement_panel.panel_desk import look

SHIFT = Qt.KeyboardModifier.ShiftModifier
FIRST = date(2031, 3, 10)


def made(days: int = 6, grain: Grain = Grain.DAY) -> Timeline:
    """On the n-th day n stances, against, neutral and in favour in turn; and one without a date."""
    taken = [(n, k) for n in range(1, days + 1) for k in range(n)]
    positions = [
        Position(f"s{n}-{k}", "d", (FIRST + timedelta(days=n - 1)).isoformat(), "a", "t", float(k % 3 - 1))
        for n, k in taken
    ]
    return timeline([*positions, Position("undated", "d", "", "a", "t", 1.0)], grain=grain)


@pytest.fixture
def plot(qtbot: QtBot) -> TimelinePlot:
    shown = TimelinePlot()
    qtbot.addWidget(shown)
    shown.set_look(look())
    shown.resize(700, 320)
    shown.show_view(made())
    shown.show()
    shown.activateWindow()
    shown.setFocus()
    qtbot.waitUntil(shown.canvas.hasFocus)
    return shown


def test_arrows_go_from_day_to_day(plot: TimelinePlot, qtbot: QtBot) -> None:
    marks: list[Mark] = []
    plot.marked.connect(marks.append)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(plot.canvas, key)
    assert [mark.statements for mark in marks[-3:]] == [
        ("s1-0",),
        ("s2-0", "s2-1"),
        ("s3-0", "s3-1", "s3-2"),
    ]
    assert marks[-1].key == ("2031-03-12",)
    assert marks[-1].figure == "▼ 1   ◆ 1   ▲ 1"
    with qtbot.waitSignal(plot.entered):
        QTest.keyClick(plot.canvas, Qt.Key.Key_Return)


def test_a_screen_reader_hears_the_day_and_its_figures(plot: TimelinePlot) -> None:
    QTest.keyClick(plot.canvas, Qt.Key.Key_Home)
    QTest.keyClick(plot.canvas, Qt.Key.Key_Right)
    told = plot.canvas.accessibleName()
    assert "2031" in told
    assert "1 against, 1 neutral, 0 in favour, mean −0.50" in told


def test_a_time_is_chosen_by_key_and_given_up(plot: TimelinePlot) -> None:
    chosen: list[tuple[str, str]] = []
    plot.dates_chosen.connect(lambda first, last: chosen.append((first, last)))
    QTest.keyClick(plot.canvas, Qt.Key.Key_Home)
    QTest.keyClick(plot.canvas, Qt.Key.Key_Right)
    QTest.keyClick(plot.canvas, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(plot.canvas, Qt.Key.Key_Right, SHIFT)
    assert chosen[-1] == ("2031-03-11", "2031-03-13")
    QTest.keyClick(plot.canvas, Qt.Key.Key_Left, SHIFT)
    assert chosen[-1] == ("2031-03-11", "2031-03-12")
    QTest.keyClick(plot.canvas, Qt.Key.Key_Left, SHIFT)
    QTest.keyClick(plot.canvas, Qt.Key.Key_Left, SHIFT)
    assert chosen[-1] == ("2031-03-10", "2031-03-11")
    QTest.keyClick(plot.canvas, Qt.Key.Key_Delete)
    assert chosen[-1] == ("", "")


def test_a_time_is_chosen_by_dragging_and_a_click_chooses_none(plot: TimelinePlot) -> None:
    chosen: list[tuple[str, str]] = []
    plot.dates_chosen.connect(lambda first, last: chosen.append((first, last)))
    view, at = plot.canvas.viewport(), plot.canvas._places()
    start, end = (QPoint(round(at.x(place) + at.step / 2), 60) for place in (1, 4))
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=start)
    assert chosen == []
    assert plot.mark is not None
    assert plot.mark.key == ("2031-03-11",)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
    assert chosen == [("2031-03-11", "2031-03-14")]


def test_the_time_chosen_elsewhere_is_shown(plot: TimelinePlot) -> None:
    plot.show_dates("2031-03-11", "2031-03-13")
    assert plot.canvas.brush == (1, 3)
    plot.show_view(made(grain=Grain.WEEK))
    assert plot.canvas.brush == (0, 0)
    plot.show_dates("", "")
    assert plot.canvas.brush == (-1, -1)


def test_who_is_at_a_day_stays_there_when_it_is_counted_anew(plot: TimelinePlot) -> None:
    QTest.keyClick(plot.canvas, Qt.Key.Key_Home)
    QTest.keyClick(plot.canvas, Qt.Key.Key_Right)
    plot.show_view(made(9))
    assert plot.mark is not None
    assert plot.mark.key == ("2031-03-11",)


def test_what_has_no_date_is_told_and_a_long_time_scrolls(plot: TimelinePlot) -> None:
    assert plot.told() == "1 statement without an exact date left out"
    assert plot.canvas.horizontalScrollBar().maximum() == 0
    ends = [Position(f"s{n}", "d", f"{year}-01-01", "a", "t", 1.0) for n, year in enumerate((2029, 2031))]
    plot.show_view(timeline(ends, grain=Grain.DAY))
    assert plot.canvas.horizontalScrollBar().maximum() > 2000
    QTest.keyClick(plot.canvas, Qt.Key.Key_End)
    assert plot.canvas.horizontalScrollBar().value() == plot.canvas.horizontalScrollBar().maximum()
    QTest.keyClick(plot.canvas, Qt.Key.Key_Home)
    assert plot.canvas.horizontalScrollBar().value() == 0


def test_a_picture_has_all_three_sides(plot: TimelinePlot) -> None:
    size = plot.picture_size()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(look().page["background"])
    painter = QPainter(image)
    plot.pictured()(painter)
    painter.end()
    seen = {
        image.pixelColor(x, y).name() for x in range(0, size.width(), 2) for y in range(0, size.height(), 2)
    }
    assert {look().diverging[place].name() for place in (1, 4, -2)} <= seen


def test_nothing_dated_is_no_mark(plot: TimelinePlot) -> None:
    plot.show_view(timeline([Position("s", "d", "", "a", "t", 1.0)]))
    plot.repaint()
    assert plot.mark is None
