"""The statements of a table: sorted, narrowed, selected, copied; a hundred thousand at once."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.fields import Field, FieldKind, FieldOwner
from desktop_app.domain.query import By
from desktop_app.widgets.statement_table.columns import Arrangement, arrangement_of, columns_of
from desktop_app.widgets.statement_table.columns_popup import ColumnsPopup
from desktop_app.widgets.statement_table.row import TableRow, row_of
from desktop_app.widgets.statement_table.table import StatementTable
from desktop_app.widgets.statement_table.view import TableView
from tests.growth import assert_growth, cost
from tests.widgets.statement_panel.panel_desk import look

FIELDS = (Field("pages", "Pages", FieldOwner.STATEMENT, FieldKind.NUMBER),)
COLUMNS = columns_of(FIELDS)
PLACES = {column.id: place for place, column in enumerate(COLUMNS)}
USUAL = Arrangement(("words", "speaker", "claims", "stances"))
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def row(number: int, article: str = "d", **cells: str) -> TableRow:
    given = {"words": f"words {number}", "speaker": ("Mirte", "Joris", "Élise")[number % 3]}
    given |= {("field:pages" if name == "pages" else name): cell for name, cell in cells.items()}
    place = (int(article[1:] or "0"), number * 10)
    return row_of(f"s{number}", article, place, tuple(given.get(column.id, "") for column in COLUMNS))


@pytest.fixture
def table(qtbot: QtBot, icons: None) -> StatementTable:
    shown = StatementTable(USUAL, wide=True)
    qtbot.addWidget(shown)
    shown.set_look(look())
    shown.set_columns(COLUMNS)
    shown.resize(820, 400)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


def view(table: StatementTable) -> TableView:
    return table.view


def column(table: StatementTable, name: str) -> list[str]:
    model = view(table).model()
    return [str(model.index(place, PLACES[name]).data()) for place in range(model.rowCount())]


def test_rows_stand_in_the_order_of_the_text_until_a_heading_is_clicked(table: StatementTable) -> None:
    table.set_rows((row(3), row(1), row(2)))
    assert column(table, "words") == ["words 1", "words 2", "words 3"]
    view(table).sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert column(table, "speaker") == ["Mirte", "Joris", "Élise"]
    table.put_rows((row(4), row(2, speaker="Aldo")))
    assert column(table, "speaker") == ["Mirte", "Joris", "Joris", "Aldo"]
    view(table).sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    table.remove_rows(("s1", "not there"))
    assert column(table, "words") == ["words 2", "words 3", "words 4"]


def test_the_chosen_row_stays_chosen_and_only_a_coder_chooses(table: StatementTable, qtbot: QtBot) -> None:
    chosen: list[str] = []
    table.statement_chosen.connect(lambda _, statement: chosen.append(statement))
    table.set_rows(tuple(row(number) for number in range(9)))
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
    table.set_rows(tuple(row(number) for number in range(200)))
    table.select("s150")
    bar = view(table).verticalScrollBar()
    assert bar.value() > 0
    bar.setValue(0)
    table.select("s150")
    table.put_rows((row(3, words="changed"),))
    assert bar.value() == 0
    table.select("s151")
    assert bar.value() > 0
    field = table.head.field
    field.setText("words 3")
    field.clear()
    assert bar.value() > 0


def test_its_labels_show_words_not_markup(table: StatementTable) -> None:
    labels = table.findChildren(QLabel)
    assert labels
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


def test_it_narrows_to_words_and_copies_rows(table: StatementTable) -> None:
    table.set_rows((row(2, words="a\tboat\nleaves"), row(3)))
    field = table.head.field
    QTest.keyClicks(field, "elise boat")
    assert column(table, "speaker") == ["Élise"]
    view(table).selectAll()
    QTest.keyClick(view(table), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "a boat leaves\tÉlise\t\t"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert len(column(table, "words")) == 2


def test_cells_that_are_copied_are_no_formulas_and_have_headings(table: StatementTable) -> None:
    table.set_rows((row(1, words="=1+1", speaker="-Ann"), row(2, words="plain")))
    view(table).setFocus()
    QTest.keyClick(view(table), Qt.Key.Key_A, CONTROL)
    QTest.keyClick(view(table), Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == (
        "Words\tSpeaker\tClaims\tStances\n'=1+1\t'-Ann\t\t\nplain\tÉlise\t\t"
    )
    table.copy(as_text=True)
    assert QGuiApplication.clipboard().text() == "=1+1\nSpeaker: -Ann\n\nplain\nSpeaker: Élise"


def test_several_are_selected_and_stay_so(table: StatementTable) -> None:
    chosen: list[str] = []
    deleted: list[tuple[str, ...]] = []

    def choose(_document: str, statement: str) -> None:
        chosen.append(statement)
        table.select(statement)

    table.statement_chosen.connect(choose)
    table.deletion_requested.connect(deleted.append)
    table.set_rows(tuple(row(number) for number in range(6)))
    view(table).setFocus()
    table.select("s1")
    QTest.keyClick(view(table), Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(view(table), Qt.Key.Key_Down, SHIFT)
    assert sorted(table.selected) == ["s1", "s2", "s3"]
    assert chosen == ["s2", "s3"]
    table.put_rows((row(2, speaker="Zora"), row(9)))
    view(table).sortByColumn(PLACES["speaker"], Qt.SortOrder.DescendingOrder)
    table.set_rows(tuple(row(number) for number in range(1, 8)))
    assert set(table.selected) == {"s1", "s2", "s3"}
    place = view(table).visualRect(view(table).model().index(0, 0)).center()
    QTest.mouseClick(view(table).viewport(), Qt.MouseButton.LeftButton, CONTROL, place)
    assert sorted(table.selected) == ["s1", "s2", "s3", "s6"]
    assert chosen[-1] in table.selected
    QTest.keyClick(view(table), Qt.Key.Key_Delete)
    assert deleted == [table.selected]
    table.select("s7")
    assert table.selected == ("s7",)


def test_of_all_articles_a_line_is_shown_after_a_moment(table: StatementTable, qtbot: QtBot) -> None:
    chosen: list[str] = []
    entered: list[int] = []
    table.statement_chosen.connect(lambda article, statement: chosen.append(f"{article} {statement}"))
    table.entered.connect(lambda: entered.append(1))
    table.show_scope(everywhere=True)
    table.set_rows((row(1, "d2"), row(2, "d1"), row(3, "d2")))
    assert column(table, "words") == ["words 2", "words 1", "words 3"]
    view(table).setFocus()
    table.select("s2")
    QTest.keyClick(view(table), Qt.Key.Key_Down)
    QTest.keyClick(view(table), Qt.Key.Key_Down)
    assert not chosen
    qtbot.waitUntil(lambda: chosen == ["d2 s3"])
    QTest.keyClick(view(table), Qt.Key.Key_Up, SHIFT)
    qtbot.wait(200)
    assert len(chosen) == 1
    QTest.keyClick(view(table), Qt.Key.Key_Return)
    assert chosen[-1] == "d2 s1"
    assert entered == [1]


def test_what_is_asked_beside_words_is_answered_by_others(table: StatementTable) -> None:
    asked: list[tuple[By, ...]] = []
    table.among_requested.connect(lambda query: asked.append(query.by))
    table.set_rows(tuple(row(number) for number in range(9)))
    QTest.keyClicks(table.head.field, "words speaker:jor")
    assert asked[-1] == (By("speaker", "jor"),)
    table.set_among(frozenset(("s1", "s4", "gone")))
    assert column(table, "words") == ["words 1", "words 4"]
    table.head.field.setText("4 speaker:jor")
    assert table.shown == ("s4",)
    table.head.field.setText("4")
    assert table.shown == ("s4",)
    table.head.field.setText("-4")
    assert len(table.shown) == 8


def test_numbers_are_sorted_as_numbers(table: StatementTable) -> None:
    table.set_rows((row(1, pages="10"), row(2, pages="9.5"), row(3)))
    view(table).sort_next("field:pages")
    assert table.shown == ("s2", "s1", "s3")
    view(table).sort_next("field:pages")
    view(table).sort_next("field:pages")
    assert table.shown == ("s1", "s2", "s3")


def test_columns_are_chosen_put_in_order_and_remembered(table: StatementTable) -> None:
    told: list[str] = []
    table.arranged.connect(lambda: told.append(table.view.arrangement.as_text()))
    table.set_rows((row(1, pages="10"),))
    table.choose_columns()
    popup = table.findChild(ColumnsPopup)
    assert isinstance(popup, ColumnsPopup)
    columns = popup.findChild(QListWidget)
    assert isinstance(columns, QListWidget)
    titles = [columns.item(place).text() for place in range(columns.count())]
    assert titles[:4] == ["Words", "Speaker", "Claims", "Stances"]
    assert set(titles) == {column.title for column in COLUMNS}
    columns.setCurrentRow(titles.index("Pages"))
    QTest.keyClick(columns, Qt.Key.Key_Space)
    for _ in range(titles.index("Pages") - 1):
        QTest.keyClick(columns, Qt.Key.Key_Up, CONTROL)
    columns.setCurrentRow(titles.index("Stances") + 1)
    QTest.keyClick(columns, Qt.Key.Key_Space)
    popup.close()
    wanted = ("words", "field:pages", "speaker", "claims")
    assert table.view.arrangement.shown == wanted
    assert arrangement_of(told[-1], USUAL) == table.view.arrangement
    across = table.view.horizontalHeader()
    shown = [across.logicalIndex(place) for place in range(across.count())]
    assert tuple(COLUMNS[n].id for n in shown if not across.isSectionHidden(n)) == wanted
    table.set_columns(columns_of(()))
    table.set_columns(COLUMNS)
    assert table.view.arrangement.shown == wanted


def test_what_is_sorted_by_is_remembered(table: StatementTable, qtbot: QtBot) -> None:
    told: list[str] = []
    table.arranged.connect(lambda: told.append(table.view.arrangement.as_text()))
    rows = (row(1, pages="10"), row(2, pages="9.5"), row(3))
    table.set_rows(rows)
    table.view.sort_next("field:pages")
    table.view.sort_next("field:pages")
    again = StatementTable(USUAL, wide=True)
    qtbot.addWidget(again)
    again.view.arrange(arrangement_of(told[-1], USUAL))
    again.set_columns(columns_of(()))
    again.set_columns(COLUMNS)
    again.set_rows(rows)
    assert again.shown == table.shown == ("s3", "s1", "s2")
    again._arranged(Arrangement(("speaker", "words")))
    assert again.shown == ("s3", "s1", "s2")
    again.view.sort_next("field:pages")
    assert again.view.arrangement.by == ""
    assert again.shown == ("s1", "s2", "s3")


def test_beside_the_panel_the_field_comes_when_asked_for(qtbot: QtBot, icons: None) -> None:
    table = StatementTable(USUAL)
    qtbot.addWidget(table)
    table.set_look(look())
    table.set_columns(COLUMNS)
    table.resize(320, 180)
    table.show()
    table.activateWindow()
    qtbot.waitUntil(table.isActiveWindow)
    assert not table.head.field.isVisible()
    assert not table.head._glass.isVisible()
    table.set_rows((row(1), row(2)))
    table.take_keyboard()
    assert table.head._glass.isVisible()
    QTest.keyClicks(view(table), "/")
    assert table.head.field.hasFocus()
    assert not table.head._glass.isVisible()
    QTest.keyClicks(table.head.field, "words 2")
    QTest.keyClick(table.head.field, Qt.Key.Key_Down)
    qtbot.wait(1)
    assert table.head.field.isVisible()
    table.head.field.clear()
    table.head.open_field()
    table.take_keyboard()
    qtbot.waitUntil(lambda: not table.head.field.isVisible())


def test_columns_fill_the_width_and_none_is_cut_off(table: StatementTable, qtbot: QtBot) -> None:
    table.set_rows((row(1),))
    table.view.arrange(
        Arrangement(("words", "speaker", "claims", "topics", "stances", "kind", "title", "date"))
    )
    across = table.view.horizontalHeader()
    table.resize(730, 400)
    qtbot.waitUntil(lambda: 600 < table.view.viewport().width() < 730)
    assert across.length() <= table.view.viewport().width() < across.length() + 9
    least = table.view.fontMetrics().averageCharWidth() * COLUMNS[PLACES["date"]].room
    assert across.sectionSize(PLACES["date"]) >= least


@pytest.mark.parametrize(
    "kept", ["", "{", "[]", '{"shown": []}', '{"shown": ["words"], "widths": {"words": "x"}}']
)
def test_columns_that_cannot_be_read_are_the_usual_ones(kept: str) -> None:
    assert arrangement_of(kept, USUAL) == USUAL


def test_ten_times_the_rows_cost_ten_times_as_much(table: StatementTable) -> None:
    table.show_scope(everywhere=True)
    few, many = _costs(table, 10_000), _costs(table, 100_000)
    for name, small in few.items():
        assert_growth(max(small, 0.005), many[name], 10)  # less than that nobody waits for


def _costs(table: StatementTable, many: int) -> dict[str, float]:
    rows = tuple(row(number) for number in range(many))
    changed = tuple(row(number * 7, words="changed") for number in range(50))
    table.head.field.clear()
    typed = itertools.cycle(("words 77", "words 7"))
    deeds: dict[str, Callable[[], object]] = {
        "set": lambda: table.set_rows(rows),
        "paint": table.grab,
        "put": lambda: table.put_rows(changed),
        "all": view(table).selectAll,
        "sort": lambda: view(table).sort_next("speaker"),
        "narrow": lambda: table.head.field.setText(next(typed)),
    }

    def settled(deed: Callable[[], object]) -> None:
        deed()
        QApplication.processEvents()

    return {name: cost(functools.partial(settled, deed)) for name, deed in deeds.items()}
