"""The documents of a project: searched, chosen, dropped onto; tens of thousands at once."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QEvent, QLocale, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from desktop_app.domain.document import DocumentSummary
from desktop_app.widgets.library.library import Library
from desktop_app.widgets.library.painter import short_date
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
    assert heard.args == ["storm"]
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


def test_thirty_thousand_documents_cost_no_wait(library: Library) -> None:
    documents = tuple(document(number) for number in range(30_000))
    started = time.perf_counter()
    library.set_documents(documents)
    library.select("d29000")
    library.grab()
    assert time.perf_counter() - started < 1
