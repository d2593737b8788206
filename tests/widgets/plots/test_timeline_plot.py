"""The timeline on the screen: gone through and brushed by key and mouse, and heard."""

from __future__ import annotations

import sys
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
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
    qtbot.waitUntil(shown.chart.hasFocus)
    return shown


def test_arrows_go_from_day_to_day(plot: TimelinePlot, qtbot: QtBot) -> None:
    marks: list[Mark] = []
    plot.marked.connect(marks.append)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(plot.chart, key)
    assert [mark.statements for mark in marks[-3:]] == [
        ("s1-0",),
        ("s2-0", "s2-1"),
        ("s3-0", "s3-1", "s3-2"),
    ]
    assert marks[-1].key == ("2031-03-12",)
    assert marks[-1].figure == "▼ 1   ◆ 1   ▲ 1"
    with qtbot.waitSignal(plot.entered):
        QTest.keyClick(plot.chart, Qt.Key.Key_Return)


def test_a_screen_reader_hears_the_day_and_its_figures(plot: TimelinePlot) -> None:
    QTest.keyClick(plot.chart, Qt.Key.Key_Home)
    QTest.keyClick(plot.chart, Qt.Key.Key_Right)
    told = plot.chart.accessibleName()
    assert "2031" in told
    assert "1 against, 1 neutral, 0 in favour, mean −0.50" in told


def test_a_time_is_chosen_by_key_and_given_up(plot: TimelinePlot) -> None:
    chosen: list[tuple[str, str]] = []
    plot.dates_chosen.connect(lambda first, last: chosen.append((first, last)))
    QTest.keyClick(plot.chart, Qt.Key.Key_Home)
    QTest.keyClick(plot.chart, Qt.Key.Key_Right)
    QTest.keyClick(plot.chart, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(plot.chart, Qt.Key.Key_Right, SHIFT)
    assert chosen[-1] == ("2031-03-11", "2031-03-13")
    QTest.keyClick(plot.chart, Qt.Key.Key_Left, SHIFT)
    assert chosen[-1] == ("2031-03-11", "2031-03-12")
    QTest.keyClick(plot.chart, Qt.Key.Key_Left, SHIFT)
    QTest.keyClick(plot.chart, Qt.Key.Key_Left, SHIFT)
    assert chosen[-1] == ("2031-03-10", "2031-03-11")
    QTest.keyClick(plot.chart, Qt.Key.Key_Delete)
    assert chosen[-1] == ("", "")


def test_a_time_is_chosen_by_dragging_and_a_click_chooses_none(plot: TimelinePlot, qtbot: QtBot) -> None:
    chosen: list[tuple[str, str]] = []
    plot.dates_chosen.connect(lambda first, last: chosen.append((first, last)))
    view, (start, end) = plot.chart.viewport(), (at(plot, 1), at(plot, 4))
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=start)
    assert chosen == []
    assert plot.mark is not None
    assert plot.mark.key == ("2031-03-11",)
    drag(view, start, end)
    assert chosen == [("2031-03-11", "2031-03-14")]
    assert [brush.getRegion() for brush in plot.chart._brushes] == [(0.5, 4.5)] * 2


def test_the_time_chosen_is_moved_by_its_middle_and_lengthened_by_its_end(plot: TimelinePlot) -> None:
    chosen: list[tuple[str, str]] = []
    plot.dates_chosen.connect(lambda first, last: chosen.append((first, last)))
    plot.show_dates("2031-03-11", "2031-03-13")
    drag(plot.chart.viewport(), at(plot, 2), at(plot, 3))
    assert chosen[-1] == ("2031-03-12", "2031-03-14")
    drag(plot.chart.viewport(), at(plot, 4.5), at(plot, 5.5))
    assert chosen[-1] == ("2031-03-12", "2031-03-15")


def test_slices_of_time_follow_each_other(plot: TimelinePlot) -> None:
    chosen: list[tuple[str, str]] = []
    plot.dates_chosen.connect(lambda first, last: chosen.append((first, last)))
    plot.slide(1)
    plot.slide(1)
    assert chosen == [("2031-03-10", "2031-03-10"), ("2031-03-11", "2031-03-11")]
    plot.show_dates("2031-03-10", "2031-03-11")
    for by in (1, 1, 1, -1):
        plot.slide(by)
    assert chosen[2:] == [
        ("2031-03-12", "2031-03-13"),
        ("2031-03-14", "2031-03-15"),
        ("2031-03-12", "2031-03-13"),  # beyond the last there is none
    ]
    plot.show_dates("", "")
    plot.slide(-1)
    assert chosen[-1] == ("2031-03-15", "2031-03-15")


def test_one_looks_closer_by_key_and_wheel(plot: TimelinePlot) -> None:
    plot.show_view(made(40))
    first, last = plot.chart.seen
    QTest.keyClick(plot.chart, Qt.Key.Key_Plus)
    closer = plot.chart.seen
    assert closer[1] - closer[0] < last - first
    assert plot.bar.isVisible()
    QTest.keyClick(plot.chart, Qt.Key.Key_Minus)
    assert plot.chart.seen == pytest.approx((first, last), abs=1e-6)
    assert not plot.bar.isVisible()
    QTest.keyClick(plot.chart, Qt.Key.Key_Plus)
    plot.show_view(made(40))
    assert plot.chart.seen == pytest.approx(closer, abs=1e-6), "counted anew, it is looked at as before"


def at(plot: TimelinePlot, place: float) -> QPoint:
    """Where a period stands, in the middle of the bars."""
    scene = plot.chart.bars.vb.mapViewToScene(QPointF(place, 4))
    return QPoint(plot.chart.mapFromScene(scene))


def drag(view: QWidget, start: QPoint, end: QPoint) -> None:
    """Come there, press, move and let go."""
    move(view, start, Qt.MouseButton.NoButton)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for part in range(1, 11):
        move(view, start + (end - start) * part / 10, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


def move(view: QWidget, place: QPoint, pressed: Qt.MouseButton) -> None:
    """Move the mouse with a button pressed, which the moves that a test makes do not bear."""
    local, above = QPointF(place), QPointF(view.mapToGlobal(place))
    none, plain = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    QTest.qWait(15)  # of moves that follow sooner some are left out
    QCoreApplication.sendEvent(view, QMouseEvent(QEvent.Type.MouseMove, local, above, none, pressed, plain))


def test_the_time_chosen_elsewhere_is_shown(plot: TimelinePlot) -> None:
    plot.show_dates("2031-03-11", "2031-03-13")
    assert plot.hands.brush == (1, 3)
    plot.show_view(made(grain=Grain.WEEK))
    assert plot.hands.brush == (0, 0)
    plot.show_dates("", "")
    assert plot.hands.brush == (-1, -1)


def test_who_is_at_a_day_stays_there_when_it_is_counted_anew(plot: TimelinePlot) -> None:
    QTest.keyClick(plot.chart, Qt.Key.Key_Home)
    QTest.keyClick(plot.chart, Qt.Key.Key_Right)
    plot.show_view(made(9))
    assert plot.mark is not None
    assert plot.mark.key == ("2031-03-11",)


def test_what_has_no_date_is_told_and_a_long_time_scrolls(plot: TimelinePlot) -> None:
    assert plot.told() == "1 statement without an exact date left out"
    assert not plot.bar.isVisible()
    ends = [Position(f"s{n}", "d", f"{year}-01-01", "a", "t", 1.0) for n, year in enumerate((2029, 2031))]
    plot.show_view(timeline(ends, grain=Grain.DAY))
    assert plot.bar.maximum() > 2000
    QTest.keyClick(plot.chart, Qt.Key.Key_End)
    assert plot.bar.value() == plot.bar.maximum()
    QTest.keyClick(plot.chart, Qt.Key.Key_Home)
    assert plot.bar.value() == 0


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


def test_repainting_leaves_none_alone(plot: TimelinePlot) -> None:
    # PySide6 6.12.0 lets go of None at each repaint of a pyqtgraph plot on Python 3.11, until Python aborts.
    for _ in range(5):
        plot.chart.viewport().repaint()
    before = sys.getrefcount(None)
    for _ in range(100):
        plot.chart.viewport().repaint()
    assert sys.getrefcount(None) > before - 100
