"""Figures in a table, and the statements behind a mark in a list."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.view_table import ViewRow, ViewTable
from desktop_app.widgets.analysis.behind_list import BehindList
from desktop_app.widgets.analysis.behind_row import BehindRow
from desktop_app.widgets.analysis.figures_table import FiguresTable
from desktop_app.widgets.plots.mark import Mark
from tests.widgets.statement_panel.panel_desk import look

TABLE = ViewTable(
    ("actor", "target", "mean", "count"),
    (
        ViewRow(("Bo", "The quay", -0.5, 2), ("s2", "s3")),
        ViewRow(("Ada", "The quay", 0.75, 10), ("s1",)),
        ViewRow(("Cas", "The quay", None, 1)),
    ),
)


def rows(count: int) -> tuple[BehindRow, ...]:
    words = "Words that go on for a while, so that they need more lines than one. " * 3
    return tuple(
        BehindRow(f"s{n}", "d1", words, "Ada", "direct", ((1.0, "▲ Quay"),), "Post") for n in range(count)
    )


def test_figures_are_sorted_as_numbers_and_nothing_comes_last(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    table = FiguresTable(parent)
    table.show_table(TABLE)

    def column(number: int) -> list[object]:
        return [table.model().index(row, number).data() for row in range(3)]

    assert column(0) == ["Bo", "Ada", "Cas"]
    assert column(2) == ["−0.50", "0.75", ""]
    table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    assert column(3) == ["1", "2", "10"]
    table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert column(0) == ["Bo", "Ada", "Cas"]
    table.selectRow(1)
    assert table.mark == Mark(("row", "Ada", "The quay"), "Ada → The quay", mean=0.75, statements=("s1",))


def test_of_many_statements_some_are_laid_out_and_all_are_reached(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(340, 400)
    shown = BehindList(parent)
    shown.resize(340, 400)
    shown.set_look(look())
    shown.show_rows(rows(350))
    parent.show()
    assert shown.model().rowCount() == 100
    for _ in range(6):
        shown.scrollToBottom()
        qtbot.wait(1)
    assert shown.model().rowCount() == 350
    opened: list[tuple[str, str]] = []
    shown.opened.connect(lambda document, statement: opened.append((document, statement)))
    shown.setCurrentIndex(shown.model().index(349, 0))
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert opened == [("d1", "s349")]
    said = shown.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Ada, Words that go on")
    assert said.endswith("direct, ▲ Quay, Post")


def test_a_click_on_open_opens(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(340, 400)
    shown = BehindList(parent)
    shown.resize(340, 400)
    shown.set_look(look())
    shown.show_rows(rows(2))
    parent.show()
    opened: list[str] = []
    shown.opened.connect(lambda _, statement: opened.append(statement))
    rect = shown.visualRect(shown.model().index(1, 0))
    words = rect.topLeft()
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=words)
    assert opened == []
    line = rect.bottom() - shown.fontMetrics().height() * 2
    place = rect.topRight()
    place.setX(place.x() - 20)
    place.setY(line)
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == ["s1"]
