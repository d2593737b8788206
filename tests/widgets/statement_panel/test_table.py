"""The statements of an article: sorted, narrowed, copied; ten thousand at once."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from desktop_app.widgets.statement_panel.row import StatementRow
from desktop_app.widgets.statement_panel.table import StatementTable
from tests.widgets.statement_panel.panel_desk import look


def row(number: int, **words: str) -> StatementRow:
    given = {"words": f"words {number}", "speaker": ("Mirte", "Joris", "Élise")[number % 3]} | words
    return StatementRow(f"s{number}", number * 10, **given)


@pytest.fixture
def table(qtbot: QtBot) -> StatementTable:
    shown = StatementTable()
    qtbot.addWidget(shown)
    shown.set_look(look())
    shown.resize(420, 400)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


def view(table: StatementTable) -> QTableView:
    found = table.findChild(QTableView)
    assert isinstance(found, QTableView)
    return found


def column(table: StatementTable, number: int) -> list[str]:
    model = view(table).model()
    return [str(model.index(place, number).data()) for place in range(model.rowCount())]


def test_rows_stand_in_the_order_of_the_text_until_a_heading_is_clicked(table: StatementTable) -> None:
    table.set_statements((row(3), row(1), row(2)))
    assert column(table, 0) == ["words 1", "words 2", "words 3"]
    view(table).sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert column(table, 1) == ["Élise", "Mirte", "Joris"]
    table.put_rows((row(4), row(2, speaker="Aldo")))
    assert column(table, 1) == ["Mirte", "Joris", "Joris", "Aldo"]
    view(table).sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    table.remove_rows(("s1", "not there"))
    assert column(table, 0) == ["words 2", "words 3", "words 4"]


def test_the_chosen_row_stays_chosen_and_only_a_coder_chooses(table: StatementTable, qtbot: QtBot) -> None:
    chosen: list[str] = []
    table.statement_chosen.connect(chosen.append)
    table.set_statements(tuple(row(number) for number in range(9)))
    table.select("s4")
    table.put_rows((row(2, words="sooner"),))
    table.remove_rows(("s0", "s1"))
    assert view(table).currentIndex().data() == "words 4"
    table.remove_rows(("s4",))
    assert chosen == []
    table.select("s5")
    view(table).setFocus()
    QTest.keyClick(view(table), Qt.Key.Key_Down)
    assert chosen == ["s6"]


def test_it_scrolls_only_to_another_line(table: StatementTable) -> None:
    table.set_statements(tuple(row(number) for number in range(200)))
    table.select("s150")
    bar = view(table).verticalScrollBar()
    assert bar.value() > 0
    bar.setValue(0)
    table.select("s150")
    table.put_rows((row(3, words="changed"),))
    assert bar.value() == 0
    table.select("s151")
    assert bar.value() > 0
    field = table.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setText("words 3")
    field.clear()
    assert bar.value() > 0


def test_its_labels_show_words_not_markup(table: StatementTable) -> None:
    labels = table.findChildren(QLabel)
    assert labels
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


def test_it_narrows_to_words_and_copies_rows(table: StatementTable) -> None:
    table.set_statements((row(2, words="a\tboat\nleaves"), row(3)))
    field = table.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "elise boat")
    assert column(table, 1) == ["Élise"]
    view(table).selectAll()
    QTest.keyClick(view(table), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "a boat leaves\tÉlise\t\t\t"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert len(column(table, 0)) == 2


def test_ten_thousand_rows_cost_no_wait(table: StatementTable) -> None:
    rows = tuple(row(number) for number in range(10_000))
    started = time.perf_counter()
    table.set_statements(rows)
    table.grab()
    assert time.perf_counter() - started < 0.5
    started = time.perf_counter()
    for number in range(100):
        table.put_rows((row(number * 7, words="changed"),))
    assert time.perf_counter() - started < 0.5
