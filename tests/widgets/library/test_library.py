"""The documents of a project: searched, chosen, dropped onto; tens of thousands at once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QLocale, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QMenu
from pytestqt.qtbot import QtBot

from desktop_app.domain.document import DocumentStatus, DocumentSummary
from desktop_app.domain.query import typing
from desktop_app.widgets.library.filters import FilterMenu
from desktop_app.widgets.library.library import Library
from desktop_app.widgets.library.narrowing import needs_search
from desktop_app.widgets.library.order import Order
from desktop_app.widgets.library.painter import short_date
from tests.growth import assert_growth, cost
from tests.widgets.statement_panel.panel_desk import look


def document(number: int, title: str = "") -> DocumentSummary:
    return DocumentSummary(
        f"d{number}", title or f"Title {number}", "De Kade", "2031-03-14", "nl", 900, number
    )


@pytest.fixture
def library(qtbot: QtBot) -> Library:
    shown = Library()
    qtbot.addWidget(shown)
    shown.set_look(look())
    shown.resize(280, 500)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


def titles(library: Library) -> list[str]:
    model = _list(library).model()
    return [str(model.index(place, 0).data()) for place in range(model.rowCount())]


def _list(library: Library) -> QListView:
    found = library.findChild(QListView)
    assert isinstance(found, QListView)
    return found


def _search(library: Library) -> QLineEdit:
    found = library.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def test_an_empty_library_says_how_to_fill_it(library: Library) -> None:
    assert any("Drop text files" in label.text() for label in library.findChildren(QLabel))


def test_words_narrow_to_titles_and_to_what_was_found_in_texts(library: Library, qtbot: QtBot) -> None:
    library.set_documents((document(1, "Night boat"), document(2, "Störm"), document(3, "Quay")))
    with qtbot.waitSignal(library.search_requested) as heard:
        QTest.keyClicks(_search(library), "storm")
    assert heard.args == [typing("storm")]
    assert titles(library) == ["Störm"]
    library.show_found(frozenset({"d3"}))
    assert titles(library) == ["Störm", "Quay"]
    QTest.keyClick(_search(library), Qt.Key.Key_Escape)
    assert titles(library) == ["Night boat", "Störm", "Quay"]


def test_documents_come_change_and_go_in_their_places(library: Library) -> None:
    library.set_documents((document(1), document(2), document(3)))
    library.select("d3")
    library.put_document(document(2, "<b>Changed</b>"))
    library.put_document(document(4))
    library.remove_document("d1")
    assert titles(library) == ["<b>Changed</b>", "Title 3", "Title 4"]
    assert _list(library).currentIndex().data() == "Title 3"
    assert not library.grab().isNull()


STATES = (
    DocumentSummary(
        "a", "Tide", "De Kade", "2031-03-14", "nl", 9, 2, 3, DocumentStatus.DONE, "Ines", ("sea",)
    ),
    DocumentSummary("b", "Ferry", "The Quay", "2030", "en", 9, 0, None, tags=("to do", "sea")),
    DocumentSummary("c", "Mud", "", "", "", 9, 1, 0, DocumentStatus.IN_PROGRESS),
)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("status:done", ["Tide"]),
        ("status:done status:new", ["Tide", "Ferry"]),
        ("is:unsearched", ["Ferry"]),
        ("is:unreviewed", ["Tide"]),
        ("is:uncoded", ["Ferry"]),
        ('outlet:"De Kade"', ["Tide"]),
        ("-outlet:*", ["Mud"]),
        ("tag:sea -tag:to", ["Tide"]),
        ("-assigned:*", ["Ferry", "Mud"]),
        ("language:en fer", ["Ferry"]),
        ("speaker:vree", []),
        ("date:203", ["Tide", "Ferry"]),
    ],
)
def test_states_outlets_and_tags_narrow(library: Library, typed: str, shown: list[str]) -> None:
    library.set_documents(STATES)
    library.narrow_to(typed)
    assert titles(library) == shown


@pytest.mark.parametrize(
    ("order", "shown"),
    [
        (Order.CAME, ["Tide", "Ferry", "Mud"]),
        (Order.TITLE, ["Ferry", "Mud", "Tide"]),
        (Order.NEWEST, ["Tide", "Ferry", "Mud"]),
        (Order.OLDEST, ["Ferry", "Tide", "Mud"]),
        (Order.OUTLET, ["Tide", "Ferry", "Mud"]),
        (Order.STATUS, ["Ferry", "Mud", "Tide"]),
        (Order.ASSIGNED, ["Tide", "Ferry", "Mud"]),
        (Order.TAGS, ["Tide", "Ferry", "Mud"]),
        (Order.TO_REVIEW, ["Ferry", "Tide", "Mud"]),
        (Order.STATEMENTS, ["Tide", "Mud", "Ferry"]),
    ],
)
def test_orders(library: Library, order: Order, shown: list[str]) -> None:
    library.set_documents(STATES)
    library.set_order(order)
    assert titles(library) == shown


def test_a_document_that_changes_moves_to_its_place(library: Library) -> None:
    library.set_documents(STATES)
    library.set_order(Order.STATUS)
    library.put_document(replace(STATES[1], status=DocumentStatus.DONE))
    assert titles(library) == ["Mud", "Tide", "Ferry"]
    library.narrow_to("status:done")
    library.put_document(replace(STATES[2], status=DocumentStatus.DONE))
    assert titles(library) == ["Tide", "Ferry", "Mud"]


def test_the_filter_menu_writes_what_is_asked(library: Library) -> None:
    library.set_documents(STATES)
    menu = library.findChild(FilterMenu)
    assert isinstance(menu, FilterMenu)
    menu.aboutToShow.emit()
    done = next(action for action in menu.actions() if action.text() == "Done")
    done.trigger()
    assert titles(library) == ["Tide"]
    menu.aboutToShow.emit()
    done = next(action for action in menu.actions() if action.text() == "Done")
    assert done.isChecked()
    done.trigger()
    assert titles(library) == ["Tide", "Ferry", "Mud"]
    assert _search(library).text() == ""


def test_a_value_of_the_filter_menu_is_no_part_of_another(library: Library) -> None:
    library.set_documents((replace(STATES[0], outlet="Post"), replace(STATES[1], outlet="Morning Post")))
    menu = library.findChild(FilterMenu)
    assert isinstance(menu, FilterMenu)
    menu.aboutToShow.emit()
    outlets = next(each for each in menu.findChildren(QMenu) if each.title() == "Outlet")
    next(each for each in outlets.actions() if each.text() == "Post\t1").trigger()
    assert _search(library).text() == "outlet:=Post"
    assert titles(library) == [STATES[0].title]


@pytest.mark.parametrize("typed", ["is:incomplete", "is:unplaced status:done", "-speaker:* -kind:authorial"])
def test_what_no_row_tells_is_searched_for(library: Library, qtbot: QtBot, typed: str) -> None:
    library.set_documents(STATES)
    with qtbot.waitSignal(library.search_requested) as asked:
        library.narrow_to(typed)
    assert needs_search(asked.args[0])
    assert titles(library) == []
    library.show_found(frozenset({"a"}))
    assert titles(library) == ["Tide"]
    assert not needs_search(typing("is:coded tag:sea"))


def test_what_is_missing_can_be_chosen(library: Library) -> None:
    library.set_documents(STATES)
    menu = library.findChild(FilterMenu)
    assert isinstance(menu, FilterMenu)
    menu.aboutToShow.emit()
    missing = next(each for each in menu.findChildren(QMenu) if each.title() == "With something missing")
    missing.actions()[0].trigger()
    assert _search(library).text() == "-speaker:* -kind:authorial"
    menu.aboutToShow.emit()
    again = [each for each in menu.findChildren(QMenu) if each.title() == "With something missing"][-1]
    assert again.actions()[0].isChecked()


def test_what_was_found_goes_when_it_no_longer_is_what_is_asked(library: Library) -> None:
    library.set_documents(STATES)
    library.narrow_to("status:new harbour")
    library.show_found(frozenset({"b"}))
    assert titles(library) == ["Ferry"]
    library.put_document(replace(STATES[1], status=DocumentStatus.DONE))
    assert titles(library) == []


def test_several_are_selected_and_stay_so(library: Library) -> None:
    chosen: list[str] = []
    library.document_chosen.connect(chosen.append)
    library.set_documents(STATES)
    view = _list(library)
    for row in (0, 2):
        place = view.visualRect(view.model().index(row, 0)).center()
        QTest.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, place
        )
    assert library.selected == ("a", "c")
    library.put_document(replace(STATES[0], status=DocumentStatus.NEW))
    library.set_order(Order.TITLE)
    assert set(library.selected) == {"a", "c"}
    assert chosen == []


def test_what_was_not_searched_is_told(library: Library) -> None:
    library.set_documents(STATES)
    told = [
        str(_list(library).model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(3)
    ]
    assert "no quotations looked for yet" in told[1]
    assert "tags: to do, sea" in told[1]
    assert "done" in told[0]
    assert "for Ines" in told[0]
    assert not library.grab().isNull()


def test_enter_and_a_click_choose_but_being_shown_does_not(library: Library) -> None:
    chosen: list[str] = []
    library.document_chosen.connect(chosen.append)
    library.set_documents((document(1), document(2)))
    library.select("d1")
    assert chosen == []
    QTest.keyClick(_search(library), Qt.Key.Key_Down)
    QTest.keyClick(_list(library), Qt.Key.Key_Down)
    QTest.keyClick(_list(library), Qt.Key.Key_Return)
    place = _list(library).visualRect(_list(library).model().index(0, 0)).center()
    QTest.mouseClick(_list(library).viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen == ["d2", "d1"]


def test_enter_held_opens_a_document_once(library: Library) -> None:
    chosen: list[str] = []
    library.document_chosen.connect(chosen.append)
    library.set_documents((document(1), document(2)))
    QTest.keyPress(_search(library), Qt.Key.Key_Return)
    repeat = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
    QApplication.sendEvent(_search(library), repeat)
    assert chosen == ["d1"]


def test_local_files_are_dropped(library: Library) -> None:
    dropped: list[list[str]] = []
    library.files_dropped.connect(dropped.append)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/somewhere/a.txt"), QUrl("https://example.org/b.txt")])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    library.dropEvent(event)
    assert dropped == [["/somewhere/a.txt"]]


def test_a_whole_date_is_short_and_a_part_of_one_stays() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("nl_NL"))
    try:
        assert short_date("2031-03-14T10:00") == "14 mrt 2031"
        assert short_date("2031-03") == "2031-03"
    finally:
        QLocale.setDefault(before)


def test_ten_times_the_documents_cost_ten_times_as_much(library: Library) -> None:
    def shown(many: int) -> float:
        documents = tuple(document(number) for number in range(many))

        def show() -> None:
            library.set_documents(documents)
            library.select(f"d{many - 1000}")
            library.grab()

        return cost(show)

    assert_growth(shown(3_000), shown(30_000), 10)
