"""What lies under the mouse, and what a key held down tells."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QTextLine
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.document import Document
from desktop_app.domain.text import Span
from desktop_app.main_window import theme
from desktop_app.widgets.reader.highlight import Highlight
from desktop_app.widgets.reader.reader import Reader
from desktop_app.widgets.reader.typography import Role

EXACT, FUZZY = Qt.HitTestAccuracy.ExactHit, Qt.HitTestAccuracy.FuzzyHit
HEADING = "Wij willen met z’n allen meer water in de haven van deze oude stad"
TEXT = f"Een zin waar iets in staat.\n{HEADING}\n" + "En dan nog heel veel gewone woorden. " * 30


@pytest.fixture
def reader(qtbot: QtBot, qapp: QApplication) -> Reader:
    theme.prepare(qapp)
    made = Reader(theme.load("light"))
    qtbot.addWidget(made)
    made.resize(700, 900)
    made.show()
    made.set_size(30)
    made.show_document(Document("d", TEXT, "Een kop"))
    made.grab()
    return made


def mark(reader: Reader, words: str) -> Span:
    span = Span(TEXT.index(words), TEXT.index(words) + len(words))
    reader.set_highlights([Highlight("s", (span,), (), (), True, QColor("#2f6fb0"), "", "", ())])
    return span


def test_a_mark_begins_and_ends_with_its_letters(reader: Reader) -> None:
    span = mark(reader, "zin")
    left, right = reader.place_of(span.start), reader.place_of(span.end)
    for x, expected in ((left.x() - 2, ""), (left.x() + 2, "s"), (right.x() - 2, "s"), (right.x() + 2, "")):
        assert reader._pointing.mark_at(QPointF(x, left.y())).statement == expected


def test_a_caret_goes_to_the_nearer_edge(reader: Reader) -> None:
    place = QPointF(reader.place_of(1)) + QPointF(0, reader.verticalScrollBar().value())
    layout, first = reader._layout, reader._sheet.page.offsets.unit(1)
    assert layout.hitTest(place + QPointF(-2, 0), FUZZY) == first
    assert layout.hitTest(place + QPointF(2, 0), FUZZY) == first


def test_the_white_above_a_wrapped_heading_belongs_to_its_first_line(reader: Reader) -> None:
    layout = reader._layout
    block = reader.document().findBlock(reader._sheet.page.offsets.unit(TEXT.index(HEADING)))
    assert reader._sheet.page.role(block.blockNumber()) is Role.HEADING
    assert block.layout().lineCount() > 1
    box = layout.blockBoundingRect(block)
    assert layout.hitTest(box.topLeft() + QPointF(1, 2), FUZZY) == block.position()
    below = layout.hitTest(box.bottomLeft() + QPointF(1, -1), FUZZY)
    assert below == block.position() + block.layout().lineAt(block.layout().lineCount() - 1).textStart()


def test_in_the_white_lies_nothing(reader: Reader) -> None:
    mark(reader, TEXT)
    layout = reader._layout
    block = reader.document().findBlock(reader._sheet.page.offsets.unit(0))
    box = layout.blockBoundingRect(block)
    line: QTextLine = block.layout().lineAt(0)
    beside = line.naturalTextWidth() + QFontMetricsF(layout.typography.font(Role.BODY)).averageCharWidth()
    middle = line.y() + line.height() / 2
    for place in (QPointF(5, box.height() - 2), QPointF(beside, middle), QPointF(-2, middle)):
        assert layout.hitTest(box.topLeft() + place, EXACT) == -1
    assert layout.hitTest(box.topLeft() + QPointF(beside - 20, middle), EXACT) > 0


@pytest.mark.parametrize(("held", "told"), [(False, [("3",)]), (True, [])])
def test_a_key_held_down_tells_its_character_once(
    reader: Reader, *, held: bool, told: list[tuple[str, ...]]
) -> None:
    typed: list[tuple[str, ...]] = []
    reader.character_typed.connect(typed.append)
    plain = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(reader, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_3, plain, "3", held))
    assert typed == told
