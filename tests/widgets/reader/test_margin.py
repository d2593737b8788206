"""The margin: a note at its line, and none ever left out unsaid."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop_app.domain.document import Document
from desktop_app.domain.text import Span
from desktop_app.main_window import theme
from desktop_app.widgets.reader.column import column_on
from desktop_app.widgets.reader.highlight import Highlight, Position
from desktop_app.widgets.reader.margin import TAB, Margin, Note, Placed
from desktop_app.widgets.reader.marks import Chosen
from desktop_app.widgets.reader.reader import Reader

RED = QColor("#6f0003")


def note(number: int, y: float) -> Note:
    position = Position("▼", "the province", RED)
    mark = Highlight(
        f"s{number}", (Span(number, number + 1),), (), (), True, RED, "Noor", "Demand", (position,)
    )
    return Note(y, Chosen(statement=mark.id), mark)


@pytest.fixture(scope="module")
def margin(qapp: QApplication) -> Margin:
    theme.prepare(qapp)
    return Margin(theme.load("light"), "")


def place(margin: Margin, heights: list[float], chosen: Chosen, width: float = 200) -> list[Placed]:
    notes = [note(number, y) for number, y in enumerate(heights)]
    return margin.place(notes, chosen, left=0, width=width, bottom=800)


@given(
    heights=st.lists(st.integers(0, 800).map(float), max_size=60),
    chosen=st.integers(0, 59),
    width=st.sampled_from([TAB, 200]),
)
def test_every_note_is_told_or_counted_and_none_covers_another(
    margin: Margin, heights: list[float], chosen: int, width: float
) -> None:
    placed = place(margin, heights, Chosen(statement=f"s{chosen}"), width)
    told = [each.mark.id for one in placed for each in one.notes]
    assert sorted(told) == sorted(f"s{number}" for number in range(len(heights)))
    for above, below in pairwise(placed):
        assert above.box.bottom() <= below.box.top()
    for one in placed:
        assert one.note.chosen != Chosen(statement=f"s{chosen}") or not one.more


def test_a_note_stands_at_its_line_where_there_is_room(margin: Margin) -> None:
    placed = place(margin, [10.0, 200.0, 400.0], Chosen())
    assert [one.box.top() for one in placed] == [10.0, 200.0, 400.0]


def test_a_crowd_is_counted(margin: Margin) -> None:
    placed = place(margin, [100.0] * 9, Chosen())
    assert any(one.more for one in placed)
    assert sum(len(one.notes) for one in placed) == 9


@pytest.mark.parametrize("width", [TAB, 200])
def test_notes_and_tabs_are_painted(margin: Margin, width: int) -> None:
    picture = QImage(260, 300, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    margin.paint(painter, place(margin, [20.0, 20.0, 20.0, 20.0, 20.0, 20.0], Chosen("s1"), width))
    painter.end()
    inked = [x for x in range(260) for y in range(300) if picture.pixelColor(x, y) != QColor("white")]
    assert inked
    assert max(inked) <= width + 2


def test_on_one_line_a_long_name_gives_way_to_the_signs(margin: Margin) -> None:
    signs = (Position("▼▼", "the province", RED), Position("▲", "the county", RED))
    mark = Highlight("s", (Span(0, 1),), (), (), True, RED, "The Very Long Name " * 3, "Demand", signs)
    words = margin._words
    line = words.shortened(mark, words.lines(mark, at_it=False)[0])
    fitted = [(part.text, each.text(), advance) for part, each, advance, _ in words.fitting(line, 120)]
    assert [told for text, told, _ in fitted if text in ("▼▼", "▲")] == ["▼▼", "▲"]
    assert fitted[0][1].endswith("…")
    assert len(fitted[0][1]) > 4
    assert "Demand" not in [text for text, _, _ in fitted]
    assert sum(advance for _, _, advance in fitted) <= 120 + 8


def test_a_note_that_would_stand_far_from_its_line_is_told_where_it_is_the_only_one(margin: Margin) -> None:
    lone = place(margin, [100.0, 100.0, 100.0, 100.0, 300.0], Chosen())
    far = next(one for one in lone if one.box.top() - one.note.y > 2.2 * margin._step)
    assert far.more == ()
    assert far.said is not None
    assert far.rows == 1
    crowd = place(margin, [100.0] * 6, Chosen())
    assert [one.said is None for one in crowd] == [bool(one.more) for one in crowd]


@pytest.mark.parametrize("page", [330, 500, 700, 1000, 2000])
def test_column_and_notes_have_room_on_every_page(page: int) -> None:
    column = column_on(page, 600)
    assert column.notes >= TAB
    assert column.left >= 24
    assert column.notes_left + column.notes <= page
    assert column.left + column.width < column.notes_left


def test_a_count_offers_what_it_counts(qapp: QApplication, qtbot: QtBot) -> None:
    theme.prepare(qapp)
    reader = Reader(theme.load("light"))
    qtbot.addWidget(reader)
    reader.resize(900, 600)
    reader.show()
    reader.show_document(
        Document("d", "Het veer blijft varen, zegt de wethouder aan de kade. " * 4, "Een kop")
    )
    reader.set_highlights(
        coded for number in range(12) if isinstance(coded := note(number, 0).mark, Highlight)
    )
    reader.grab()
    counted = next(placed for placed in reader._notes._placed if placed.more)
    at = counted.box.center().toPoint()
    QTest.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=at)
    menu = next(menu for menu in reader.viewport().findChildren(QMenu) if menu.isVisible())
    assert len(menu.actions()) == len(counted.notes)
    menu.actions()[1].trigger()
    assert reader.chosen == counted.notes[1].chosen
    menu.close()
