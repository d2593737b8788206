"""The stance matrix on the screen: gone through by key, heard, and painted only where it is seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.analysis.stance_matrix import stance_matrix
from desktop_app.domain.network import Position
from desktop_app.domain.stance_matrix import Order, StanceMatrix
from desktop_app.domain.statement import TargetKind
from desktop_app.widgets.plots.mark import Mark
from desktop_app.widgets.plots.matrix_plot import MatrixPlot
from tests.widgets.statement_panel.panel_desk import look

ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole
NAMES = {
    TargetKind.ACTOR: {"ada": "Ada Vree", "bo": "Bo Stam"},
    TargetKind.TOPIC: {"x": "The quay", "y": "Y"},
}


def matrix(order: Order = Order.COUNT, **groups: str) -> StanceMatrix:
    taken = (
        ("s1", "ada", "x", 1.0),
        ("s2", "ada", "x", 0.5),
        ("s3", "bo", "x", -1.0),
        ("s4", "bo", "y", 0.0),
    )
    positions = [Position(id_, "d", "2031-03-14", actor, topic, value) for id_, actor, topic, value in taken]
    return stance_matrix({TargetKind.TOPIC: positions}, NAMES, order=order, groups=groups)


@pytest.fixture
def plot(qtbot: QtBot) -> MatrixPlot:
    shown = MatrixPlot()
    qtbot.addWidget(shown)
    shown.set_look(look())
    shown.resize(600, 300)
    shown.show_view(matrix())
    shown.show()
    shown.activateWindow()
    shown.setFocus()
    qtbot.waitUntil(shown.table.hasFocus)
    return shown


def test_arrows_go_from_cell_to_cell_and_tell_what_is_come_to(plot: MatrixPlot, qtbot: QtBot) -> None:
    marks: list[Mark | None] = []
    plot.marked.connect(marks.append)
    assert plot.mark == Mark(("ada", "topic", "x"), "Ada Vree → The quay", mean=0.75, statements=("s1", "s2"))
    QTest.keyClick(plot.table, Qt.Key.Key_Down)
    assert marks[-1] == Mark(("bo", "topic", "x"), "Bo Stam → The quay", mean=-1.0, statements=("s3",))
    QTest.keyClick(plot.table, Qt.Key.Key_Up)
    QTest.keyClick(plot.table, Qt.Key.Key_Right)
    assert marks[-1] == Mark(("ada", "topic", "y"), "Ada Vree → Y", "·")
    with qtbot.waitSignal(plot.entered):
        QTest.keyClick(plot.table, Qt.Key.Key_Return)


def test_a_screen_reader_hears_actor_target_mean_and_count(plot: MatrixPlot) -> None:
    model = plot.table.model()
    assert model.index(0, 0).data(ACCESSIBLE) == "Ada Vree towards The quay: mean +0.75 of 2 stances"
    assert model.index(1, 0).data(ACCESSIBLE) == "Bo Stam towards The quay: mean −1.00 of 1 stance"
    assert model.index(0, 1).data(ACCESSIBLE) == "Ada Vree towards Y: no stance"
    assert model.index(1, 1).data(ACCESSIBLE) == "Bo Stam towards Y: mean 0.00 of 1 stance"
    heading = model.headerData(0, Qt.Orientation.Vertical, ACCESSIBLE)
    assert heading == "Ada Vree: mean +0.75 of 2 stances"
    told = QAccessible.queryAccessibleInterface(plot.table)
    assert told is not None
    assert told.role() == QAccessible.Role.Table


def test_who_is_at_a_cell_stays_there_when_it_is_counted_anew(plot: MatrixPlot) -> None:
    QTest.keyClick(plot.table, Qt.Key.Key_Down)
    plot.show_view(matrix(Order.NAME, bo="a", ada="b"))
    assert plot.table.currentIndex().row() == 0  # Bo stands first now
    assert plot.mark is not None
    assert plot.mark.key == ("bo", "topic", "x")


def test_keys_make_cells_larger_and_smaller(plot: MatrixPlot) -> None:
    before = plot.table.columnWidth(0)
    QTest.keyClicks(plot.table, "-")
    small = plot.table.columnWidth(0)
    assert small < before
    QTest.keyClicks(plot.table, "+")
    assert plot.table.columnWidth(0) > small


def test_of_a_large_matrix_only_what_is_seen_is_painted(plot: MatrixPlot, qtbot: QtBot) -> None:
    positions = [
        Position(f"s{n}", "d", "", f"a{n % 2000}", f"t{n % 487}", (-1.0, 0.0, 1.0)[n % 3])
        for n in range(4000)
    ]
    plot.show_view(stance_matrix({TargetKind.TOPIC: positions}, {}))
    asked: list[tuple[int, int]] = []
    figures = StanceMatrix.figures

    def asking(self: StanceMatrix, row: int, column: int) -> tuple[float, int] | None:
        asked.append((row, column))
        return figures(self, row, column)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(StanceMatrix, "figures", asking)
        plot.table.scrollToBottom()
        plot.repaint()
    size = plot.picture_size()
    assert max(size.width(), size.height()) <= 6000
    assert plot.picture_note().endswith("of 487 targets.")
    assert asked
    assert len(asked) < 400
    assert max(row for row, _ in asked) == 1999


def test_a_picture_has_all_cells_in_their_colours(plot: MatrixPlot) -> None:
    size = plot.picture_size()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(look().page["background"])
    painter = QPainter(image)
    plot.pictured()(painter)
    painter.end()
    seen = {
        image.pixelColor(x, y).name() for x in range(0, size.width(), 3) for y in range(0, size.height(), 3)
    }
    assert {look().mean_colour(mean).name() for mean in (0.75, -1.0, 0.0)} <= seen
